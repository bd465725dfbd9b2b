#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lathe::tmpl {

/// A path into a template: keys and indexes from the root,
/// {"Resources", "Hello", "Properties", "Timeout"}.
using TemplatePath = std::vector<std::variant<std::string, std::size_t>>;

/// One change of the text: `length` bytes at `offset` give way to `replacement`.
struct TextEdit {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string replacement;

    bool operator==(const TextEdit&) const = default;
};

/// The smallest edit of `text` (YAML or JSON) after which the value at `path` is `value`. Missing
/// parents are made. Everything else keeps its bytes: comments, order, quoting, anchors, flow style,
/// blank lines and line ends; new text copies the indentation and quoting of its surroundings.
/// Fails with TemplateEdit.Unparsable, .NotFound (a parent is no mapping) or .SharedValue (the value
/// belongs to an anchor that others alias).
Result<TextEdit> setValue(std::string_view text, const TemplatePath& path,
                          const boost::json::value& value);

/// The smallest edit after which nothing is at `path`; a mapping that would be left empty goes too.
Result<TextEdit> removeValue(std::string_view text, const TemplatePath& path);

std::string apply(std::string_view text, const TextEdit& edit);

} // namespace lathe::tmpl
