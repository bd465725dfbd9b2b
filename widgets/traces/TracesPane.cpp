#include "widgets/traces/TracesPane.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Tokens.h"
#include "widgets/traces/ColdStartView.h"
#include "widgets/traces/DurationBars.h"
#include "widgets/traces/MapPage.h"
#include "widgets/traces/SpanDetails.h"
#include "widgets/traces/TimelinePage.h"
#include "widgets/traces/TraceDocuments.h"
#include "widgets/traces/TraceFilterBar.h"
#include "widgets/traces/TraceListView.h"
#include "widgets/traces/WaterfallView.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace lathe::traces {

namespace {

constexpr int leastWidth = 480;
constexpr int leastHeight = 120;
constexpr int enoughForBars = 220;
constexpr int listWidth = 340;

/// "0.008": seconds as filter expressions have them.
QString secondsText(Microseconds time) {
    return QString::number(std::chrono::duration<double>{time}.count(), 'g', 6);
}

} // namespace

TracesPane::TracesPane(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_clock{clock} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    m_pages = new QStackedWidget{this};
    m_pages->setProperty("role", "panel");
    m_empty = new ui::EmptyState{QStringLiteral("waterfall"), tr("Traces"), {}, this};
    m_split = new QSplitter{this};
    m_split->setHandleWidth(1);
    m_split->addWidget(makeLeft());
    m_split->addWidget(makeRight());
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_split);
    // Rather less of each than a dock that covers others.
    m_pages->setMinimumSize(leastWidth, leastHeight);
    column->addWidget(m_pages);
    m_soon.setSingleShot(true);
    m_mapSoon.setSingleShot(true);
    connectParts();
    updateState();
}

TracesPane::~TracesPane() {
    m_source.reset();
}

QWidget* TracesPane::makeLeft() {
    auto* left = new QWidget{this};
    auto* column = new QVBoxLayout{left};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_filter = new TraceFilterBar{m_clock, left};
    m_bars = new DurationBars{left};
    m_list = new TraceListView{left};
    m_nothing = new ui::EmptyState{QStringLiteral("search"), {}, {}, left};
    m_listPages = new QStackedWidget{left};
    m_listPages->setProperty("role", "panel");
    m_listPages->addWidget(m_nothing);
    m_listPages->addWidget(m_list);
    m_count = new ui::ElidedLabel{{}, Qt::ElideRight, left};
    m_count->setFont(ui::smallFont());
    m_count->setProperty("role", "muted");
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    foot->addWidget(m_count);
    column->addWidget(m_filter);
    column->addWidget(m_bars);
    column->addWidget(m_listPages, 1);
    column->addLayout(foot);
    return left;
}

QWidget* TracesPane::makeRight() {
    auto* right = new QWidget{this};
    auto* column = new QVBoxLayout{right};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new QTabBar{right};
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Views of traces"));
    m_views = new QStackedWidget{right};
    m_timeline = new TimelinePage{m_views};
    m_cold = new ColdStartView{m_views};
    m_map = new MapPage{m_views};
    const auto add = [this](QWidget* view, const QString& name) {
        m_tabs->addTab(name);
        m_views->addWidget(view);
    };
    add(m_timeline, tr("Waterfall"));
    add(m_cold, tr("Cold start"));
    add(m_map, tr("Service map"));
    column->addWidget(m_tabs);
    column->addWidget(m_views, 1);
    return right;
}

void TracesPane::connectParts() {
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        m_views->setCurrentIndex(page);
        if (page == MapTab)
            askForMap();
    });
    connect(m_filter, &TraceFilterBar::changed, this, &TracesPane::ask);
    connect(m_filter, &TraceFilterBar::traceRequested, this, &TracesPane::showTrace);
    connect(m_filter, &TraceFilterBar::leftDownwards, m_list, [this] { m_list->setFocus(); });
    connect(m_nothing, &ui::EmptyState::triggered, m_filter, &TraceFilterBar::clear);
    connect(m_list, &TraceListView::traceChosen, this,
            [this](const QString& id) { openTrace(id.toStdString()); });
    connect(m_list, &QTableView::activated, this, [this] {
        showPage(WaterfallPage);
        m_timeline->setFocus();
    });
    connect(m_list->traces(), &TraceListModel::moreWanted, this, &TracesPane::askForMore);
    connect(m_bars, &DurationBars::rangeChosen, this,
            [this](Microseconds from, Microseconds until) {
                m_filter->addCondition(QStringLiteral("duration >= %1 AND duration < %2")
                                           .arg(secondsText(from), secondsText(until)));
            });
    connect(m_map, &MapPage::placeChosen, m_filter, &TraceFilterBar::setPlace);
    connect(m_timeline, &TimelinePage::exportRequested, this, &TracesPane::askForFile);
    const SpanDetails* details = &m_timeline->details();
    connect(details, &SpanDetails::openRequested, this, &TracesPane::openRequested);
    connect(details, &SpanDetails::codeRequested, this, &TracesPane::codeRequested);
    connect(details, &SpanDetails::logsRequested, this, &TracesPane::logsRequested);
    connect(details, &SpanDetails::invocationRequested, this, &TracesPane::invocationRequested);
    connect(details, &SpanDetails::traceRequested, this, &TracesPane::showTrace);
    connect(m_cold, &ColdStartView::coldStartsRequested, this, &TracesPane::coldStartsRequested);
    connect(&m_soon, &QTimer::timeout, this, &TracesPane::askForNews);
    connect(&m_mapSoon, &QTimer::timeout, this, &TracesPane::askForMap);
}

void TracesPane::setSource(std::unique_ptr<TraceSource> source) {
    m_source = std::move(source);
    ++m_asked;
    ++m_opened;
    ++m_mapped;
    m_isAsking = m_isMapping = false;
    m_shown.clear();
    m_list->traces()->setTraces({});
    m_timeline->showState({}, {});
    m_cold->setTree({});
    m_map->setGraph({});
    updateState();
    ask();
}

void TracesPane::setObstacle(const QString& reason) {
    m_obstacle = reason;
    updateState();
}

void TracesPane::setProject(std::shared_ptr<const model::Project> project) {
    m_timeline->setProject(project);
    m_cold->setProject(std::move(project));
}

void TracesPane::setPrices(const cost::PriceTable& prices) {
    m_cold->setPrices(prices);
}

void TracesPane::showPage(Page page) {
    m_tabs->setCurrentIndex(page);
}

void TracesPane::openTrace(const std::string& id) {
    if (m_shown == id)
        return;
    m_shown = id;
    readShown();
}

void TracesPane::readShown() {
    if (!m_source || m_shown.empty())
        return;
    m_source->trace(m_shown, [this, opened = ++m_opened](const Result<Trace>& answer) {
        if (opened == m_opened)
            take(answer);
    });
}

void TracesPane::showTrace(const QString& traceId) {
    const int before = m_tabs->currentIndex();
    if (before == MapTab)
        showPage(WaterfallPage);
    m_shown = traceId.toStdString();
    m_list->setCurrentTrace(m_shown);
    readShown();
}

void TracesPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isOutdated && m_source)
        ask();
    if (m_isMapOutdated)
        askForMap();
}

void TracesPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!event->oldSize().isValid() || event->oldSize().width() < 100)
        m_split->setSizes(
            {std::min(listWidth, event->size().width() * 2 / 5), event->size().width()});
    updateState();
}

void TracesPane::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Find)) {
        m_filter->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

void TracesPane::updateState() {
    const bool isReady = m_source && m_obstacle.isEmpty();
    if (!isReady)
        m_empty->setTexts(tr("Where the time of a request goes"),
                          m_obstacle.isEmpty() ? tr("Open a project to see its traces.")
                                               : m_obstacle);
    m_pages->setCurrentIndex(isReady ? 1 : 0);
    const bool any = m_list->traces()->rowCount() > 0;
    m_listPages->setCurrentIndex(any ? 1 : 0);
    m_bars->setVisible(any && height() >= enoughForBars);
    m_count->setVisible(any);
    if (!any) {
        const bool isFiltered = m_filter->isFiltered();
        if (isFiltered)
            m_nothing->setTexts(tr("No trace is like this"), tr("In this span of time."));
        else
            m_nothing->setTexts(tr("No traces in this time"),
                                tr("Invoke a function: every invocation is a trace here, whether "
                                   "its tracing is active or not."));
        m_nothing->setIcon(isFiltered ? QStringLiteral("search") : QStringLiteral("waterfall"));
        m_nothing->setAction(isFiltered ? tr("Show all") : QString{});
    }
    if (m_shown.empty())
        m_timeline->showState(tr("No trace is chosen"),
                              tr("Choose one in the list to see where its time went."));
    updateCount();
}

void TracesPane::updateCount() {
    const int count = m_list->traces()->rowCount();
    m_count->setText(m_next.empty() ? tr("%n trace(s)", nullptr, count)
                                    : tr("The newest %n trace(s)", nullptr, count));
    m_bars->setTraces(m_list->traces()->traces());
}

QString TracesPane::exportTo(const QString& path) const {
    const auto& trace = m_timeline->waterfall().tree().trace();
    if (!trace)
        return tr("No trace is chosen");
    const QByteArray bytes = writtenTrace(*trace);
    QSaveFile file{path};
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? QString{} : file.errorString();
}

void TracesPane::askForFile() {
    auto* dialog =
        new QFileDialog{this, tr("Export the trace"), QString{}, tr("JSON files (*.json)")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QString::fromStdString(m_shown) + QStringLiteral(".json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QString reason = exportTo(path);
        m_count->setText(reason.isEmpty() ? tr("Exported to %1").arg(path)
                                          : tr("Could not write %1: %2").arg(path, reason));
    });
    dialog->open();
}

} // namespace lathe::traces
