#pragma once

#include "engine/template/SourceTree.h"
#include "engine/template/YamlParser.h"

#include <map>
#include <string>
#include <string_view>

namespace lathe::tmpl {

/// Builds a SourceTree of one document from libfyaml's events. Serves for one document.
class SourceReader {
  public:
    using Syntax = YamlParser::Syntax;

    SourceReader(std::string_view text, Syntax syntax);

    /// Fails with TemplateEdit.Unparsable.
    Result<SourceTree> read();

  private:
    using Event = YamlParser::Event;

    Event next() { return m_parser.next(); }
    /// `lead` is where the value can begin at the earliest: past the colon, the dash or the brace.
    /// nullptr after an error.
    SourceNode::Ptr readNode(fy_event& event, std::size_t lead, int depth);
    SourceNode::Ptr readAlias(fy_event& event);
    void readScalar(fy_event& event, SourceNode& node, std::size_t lead);
    void readBlockScalar(fy_token* token, SourceNode& node, std::size_t lead);
    bool readMapping(SourceNode& node, int depth);
    bool readEntry(fy_event& keyEvent, SourceNode& node, int depth);
    bool readSequence(SourceNode& node, int depth);
    void readProperties(fy_event& event, SourceNode& node);
    Text problem() const;

    SourceTree m_tree;
    Syntax m_syntax;
    std::map<std::string, SourceNode*> m_anchors;
    YamlParser m_parser;
    Text m_problem;
};

} // namespace lathe::tmpl
