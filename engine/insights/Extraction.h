#pragma once

#include "engine/base/Regex.h"
#include "engine/insights/Value.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lathe::insights {

/// The `*` of a glob stand for what is between its other parts: "user=*, method:*".
struct Glob {
    /// What stands before, between and after the stars.
    std::vector<std::string> parts;

    /// `\*` is a star itself.
    static Glob of(std::string_view pattern);
    std::size_t stars() const { return parts.size() - 1; }
};
/// The texts of these groups of an expression are the fields.
struct Groups {
    Regex regex;
    std::vector<std::size_t> numbers;
};
/// "level=info msg=\"it works\"", as one map.
struct Logfmt {};
/// Fields between commas, in quotes where they have commas themselves.
struct Csv {};

/// What `parse` makes fields of
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Parse.html).
using Extraction = std::variant<Glob, Groups, Logfmt, Csv>;

/// The values of `count` fields for each place in the text that fits; nothing when none does. All
/// but the first one are wanted only in multi mode. Values may borrow from the text.
std::vector<std::vector<Value>> extracted(const Extraction& extraction, std::string_view text,
                                          std::size_t count, bool isMulti);

} // namespace lathe::insights
