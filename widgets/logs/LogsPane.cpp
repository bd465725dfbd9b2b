#include "widgets/logs/LogsPane.h"

#include "engine/model/StackFrame.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Formats.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Tokens.h"
#include "widgets/logs/DensityBar.h"
#include "widgets/logs/GroupRows.h"
#include "widgets/logs/LogColumns.h"
#include "widgets/logs/LogFilterBar.h"
#include "widgets/logs/LogRows.h"
#include "widgets/logs/LogView.h"
#include "widgets/logs/SeverityMarks.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

// What the pane is made of and how it shows its state; LogsPaneMenus.cpp has what one may do.

namespace lathe::logs {

LogsPane::LogsPane(QWidget* parent)
    : QWidget{parent}
    , m_rows{new LogRows{LiveTail::Limits{}, this}}
    , m_groups{new GroupRows{this}}
    , m_columns{new LogColumns{m_rows, this}} {
    build();
    connectView();
    connect(m_bar, &LogFilterBar::filterChanged, this, &LogsPane::applyFilter);
    connect(m_bar, &LogFilterBar::complaintChanged, this, &LogsPane::updateState);
    connect(m_bar, &LogFilterBar::followToggled, m_view, &LogView::setFollowing);
    connect(m_bar, &LogFilterBar::wrapToggled, this, [this](bool wrap) {
        m_view->setWrapped(wrap);
        emit keptStateChanged();
    });
    connect(m_bar->menu(), &QMenu::aboutToShow, this, &LogsPane::fillMoreMenu);
    connect(m_bar->searchField(), &ui::SearchField::leftDownwards, m_view,
            qOverload<>(&QWidget::setFocus));
    connect(m_columns, &LogColumns::changed, this, &LogsPane::keptStateChanged);
    connect(m_rows, &LogRows::progressed, this, &LogsPane::updateState);
    for (LogLines* lines : {static_cast<LogLines*>(m_rows), static_cast<LogLines*>(m_groups)}) {
        connect(lines, &QAbstractItemModel::rowsInserted, this, &LogsPane::updateState);
        connect(lines, &QAbstractItemModel::rowsRemoved, this, &LogsPane::updateState);
        connect(lines, &QAbstractItemModel::modelReset, this, &LogsPane::updateState);
    }
    connect(m_grouped, &QToolButton::toggled, this, [this](bool on) {
        setGrouped(on);
        emit keptStateChanged();
    });
    updateState();
}

LogsPane::~LogsPane() {
    m_rows->setStore(nullptr);
    m_groups->setStore(nullptr);
    m_marks->setStore(nullptr);
}

void LogsPane::build() {
    m_bar = new LogFilterBar{this};
    m_grouped = m_bar->addSwitch(QStringLiteral("layers"), tr("Group by invocation"));
    m_view = new LogView{m_rows, m_columns, this};
    m_marks = new SeverityMarks{this};
    m_density = new DensityBar{m_rows, m_marks};
    m_view->setSideBar(m_density, DensityBar::Width);
    m_info = new ui::InfoBar{this};
    m_info->hide();
    m_ageing = new QTimer{this};
    m_ageing->setInterval(std::chrono::seconds{1});
    connect(m_ageing, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    m_empty = new ui::EmptyState{QStringLiteral("logs"), {}, {}, this};
    m_stack = new QStackedWidget{this};
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_status = new ui::ElidedLabel{};
    m_status->setProperty("role", "muted");
    m_status->setFont(ui::smallFont());
    m_stop = new QPushButton{tr("Stop"), this};
    m_stop->setAccessibleName(tr("Stop looking through older lines"));
    m_stop->setFlat(true);
    m_stop->setFont(ui::smallFont());
    m_stopExport = new QPushButton{tr("Stop the export"), this};
    m_stopExport->setFlat(true);
    m_stopExport->setFont(ui::smallFont());
    m_stopExport->hide();
    m_earlier = new QPushButton{tr("Show earlier lines"), this};
    m_earlier->setFlat(true);
    m_earlier->setFont(ui::smallFont());

    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_info);
    column->addWidget(m_stack, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::One, ui::space::Quarter, ui::space::One,
                             ui::space::Quarter);
    foot->addWidget(m_status, 1);
    foot->addWidget(m_earlier);
    foot->addWidget(m_stop);
    foot->addWidget(m_stopExport);
    column->addLayout(foot);
    connect(m_stopExport, &QPushButton::clicked, this, [this] {
        if (m_store)
            m_store->stopExport();
    });
    connect(m_stop, &QPushButton::clicked, m_rows, &LogRows::stopSearching);
    connect(m_earlier, &QPushButton::clicked, this, &LogsPane::showEarlier);
}

void LogsPane::connectView() {
    connect(m_view, &LogView::followingChanged, m_bar, &LogFilterBar::setFollowing);
    connect(m_view, &LogView::frameActivated, this, &LogsPane::openFrame);
    connect(m_view, &LogView::requestActivated, this, [this](int row) {
        if (const LogEntry* entry = lines()->entry(row))
            showInvocation(entry->origin->function, entry->origin->requestId);
    });
    connect(
        m_view, &LogView::fieldFilterRequested, this,
        [this](const QString& path, const QString& value) { m_bar->addField(path, value, true); });
    connect(m_view, &LogView::fieldColumnRequested, m_columns, &LogColumns::addField);
    connect(m_view, &LogView::fieldMenuRequested, this, &LogsPane::showFieldMenu);
    connect(m_empty, &ui::EmptyState::triggered, this, [this] {
        if (m_rows->isCleared() && m_rows->filter().passesAll())
            showEarlier();
        else
            m_bar->clearFilter();
    });
    connect(m_density, &DensityBar::rowActivated, m_view, &LogView::goTo);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LogsPane::showMenu);
    m_view->setOpens([this](const LogEntry& entry, const model::StackFrame& frame) {
        return !pathOf(entry, frame).empty();
    });
}

void LogsPane::setStore(std::unique_ptr<LogStore> store) {
    m_trouble.clear();
    m_dropped = 0;
    m_exporting.clear();
    m_rows->setStore(store.get());
    m_groups->setStore(store.get());
    m_marks->setStore(store.get());
    m_store = std::move(store);
    if (m_store)
        connect(m_store.get(), &LogStore::troubled, this, [this](const QString& sentence) {
            m_trouble = sentence;
            updateState();
        });
    m_view->setFollowing(true);
    updateState();
}

void LogsPane::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    QStringList ids;
    if (m_project) {
        for (const model::FunctionSpec& function : m_project->functions)
            ids.push_back(QString::fromStdString(function.logicalId));
    }
    m_bar->setFunctions(ids);
    m_view->viewport()->update();
}

void LogsPane::appendLines(const std::vector<model::LogLine>& lines, std::int64_t dropped) {
    m_dropped += dropped;
    m_rows->append(lines);
}

void LogsPane::showInvocation(const QString& logicalId, const QString& requestId) {
    m_bar->setFunction(logicalId);
    m_bar->setRequestId(requestId);
    applyFilter();
    m_view->setFollowing(true);
}

void LogsPane::clear() {
    m_dropped = 0;
    m_rows->clear();
    m_groups->setFloor(m_rows->extent().last);
}

LogLines* LogsPane::lines() const {
    return m_view->lines();
}

bool LogsPane::isGrouped() const {
    return m_view->lines() == m_groups;
}

void LogsPane::setGrouped(bool grouped) {
    if (grouped == isGrouped())
        return;
    m_grouped->setChecked(grouped);
    m_groups->setActive(grouped);
    if (grouped)
        m_view->setLines(m_groups);
    else
        m_view->setLines(m_rows);
    // It counts rows of lines.
    m_density->setVisible(!grouped);
    m_view->doItemsLayout();
    updateState();
}

void LogsPane::showEarlier() {
    m_rows->unclear();
    m_groups->setFloor(0);
}

void LogsPane::applyFilter() {
    const loghistory::LogFilter& filter = m_bar->filter();
    // One stays at the line where one was.
    const int at = m_view->currentIndex().isValid() && !m_view->following()
                       ? m_view->currentIndex().row()
                       : -1;
    const std::int64_t line = at >= 0 && at < lines()->rowCount() ? lines()->number(at) : 0;
    m_columns->setRedundant(LogLines::FunctionColumn, !filter.function.empty());
    m_columns->setRedundant(LogLines::RequestColumn, !filter.requestId.empty());
    m_rows->setFilter(filter);
    m_groups->setFilter(filter);
    m_marks->setFilter(filter);
    m_view->setMatches(Highlights{{HighlightRule{m_bar->text(), m_bar->isExpression(), 0}}});
    if (line > 0 && lines()->rowOf(line) < lines()->rowCount())
        m_view->goTo(lines()->rowOf(line));
    else
        m_view->setFollowing(true);
    updateState();
}

/// The lines before and after this one, whether they pass the filter or not.
void LogsPane::showAround(int row) {
    const std::int64_t line = lines()->number(row);
    m_bar->clearFilter();
    m_grouped->setChecked(false);
    goToLine(line);
}

void LogsPane::updateEmpty() {
    if (m_rows->lineCount() == 0) {
        m_empty->setTexts(tr("No log lines yet"),
                          tr("Invoke a function: what it prints appears here as it is printed."));
        m_empty->setAction(m_rows->isCleared() ? tr("Show earlier lines") : QString{});
        return;
    }
    const QString lines =
        tr("%Ln lines", nullptr,
           static_cast<int>(std::min<std::int64_t>(m_rows->lineCount(), INT_MAX)));
    if (m_rows->isSearching())
        m_empty->setTexts(tr("Looking for lines that pass the filter"),
                          tr("%1 % of %2 looked through.")
                              .arg(static_cast<int>(m_rows->searched() * 100))
                              .arg(lines));
    else
        m_empty->setTexts(tr("No line passes the filter"), tr("%1 are hidden by it.").arg(lines));
    m_empty->setAction(tr("Show every line"));
}

QString LogsPane::statusText() const {
    const auto all = static_cast<int>(std::min<std::int64_t>(m_rows->lineCount(), INT_MAX));
    const int shown = m_rows->rowCount();
    QStringList parts;
    if (!m_bar->complaint().isEmpty())
        parts << m_bar->complaint();
    if (isGrouped())
        parts << tr("%Ln invocations", nullptr, static_cast<int>(m_groups->groupCount()));
    parts << (shown == all ? tr("%Ln lines", nullptr, all)
                           : tr("%1 of %Ln lines", nullptr, all).arg(ui::countText(shown)));
    if (m_rows->isSearching())
        parts << tr("%1 % looked through").arg(static_cast<int>(m_rows->searched() * 100));
    if (!m_exporting.isEmpty())
        parts << m_exporting;
    if (m_rows->isCleared())
        parts << tr("earlier lines are not shown");
    if (!m_trouble.isEmpty())
        parts << m_trouble;
    if (m_dropped > 0 && !m_store)
        parts << tr("%Ln lines came too fast and are not shown", nullptr,
                    static_cast<int>(std::min<std::int64_t>(m_dropped, INT_MAX)));
    return parts.join(QStringLiteral("  \u00b7  "));
}

void LogsPane::updateState() {
    m_stack->setCurrentIndex(lines()->rowCount() > 0 ? 1 : 0);
    if (lines()->rowCount() == 0)
        updateEmpty();
    m_stop->setVisible(m_rows->isSearching());
    m_earlier->setVisible(m_rows->isCleared());
    m_stopExport->setVisible(!m_exporting.isEmpty());
    const QString role = m_bar->complaint().isEmpty() && m_trouble.isEmpty()
                             ? QStringLiteral("muted")
                             : QStringLiteral("error");
    if (m_status->property("role").toString() != role) {
        m_status->setProperty("role", role);
        m_status->style()->polish(m_status);
    }
    m_status->setText(statusText());
}

QJsonObject LogsPane::keptState() const {
    return {{QStringLiteral("columns"), m_columns->toJson()},
            {QStringLiteral("wrap"), m_view->isWrapped()},
            {QStringLiteral("grouped"), isGrouped()},
            {QStringLiteral("folding"), m_view->isFolding()},
            {QStringLiteral("time"), lines()->timeStyle().toJson()},
            {QStringLiteral("highlights"), Highlights::toJson(m_highlights)},
            {QStringLiteral("platform"), m_bar->filter().platform}};
}

void LogsPane::setKeptState(const QJsonObject& state) {
    const QSignalBlocker quiet{this};
    if (state.contains(QLatin1String{"columns"}))
        m_columns->fromJson(state[QLatin1String{"columns"}].toArray());
    m_bar->setWrapped(state[QLatin1String{"wrap"}].toBool());
    m_grouped->setChecked(state[QLatin1String{"grouped"}].toBool());
    m_view->setFolding(state[QLatin1String{"folding"}].toBool(true));
    setTimeStyle(TimeStyle::fromJson(state[QLatin1String{"time"}].toObject()));
    setHighlights(Highlights::fromJson(state[QLatin1String{"highlights"}].toArray()));
    m_bar->setPlatform(state[QLatin1String{"platform"}].toBool(true));
}

} // namespace lathe::logs
