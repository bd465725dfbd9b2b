#pragma once

#include "engine/base/Clock.h"
#include "engine/cost/PriceTable.h"
#include "engine/model/Project.h"
#include "widgets/traces/TraceSource.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <string>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe::traces {

class ColdStartView;
class DurationBars;
class MapPage;
class TimelinePage;
class TraceFilterBar;
class TraceListView;

/// The Traces dock: which requests there were, where the time of one went, what its cold start
/// spent, and who calls whom. Follows what happens while it is seen.
class TracesPane : public QWidget {
    Q_OBJECT

  public:
    enum Page { WaterfallPage, ColdStartPage, MapTab };

    explicit TracesPane(const Clock& clock = Clock::system(), QWidget* parent = nullptr);
    ~TracesPane() override;

    /// nullptr: there are none. It goes with the pane, or with the next one.
    void setSource(std::unique_ptr<TraceSource> source);
    /// Why nothing can be asked; empty: it can.
    void setObstacle(const QString& reason);
    TraceFilterBar& filter() const { return *m_filter; }
    TraceListView& list() const { return *m_list; }
    TimelinePage& timeline() const { return *m_timeline; }
    ColdStartView& coldStart() const { return *m_cold; }
    MapPage& map() const { return *m_map; }
    DurationBars& durations() const { return *m_bars; }
    void showPage(Page page);
    /// Writes the trace that is shown; why not, where that fails.
    QString exportTo(const QString& path) const;

  public slots:
    void setProject(std::shared_ptr<const model::Project> project);
    void setPrices(const cost::PriceTable& prices);
    /// Something ran: there may be more to tell.
    void setOutdated();
    /// Its id or an X-Amzn-Trace-Id, whether it is listed or not.
    void showTrace(const QString& traceId);

  signals:
    void openRequested(const QString& path, int line, int column);
    void codeRequested(const QString& logicalId);
    void logsRequested(const QString& logicalId, const QString& requestId);
    void invocationRequested(const QString& requestId);
    /// Answer with coldStart().setColdStarts().
    void coldStartsRequested(const QString& logicalId);

  protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QWidget* makeLeft();
    QWidget* makeRight();
    void connectParts();
    /// From the beginning.
    void ask();
    void askForMore();
    /// What is new, or is over now.
    void askForNews();
    void askSoon();
    void askForMap();
    void took(const Result<api::TraceList>& answer);
    void openTrace(const std::string& id);
    void readShown();
    void take(const Result<Trace>& answer);
    void updateState();
    void updateCount();
    void askForFile();

    const Clock& m_clock;
    std::unique_ptr<TraceSource> m_source;
    QString m_obstacle;
    TraceFilterBar* m_filter;
    DurationBars* m_bars;
    TraceListView* m_list;
    ui::EmptyState* m_nothing;
    QStackedWidget* m_listPages;
    ui::ElidedLabel* m_count;
    QTabBar* m_tabs;
    QStackedWidget* m_views;
    TimelinePage* m_timeline;
    ColdStartView* m_cold;
    MapPage* m_map;
    QSplitter* m_split;
    ui::EmptyState* m_empty;
    QStackedWidget* m_pages;
    api::TraceQuestion m_question;
    std::string m_next;
    std::size_t m_looked = 0;
    /// Of the trace that is shown; empty: none.
    std::string m_shown;
    /// Counts questions, so that late answers to others are left out.
    int m_asked = 0;
    int m_opened = 0;
    int m_mapped = 0;
    bool m_isAsking = false;
    bool m_isMapping = false;
    bool m_isOutdated = true;
    bool m_isMapOutdated = true;
    /// So many more looks, for what is told late.
    int m_looks = 0;
    QTimer m_soon;
    QTimer m_mapSoon;
    QElapsedTimer m_sinceAsked;
    Milliseconds m_lastTook{};
};

} // namespace lathe::traces
