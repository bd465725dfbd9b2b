#pragma once

#include <fmt/compile.h>
#include <fmt/format.h>

#include <iterator>
#include <string>

namespace lathe {

/// Like fmt::format() with a pattern that the compiler has read, as FMT_COMPILE("{}/{}"), for what
/// is written for every invocation. fmt::format() itself lets the string grow piece by piece then,
/// which is an allocation for each doubling; this makes one.
template <class Pattern, class... Values>
std::string compose(const Pattern& pattern, const Values&... values) {
    fmt::memory_buffer buffer;
    fmt::format_to(std::back_inserter(buffer), pattern, values...);
    return {buffer.data(), buffer.size()};
}

} // namespace lathe
