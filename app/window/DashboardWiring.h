#pragma once

#include "app/bridge/DashboardHost.h"

#include <QObject>
#include <QPointer>

namespace lathe::dashboard {
class DashboardPage;
}

namespace lathe::metrics {
class MetricsPane;
struct TimeChoice;
} // namespace lathe::metrics

namespace lathe::app {

class MainWindow;

/// Dashboards of one's own in a tab, which is made when it is first wanted. Tab and Metrics dock
/// show the same stretch of time.
class DashboardWiring : public QObject {
    Q_OBJECT

  public:
    explicit DashboardWiring(MainWindow& window, QObject* parent);

    void connectMetrics(metrics::MetricsPane& pane);
    void showPage();
    /// The window speaks another language.
    void remakePage();
    void projectChanged();
    void engineChanged();

  private:
    dashboard::DashboardPage& makePage();
    void connectPage();
    void showInvocations(const QString& functionName, Timestamp from, Timestamp until);

    MainWindow& m_window;
    DashboardHost m_host;
    /// The tabs have it while it is shown.
    QPointer<dashboard::DashboardPage> m_page;
    QPointer<metrics::MetricsPane> m_metrics;
};

} // namespace lathe::app
