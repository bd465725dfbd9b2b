#pragma once

#include "engine/base/Result.h"
#include "engine/template/Node.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lathe::tmpl {

/// A path into a template: keys and indexes from the root,
/// {"Resources", "Hello", "Properties", "Timeout"}. Intrinsic functions have their long form, also
/// where the text has the short one: {..., "Fn::Sub"} is the text of `!Sub text`.
using TemplatePath = std::vector<std::variant<std::string, std::size_t>>;

/// One change of the text: `length` bytes at `offset` give way to `replacement`.
struct TextEdit {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string replacement;

    bool operator==(const TextEdit&) const = default;
};

/// The smallest edit of `text` (YAML or JSON) after which the value at `path` is `value`. Missing
/// parents are made. Everything else keeps its bytes: comments, order, quoting, anchors, flow
/// style, blank lines and line ends; new text copies the indentation and quoting of its
/// surroundings. An index equal to the length of a list appends. An edit without length and
/// replacement: the value is there already. Fails with TemplateEdit.Unparsable, .NotFound (a parent
/// is no mapping) or .SharedValue (the value belongs to an anchor that others alias). A key that a
/// mapping has from a merge key gets its own entry there.
Result<TextEdit> setValue(std::string_view text, const TemplatePath& path,
                          const boost::json::value& value);

/// The smallest edit after which nothing is at `path`; a mapping or list that would be left empty
/// goes too. Fails as setValue does.
Result<TextEdit> removeValue(std::string_view text, const TemplatePath& path);

std::string apply(std::string_view text, const TextEdit& edit);

/// Where a value stands in the text.
struct ValueLocation {
    /// Its key, or the dash of a list item in block style; the value's own begin where it has
    /// neither.
    Mark key;
    /// The value with its tag and anchor. For an alias, and for a key that comes from a merge key,
    /// this is the value that is meant.
    Mark begin;
    Mark end;
};

/// nullopt when the text cannot be parsed or has nothing at `path`.
std::optional<ValueLocation> locate(std::string_view text, const TemplatePath& path);

} // namespace lathe::tmpl
