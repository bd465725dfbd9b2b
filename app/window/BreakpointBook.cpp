#include "app/window/BreakpointBook.h"

#include "widgets/common/Labels.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace lathe::app {

namespace {

auto placeOf(const debug::Breakpoint& breakpoint) {
    return std::tie(breakpoint.file, breakpoint.line);
}

bool isAt(const BreakpointBook::Shown& shown, const std::filesystem::path& file, int line) {
    return shown.breakpoint.line == line && shown.breakpoint.file == file;
}

} // namespace

BreakpointBook::BreakpointBook(Settings& settings, QObject* parent)
    : QObject{parent}
    , m_settings{settings} {}

void BreakpointBook::setProject(const QString& templateFile) {
    if (std::exchange(m_project, templateFile) == templateFile)
        return;
    m_all.clear();
    if (!templateFile.isEmpty())
        for (const KeptBreakpoint& kept : m_settings.breakpoints(templateFile))
            m_all.push_back({{ui::toPath(kept.path), kept.line, kept.condition.toStdString(),
                              kept.logMessage.toStdString()},
                             m_running});
    sort();
    emit changed();
}

void BreakpointBook::sort() {
    std::stable_sort(m_all.begin(), m_all.end(), [](const Shown& one, const Shown& other) {
        return placeOf(one.breakpoint) < placeOf(other.breakpoint);
    });
    // Lines that edits have joined have one.
    const auto same =
        std::unique(m_all.begin(), m_all.end(), [](const auto& one, const auto& other) {
            return placeOf(one.breakpoint) == placeOf(other.breakpoint);
        });
    m_all.erase(same, m_all.end());
}

void BreakpointBook::keep() {
    sort();
    if (!m_project.isEmpty()) {
        std::vector<KeptBreakpoint> kept;
        for (const Shown& shown : m_all) {
            const debug::Breakpoint& breakpoint = shown.breakpoint;
            kept.push_back({ui::toQString(breakpoint.file), breakpoint.line,
                            QString::fromStdString(breakpoint.condition),
                            QString::fromStdString(breakpoint.logMessage)});
        }
        m_settings.setBreakpoints(m_project, kept);
    }
    emit changed();
}

std::vector<debug::Breakpoint> BreakpointBook::breakpoints() const {
    std::vector<debug::Breakpoint> breakpoints;
    for (const Shown& shown : m_all)
        breakpoints.push_back(shown.breakpoint);
    return breakpoints;
}

std::vector<BreakpointBook::Shown> BreakpointBook::of(const QString& path) const {
    const std::filesystem::path file = ui::toPath(path);
    std::vector<Shown> found;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(found),
                 [&](const Shown& shown) { return shown.breakpoint.file == file; });
    return found;
}

const debug::Breakpoint* BreakpointBook::at(const QString& path, int line) const {
    const std::filesystem::path file = ui::toPath(path);
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&](const Shown& shown) { return isAt(shown, file, line); });
    return found == m_all.end() ? nullptr : &found->breakpoint;
}

void BreakpointBook::toggle(const QString& path, int line) {
    if (const debug::Breakpoint* there = at(path, line))
        remove(debug::Breakpoint{*there});
    else
        set({ui::toPath(path), line, {}, {}});
}

void BreakpointBook::set(debug::Breakpoint breakpoint) {
    std::erase_if(
        m_all, [&](const Shown& shown) { return isAt(shown, breakpoint.file, breakpoint.line); });
    m_all.push_back({std::move(breakpoint), m_running});
    keep();
    emit edited();
}

void BreakpointBook::remove(const debug::Breakpoint& breakpoint) {
    std::erase_if(
        m_all, [&](const Shown& shown) { return isAt(shown, breakpoint.file, breakpoint.line); });
    keep();
    emit edited();
}

void BreakpointBook::removeAll() {
    m_all.clear();
    keep();
    emit edited();
}

void BreakpointBook::move(const QString& path, const std::vector<int>& lines) {
    const std::filesystem::path file = ui::toPath(path);
    auto line = lines.begin();
    for (Shown& shown : m_all)
        if (shown.breakpoint.file == file && line != lines.end())
            shown.breakpoint.line = *line++;
    keep();
}

void BreakpointBook::renamed(const QString& from, const QString& to) {
    bool any = false;
    for (Shown& shown : m_all) {
        const QString path = ui::toQString(shown.breakpoint.file);
        if (path != from && !path.startsWith(from + u'/'))
            continue;
        shown.breakpoint.file = ui::toPath(to + path.mid(from.size()));
        any = true;
    }
    if (any)
        keep();
}

void BreakpointBook::follow(const QString& templateFile) {
    m_project = templateFile;
    keep();
}

void BreakpointBook::setRunning(bool running) {
    if (std::exchange(m_running, running) == running)
        return;
    for (Shown& shown : m_all)
        shown.hollow = running;
    emit changed();
}

void BreakpointBook::setState(const debug::BreakpointState& state) {
    for (Shown& shown : m_all) {
        if (!isAt(shown, state.file, state.line) || shown.hollow == !state.verified)
            continue;
        shown.hollow = !state.verified;
        emit changed();
        return;
    }
}

} // namespace lathe::app
