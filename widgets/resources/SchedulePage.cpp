#include "widgets/resources/SchedulePage.h"

#include "widgets/common/Formats.h"
#include "widgets/common/JsonText.h"
#include "widgets/resources/RowsModel.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include <utility>

namespace lathe::resources {

SchedulePage::SchedulePage(QWidget* parent)
    : Page{parent}
    , m_model{new RowsModel{{tr("Next firings")}, {}, this}}
    , m_table{makeTable(m_model, tr("Next firings"), 0, this)}
    , m_input{makeCodeField(tr("Input"), this)} {
    m_fire = addButton("play", tr("Fire now"), tr("Send what it sends, without waiting"));
    m_clock = addButton("timer", tr("Clock"), {});
    m_clock->setMenu(makeClockMenu());
    m_clock->setPopupMode(QToolButton::InstantPopup);
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

QMenu* SchedulePage::makeClockMenu() {
    auto* menu = new QMenu{m_clock};
    m_untilNext = menu->addAction(tr("Forward to the next firing"));
    connect(m_untilNext, &QAction::triggered, this, [this] { emit advanceRequested(m_wait); });
    menu->addSeparator();
    const std::pair<QString, Microseconds> steps[] = {{tr("Forward by a minute"), Seconds{60}},
                                                      {tr("Forward by an hour"), Seconds{3'600}},
                                                      {tr("Forward by a day"), Seconds{86'400}}};
    for (const auto& [text, step] : steps)
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, step] { emit advanceRequested(step); });
    return menu;
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

void SchedulePage::setFirings(const std::vector<Timestamp>& times, Timestamp clock, Timestamp now) {
    std::vector<RowsModel::Row> rows;
    for (const Timestamp time : times) {
        const QString text = ui::momentText(time, clock);
        rows.push_back({text, {text}, "timer"});
    }
    m_wait = times.empty() ? Microseconds{} : times.front() - clock;
    m_untilNext->setEnabled(!times.empty());
    // The clocks are read one after the other.
    const bool isAhead = clock - now > Seconds{1};
    m_clock->setText(isAhead ? ui::momentText(clock, now) : tr("Clock"));
    m_clock->setToolTip(
        (isAhead ? tr("Schedules, queues and buses go by a clock that is ahead by %1.")
                       .arg(ui::durationText(clock - now))
                 : tr("The clock of schedules, queues and buses.")) +
        u' ' + tr("It can be moved forward: what comes due in between happens at once."));
    if (rows.empty())
        rows.push_back(
            {{}, {m_schedule.enabled ? tr("None is left") : tr("None while disabled")}, {}});
    m_model->setRows(std::move(rows));
}

} // namespace lathe::resources
