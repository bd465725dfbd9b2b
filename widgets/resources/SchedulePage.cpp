#include "widgets/resources/SchedulePage.h"

#include "widgets/common/JsonText.h"
#include "widgets/resources/RowsModel.h"

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

namespace lathe::resources {

SchedulePage::SchedulePage(QWidget* parent)
    : Page{parent}
    , m_model{new RowsModel{{tr("Next firings")}, {}, this}}
    , m_table{makeTable(m_model, tr("Next firings"), 0, this)}
    , m_input{makeCodeField(tr("Input"), this)} {
    m_fire = addButton("play", tr("Fire now"), tr("Send what it sends, without waiting"));
    m_input->setReadOnly(true);
    auto* split = new QSplitter{this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(captioned(tr("What the target gets"), m_input, split));
    split->setSizes({400, 500});
    content()->addWidget(split, 1);
    connect(m_fire, &QToolButton::clicked, this, [this] { emit fireRequested(m_schedule.id); });
}

void SchedulePage::show(const Schedule& schedule) {
    if (schedule.id != m_schedule.id)
        m_model->setRows({});
    m_schedule = schedule;
    setTitle(schedule.name);
    QStringList parts{schedule.expression};
    if (!schedule.timeZone.isEmpty())
        parts << schedule.timeZone;
    parts << tr("to %1").arg(schedule.target.section(':', -1));
    if (!schedule.enabled)
        parts << tr("disabled");
    setState(parts.join("  ·  "));
    const QString input = schedule.input.isEmpty()
                              ? tr("The event of a scheduled rule, with the time of the firing")
                              : ui::prettyJson(schedule.input).value_or(schedule.input);
    if (m_input->toPlainText() != input)
        m_input->setPlainText(input);
}

void SchedulePage::setFirings(const QStringList& times) {
    std::vector<RowsModel::Row> rows;
    for (const QString& time : times)
        rows.push_back({time, {time}, "timer"});
    if (rows.empty())
        rows.push_back(
            {{}, {m_schedule.enabled ? tr("None is left") : tr("None while disabled")}, {}});
    m_model->setRows(std::move(rows));
}

} // namespace lathe::resources
