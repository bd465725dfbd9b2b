#pragma once

#include "engine/template/SourcePath.h"
#include "engine/template/TemplateEdit.h"
#include "engine/template/ValueWriter.h"

#include <boost/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace lathe::tmpl {

/// Edits within brackets and braces: all of JSON, flow collections of YAML.
class FlowEdits {
  public:
    FlowEdits(const SourceTree& tree, const ValueWriter& writer)
        : m_tree(tree)
        , m_writer(writer) {}

    /// The value that `step` leads to gives way to another one. `contentOnly` keeps its tag.
    TextEdit replace(const SourceWalk::Step& step, const boost::json::value& value,
                     bool contentOnly) const;
    TextEdit insertEntry(const SourceNode& mapping, std::string_view key,
                         const boost::json::value& value) const;
    /// Before the item that has the index, or after the last one.
    TextEdit insertItem(const SourceNode& sequence, std::size_t index,
                        const boost::json::value& value) const;
    /// The entry or item goes, with its comma.
    TextEdit remove(const SourceWalk::Step& step) const;

  private:
    TextEdit append(const SourceNode& container, const SourceNode* last, const std::string& text,
                    const FlowStyle& style) const;
    std::string indentation(std::size_t offset) const;
    std::string childIndentation(const SourceNode& container, const FlowStyle& style) const;

    const SourceTree& m_tree;
    const ValueWriter& m_writer;
};

} // namespace lathe::tmpl
