#pragma once

#include "engine/debug/Values.h"

#include <QString>

namespace lathe::debugging {

/// A breakpoint as it is listed.
struct ShownBreakpoint {
    debug::Breakpoint breakpoint;
    /// The program that runs does not stop there (yet).
    bool hollow = false;

    bool operator==(const ShownBreakpoint&) const = default;
};

/// "app.py:9"
QString placeText(const std::filesystem::path& file, int line);
/// The condition, or what is logged; empty where it just stops.
QString detailText(const debug::Breakpoint& breakpoint);
QString iconName(const ShownBreakpoint& breakpoint);

} // namespace lathe::debugging
