#pragma once

#include "engine/base/Result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::tmpl {

/// A value as it is written, for edits of the text: tags, aliases and merge keys are not resolved.
/// All places are offsets in bytes.
struct SourceNode {
    enum class Kind { Scalar, Mapping, Sequence, Alias };
    enum class Style { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };
    using Ptr = std::unique_ptr<SourceNode>;
    struct Entry {
        Ptr key;
        Ptr value;
        /// The ':' between the two; npos where none is written (`? key`, `{key}`).
        std::size_t colon = std::string_view::npos;
    };
    struct Item {
        /// The '-' before the value; npos in flow style.
        std::size_t dash = std::string_view::npos;
        Ptr value;
    };

    Kind kind = Kind::Scalar;
    Style style = Style::Plain;
    /// Content of a scalar, name of an alias.
    std::string text;
    std::string anchor;
    std::string tag;
    /// First byte, anchor and tag included.
    std::size_t begin = 0;
    /// Past the anchor; `begin` where there is none.
    std::size_t anchorEnd = 0;
    /// Past the anchor and the tag; `begin` where there is neither.
    std::size_t propertiesEnd = 0;
    /// First byte of the content: the quote, the brace, the '|', the first key or dash.
    std::size_t contentBegin = 0;
    /// Past the last byte. Block scalars end at their last line's end, without blank lines unless
    /// these belong to the value ("|+").
    std::size_t end = 0;
    /// A mapping without braces in a flow list: `[a: b]`.
    bool isBarePair = false;
    std::vector<Entry> entries;
    std::vector<Item> items;
    /// The node that an alias names.
    const SourceNode* target = nullptr;
    /// The aliases that name this node.
    std::vector<const SourceNode*> aliases;

    bool isMapping() const { return kind == Kind::Mapping; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isCollection() const { return isMapping() || isSequence(); }
    bool isFlow() const { return style == Style::Flow; }
    bool isBlockScalar() const { return style == Style::Literal || style == Style::Folded; }
    /// Nothing is written where a value could stand.
    bool isAbsent() const {
        return kind == Kind::Scalar && style == Style::Plain && contentBegin == end;
    }
    /// Index into `entries` of the key, npos when it is not there.
    std::size_t indexOf(std::string_view key) const;
};

/// One document. Keeps a view of the text, which must outlive it.
struct SourceTree {
    std::string_view text;
    /// nullptr when the document is empty.
    SourceNode::Ptr root;
    bool isJson = false;

    /// Start of the line that holds the offset.
    std::size_t lineBegin(std::size_t offset) const;
    /// End of the line that holds the offset, before its line end ("\r\n" or "\n").
    std::size_t lineEnd(std::size_t offset) const;
    /// Bytes between the start of the line and the offset.
    std::size_t column(std::size_t offset) const { return offset - lineBegin(offset); }
    /// Whether only blanks stand before the offset in its line.
    bool isFirstInLine(std::size_t offset) const;
    bool isOnOneLine(std::size_t begin, std::size_t end) const;
    /// The first offset from here on that is neither blank, line end nor comment.
    std::size_t skipTrivia(std::size_t offset) const;
};

/// Fails with TemplateEdit.Unparsable.
Result<SourceTree> readSource(std::string_view text);

/// The long form of a short-form tag: "!Sub" -> "Fn::Sub", "!Ref" -> "Ref". Empty for other tags.
std::string longFormOf(std::string_view tag);

} // namespace lathe::tmpl
