#pragma once

#include "engine/template/SourceTree.h"

#include <cstddef>
#include <string>

namespace lathe::tmpl {

/// How a flow collection (all of JSON, `{a: 1}` in YAML) is written.
struct FlowStyle {
    /// JSON: keys and strings in double quotes.
    bool quoteAll = false;
    /// Every entry on a line of its own.
    bool multiLine = false;
    std::string colon = ": ";
    /// Between entries of one line.
    std::string comma = ", ";
    /// One step of indentation.
    std::string unit = "  ";
    std::string eol = "\n";
};

/// The habits of a document, so that new text looks like the rest of it.
struct TextStyle {
    std::string eol = "\n";
    /// Columns that nested block mappings are indented by.
    std::size_t indent = 2;
    /// Columns between a key and the dashes of its list: 0 or more.
    std::size_t sequenceIndent = 2;
    char quote = '\'';
    /// Intrinsic functions are written as tags: `!Ref x` rather than `Ref: x`.
    bool shortTags = true;
    /// Of a collection for which there is no example nearer.
    FlowStyle flow;
};

TextStyle detectStyle(const SourceTree& tree);

/// The style of the flow collection `node`, with `style.flow` for what it does not show.
FlowStyle flowStyleOf(const SourceTree& tree, const SourceNode& node, const TextStyle& style);

} // namespace lathe::tmpl
