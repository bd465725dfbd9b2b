#pragma once

#include "engine/base/Result.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe {

/// What a regular expression found in a text: the whole match is group 0, and a group that took no
/// part has none. They are views of the text.
using RegexGroups = std::vector<std::optional<std::string_view>>;

/// A compiled regular expression in the syntax of PCRE2; "(?i)" at its beginning ignores case
/// (https://www.pcre.org/current/doc/html/pcre2pattern.html). Texts are UTF-8; bytes that are none
/// match nothing.
/// Immutable and cheap to copy; any thread.
class Regex {
  public:
    /// Fails with Regex.Invalid: its detail says in PCRE2's words what is wrong, and where:
    /// "missing closing parenthesis at byte 4".
    static Result<Regex> compile(std::string_view pattern);

    /// Whether it is found anywhere in the text. A search that takes longer than a quarter of a
    /// second ends as one that found nothing: no pattern can hang.
    bool matches(std::string_view text) const;
    /// The first place at or after byte `from` where it is found; nullopt: nowhere.
    std::optional<RegexGroups> find(std::string_view text, std::size_t from = 0) const;

    /// The names of the groups: groupNames()[2] for "(.)(?<two>.)" is "two", and empty for groups
    /// that have none. As many as RegexGroups.
    const std::vector<std::string>& groupNames() const;

  private:
    struct Compiled;
    Regex() = default;

    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace lathe
