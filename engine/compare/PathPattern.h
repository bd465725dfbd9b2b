#pragma once

#include "engine/base/Result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::compare {

/// "/items/0" and a name behind it: one step further in a JSON Pointer (RFC 6901), in which "~"
/// and "/" of names are written "~0" and "~1".
std::string pointerInto(std::string_view pointer, std::string_view name);
/// The names of a JSON Pointer.
std::vector<std::string> namesOf(std::string_view pointer);

/// Values of a JSON document: a JSON Pointer in which "*" stands for any characters of one name
/// ("/items/*/id", "/meta/*At") and "**" for any number of names, none among them ("/**/id"). The
/// empty one is the whole document.
class PathPattern {
  public:
    /// Fails with Path.Invalid where it is neither empty nor begins with "/".
    static Result<PathPattern> parse(std::string_view text);

    const std::string& text() const { return m_text; }
    const std::vector<std::string>& parts() const { return m_parts; }
    bool matches(std::string_view pointer) const;

  private:
    std::string m_text;
    std::vector<std::string> m_parts;
};

/// Where a walk through a document stands within a pattern.
class PathProgress {
  public:
    explicit PathProgress(const PathPattern& pattern);

    /// One name further.
    PathProgress into(std::string_view name) const;
    /// The value here is one of the pattern's.
    bool isThere() const;
    /// Nothing from here on can be.
    bool isOver() const { return m_places.empty(); }

  private:
    PathProgress() = default;
    void reach(std::size_t place);

    const PathPattern* m_pattern = nullptr;
    /// How many parts of the pattern are behind; more than one where "**" leaves it open.
    std::vector<std::size_t> m_places;
};

} // namespace lathe::compare
