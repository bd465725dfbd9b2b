#pragma once

#include "engine/traces/ServiceGraph.h"

#include <QWidget>

#include <vector>

class QLabel;
class QStackedWidget;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe::traces {

class ServiceMapView;

/// The service map with what its colours say.
class MapPage : public QWidget {
    Q_OBJECT

  public:
    explicit MapPage(QWidget* parent = nullptr);

    ServiceMapView& map() const { return *m_map; }
    void setGraph(std::vector<ServiceNode> graph);
    void showFailure(const QString& sentence);

  signals:
    /// A filter expression for the traces of what was chosen.
    void placeChosen(const QString& condition);

  private:
    void retint();

    ServiceMapView* m_map;
    QStackedWidget* m_pages;
    ui::EmptyState* m_empty;
    QLabel* m_legend;
};

/// `service(id(name: "orders", type: "AWS::Lambda"))`
QString conditionOf(const ServiceId& service);

} // namespace lathe::traces
