#include "engine/loghistory/LineFormat.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Formats.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/common/SearchField.h"
#include "widgets/logs/DensityBar.h"
#include "widgets/logs/HighlightsPopup.h"
#include "widgets/logs/JumpPopup.h"
#include "widgets/logs/LogFilterBar.h"
#include "widgets/logs/LogRows.h"
#include "widgets/logs/LogView.h"
#include "widgets/logs/LogsPane.h"
#include "widgets/logs/SeverityMarks.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>
#include <QTimer>

#include <algorithm>
#include <limits>

// What the keys and menus of the pane do.

namespace lathe::logs {

namespace {

/// More of them are better exported: nobody pastes them.
constexpr qsizetype mostCopied = 200'000;

store::StoredLine storedLine(const LogEntry& entry) {
    store::StoredLine stored;
    stored.line.sequence = entry.number;
    stored.line.time = entry.time;
    stored.line.function = entry.origin->function.toStdString();
    stored.line.requestId = entry.origin->requestId.toStdString();
    stored.line.source = entry.source;
    stored.line.level = entry.level;
    stored.line.text = entry.text;
    return stored;
}

void toClipboard(const std::vector<store::StoredLine>& lines, loghistory::LineForm form) {
    const loghistory::LineFormat format{form};
    std::string text;
    for (const store::StoredLine& line : lines)
        text += format.write(line);
    QApplication::clipboard()->setText(QString::fromStdString(text));
}

loghistory::LineForm formOf(const QString& file) {
    const QString ending = QFileInfo{file}.suffix().toLower();
    if (ending == QLatin1String{"jsonl"} || ending == QLatin1String{"json"})
        return loghistory::LineForm::JsonLines;
    if (ending == QLatin1String{"csv"})
        return loghistory::LineForm::Csv;
    return ending == QLatin1String{"txt"} ? loghistory::LineForm::Details
                                          : loghistory::LineForm::Text;
}

} // namespace

void LogsPane::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    if (event->key() == Qt::Key_C && event->modifiers() & Qt::ControlModifier)
        return copy(event->modifiers() & Qt::ShiftModifier);
    if (event->modifiers() != Qt::NoModifier && !shift)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_G:
        return askForTime();
    case Qt::Key_M:
        return toggleBookmark();
    case Qt::Key_N:
        return goToBookmark(!shift);
    case Qt::Key_E:
        return goToError(!shift);
    case Qt::Key_Slash:
        return m_bar->searchField()->setFocus();
    default:
        return QWidget::keyPressEvent(event);
    }
}

QList<std::int64_t> LogsPane::selectedNumbers() const {
    QList<std::int64_t> numbers;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && numbers.size() <= mostCopied; ++row) {
            // A title stands for its lines.
            if (const LogGroup* title = lines()->group(row))
                numbers.append({title->lines.begin(), title->lines.end()});
            else
                numbers << lines()->number(row);
        }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

/// What is not here, or not all of it, is read.
void LogsPane::copy(bool withDetails) {
    const auto form = withDetails ? loghistory::LineForm::Details : loghistory::LineForm::Text;
    const QList<std::int64_t> numbers = selectedNumbers();
    if (numbers.size() > mostCopied) {
        m_info->showMessage(ui::Tint::Warning,
                            tr("No more than %1 lines can be copied; more can be exported.")
                                .arg(ui::countText(mostCopied)));
        return;
    }
    std::vector<store::StoredLine> here;
    for (const std::int64_t number : numbers)
        if (const LogEntry* entry = lines()->entry(lines()->rowOf(number));
            entry && entry->missing == 0)
            here.push_back(storedLine(*entry));
    if (!m_store || here.size() == static_cast<std::size_t>(numbers.size()))
        return toClipboard(here, form);
    m_store->read({numbers.begin(), numbers.end()}, std::numeric_limits<std::size_t>::max(),
                  [form](const auto& lines) { toClipboard(lines, form); });
}

void LogsPane::askForFile(bool onlySelected) {
    auto* dialog = new QFileDialog{this, tr("Export lines"), QDir::homePath()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList endings{QStringLiteral("log"), QStringLiteral("txt"), QStringLiteral("jsonl"),
                              QStringLiteral("csv")};
    const QStringList filters{tr("As printed (*.log)"), tr("With time and request (*.txt)"),
                              tr("JSON lines (*.jsonl)"), tr("CSV (*.csv)")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(endings.first());
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, filters, endings](const QString& filter) {
                dialog->setDefaultSuffix(endings.value(filters.indexOf(filter)));
            });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, onlySelected](const QString& file) { exportTo(file, onlySelected); });
    dialog->open();
}

void LogsPane::exportTo(const QString& file, bool onlySelected) {
    const auto matcher = loghistory::LogMatcher::of(m_rows->filter());
    if (!m_store || !matcher)
        return;
    std::vector<std::string> fields;
    for (const QString& path : lines()->fields())
        fields.push_back(path.toStdString());
    loghistory::ExportJob job{*matcher,
                              m_rows->extent(),
                              {},
                              loghistory::LineFormat{formOf(file), std::move(fields)},
                              ui::toPath(file)};
    if (onlySelected) {
        const QList<std::int64_t> numbers = selectedNumbers();
        job.lines.assign(numbers.begin(), numbers.end());
        if (!job.lines.empty())
            job.range = {job.lines.front(), job.lines.back()};
    }
    const auto tell = [this](double share) {
        m_exporting = tr("%1 % exported").arg(static_cast<int>(share * 100));
        updateState();
    };
    tell(0);
    m_store->exportLines(std::move(job), tell, [this, file](const Result<std::int64_t>& written) {
        m_exporting.clear();
        updateState();
        if (written)
            m_info->showMessage(ui::Tint::Success,
                                tr("%1 has %Ln lines now.", nullptr, static_cast<int>(*written))
                                    .arg(QDir::toNativeSeparators(file)));
        else if (written.error().code != "Export.Stopped")
            m_info->showMessage(ui::Tint::Error, ui::translated(written.error().detail));
    });
}

std::int64_t LogsPane::currentLine() const {
    const int current = m_view->currentIndex().row();
    const int row = current >= 0 ? current : m_view->lastVisibleRow();
    return row >= 0 && row < lines()->rowCount() ? lines()->number(row) : 0;
}

void LogsPane::goToLine(std::int64_t line) {
    if (lines()->rowCount() > 0)
        m_view->goTo(std::min(lines()->rowOf(line), lines()->rowCount() - 1));
}

std::vector<std::int64_t> LogsPane::bookmarks() const {
    std::vector<std::int64_t> lines{m_bookmarks.begin(), m_bookmarks.end()};
    std::sort(lines.begin(), lines.end());
    return lines;
}

void LogsPane::setBookmarks(const std::vector<std::int64_t>& lines) {
    m_bookmarks = {lines.begin(), lines.end()};
    m_view->setBookmarks(m_bookmarks);
    m_density->setBookmarks(lines);
}

void LogsPane::toggleBookmark() {
    const std::int64_t line = currentLine();
    if (line == 0)
        return;
    if (!m_bookmarks.remove(line))
        m_bookmarks.insert(line);
    setBookmarks(bookmarks());
    emit bookmarksChanged();
}

void LogsPane::goToBookmark(bool forwards) {
    const auto lines = bookmarks();
    if (lines.empty())
        return;
    const std::int64_t line = currentLine();
    // Around the end.
    if (forwards) {
        const auto next = std::upper_bound(lines.begin(), lines.end(), line);
        return goToLine(next == lines.end() ? lines.front() : *next);
    }
    const auto next = std::lower_bound(lines.begin(), lines.end(), line);
    goToLine(next == lines.begin() ? lines.back() : *(next - 1));
}

/// From head to head: a stack trace is one error.
void LogsPane::goToError(bool forwards) {
    const LineSet& errors = m_marks->errors();
    std::int64_t index = errors.indexOf(currentLine() + (forwards ? 1 : 0)) - (forwards ? 0 : 1);
    while (index >= 0 && index < errors.count()) {
        const std::int64_t line = errors.at(index);
        const int row = lines()->rowOf(line);
        if (row < lines()->rowCount() && !m_view->isRowHidden(row))
            return m_view->goTo(row);
        index += forwards ? 1 : -1;
    }
}

QPoint LogsPane::popupCorner() const {
    return m_view->viewport()->mapToGlobal(QPoint{m_view->viewport()->width(), 0});
}

void LogsPane::askForTime() {
    if (!m_jump) {
        m_jump = new JumpPopup{this};
        connect(m_jump, &JumpPopup::chosen, this, [this](Timestamp moment) {
            if (m_store)
                m_store->findTime(moment, [this](std::int64_t line) { goToLine(line); });
        });
    }
    m_jump->open(lines()->timeStyle(), popupCorner());
}

void LogsPane::editHighlights() {
    if (!m_highlightsPopup) {
        m_highlightsPopup = new HighlightsPopup{this};
        connect(m_highlightsPopup, &HighlightsPopup::rulesChanged, this,
                [this](const std::vector<HighlightRule>& rules) {
                    setHighlights(rules);
                    emit keptStateChanged();
                });
    }
    m_highlightsPopup->open(m_highlights, popupCorner());
}

void LogsPane::setHighlights(const std::vector<HighlightRule>& rules) {
    m_highlights = rules;
    m_view->setHighlights(Highlights{rules});
}

void LogsPane::setTimeStyle(const TimeStyle& style) {
    lines()->setTimeStyle(style);
    m_view->timesChanged();
    if (style.form == TimeStyle::Form::Age)
        m_ageing->start();
    else
        m_ageing->stop();
}

} // namespace lathe::logs
