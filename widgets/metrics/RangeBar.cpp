#include "widgets/metrics/RangeBar.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QToolButton>

namespace lathe::metrics {

namespace {

constexpr int minutesOffered[] = {5, 15, 60, 180, 1440, 10'080};

} // namespace

RangeBar::RangeBar(QWidget* parent)
    : QWidget{parent}
    , m_ranges{new QButtonGroup{this}}
    , m_zoomOut{new QToolButton{this}} {
    auto* bar = new QHBoxLayout{this};
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(ui::space::Half);
    for (const int minutes : minutesOffered) {
        auto* button = new QToolButton{this};
        const int hours = minutes / 60;
        const int days = hours / 24;
        button->setText(minutes <= 60 ? tr("%1 min").arg(minutes)
                        : days == 0   ? tr("%1 h").arg(hours)
                                      : tr("%1 d").arg(days));
        button->setAccessibleName(minutes <= 60 ? tr("The last %n minutes", nullptr, minutes)
                                  : days == 0   ? tr("The last %n hours", nullptr, hours)
                                                : tr("The last %n days", nullptr, days));
        button->setToolTip(button->accessibleName());
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_ranges->addButton(button, minutes);
        bar->addWidget(button);
    }
    connect(m_ranges, &QButtonGroup::idClicked, this,
            [this](int minutes) { emit lastChosen(Seconds{minutes * 60}); });
    m_zoomOut->setIcon(ui::icon(QStringLiteral("undo")));
    m_zoomOut->setAccessibleName(tr("Back to all of it"));
    m_zoomOut->setToolTip(tr("Back from the time that is marked (Esc)"));
    m_zoomOut->setFocusPolicy(Qt::StrongFocus);
    m_zoomOut->hide();
    bar->addWidget(m_zoomOut);
    connect(m_zoomOut, &QToolButton::clicked, this, &RangeBar::zoomedOut);
    setChoice({});
}

void RangeBar::setChoice(const TimeChoice& choice) {
    if (auto* button = m_ranges->button(int(choice.last.count() / 60)))
        button->setChecked(true);
    m_zoomOut->setVisible(choice.zoom.has_value());
}

} // namespace lathe::metrics
