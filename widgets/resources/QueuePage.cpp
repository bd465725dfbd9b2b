#include "widgets/resources/QueuePage.h"

#include "widgets/common/Formats.h"
#include "widgets/common/JsonText.h"
#include "widgets/common/Tokens.h"
#include "widgets/resources/RowsModel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace lathe::resources {

namespace {

/// One line of a body, for the table.
QString oneLine(const QString& body) {
    constexpr int enough = 200;
    return body.left(enough).simplified();
}

} // namespace

QueuePage::QueuePage(QWidget* parent)
    : Page{parent}
    , m_model{new RowsModel{{tr("Body"), tr("State"), tr("Sent"), tr("Receives")}, {3}, this}}
    , m_table{makeTable(m_model, tr("Messages"), 0, this)}
    , m_message{makeCodeField(tr("Message"), this)} {
    m_redrive = addButton("undo", tr("Redrive"),
                          tr("Send its messages back to the queue that they came from"));
    m_purge = addButton("trash", tr("Purge"), tr("Delete every message of the queue"));
    m_message->setReadOnly(true);
    auto* split = new QSplitter{this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(captioned(tr("Message"), m_message, split));
    split->addWidget(makeSending());
    split->setSizes({400, 260, 260});
    content()->addWidget(split, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &QueuePage::showMessage);
    connect(m_purge, &QToolButton::clicked, this, [this] { emit purgeRequested(m_queue.url); });
    connect(m_redrive, &QToolButton::clicked, this, [this] { emit redriveRequested(m_queue.arn); });
}

QWidget* QueuePage::makeSending() {
    auto* panel = new QWidget{this};
    m_body = makeCodeField(tr("Body of the message to send"), panel);
    m_body->setPlaceholderText(tr("Write a message"));
    m_delay = new QSpinBox{panel};
    m_delay->setRange(0, 900);
    m_delay->setSuffix(tr(" s"));
    m_delay->setToolTip(tr("Seconds until it becomes visible"));
    m_delay->setAccessibleName(tr("Delay"));
    m_group = new QLineEdit{panel};
    m_group->setPlaceholderText(tr("Message group"));
    m_group->setAccessibleName(tr("Message group"));
    m_send = new QPushButton{tr("Send"), panel};
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::Half);
    row->addWidget(m_delay);
    row->addWidget(m_group, 1);
    row->addStretch();
    row->addWidget(m_send);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, ui::space::One, ui::space::One);
    column->setSpacing(0);
    column->addWidget(captioned(tr("Send a message"), m_body, panel), 1);
    row->setContentsMargins(ui::space::One, 0, 0, 0);
    column->addLayout(row);
    connect(m_send, &QPushButton::clicked, this, &QueuePage::send);
    connect(m_body, &QPlainTextEdit::textChanged, this,
            [this] { m_send->setEnabled(!m_body->toPlainText().isEmpty()); });
    m_send->setEnabled(false);
    return panel;
}

void QueuePage::show(const QueueState& state) {
    if (state.url != m_queue.url) {
        m_model->setRows({});
        m_messages.clear();
        showMessage();
    }
    m_queue = state;
    setTitle(state.url.section('/', -1));
    QStringList parts{tr("%1 visible").arg(ui::countText(state.visible)),
                      tr("%1 in flight").arg(ui::countText(state.inFlight)),
                      tr("%1 delayed").arg(ui::countText(state.delayed))};
    if (!state.deadLetterQueue.isEmpty())
        parts << tr("dead letters to %1").arg(state.deadLetterQueue.section(':', -1));
    if (!state.deadLettersOf.isEmpty())
        parts << tr("dead letters of %1").arg(state.deadLettersOf.join(", "));
    setState(parts.join("  ·  "));
    m_redrive->setVisible(!state.deadLettersOf.isEmpty());
    m_redrive->setEnabled(state.visible > 0);
    m_purge->setEnabled(state.visible + state.inFlight + state.delayed > 0);
    m_group->setVisible(state.fifo);
    // A queue of order has one delay for all.
    m_delay->setVisible(!state.fifo);
}

void QueuePage::setMessages(const std::vector<QueueMessage>& messages) {
    m_messages = messages;
    std::vector<RowsModel::Row> rows;
    rows.reserve(messages.size());
    for (const QueueMessage& message : messages)
        rows.push_back(
            {message.id,
             {oneLine(message.body), message.state, message.sent, ui::countText(message.receives)},
             {}});
    m_model->setRows(std::move(rows));
    if (!m_table->currentIndex().isValid())
        showMessage();
}

void QueuePage::showMessage() {
    const QString id = chosenId(m_table);
    const auto found = std::find_if(m_messages.begin(), m_messages.end(),
                                    [&](const QueueMessage& message) { return message.id == id; });
    if (found == m_messages.end()) {
        m_message->clear();
        return;
    }
    QStringList lines{ui::prettyJson(found->body).value_or(found->body), {}, found->id};
    if (!found->groupId.isEmpty())
        lines << tr("Message group: %1").arg(found->groupId);
    lines << found->attributes;
    m_message->setPlainText(lines.join('\n'));
}

void QueuePage::send() {
    emit sendRequested(
        m_queue.url, {m_body->toPlainText(), m_queue.fifo ? 0 : m_delay->value(), m_group->text()});
}

} // namespace lathe::resources
