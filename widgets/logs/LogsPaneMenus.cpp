#include "engine/model/StackFrame.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/logs/GroupRows.h"
#include "widgets/logs/LogColumns.h"
#include "widgets/logs/LogFilterBar.h"
#include "widgets/logs/LogHeader.h"
#include "widgets/logs/LogRows.h"
#include "widgets/logs/LogView.h"
#include "widgets/logs/LogsPane.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace lathe::logs {

namespace {

/// In a menu, of what may be long.
constexpr qsizetype longestWord = 40;
constexpr std::size_t mostFieldsInMenu = 30;

QString shortened(const QString& text) {
    QString word = text.simplified().replace(u'&', QStringLiteral("&&"));
    return word.size() > longestWord ? word.left(longestWord) + QChar{0x2026} : word;
}

} // namespace

std::filesystem::path LogsPane::pathOf(const LogEntry& entry,
                                       const model::StackFrame& frame) const {
    if (!m_project)
        return {};
    const auto* function = m_project->findFunction(entry.origin->function.toStdString());
    return function ? model::localPath(frame, *function) : std::filesystem::path{};
}

void LogsPane::openFrame(int row, const model::StackFrame& frame) {
    const LogEntry* entry = lines()->entry(row);
    const auto path = entry ? pathOf(*entry, frame) : std::filesystem::path{};
    if (!path.empty())
        emit openRequested(ui::toQString(path), frame.line, frame.column);
}

void LogsPane::showMenu(const QPoint& position) {
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex at = m_view->indexAt(position);
    if (at.isValid() && lines()->entry(at.row()))
        fillLineMenu(menu, at.row());
    connect(menu->addAction(ui::icon(QStringLiteral("copy")), tr("Copy")), &QAction::triggered,
            this, [this] { copy(false); });
    connect(menu->addAction(tr("Copy with time and request id")), &QAction::triggered, this,
            [this] { copy(true); });
    auto* exported = menu->addAction(tr("Export the selected lines..."));
    exported->setEnabled(m_store && m_view->selectionModel()->hasSelection());
    connect(exported, &QAction::triggered, this, [this] { askForFile(true); });
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void LogsPane::fillLineMenu(QMenu* menu, int row) {
    const LogEntry entry = *lines()->entry(row);
    for (const model::StackFrame& frame : m_view->links(row)) {
        const QString name = ui::toQString(std::filesystem::path{frame.file}.filename());
        connect(menu->addAction(ui::icon(QStringLiteral("external")),
                                tr("Open %1, line %2").arg(name).arg(frame.line)),
                &QAction::triggered, this, [this, row, frame] { openFrame(row, frame); });
    }
    if (!entry.origin->requestId.isEmpty()) {
        connect(
            menu->addAction(ui::icon(QStringLiteral("filter")), tr("Show only this invocation")),
            &QAction::triggered, this,
            [this, origin = entry.origin] { showInvocation(origin->function, origin->requestId); });
        connect(menu->addAction(ui::icon(QStringLiteral("waterfall")), tr("Show its trace")),
                &QAction::triggered, this,
                [this, origin = entry.origin] { emit traceRequested(origin->requestId); });
    }
    if (!m_rows->filter().passesAll())
        connect(menu->addAction(tr("Show the lines around it")), &QAction::triggered, this,
                [this, number = entry.number] { showAround(lines()->rowOf(number)); });
    connect(
        menu->addAction(m_view->expanded(row) ? tr("Collapse the line") : tr("Expand the line")),
        &QAction::triggered, this, [this, row] { m_view->toggleExpanded(row); });
    if (const auto fields = loghistory::jsonFields(entry.text, mostFieldsInMenu)) {
        QMenu* list = menu->addMenu(ui::icon(QStringLiteral("columns")), tr("Fields"));
        for (const loghistory::JsonField& field : *fields) {
            const QString path = QString::fromStdString(field.path);
            const QString value = QString::fromStdString(field.value);
            fillFieldMenu(
                list->addMenu(QStringLiteral("%1 = %2").arg(shortened(path), shortened(value))),
                path, value);
        }
    }
    menu->addSeparator();
}

void LogsPane::showFieldMenu(const QString& path, const QString& value, const QPoint& at) {
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillFieldMenu(menu, path, value);
    menu->popup(at);
}

void LogsPane::fillFieldMenu(QMenu* menu, const QString& path, const QString& value) {
    connect(menu->addAction(ui::icon(QStringLiteral("filter")),
                            tr("Only lines with %1").arg(shortened(value))),
            &QAction::triggered, this, [this, path, value] { m_bar->addField(path, value, true); });
    connect(menu->addAction(tr("Only lines without it")), &QAction::triggered, this,
            [this, path, value] { m_bar->addField(path, value, false); });
    if (m_columns->hasField(path))
        connect(menu->addAction(tr("Remove the column %1").arg(shortened(path))),
                &QAction::triggered, this, [this, path] { m_columns->removeField(path); });
    else
        connect(menu->addAction(ui::icon(QStringLiteral("columns")),
                                tr("Show %1 as a column").arg(shortened(path))),
                &QAction::triggered, this, [this, path] { m_columns->addField(path); });
    connect(menu->addAction(ui::icon(QStringLiteral("copy")), tr("Copy the value")),
            &QAction::triggered, this, [value] { QApplication::clipboard()->setText(value); });
}

void LogsPane::fillMoreMenu() {
    QMenu* menu = m_bar->menu();
    menu->clear();
    LogHeader::fillMenu(menu->addMenu(ui::icon(QStringLiteral("columns")), tr("Columns")),
                        m_columns, -1);
    fillTimeMenu(menu->addMenu(ui::icon(QStringLiteral("timer")), tr("Time")));
    fillMarkMenu(menu);
    if (isGrouped())
        fillGroupMenu(menu);
    auto* folding = menu->addAction(tr("Fold stack traces"));
    folding->setCheckable(true);
    folding->setChecked(m_view->isFolding());
    connect(folding, &QAction::triggered, this, [this](bool on) {
        m_view->setFolding(on);
        emit keptStateChanged();
    });
    menu->addSeparator();
    auto* all = menu->addAction(ui::icon(QStringLiteral("save")), tr("Export these lines..."));
    all->setEnabled(m_store && lines()->rowCount() > 0 && m_exporting.isEmpty());
    connect(all, &QAction::triggered, this, [this] { askForFile(false); });
    connect(menu->addAction(ui::icon(QStringLiteral("trash")),
                            tr("Clear the view (the journal keeps all)")),
            &QAction::triggered, this, &LogsPane::clear);
}

void LogsPane::fillGroupMenu(QMenu* menu) {
    connect(menu->addAction(tr("Open all invocations")), &QAction::triggered, this,
            [this] { m_groups->setAllOpen(true); });
    connect(menu->addAction(tr("Close all invocations")), &QAction::triggered, this,
            [this] { m_groups->setAllOpen(false); });
}

void LogsPane::fillTimeMenu(QMenu* menu) {
    const TimeStyle now = lines()->timeStyle();
    const auto add = [&](const QString& text, const TimeStyle& style) {
        auto* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(style == now);
        connect(action, &QAction::triggered, this, [this, style] {
            setTimeStyle(style);
            emit keptStateChanged();
        });
    };
    const auto withForm = [&now](TimeStyle::Form form) { return TimeStyle{form, now.zone}; };
    add(tr("Time of day"), withForm(TimeStyle::Form::Clock));
    add(tr("How long ago"), withForm(TimeStyle::Form::Age));
    add(tr("Since the line above"), withForm(TimeStyle::Form::Step));
    menu->addSeparator();
    const auto withZone = [&now](const QByteArray& zone) { return TimeStyle{now.form, zone}; };
    add(tr("Of this machine (%1)").arg(QString::fromLatin1(QTimeZone::systemTimeZoneId())),
        withZone({}));
    add(QStringLiteral("UTC"), withZone("UTC"));
    for (const QByteArray& zone : projectZones())
        add(QString::fromLatin1(zone), withZone(zone));
}

/// Where functions say with TZ that they are.
QList<QByteArray> LogsPane::projectZones() const {
    QList<QByteArray> zones;
    if (!m_project)
        return zones;
    for (const model::FunctionSpec& function : m_project->functions) {
        const auto found = function.environment.find("TZ");
        QByteArray zone = found == function.environment.end()
                              ? QByteArray{}
                              : QByteArray::fromStdString(found->second);
        if (zone.startsWith(':'))
            zone.remove(0, 1);
        if (!zone.isEmpty() && zone != "UTC" && QTimeZone{zone}.isValid() && !zones.contains(zone))
            zones << zone;
    }
    return zones;
}

void LogsPane::fillMarkMenu(QMenu* menu) {
    // What stands behind a tab is shown as the key, and stays one of the lines alone.
    const auto add = [&](const QString& text, const char* key, auto run) {
        connect(menu->addAction(text + u'\t' + QLatin1String{key}), &QAction::triggered, this, run);
    };
    add(tr("Go to a time..."), "G", [this] { askForTime(); });
    add(tr("Next error"), "E", [this] { goToError(true); });
    add(tr("Previous error"), "Shift+E", [this] { goToError(false); });
    QMenu* bookmarks = menu->addMenu(ui::icon(QStringLiteral("star")), tr("Bookmarks"));
    std::swap(menu, bookmarks);
    add(tr("Set or remove"), "M", [this] { toggleBookmark(); });
    add(tr("Next"), "N", [this] { goToBookmark(true); });
    add(tr("Previous"), "Shift+N", [this] { goToBookmark(false); });
    connect(menu->addAction(tr("Remove all")), &QAction::triggered, this, [this] {
        setBookmarks({});
        emit bookmarksChanged();
    });
    std::swap(menu, bookmarks);
    QMenu* highlights = menu->addMenu(ui::icon(QStringLiteral("edit")), tr("Highlights"));
    connect(highlights->addAction(tr("Edit the rules...")), &QAction::triggered, this,
            &LogsPane::editHighlights);
    if (const QString text = m_bar->text(); !text.isEmpty())
        connect(highlights->addAction(tr("Highlight %1").arg(shortened(text))), &QAction::triggered,
                this, [this, text] {
                    auto rules = m_highlights;
                    rules.push_back({text, m_bar->isExpression(), static_cast<int>(rules.size())});
                    setHighlights(rules);
                    emit keptStateChanged();
                });
}

} // namespace lathe::logs
