#include "widgets/metrics/AlarmStrip.h"

#include "engine/base/Clock.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace lathe::metrics {

namespace {

/// More of them are in a menu.
constexpr std::size_t mostButtons = 6;

int urgency(const api::AlarmView& alarm) {
    return alarm.state == "ALARM" ? 0 : alarm.state == "OK" ? 2 : 1;
}

QIcon iconOf(const api::AlarmView& alarm) {
    if (alarm.state == "ALARM")
        return ui::icon(QStringLiteral("error"), ui::Tint::Error);
    return alarm.state == "OK" ? ui::icon(QStringLiteral("success"), ui::Tint::Success)
                               : ui::icon(QStringLiteral("info"), ui::Tint::Muted);
}

} // namespace

AlarmStrip::AlarmStrip(QWidget* parent)
    : QWidget{parent}
    , m_row{new QHBoxLayout{this}} {
    m_row->setContentsMargins(ui::space::One, 0, ui::space::One, ui::space::Half);
    m_row->setSpacing(ui::space::Half);
    hide();
}

void AlarmStrip::setAlarms(std::vector<api::AlarmView> alarms) {
    std::stable_sort(alarms.begin(), alarms.end(), [](const auto& a, const auto& b) {
        return std::pair{urgency(a), a.name} < std::pair{urgency(b), b.name};
    });
    if (alarms == m_alarms)
        return;
    m_alarms = std::move(alarms);
    fill();
}

void AlarmStrip::fill() {
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    setVisible(!m_alarms.empty());
    for (std::size_t at = 0; at < std::min(mostButtons, m_alarms.size()); ++at)
        m_row->addWidget(makeButton(m_alarms[at]));
    if (m_alarms.size() > mostButtons) {
        auto* more = new QToolButton{this};
        more->setText(tr("%n more", nullptr, int(m_alarms.size() - mostButtons)));
        more->setPopupMode(QToolButton::InstantPopup);
        more->setFocusPolicy(Qt::StrongFocus);
        auto* menu = new QMenu{more};
        for (std::size_t at = mostButtons; at < m_alarms.size(); ++at)
            connect(
                menu->addAction(iconOf(m_alarms[at]), QString::fromStdString(m_alarms[at].name)),
                &QAction::triggered, this, [this, alarm = m_alarms[at]] { emit activated(alarm); });
        more->setMenu(menu);
        m_row->addWidget(more);
    }
    m_row->addStretch(1);
}

QWidget* AlarmStrip::makeButton(const api::AlarmView& alarm) {
    auto* button = new QToolButton{this};
    const QString name = QString::fromStdString(alarm.name);
    const QString since = ui::momentText(alarm.since, Clock::system().wall());
    button->setIcon(iconOf(alarm));
    button->setText(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    const QString state = alarm.state == "ALARM" ? tr("%1 is in alarm since %2").arg(name, since)
                          : alarm.state == "OK"  ? tr("%1 is well since %2").arg(name, since)
                                                 : tr("%1 has too few data").arg(name);
    button->setAccessibleName(state);
    button->setToolTip(QStringLiteral("%1\n%2").arg(state, QString::fromStdString(alarm.reason)));
    connect(button, &QToolButton::clicked, this, [this, alarm] { emit activated(alarm); });
    return button;
}

void AlarmStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace lathe::metrics
