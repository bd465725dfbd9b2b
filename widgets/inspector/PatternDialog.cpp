#include "widgets/inspector/PatternDialog.h"

#include "widgets/common/EngineText.h"
#include "widgets/common/Icons.h"
#include "widgets/common/JsonText.h"
#include "widgets/common/Tokens.h"

#include <boost/json.hpp>

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QTreeWidget>

namespace lathe::inspector {

namespace {

using patterns::RecordSource;

/// An event to begin with; a person puts their own in its place.
const char* exampleOf(std::optional<RecordSource> source) {
    if (!source)
        return R"({
  "version": "0",
  "id": "6a7e8feb-b491-4cf7-a9f1-bf3703467718",
  "detail-type": "Order Placed",
  "source": "shop.orders",
  "account": "123456789012",
  "time": "2026-01-02T03:04:05Z",
  "region": "us-east-1",
  "resources": [],
  "detail": {"orderId": "1001", "total": 120, "state": "paid"}
})";
    switch (*source) {
    case RecordSource::Sqs:
        return R"({
  "messageId": "19dd0b57-b21e-4ac1-bd88-01bbb068cb78",
  "body": "{\"orderId\": \"1001\", \"total\": 120}",
  "attributes": {"ApproximateReceiveCount": "1"},
  "messageAttributes": {},
  "eventSource": "aws:sqs"
})";
    case RecordSource::Kinesis:
        return R"({
  "kinesis": {
    "partitionKey": "1",
    "data": "eyJvcmRlcklkIjogIjEwMDEiLCAidG90YWwiOiAxMjB9"
  },
  "eventSource": "aws:kinesis",
  "eventName": "aws:kinesis:record"
})";
    case RecordSource::DynamoDb:
        return R"({
  "eventName": "INSERT",
  "eventSource": "aws:dynamodb",
  "dynamodb": {
    "Keys": {"id": {"S": "1001"}},
    "NewImage": {"id": {"S": "1001"}, "total": {"N": "120"}},
    "StreamViewType": "NEW_AND_OLD_IMAGES"
  }
})";
    case RecordSource::Kafka:
        return R"({
  "topic": "orders",
  "partition": 0,
  "offset": 15,
  "value": "eyJvcmRlcklkIjogIjEwMDEiLCAidG90YWwiOiAxMjB9"
})";
    case RecordSource::Mq:
        return R"({
  "messageID": "ID:b-9bcfa592",
  "data": "eyJvcmRlcklkIjogIjEwMDEiLCAidG90YWwiOiAxMjB9"
})";
    }
    return "{}";
}

QPlainTextEdit* jsonField(const QString& name, QWidget* parent) {
    auto* field = new QPlainTextEdit{parent};
    field->setFont(ui::codeFont());
    field->setAccessibleName(name);
    field->setTabChangesFocus(true);
    return field;
}

QString toText(const std::string& text) {
    return QString::fromStdString(text);
}

} // namespace

PatternDialog::PatternDialog(const QString& pattern, std::optional<RecordSource> source,
                             QWidget* parent)
    : QDialog{parent}
    , m_source{source}
    , m_pattern{jsonField(tr("Pattern"), this)}
    , m_event{jsonField(source ? tr("Record to try it on") : tr("Event to try it on"), this)}
    , m_verdict{new QLabel{this}}
    , m_leaves{new QTreeWidget{this}}
    , m_buttons{new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this}} {
    setWindowTitle(source ? tr("Filter") : tr("Event pattern"));
    m_pattern->setPlainText(ui::prettyJson(pattern).value_or(pattern));
    m_event->setPlainText(QString::fromUtf8(exampleOf(source)));
    m_verdict->setWordWrap(true);
    m_leaves->setHeaderLabels({tr("Field"), tr("Wanted"), tr("Found")});
    m_leaves->setAccessibleName(tr("What the pattern wants, and what the event has"));
    m_leaves->setRootIsDecorated(false);
    m_leaves->header()->setSectionResizeMode(QHeaderView::Stretch);
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(ui::space::Two, ui::space::Two, ui::space::Two, ui::space::Two);
    grid->setSpacing(ui::space::One);
    for (auto [field, at] : {std::pair{m_pattern, 0}, {m_event, 1}}) {
        auto* label = new QLabel{field->accessibleName(), this};
        label->setBuddy(field);
        grid->addWidget(label, 0, at);
        grid->addWidget(field, 1, at);
        grid->setColumnStretch(at, 1);
    }
    grid->addWidget(m_verdict, 2, 0, 1, 2);
    grid->addWidget(m_leaves, 3, 0, 1, 2);
    grid->addWidget(m_buttons, 4, 0, 1, 2);
    grid->setRowStretch(1, 3);
    grid->setRowStretch(3, 2);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QPlainTextEdit* field : {m_pattern, m_event})
        connect(field, &QPlainTextEdit::textChanged, this, &PatternDialog::check);
    check();
    resize(820, 600);
}

QString PatternDialog::pattern() const {
    return m_pattern->toPlainText();
}

void PatternDialog::check() {
    QString problem;
    std::optional<patterns::Explanation> explanation;
    bool otherFormat = false;
    const std::string text = pattern().toStdString();
    boost::system::error_code failure;
    const boost::json::value event =
        boost::json::parse(m_event->toPlainText().toStdString(), failure);
    const bool isEvent = !failure && event.is_object();
    const auto say = [&](const Error& error) { problem = ui::translated(error.detail); };
    if (m_source) {
        const auto filter = patterns::RecordFilter::compile(*m_source, {text});
        if (!filter) {
            say(filter.error());
        } else if (isEvent) {
            const auto found = filter->explain(event.get_object());
            explanation = found.front().pattern;
            explanation->matches = found.front().matches;
            otherFormat = found.front().otherFormat;
        }
    } else {
        const auto compiled = patterns::Pattern::compile(text);
        if (!compiled)
            say(compiled.error());
        else if (isEvent)
            explanation = compiled->explain(event.get_object());
    }
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
    if (const auto wrong = ui::checkJson(m_pattern->toPlainText()))
        problem = tr("Pattern, line %1, column %2: %3")
                      .arg(wrong->line)
                      .arg(wrong->column)
                      .arg(wrong->message);
    const char* role = "error";
    QString verdict = problem;
    m_leaves->clear();
    if (problem.isEmpty() && !isEvent) {
        verdict = tr("The event is no JSON object.");
    } else if (explanation) {
        role = explanation->matches ? "success" : "warning";
        verdict =
            explanation->matches ? tr("It matches.")
            : otherFormat
                ? tr("It does not match: one of pattern and data is JSON, the other plain text.")
            : explanation->matchesAcrossElements
                ? tr("It does not match: no single element of the list has all of it.")
                : tr("It does not match.");
        showLeaves(*explanation);
    }
    m_verdict->setText(verdict);
    m_verdict->setProperty("role", role);
    m_verdict->style()->unpolish(m_verdict);
    m_verdict->style()->polish(m_verdict);
}

void PatternDialog::showLeaves(const patterns::Explanation& explanation) {
    for (const patterns::LeafExplanation& leaf : explanation.leaves) {
        QStringList wanted;
        for (const auto& condition : leaf.conditions)
            wanted << toText(condition.json);
        QStringList found;
        for (const std::string& value : leaf.values)
            found << toText(value);
        auto* row = new QTreeWidgetItem{
            m_leaves,
            {toText(leaf.path), wanted.join(QStringLiteral(", ")),
             found.isEmpty() ? tr("nothing") : found.join(QStringLiteral(", "))}};
        row->setIcon(0, leaf.matches ? ui::icon(QStringLiteral("check"), ui::Tint::Success)
                                     : ui::icon(QStringLiteral("close"), ui::Tint::Error));
        row->setData(0, Qt::AccessibleTextRole,
                     leaf.matches ? tr("%1 fits").arg(toText(leaf.path))
                                  : tr("%1 does not fit").arg(toText(leaf.path)));
        for (const int column : {1, 2}) {
            row->setFont(column, ui::codeFont());
            row->setToolTip(column, row->text(column));
        }
    }
}

} // namespace lathe::inspector
