#pragma once

#include "engine/api/DashboardView.h"
#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/model/Project.h"
#include "widgets/dashboard/DashboardDocument.h"
#include "widgets/dashboard/TileFeed.h"
#include "widgets/metrics/RangeBar.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QScrollArea;
class QStackedWidget;

namespace lathe::ui {
class EmptyState;
class InfoBar;
} // namespace lathe::ui

namespace lathe::dashboard {

class BodyEditor;
class DashboardBar;
class NameBar;
class Tile;
class TileEditor;
class TileGrid;
struct TileKind;

/// The dashboards of one's own, which are those of CloudWatch on the running engine: what is made
/// here, clients get, and what they put is shown here.
class DashboardPage : public QWidget {
    Q_OBJECT

  public:
    explicit DashboardPage(const Clock& clock = Clock::system(), QWidget* parent = nullptr);
    ~DashboardPage() override;

    using DashboardsTold = std::function<void(const Result<std::vector<api::DashboardView>>&)>;
    using Done = std::function<void(const Result<void>&)>;
    using OverviewTold = std::function<void(const Result<api::MetricsOverview>&)>;

    DashboardDocument& document() { return m_document; }
    const QString& name() const { return m_name; }
    /// What is shown, as a picture, figures or JSON, by the name of the file.
    bool save(const QString& path);

  public slots:
    void setProject(const std::shared_ptr<const model::Project>& project);
    /// What another pane shows is shown here too.
    void setTime(const lathe::metrics::TimeChoice& time);
    /// Asks the engine anew; another one may run.
    void reload();
    void open(const QString& name);

  signals:
    /// Answers may come as long as the page lives.
    void dashboardsRequested(const lathe::dashboard::DashboardPage::DashboardsTold& done);
    void putRequested(const QString& name, const QString& body,
                      const lathe::dashboard::DashboardPage::Done& done);
    void removeRequested(const QString& name, const lathe::dashboard::DashboardPage::Done& done);
    void curvesRequested(const lathe::api::MetricsQuestion& question,
                         const lathe::dashboard::TileFeed::CurvesTold& done);
    void overviewRequested(const lathe::dashboard::DashboardPage::OverviewTold& done);
    /// What lies behind a point: invocations of the function of this name (empty: of all).
    void invocationsRequested(const QString& functionName, lathe::Timestamp from,
                              lathe::Timestamp until);
    void queryRequested(const QString& query);
    void timeChanged(const lathe::metrics::TimeChoice& time);

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    enum Page { NothingPage, GridPage, BodyPage };

    void makePages();
    void connectBar();
    void connectTile(Tile* tile);
    void connectContent(TileContent* content);
    void take(const Result<std::vector<api::DashboardView>>& dashboards, int edits);
    void showBody(const QString& name, const std::string& body);
    void showNothing(const QString& headline, const QString& sentence, bool mayMake);
    void showNames();
    void documentChanged();
    void keep();
    /// What is to be kept in a moment.
    void keepNow();
    void put(const QString& name, const QString& body, const std::function<void()>& then);
    void fail(const Error& error);
    void makeNew();
    void rename();
    void removeCurrent();
    void applyBody(const QString& text);
    void addTile(const TileKind& kind);
    void edit(const Tile* tile);
    void closeEditor();
    void showTime();
    void refresh();
    void askOverview();
    void askMarks();
    void exportAs(const QString& suffix);

    const Clock& m_clock;
    DashboardDocument m_document;
    TileFeed m_feed;
    std::vector<api::DashboardView> m_all;
    api::MetricsOverview m_overview;
    QString m_name;
    /// As the engine has it.
    std::string m_kept;
    /// How often somebody has changed it here.
    int m_edits = 0;
    metrics::TimeChoice m_time{Seconds{3 * 60 * 60}};
    std::string m_region;
    QTimer m_refresh;
    QTimer m_saveSoon;
    DashboardBar* m_bar;
    NameBar* m_nameBar;
    ui::InfoBar* m_notice;
    QStackedWidget* m_pages;
    ui::EmptyState* m_empty;
    TileGrid* m_grid = nullptr;
    QScrollArea* m_scroll = nullptr;
    TileEditor* m_editor = nullptr;
    BodyEditor* m_bodyEditor = nullptr;
    /// The tile that is being changed; -1: none.
    int m_edited = -1;
};

} // namespace lathe::dashboard
