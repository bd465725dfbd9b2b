#pragma once

#include "engine/template/Node.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::tmpl {

/// YAML rewritten around what libfyaml 0.7 refuses though YAML allows it:
/// - a list item without a value, in a list that is not indented further than its key, becomes an
/// explicit
///   null ("-" -> "- ~");
/// - a tag and the block scalar's indicator in a line of their own move behind the key ("key:", "
/// !Sub |"
///   -> "key: !Sub |").
class YamlRepairs {
  public:
    explicit YamlRepairs(std::string_view original);

    /// Whether there was anything to rewrite.
    bool hasRepairs() const { return m_text != m_original; }
    const std::string& text() const { return m_text; }
    /// The place in the original text of an offset in text().
    Mark originalMark(std::size_t offset) const;

  private:
    void writeOutEmptyItems();
    void joinTaggedBlocks();

    std::string_view m_original;
    std::string m_text;
    /// Where in m_text explicit nulls were inserted, ascending.
    std::vector<std::size_t> m_insertions;
    /// Where the lines of the original text begin.
    std::vector<std::size_t> m_lineBegins;
};

} // namespace lathe::tmpl
