#pragma once

#include "engine/template/SourceTree.h"

#include <libfyaml.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace lathe::tmpl {

/// Builds a SourceTree of one document from libfyaml's events. Serves for one document.
class SourceReader {
  public:
    enum class Syntax { Yaml, Json };

    SourceReader(std::string_view text, Syntax syntax);

    /// Fails with TemplateEdit.Unparsable.
    Result<SourceTree> read();

  private:
    struct ParserDeleter {
        void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
    };
    struct DiagDeleter {
        void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
    };
    struct EventDeleter {
        fy_parser* parser = nullptr;
        void operator()(fy_event* event) const { fy_parser_event_free(parser, event); }
    };
    using Event = std::unique_ptr<fy_event, EventDeleter>;

    bool openParser();
    Event next();
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
    std::unique_ptr<fy_diag, DiagDeleter> m_diag;
    std::unique_ptr<fy_parser, ParserDeleter> m_parser;
    Text m_problem;
};

} // namespace lathe::tmpl
