#pragma once

#include "engine/template/ScalarWriter.h"
#include "engine/template/TextStyle.h"

#include <boost/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace lathe::tmpl {

/// A value as block YAML: what stands behind the key or dash, and the lines below it.
struct BlockText {
    /// A scalar, a tag, "|", "{}"; empty when the value begins in the next line.
    std::string head;
    /// Lines with their indentation, joined by line ends, none at the end; may be empty.
    std::string body;
};

/// Writes new values in the style of a document.
class ValueWriter {
  public:
    explicit ValueWriter(TextStyle style)
        : m_style(std::move(style)) {}

    /// Where a block value hangs: `column` is that of its key or dash.
    struct Hook {
        std::size_t column = 0;
        bool isItem = false;
        /// Columns that the lines of a block scalar are indented by; 0: as everything else.
        std::size_t literalIndent = 0;
    };

    /// A value below a key or dash. `old` is the style of the scalar it replaces.
    BlockText block(const boost::json::value& value, const Hook& hook,
                    SourceNode::Style old = SourceNode::Style::Plain) const;
    /// "key: value" and its further lines; the first line is not indented.
    std::string blockEntry(std::string_view key, const boost::json::value& value,
                           std::size_t column) const;
    /// "- value" and its further lines; the first line is not indented.
    std::string blockItem(const boost::json::value& value, std::size_t column) const;

    /// JSON, or YAML within brackets. `indentation` is that of the line on which the value begins.
    std::string flow(const boost::json::value& value, const FlowStyle& flow,
                     const std::string& indentation,
                     SourceNode::Style old = SourceNode::Style::Plain) const;
    std::string flowEntry(std::string_view key, const boost::json::value& value,
                          const FlowStyle& flow, const std::string& indentation) const;

    const TextStyle& style() const { return m_style; }

  private:
    std::string keyText(std::string_view key, bool inFlow) const;
    BlockText literal(std::string_view text, const Hook& hook) const;
    BlockText mapping(const boost::json::object& object, const Hook& hook) const;
    BlockText sequence(const boost::json::array& array, std::size_t column) const;

    TextStyle m_style;
};

/// `{"Fn::Sub": x}` as a tag and its content: "!Sub" and x. The tag is empty where the value is no
/// intrinsic function, or one that has no short form (content that is a mapping, or that bears a
/// tag itself and could not be written behind another one).
struct TaggedValue {
    std::string tag;
    boost::json::value content;
};
TaggedValue asTagged(const boost::json::value& value);

} // namespace lathe::tmpl
