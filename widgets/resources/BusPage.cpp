#include "widgets/resources/BusPage.h"

#include "widgets/common/JsonText.h"
#include "widgets/common/Tokens.h"
#include "widgets/resources/RowsModel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

namespace lathe::resources {

BusPage::BusPage(QWidget* parent)
    : Page{parent}
    , m_model{new RowsModel{
          {tr("Rule"), tr("Pattern or schedule"), tr("Targets"), tr("This event")}, {}, this}}
    , m_table{makeTable(m_model, tr("Rules"), 1, this)} {
    auto* split = new QSplitter{this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(makePutting());
    split->setSizes({560, 360});
    content()->addWidget(split, 1);
    check();
}

QWidget* BusPage::makePutting() {
    auto* panel = new QWidget{this};
    m_source = new QLineEdit{"my.app", panel};
    m_source->setPlaceholderText(tr("Source"));
    m_source->setAccessibleName(tr("Source"));
    m_detailType = new QLineEdit{panel};
    m_detailType->setPlaceholderText(tr("Detail type"));
    m_detailType->setAccessibleName(tr("Detail type"));
    m_detail = makeCodeField(tr("Detail"), panel);
    m_detail->setPlainText("{}");
    m_problem = new QLabel{panel};
    m_problem->setProperty("role", "error");
    m_problem->setFont(ui::smallFont());
    m_problem->setWordWrap(true);
    m_try = new QPushButton{tr("Try"), panel};
    m_try->setToolTip(tr("Which rules match this event? Nothing is sent"));
    m_put = new QPushButton{tr("Put event"), panel};
    auto* fields = new QHBoxLayout;
    fields->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, 0);
    fields->setSpacing(ui::space::Half);
    fields->addWidget(m_source);
    fields->addWidget(m_detailType);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::One, 0, ui::space::One, ui::space::One);
    foot->setSpacing(ui::space::Half);
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_try);
    foot->addWidget(m_put);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(fields);
    column->addWidget(captioned(tr("Detail"), m_detail, panel), 1);
    column->addLayout(foot);
    for (QLineEdit* field : {m_source, m_detailType})
        connect(field, &QLineEdit::textChanged, this, &BusPage::check);
    connect(m_detail, &QPlainTextEdit::textChanged, this, &BusPage::check);
    connect(m_try, &QPushButton::clicked, this, [this] { emit tryRequested(m_name, draft()); });
    connect(m_put, &QPushButton::clicked, this, [this] { emit putRequested(m_name, draft()); });
    return panel;
}

BusPage::Draft BusPage::draft() const {
    return {m_source->text(), m_detailType->text(), m_detail->toPlainText()};
}

void BusPage::check() {
    const auto problem = ui::checkJson(m_detail->toPlainText());
    m_problem->setText(problem ? tr("Line %1, column %2: %3")
                                     .arg(problem->line)
                                     .arg(problem->column)
                                     .arg(problem->message)
                               : QString{});
    const bool complete =
        !problem && !m_source->text().isEmpty() && !m_detailType->text().isEmpty();
    m_put->setEnabled(complete);
    m_try->setEnabled(complete);
}

void BusPage::show(const QString& name) {
    if (name != m_name)
        m_model->setRows({});
    m_name = name;
    setTitle(name);
}

void BusPage::setRules(const std::vector<Rule>& rules) {
    std::vector<RowsModel::Row> rows;
    rows.reserve(rules.size());
    for (const Rule& rule : rules) {
        const QString verdict = !rule.enabled                            ? tr("disabled")
                                : rule.verdict == Rule::Verdict::Matches ? tr("matches")
                                : rule.verdict == Rule::Verdict::Differs ? tr("does not match")
                                                                         : QString{};
        const QString icon = rule.verdict == Rule::Verdict::Matches && rule.enabled ? "check" : "";
        rows.push_back(
            {rule.name, {rule.name, rule.condition, rule.targets.join(", "), verdict}, icon});
    }
    setState(rows.empty() ? tr("No rule: what is put here reaches nobody")
                          : tr("%n rule(s)", nullptr, int(rows.size())));
    m_model->setRows(std::move(rows));
}

} // namespace lathe::resources
