#include "engine/model/StackFrame.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/logs/LogColumns.h"
#include "widgets/logs/LogFilterBar.h"
#include "widgets/logs/LogHeader.h"
#include "widgets/logs/LogRows.h"
#include "widgets/logs/LogView.h"
#include "widgets/logs/LogsPane.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
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
    const LogEntry* entry = m_rows->entry(row);
    const auto path = entry ? pathOf(*entry, frame) : std::filesystem::path{};
    if (!path.empty())
        emit openRequested(ui::toQString(path), frame.line, frame.column);
}

void LogsPane::showMenu(const QPoint& position) {
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex at = m_view->indexAt(position);
    if (at.isValid() && m_rows->entry(at.row()))
        fillLineMenu(menu, at.row());
    connect(menu->addAction(ui::icon(QStringLiteral("copy")), tr("Copy")), &QAction::triggered,
            this, [this] { copy(false); });
    connect(menu->addAction(tr("Copy with time and request id")), &QAction::triggered, this,
            [this] { copy(true); });
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void LogsPane::fillLineMenu(QMenu* menu, int row) {
    const LogEntry entry = *m_rows->entry(row);
    for (const model::StackFrame& frame : m_view->links(row)) {
        const QString name = ui::toQString(std::filesystem::path{frame.file}.filename());
        connect(menu->addAction(ui::icon(QStringLiteral("external")),
                                tr("Open %1, line %2").arg(name).arg(frame.line)),
                &QAction::triggered, this, [this, row, frame] { openFrame(row, frame); });
    }
    if (!entry.origin->requestId.isEmpty())
        connect(
            menu->addAction(ui::icon(QStringLiteral("filter")), tr("Show only this invocation")),
            &QAction::triggered, this,
            [this, origin = entry.origin] { showInvocation(origin->function, origin->requestId); });
    if (!m_rows->filter().passesAll())
        connect(menu->addAction(tr("Show the lines around it")), &QAction::triggered, this,
                [this, number = entry.number] { showAround(m_rows->rowOf(number)); });
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
    QMenu* columns = menu->addMenu(ui::icon(QStringLiteral("columns")), tr("Columns"));
    LogHeader::fillMenu(columns, m_columns, -1);
    auto* folding = menu->addAction(tr("Fold stack traces"));
    folding->setCheckable(true);
    folding->setChecked(m_view->isFolding());
    connect(folding, &QAction::triggered, this, [this](bool on) {
        m_view->setFolding(on);
        emit keptStateChanged();
    });
    menu->addSeparator();
    connect(menu->addAction(ui::icon(QStringLiteral("trash")),
                            tr("Clear the view (the journal keeps all)")),
            &QAction::triggered, this, &LogsPane::clear);
}

void LogsPane::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copy(false);
    else if (event->key() == Qt::Key_C &&
             event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        copy(true);
    else
        QWidget::keyPressEvent(event);
}

void LogsPane::copy(bool withDetails) {
    QString text;
    for (const int row : m_view->selectedLines()) {
        const LogEntry* entry = m_rows->entry(row);
        if (!entry)
            continue;
        if (withDetails)
            text += QStringLiteral("%1\t%2\t%3\t%4\t")
                        .arg(QString::fromStdString(toIso8601(entry->time)),
                             QString::fromStdString(model::toText(entry->level)),
                             entry->origin->function, entry->origin->requestId);
        text += QString::fromStdString(entry->text) + u'\n';
    }
    QApplication::clipboard()->setText(text);
}

} // namespace lathe::logs
