#pragma once

#include "engine/template/SourcePath.h"
#include "engine/template/TemplateEdit.h"
#include "engine/template/ValueWriter.h"

#include <boost/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace lathe::tmpl {

/// Edits within block collections of YAML.
class BlockEdits {
  public:
    BlockEdits(const SourceTree& tree, const ValueWriter& writer)
        : m_tree(tree)
        , m_writer(writer) {}

    /// The value that `step` leads to gives way to another one. `contentOnly` keeps its tag.
    TextEdit replace(const SourceWalk::Step& step, const boost::json::value& value,
                     bool contentOnly) const;
    /// A new entry after the last one; of the document's own sections in their usual order.
    TextEdit insertEntry(const SourceNode& mapping, std::string_view key,
                         const boost::json::value& value) const;
    /// The same entry given as lines, which are indented as the others are and end in a line end;
    /// `value` is what they mean, `key` matters where the mapping is the document.
    TextEdit insertText(const SourceNode& mapping, std::string_view key, std::string_view lines,
                        const boost::json::value& value) const;
    /// A new item before the one that has the index, or after the last one.
    TextEdit insertItem(const SourceNode& sequence, std::size_t index,
                        const boost::json::value& value) const;
    /// The entry or item goes, with its lines. It has siblings, or is the document's only one.
    TextEdit remove(const SourceWalk::Step& step) const;
    /// The first entry of an empty document.
    TextEdit start(std::string_view key, const boost::json::value& value) const;
    /// Where the lines of a child at this column end: past comments right below that are indented
    /// deeper, for they speak of something in it.
    static std::size_t endOfChild(const SourceTree& tree, std::size_t end, std::size_t column);

  private:
    std::string comment(const SourceNode& node, std::size_t keep, bool needsBody,
                        std::size_t& end) const;
    TextEdit replaceLines(const SourceNode& node, std::size_t keep, const ValueWriter::Hook& hook,
                          const BlockText& text, bool behindTag) const;
    bool isSeparatedByBlankLines(const SourceNode& mapping) const;
    std::size_t sectionAfter(const SourceNode& root, std::string_view key) const;
    TextEdit insertSection(const SourceNode& root, std::size_t before,
                           const std::string& text) const;
    TextEdit insertBelow(const SourceNode& mapping, std::string_view key, const std::string& text,
                         const boost::json::value& value) const;
    TextEdit insertLines(std::size_t offset, const std::string& text,
                         const boost::json::value& value) const;
    TextEdit removeLines(std::size_t begin, std::size_t end) const;
    std::size_t nextLine(std::size_t offset) const;
    bool isBlankLine(std::size_t lineBegin) const;

    const SourceTree& m_tree;
    const ValueWriter& m_writer;
};

} // namespace lathe::tmpl
