#include "widgets/resources/TopicPage.h"

#include "widgets/common/Tokens.h"
#include "widgets/resources/RowsModel.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

namespace lathe::resources {

TopicPage::TopicPage(QWidget* parent)
    : Page{parent}
    , m_model{new RowsModel{{tr("Protocol"), tr("Endpoint"), tr("Filter policy")}, {}, this}}
    , m_table{makeTable(m_model, tr("Subscriptions"), 1, this)} {
    auto* split = new QSplitter{this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(makePublishing());
    split->setSizes({480, 420});
    content()->addWidget(split, 1);
}

QWidget* TopicPage::makePublishing() {
    auto* panel = new QWidget{this};
    m_subject = new QLineEdit{panel};
    m_subject->setPlaceholderText(tr("Subject (may be empty)"));
    m_subject->setAccessibleName(tr("Subject"));
    m_group = new QLineEdit{panel};
    m_group->setPlaceholderText(tr("Message group"));
    m_group->setAccessibleName(tr("Message group"));
    m_message = makeCodeField(tr("Message"), panel);
    m_message->setPlaceholderText(tr("Write a message"));
    m_attributes = makeCodeField(tr("Attributes"), panel);
    m_attributes->setPlaceholderText(tr("One attribute a line: name=value"));
    m_publish = new QPushButton{tr("Publish"), panel};
    m_publish->setEnabled(false);
    auto* fields = new QHBoxLayout;
    fields->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, 0);
    fields->setSpacing(ui::space::Half);
    fields->addWidget(m_subject, 2);
    fields->addWidget(m_group, 1);
    auto* texts = new QHBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(captioned(tr("Message"), m_message, panel), 2);
    texts->addWidget(captioned(tr("Attributes"), m_attributes, panel), 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::One, 0, ui::space::One, ui::space::One);
    foot->addStretch();
    foot->addWidget(m_publish);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(fields);
    column->addLayout(texts, 1);
    column->addLayout(foot);
    connect(m_message, &QPlainTextEdit::textChanged, this,
            [this] { m_publish->setEnabled(!m_message->toPlainText().isEmpty()); });
    connect(m_publish, &QPushButton::clicked, this, [this] {
        emit publishRequested(m_arn, {m_subject->text(), m_message->toPlainText(),
                                      m_attributes->toPlainText(), m_group->text()});
    });
    return panel;
}

void TopicPage::show(const QString& arn) {
    if (arn != m_arn)
        m_model->setRows({});
    m_arn = arn;
    setTitle(arn.section(':', -1));
    m_group->setVisible(arn.endsWith(".fifo"));
}

void TopicPage::setSubscriptions(const std::vector<Subscription>& subscriptions) {
    std::vector<RowsModel::Row> rows;
    rows.reserve(subscriptions.size());
    for (const Subscription& one : subscriptions)
        rows.push_back({one.arn, {one.protocol, one.endpoint, one.filter}, {}});
    setState(rows.empty() ? tr("Nobody is subscribed: what is published reaches nobody")
                          : tr("%n subscription(s)", nullptr, int(rows.size())));
    m_model->setRows(std::move(rows));
}

} // namespace lathe::resources
