#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::tmpl {

/// YAML in which every list item without a value ("-" before a line that is not indented further)
/// has become an explicit null.
struct ExplicitNulls {
    /// What stands behind such a dash now.
    static constexpr std::string_view insertion = " ~";

    std::string text;
    /// Where in `text` the insertions begin, ascending.
    std::vector<std::size_t> insertions;

    /// The place in the original text of a place in `text`.
    std::size_t originalOffset(std::size_t offset) const;
};

/// nullopt when the text has no such item. libfyaml 0.7 refuses them in a list that is not indented
/// further than its key, though YAML allows them.
std::optional<ExplicitNulls> writeOutEmptyItems(std::string_view text);

} // namespace lathe::tmpl
