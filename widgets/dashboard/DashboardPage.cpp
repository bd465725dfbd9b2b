#include "widgets/dashboard/DashboardPage.h"

#include "widgets/common/EmptyState.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Tokens.h"
#include "widgets/dashboard/BodyEditor.h"
#include "widgets/dashboard/DashboardBar.h"
#include "widgets/dashboard/NameBar.h"
#include "widgets/dashboard/TileEditor.h"
#include "widgets/dashboard/TileGrid.h"
#include "widgets/metrics/Chart.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace lathe::dashboard {

namespace {

constexpr Milliseconds refreshEvery{5000};
/// After the last change.
constexpr Milliseconds saveAfter{300};

} // namespace

DashboardPage::DashboardPage(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_clock{clock}
    , m_bar{new DashboardBar{m_document.undoStack(), this}}
    , m_nameBar{new NameBar{this}}
    , m_notice{new ui::InfoBar{this}}
    , m_pages{new QStackedWidget{this}}
    , m_empty{new ui::EmptyState{QStringLiteral("chart"), {}, {}, this}} {
    setProperty("role", "panel");
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : {static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_nameBar),
                          static_cast<QWidget*>(m_notice)})
        column->addWidget(part);
    column->addWidget(m_pages, 1);
    m_notice->hide();
    makePages();
    connectBar();
    m_bar->setTime(m_time);
    connect(&m_document, &DashboardDocument::changed, this, &DashboardPage::documentChanged);
    connect(&m_document, &DashboardDocument::edited, this, [this] {
        ++m_edits;
        m_saveSoon.start();
    });
    connect(&m_feed, &TileFeed::curvesRequested, this, &DashboardPage::curvesRequested);
    m_refresh.setInterval(refreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, &DashboardPage::reload);
    m_saveSoon.setInterval(saveAfter);
    m_saveSoon.setSingleShot(true);
    connect(&m_saveSoon, &QTimer::timeout, this, &DashboardPage::keep);
    showNames();
    showNothing(tr("No dashboards yet"), {}, false);
}

DashboardPage::~DashboardPage() = default;

void DashboardPage::makePages() {
    m_pages->addWidget(m_empty);
    connect(m_empty, &ui::EmptyState::triggered, this, &DashboardPage::makeNew);

    auto* split = new QSplitter{Qt::Horizontal, this};
    m_scroll = new QScrollArea{split};
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_grid = new TileGrid;
    m_scroll->setWidget(m_grid);
    connect(m_grid, &TileGrid::placesChanged, &m_document, &DashboardDocument::setPlaces);
    connect(m_grid, &TileGrid::tileMade, this, &DashboardPage::connectTile);
    m_editor = new TileEditor{split};
    m_editor->hide();
    connect(m_editor, &TileEditor::changed, this, [this](const TileSpec& tile) {
        if (m_edited >= 0)
            m_document.setTile(std::size_t(m_edited), tile);
    });
    connect(m_editor, &TileEditor::closed, this, &DashboardPage::closeEditor);
    split->addWidget(m_scroll);
    split->addWidget(m_editor);
    split->setStretchFactor(0, 1);
    split->setSizes({700, 380});
    split->setChildrenCollapsible(false);
    m_pages->addWidget(split);

    m_bodyEditor = new BodyEditor{this};
    m_pages->addWidget(m_bodyEditor);
    connect(m_bodyEditor, &BodyEditor::applied, this, &DashboardPage::applyBody);
    connect(m_bodyEditor, &BodyEditor::closed, this,
            [this] { m_pages->setCurrentIndex(GridPage); });
}

void DashboardPage::connectBar() {
    connect(m_bar, &DashboardBar::chosen, this, &DashboardPage::open);
    connect(m_bar, &DashboardBar::newRequested, this, &DashboardPage::makeNew);
    connect(m_bar, &DashboardBar::renameRequested, this, &DashboardPage::rename);
    connect(m_bar, &DashboardBar::removeRequested, this, &DashboardPage::removeCurrent);
    connect(m_bar, &DashboardBar::bodyRequested, this, [this] {
        m_bodyEditor->setText(QString::fromStdString(textOf(m_document.body())));
        m_pages->setCurrentIndex(BodyPage);
    });
    connect(m_bar, &DashboardBar::tileRequested, this, &DashboardPage::addTile);
    connect(m_bar, &DashboardBar::lastChosen, this, [this](Seconds length) {
        m_time.last = length;
        m_time.zoom.reset();
        showTime();
    });
    connect(m_bar, &DashboardBar::zoomedOut, this, [this] {
        m_time.zoom.reset();
        showTime();
    });
    connect(m_bar, &DashboardBar::compareChosen, this, [this](bool compares) {
        m_time.compares = compares;
        showTime();
    });
    connect(m_bar, &DashboardBar::exportRequested, this, &DashboardPage::exportAs);
}

void DashboardPage::connectTile(Tile* tile) {
    connect(tile, &Tile::contentMade, this, &DashboardPage::connectContent);
    connect(tile, &Tile::editRequested, this, [this, tile] { edit(tile); });
    connect(tile, &Tile::removeRequested, this, [this, tile] {
        const int index = m_grid->indexOf(tile);
        if (index < 0)
            return;
        const QString title = tile->title().isEmpty() ? tr("The tile") : tile->title();
        closeEditor();
        m_document.removeTile(std::size_t(index));
        m_notice->showMessage(ui::Tint::Info, tr("%1 was deleted.").arg(title));
        m_notice->addAction(tr("Put it back"), [this] { m_document.undoStack().undo(); });
    });
    connect(tile, &Tile::duplicateRequested, this,
            [this, tile] { m_document.addTile(tile->spec()); });
}

void DashboardPage::connectContent(TileContent* content) {
    connect(content, &TileContent::cursorMoved, this, [this](std::optional<Timestamp> time) {
        for (const Tile* tile : m_grid->tiles())
            tile->content()->showCursor(time);
    });
    connect(content, &TileContent::spanSelected, this, [this](Timestamp from, Timestamp until) {
        m_time.zoom = std::pair{from, until};
        showTime();
    });
    connect(content, &TileContent::invocationsRequested, this,
            &DashboardPage::invocationsRequested);
    connect(content, &TileContent::queryRequested, this, &DashboardPage::queryRequested);
    connect(content, &TileContent::alarmActivated, this, [this](const api::AlarmView& alarm) {
        // What led to it, and a little after.
        m_time.zoom = std::pair{alarm.since - std::chrono::minutes{15},
                                alarm.since + std::chrono::minutes{5}};
        showTime();
    });
}

void DashboardPage::documentChanged() {
    QString reason;
    const bool needsCharts =
        std::any_of(m_document.body().tiles.begin(), m_document.body().tiles.end(),
                    [](const TileSpec& tile) { return tile.type == "metric"; });
    m_grid->setTiles(m_document.body().tiles, needsCharts ? metrics::chartFactory(reason) : nullptr,
                     reason);
    const auto count = m_document.body().tiles.size();
    if (m_edited >= int(count))
        closeEditor();
    if (m_edited >= 0)
        m_editor->setTile(m_document.body().tiles[std::size_t(m_edited)]);
    if (count == 0)
        showNothing(tr("Nothing on this dashboard yet"),
                    tr("Add a tile: lines, numbers, alarms or a text."), false);
    else if (m_pages->currentIndex() == NothingPage)
        m_pages->setCurrentIndex(GridPage);
    refresh();
}

void DashboardPage::addTile(const TileKind& kind) {
    m_document.addTile(newTile(kind, m_region));
    Tile* tile = m_grid->tiles().back();
    edit(tile);
    m_scroll->ensureWidgetVisible(tile);
}

void DashboardPage::edit(const Tile* tile) {
    m_edited = m_grid->indexOf(tile);
    if (m_edited < 0)
        return;
    m_editor->setOverview(m_overview);
    m_editor->setTile(tile->spec());
    m_editor->show();
}

void DashboardPage::closeEditor() {
    m_edited = -1;
    m_editor->hide();
}

void DashboardPage::setTime(const metrics::TimeChoice& time) {
    if (time == m_time)
        return;
    m_time = time;
    m_bar->setTime(m_time);
    refresh();
}

void DashboardPage::showTime() {
    m_bar->setTime(m_time);
    refresh();
    emit timeChanged(m_time);
}

void DashboardPage::refresh() {
    if (!isVisible())
        return;
    const Timestamp now = m_clock.wall();
    Shown shown = m_feed.shown();
    shown.now = now;
    shown.from = m_time.zoom ? m_time.zoom->first : now - m_time.last;
    shown.until = m_time.zoom ? m_time.zoom->second : now;
    shown.compares = m_time.compares;
    shown.keepsPeriods = textAt(m_document.body().others, "periodOverride") == "inherit";
    shown.alarms = m_overview.alarms;
    m_feed.setShown(std::move(shown));
    m_feed.refresh(m_grid->tiles());
}

void DashboardPage::askOverview() {
    emit overviewRequested([this](const Result<api::MetricsOverview>& overview) {
        m_overview = overview ? *overview : api::MetricsOverview{};
        m_editor->setOverview(m_overview);
    });
}

void DashboardPage::askMarks() {
    api::MetricsQuestion question;
    const Shown& shown = m_feed.shown();
    const metrics::Span span = metrics::spanOf(shown.from, shown.until, 300, shown.now);
    question.from = span.from;
    question.until = span.until;
    question.period = span.step;
    question.lines = {metrics::changesOf({})};
    emit curvesRequested(question, [this](const auto& curves) {
        Shown marked = m_feed.shown();
        marked.marks = curves ? metrics::marksOf(*curves) : std::vector<metrics::ChartMark>{};
        m_feed.setShown(std::move(marked));
    });
}

void DashboardPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_refresh.start();
    reload();
}

void DashboardPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_refresh.stop();
}

void DashboardPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_time.zoom) {
        m_time.zoom.reset();
        return showTime();
    }
    if (event->matches(QKeySequence::Undo))
        return m_document.undoStack().undo();
    if (event->matches(QKeySequence::Redo))
        return m_document.undoStack().redo();
    QWidget::keyPressEvent(event);
}

} // namespace lathe::dashboard
