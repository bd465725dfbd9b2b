#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::language {

/// A value of a template as it stands in the text, also where the text makes no sense yet. All
/// places are offsets in bytes.
struct OutlineNode {
    enum class Kind { Absent, Scalar, Mapping, Sequence, Alias };
    enum class Style { Plain, SingleQuoted, DoubleQuoted, BlockScalar, Block, Flow };
    using Ptr = std::unique_ptr<OutlineNode>;
    struct Entry {
        Ptr key;
        /// Absent where nothing is written yet.
        Ptr value;
        /// The ':' between the two; npos where it is yet to be typed.
        std::size_t colon = std::string_view::npos;
    };

    Kind kind = Kind::Absent;
    Style style = Style::Plain;
    /// "!Ref"; empty where there is none.
    std::string tag;
    /// The scalar's content (of a block scalar: as written), the name of an alias.
    std::string text;
    /// First byte, tag and anchor included.
    std::size_t begin = 0;
    /// First byte of the content, past tag and anchor: the quote, the brace, the first key.
    std::size_t contentBegin = 0;
    std::size_t end = 0;
    std::vector<Entry> entries;
    std::vector<Ptr> items;
    OutlineNode* parent = nullptr;
    /// Among the parent's entries or items.
    std::size_t index = 0;
    bool isKey = false;

    bool isMapping() const { return kind == Kind::Mapping; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isScalar() const { return kind == Kind::Scalar; }
    bool isAbsent() const { return kind == Kind::Absent; }
    bool isQuoted() const { return style == Style::SingleQuoted || style == Style::DoubleQuoted; }
    const Entry* find(std::string_view key) const;
    /// The value under the key; nullptr where there is none.
    const OutlineNode* value(std::string_view key) const;
    /// The text of the scalar under the key; empty where there is none.
    std::string_view textUnder(std::string_view key) const;
};

/// The tree of a YAML or JSON text that is being typed: every line counts as what its indentation
/// makes it, brackets and quotes that are not closed end where the text around them goes on.
struct Outline {
    std::string text;
    /// nullptr in an empty document.
    OutlineNode::Ptr root;
    bool isJson = false;
    /// The scalar or key that holds the byte that was asked for; nullptr when none does (comments,
    /// blanks).
    const OutlineNode* marked = nullptr;

    /// Start of the line that holds the offset.
    std::size_t lineBegin(std::size_t offset) const;
    /// Bytes between the start of the line and the offset.
    std::size_t column(std::size_t offset) const { return offset - lineBegin(offset); }
    /// The key or value (scalar, alias, absent) that the offset touches; nullptr between them.
    const OutlineNode* at(std::size_t offset) const;
};

/// `mark` is the byte that Outline::marked is to hold.
Outline readOutline(std::string text, std::size_t mark = std::string_view::npos);

/// An intrinsic function and what it works on: `!Ref x` as well as `Ref: x`.
struct Call {
    /// In its long form: "Ref", "Condition", "Fn::Sub"; empty: no function.
    std::string_view name;
    /// Of a tag the node itself, whose content is meant.
    const OutlineNode* argument = nullptr;

    explicit operator bool() const { return argument != nullptr; }
};
Call callOf(const OutlineNode& node);

} // namespace lathe::language
