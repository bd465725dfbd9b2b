#include "widgets/logs/LogsPane.h"

#include "engine/model/StackFrame.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Labels.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Tokens.h"
#include "widgets/logs/LogFilterBar.h"
#include "widgets/logs/LogFilterModel.h"
#include "widgets/logs/LogView.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace lathe::logs {

LogsPane::LogsPane(QWidget* parent)
    : QWidget{parent}
    , m_live{new LogModel{LogModel::Limits{}, this}}
    , m_stored{new LogModel{LogModel::Limits{}, this}}
    , m_shown{new LogFilterModel{this}} {
    m_shown->setSourceModel(m_live);
    m_bar = new LogFilterBar{this};
    m_view = new LogView{m_shown, this};
    m_empty = new ui::EmptyState{QStringLiteral("logs"), {}, {}, this};
    m_stack = new QStackedWidget{this};
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_status = new ui::ElidedLabel{};
    m_status->setProperty("role", "muted");
    m_status->setFont(ui::smallFont());

    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::One, ui::space::Quarter, ui::space::One,
                             ui::space::Quarter);
    foot->addWidget(m_status);
    column->addLayout(foot);

    connect(m_bar, &LogFilterBar::filterChanged, this, &LogsPane::applyFilter);
    connect(m_bar, &LogFilterBar::complaintChanged, this, &LogsPane::updateState);
    connect(m_bar, &LogFilterBar::followToggled, m_view, &LogView::setFollowing);
    connect(m_bar, &LogFilterBar::wrapToggled, m_view, &LogView::setWrapped);
    connect(m_bar, &LogFilterBar::clearRequested, this, &LogsPane::clear);
    connect(m_bar->searchField(), &ui::SearchField::leftDownwards, m_view,
            qOverload<>(&QWidget::setFocus));
    connect(m_view, &LogView::followingChanged, m_bar, &LogFilterBar::setFollowing);
    connect(m_view, &LogView::frameActivated, this, &LogsPane::openFrame);
    connect(m_view, &LogView::requestActivated, this, [this](int row) {
        showInvocation(m_shown->entry(row).origin->function, m_shown->entry(row).origin->requestId);
    });
    connect(m_empty, &ui::EmptyState::triggered, this, [this] { showInvocation({}, {}); });
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &LogsPane::updateState);
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &LogsPane::updateState);
    connect(m_shown, &QAbstractItemModel::modelReset, this, &LogsPane::updateState);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LogsPane::showMenu);
    m_view->setOpens([this](const LogEntry& entry, const model::StackFrame& frame) {
        return !pathOf(entry, frame).empty();
    });
    updateState();
}

LogsPane::~LogsPane() = default;

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
    m_live->append(lines);
    if (m_shown->sourceModel() == m_stored) {
        const std::string request = m_bar->filter().requestId.toStdString();
        std::vector<model::LogLine> own;
        std::copy_if(lines.begin(), lines.end(), std::back_inserter(own),
                     [&](const auto& line) { return line.requestId == request; });
        m_stored->append(own);
    }
    updateState();
}

void LogsPane::showStoredLines(const std::vector<model::LogLine>& lines) {
    const QString request = m_bar->filter().requestId;
    if (request.isEmpty() || lines.empty() || lines.front().requestId != request.toStdString())
        return;
    qsizetype here = 0;
    for (int row = 0; row < m_live->rowCount(); ++row)
        here += m_live->entry(row).origin->requestId == request;
    if (here >= static_cast<qsizetype>(lines.size()))
        return;
    m_stored->reset(lines);
    m_shown->setSourceModel(m_stored);
    updateState();
}

void LogsPane::showInvocation(const QString& logicalId, const QString& requestId) {
    m_bar->setFunction(logicalId);
    m_bar->setRequestId(requestId);
    applyFilter();
    if (!requestId.isEmpty())
        emit storedLinesRequested(logicalId, requestId);
}

void LogsPane::clear() {
    m_dropped = 0;
    m_live->reset({});
    m_stored->reset({});
    updateState();
}

void LogsPane::applyFilter() {
    const LogFilter& filter = m_bar->filter();
    if (filter.requestId.isEmpty() && m_shown->sourceModel() != m_live)
        m_shown->setSourceModel(m_live);
    m_view->setColumnHidden(LogModel::FunctionColumn, !filter.function.isEmpty());
    m_view->setColumnHidden(LogModel::RequestColumn, !filter.requestId.isEmpty());
    m_shown->setPredicate([filter](const LogEntry& entry) { return filter.matches(entry); });
    m_view->setFollowing(true);
    updateState();
}

void LogsPane::updateState() {
    const int all = m_shown->sourceModel()->rowCount();
    const int shown = m_shown->rowCount();
    m_stack->setCurrentIndex(shown > 0 ? 1 : 0);
    if (all == 0) {
        m_empty->setTexts(tr("No log lines yet"),
                          tr("Invoke a function: what it prints appears here as it is printed."));
        m_empty->setAction({});
    } else if (shown == 0 && m_shown->pending() == 0) {
        m_empty->setTexts(tr("No line passes the filter"),
                          tr("%Ln lines are hidden by it.", nullptr, all));
        m_empty->setAction(m_bar->filter().requestId.isEmpty() && m_bar->filter().function.isEmpty()
                               ? QString{}
                               : tr("Show every function"));
    }
    QStringList parts{shown == all ? tr("%Ln lines", nullptr, all)
                                   : tr("%1 of %Ln lines", nullptr, all).arg(ui::countText(shown))};
    if (!m_bar->complaint().isEmpty())
        parts.prepend(m_bar->complaint());
    if (m_shown->sourceModel() == m_live && m_live->removedLines() > 0)
        parts << tr("older lines are in the journal: click a request id to see all of its lines");
    if (m_dropped > 0)
        parts << tr("%Ln lines came too fast and are not shown here; the journal has them. Click "
                    "a request id to see all of its lines.",
                    nullptr, static_cast<int>(std::min<std::int64_t>(m_dropped, INT_MAX)));
    const QString role =
        m_bar->complaint().isEmpty() ? QStringLiteral("muted") : QStringLiteral("error");
    if (m_status->property("role").toString() != role) {
        m_status->setProperty("role", role);
        m_status->style()->polish(m_status);
    }
    m_status->setText(parts.join(QStringLiteral("  \u00b7  ")));
}

std::filesystem::path LogsPane::pathOf(const LogEntry& entry,
                                       const model::StackFrame& frame) const {
    if (!m_project)
        return {};
    const auto* function = m_project->findFunction(entry.origin->function.toStdString());
    return function ? model::localPath(frame, *function) : std::filesystem::path{};
}

void LogsPane::openFrame(int row, const model::StackFrame& frame) {
    const auto path = pathOf(m_shown->entry(row), frame);
    if (!path.empty())
        emit openRequested(ui::toQString(path), frame.line, frame.column);
}

void LogsPane::showMenu(const QPoint& position) {
    const int row = m_view->rowAt(position.y());
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (row >= 0) {
        for (const model::StackFrame& frame : m_view->links(row)) {
            const QString name = ui::toQString(std::filesystem::path{frame.file}.filename());
            connect(menu->addAction(ui::icon(QStringLiteral("external")),
                                    tr("Open %1, line %2").arg(name).arg(frame.line)),
                    &QAction::triggered, this, [this, row, frame] { openFrame(row, frame); });
        }
        const auto origin = m_shown->entry(row).origin;
        if (!origin->requestId.isEmpty())
            connect(menu->addAction(ui::icon(QStringLiteral("filter")),
                                    tr("Show only this invocation")),
                    &QAction::triggered, this,
                    [this, origin] { showInvocation(origin->function, origin->requestId); });
        connect(menu->addAction(m_view->expanded(row) ? tr("Collapse the line")
                                                      : tr("Expand the line")),
                &QAction::triggered, this, [this, row] { m_view->toggleExpanded(row); });
        menu->addSeparator();
    }
    const auto copy = [this](bool details) {
        QApplication::clipboard()->setText(m_view->selectedText(details));
    };
    connect(menu->addAction(ui::icon(QStringLiteral("copy")), tr("Copy")), &QAction::triggered,
            this, [copy] { copy(false); });
    connect(menu->addAction(tr("Copy with time and request id")), &QAction::triggered, this,
            [copy] { copy(true); });
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace lathe::logs
