#include "widgets/traces/TraceFilterBar.h"

#include "engine/traces/FilterExpression.h"
#include "engine/traces/Ids.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Icons.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

namespace lathe::traces {

namespace {

QString joined(const QString& expression, const QString& condition) {
    return expression.isEmpty() ? condition
                                : QStringLiteral("%1 AND %2").arg(expression, condition);
}

/// As it was before the condition was joined to it.
QString without(const QString& expression, const QString& condition) {
    QString rest = expression.trimmed();
    if (condition.isEmpty() || !rest.endsWith(condition))
        return rest;
    rest = rest.chopped(condition.size()).trimmed();
    return rest.endsWith(QLatin1String{"AND"}) ? rest.chopped(3).trimmed() : rest;
}

} // namespace

int faultColumn(const QString& sentence) {
    static const QRegularExpression column{QStringLiteral("at character (\\d+)$")};
    return column.match(sentence).captured(1).toInt();
}

TraceFilterBar::TraceFilterBar(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_clock{clock} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(ui::space::One, ui::space::Half, ui::space::Half, ui::space::Half);
    column->setSpacing(ui::space::Half);
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::Half);
    column->addLayout(row);
    m_field = new ui::SearchField{tr("Filter expression"), this};
    m_field->setAccessibleName(tr("Filter expression of X-Ray, or the id of a trace"));
    m_field->setMinimumWidth(120);
    setFocusProxy(m_field);
    row->addWidget(m_field, 1);
    auto* examples = new QToolButton{this};
    examples->setIcon(ui::icon(QStringLiteral("filter")));
    examples->setIconSize({ui::size::Icon, ui::size::Icon});
    examples->setToolTip(tr("What one can filter by"));
    examples->setAccessibleName(examples->toolTip());
    examples->setFocusPolicy(Qt::StrongFocus);
    examples->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu{examples};
    fillExamples(menu);
    examples->setMenu(menu);
    row->addWidget(examples);
    auto* second = new QHBoxLayout;
    second->setSpacing(ui::space::One);
    column->addLayout(second);
    m_span = new QComboBox{this};
    m_span->setAccessibleName(tr("Time"));
    m_span->addItem(tr("15 minutes"), 15 * 60);
    m_span->addItem(tr("1 hour"), 3600);
    m_span->addItem(tr("6 hours"), 6 * 3600);
    m_span->addItem(tr("1 day"), 24 * 3600);
    m_span->addItem(tr("7 days"), 7 * 24 * 3600);
    m_span->addItem(tr("30 days"), 30 * 24 * 3600);
    m_span->setCurrentIndex(1);
    second->addWidget(m_span);
    m_failed = addSwitch(tr("Failures"), tr("Only traces that failed or were throttled"));
    m_cold = addSwitch(tr("Cold starts"), tr("Only traces with a cold start"));
    second->addWidget(m_failed);
    second->addWidget(m_cold);
    second->addStretch(1);
    m_fault = new QLabel{this};
    m_fault->setProperty("role", "error");
    m_fault->setFont(ui::smallFont());
    m_fault->setWordWrap(true);
    m_fault->setAccessibleName(tr("What is wrong with the filter"));
    m_fault->hide();
    column->insertWidget(1, m_fault);
    connect(m_field, &ui::SearchField::searched, this, &TraceFilterBar::readText);
    connect(m_field, &ui::SearchField::returnPressed, this, [this] {
        if (const int wrong = faultColumn(m_fault->text()); m_fault->isVisible() && wrong > 0)
            m_field->setCursorPosition(wrong - 1);
    });
    connect(m_field, &ui::SearchField::leftDownwards, this, &TraceFilterBar::leftDownwards);
    connect(m_span, &QComboBox::currentIndexChanged, this, &TraceFilterBar::changed);
}

QCheckBox* TraceFilterBar::addSwitch(const QString& text, const QString& help) {
    auto* box = new QCheckBox{text, this};
    box->setToolTip(help);
    connect(box, &QCheckBox::toggled, this, &TraceFilterBar::changed);
    return box;
}

void TraceFilterBar::fillExamples(QMenu* menu) {
    const auto add = [this, menu](const QString& text, const char* condition) {
        connect(menu->addAction(text + u'\t' + QLatin1String{condition}), &QAction::triggered, this,
                [this, condition] { addCondition(QLatin1String{condition}); });
    };
    add(tr("Faults"), "fault");
    add(tr("Errors"), "error");
    add(tr("Throttled"), "throttle");
    add(tr("Longer than a second"), "duration > 1");
    add(tr("Slow to answer"), "responsetime > 0.5");
    add(tr("Through a service"), "service(\"NAME\")");
    add(tr("From one service to another"), "edge(\"FROM\", \"TO\")");
    add(tr("With an annotation"), "annotation.KEY = \"VALUE\"");
    add(tr("By HTTP status"), "http.status = 500");
    add(tr("By address"), "http.url CONTAINS \"/path\"");
    add(tr("By the cause of a fault"), "rootcause.fault.service { name = \"NAME\" }");
    add(tr("Not over yet"), "partial");
}

void TraceFilterBar::readText() {
    const std::string text = m_field->text().trimmed().toStdString();
    if (isTraceId(text)) {
        setFault({});
        emit traceRequested(QString::fromStdString(text));
        return;
    }
    // The engine alone knows the groups.
    const auto read = FilterExpression::parse(
        text, [](std::string_view) { return std::optional<std::string>{std::string{}}; });
    setFault(read ? QString{} : ui::translated(read.error().detail));
    if (!read || text == m_expression)
        return;
    m_expression = text;
    emit changed();
}

void TraceFilterBar::setFault(const QString& sentence) {
    m_field->setInvalid(sentence);
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

api::TraceQuestion TraceFilterBar::question() const {
    api::TraceQuestion question;
    question.until = m_clock.wall() + Seconds{1};
    question.from = question.until - Seconds{m_span->currentData().toInt()};
    question.filter = m_expression;
    question.failedOnly = m_failed->isChecked();
    question.coldOnly = m_cold->isChecked();
    return question;
}

bool TraceFilterBar::isFiltered() const {
    return !m_expression.empty() || m_failed->isChecked() || m_cold->isChecked();
}

QString TraceFilterBar::expression() const {
    return QString::fromStdString(m_expression);
}

void TraceFilterBar::setExpression(const QString& expression) {
    m_field->setText(expression);
    m_field->searchNow();
}

void TraceFilterBar::addCondition(const QString& condition) {
    const QString before = m_field->text().trimmed();
    if (!before.contains(condition))
        setExpression(joined(before, condition));
}

void TraceFilterBar::setPlace(const QString& condition) {
    const QString rest = without(m_field->text(), m_place);
    m_place = condition;
    setExpression(joined(rest, condition));
}

api::TraceQuestion TraceFilterBar::questionOfMap() const {
    api::TraceQuestion question = this->question();
    question.filter = without(expression(), m_place).toStdString();
    return question;
}

void TraceFilterBar::clear() {
    m_failed->setChecked(false);
    m_cold->setChecked(false);
    setExpression({});
}

} // namespace lathe::traces
