#include "widgets/traces/MapPage.h"

#include "widgets/common/EmptyState.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/traces/ServiceMapView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace lathe::traces {

namespace {

QString quoted(const std::string& text) {
    QString inner = QString::fromStdString(text);
    inner.replace(u'\\', QLatin1String{"\\\\"}).replace(u'"', QLatin1String{"\\\""});
    return u'"' + inner + u'"';
}

QString idOf(const ServiceId& service) {
    return service.type.empty() ? quoted(service.name)
                                : QStringLiteral("id(name: %1, type: %2)")
                                      .arg(quoted(service.name), quoted(service.type));
}

} // namespace

QString conditionOf(const ServiceId& service) {
    return QStringLiteral("service(%1)").arg(idOf(service));
}

MapPage::MapPage(QWidget* parent)
    : QWidget{parent}
    , m_map{new ServiceMapView} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Quarter, ui::space::Half,
                            ui::space::Quarter);
    m_legend = new QLabel{this};
    m_legend->setFont(ui::smallFont());
    auto* fit = new QToolButton{this};
    fit->setIcon(ui::icon(QStringLiteral("fit")));
    fit->setIconSize({ui::size::Icon, ui::size::Icon});
    fit->setToolTip(tr("Show the whole map (0)"));
    fit->setAccessibleName(fit->toolTip());
    fit->setFocusPolicy(Qt::StrongFocus);
    bar->addWidget(m_legend, 1);
    bar->addWidget(fit);
    column->addLayout(bar);
    m_pages = new QStackedWidget{this};
    m_pages->setProperty("role", "panel");
    m_empty = new ui::EmptyState{QStringLiteral("workflow"), {}, {}, this};
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_map);
    column->addWidget(m_pages, 1);
    connect(fit, &QToolButton::clicked, m_map, &ServiceMapView::showAll);
    connect(m_map, &ServiceMapView::serviceChosen, this, [this](const ServiceId& service) {
        // A client is nothing that traces are of: whom it calls is.
        emit placeChosen(service.type == "client"
                             ? QStringLiteral("service(%1)").arg(quoted(service.name))
                             : conditionOf(service));
    });
    connect(m_map, &ServiceMapView::callChosen, this,
            [this](const ServiceId& from, const ServiceId& to) {
                emit placeChosen(from.type == "client"
                                     ? conditionOf(to)
                                     : QStringLiteral("edge(%1, %2)").arg(idOf(from), idOf(to)));
            });
    connect(ui::Theme::current(), &ui::Theme::changed, this, &MapPage::retint);
    retint();
    setGraph({});
}

void MapPage::retint() {
    const ui::Colors& colors = ui::colors();
    const auto part = [](const QColor& color, const QString& text) {
        return QStringLiteral("<span style='color:%1'>\u25cf</span> %2").arg(color.name(), text);
    };
    m_legend->setText(
        QStringList{part(colors.success, tr("fine")), part(colors.warning, tr("errors")),
                    part(colors.seriesColor(3), tr("throttled")), part(colors.error, tr("faults"))}
            .join(QStringLiteral("&nbsp;&nbsp; ")));
}

void MapPage::setGraph(std::vector<ServiceNode> graph) {
    m_empty->setTexts(tr("Nothing was called in this time"),
                      tr("The map is drawn from the traces that the filter finds."));
    m_pages->setCurrentIndex(graph.empty() ? 0 : 1);
    m_map->setGraph(std::move(graph));
}

void MapPage::showFailure(const QString& sentence) {
    m_empty->setTexts(tr("The map could not be drawn"), sentence);
    m_pages->setCurrentIndex(0);
}

} // namespace lathe::traces
