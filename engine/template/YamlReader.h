#pragma once

#include "engine/model/Diagnostic.h"
#include "engine/template/Node.h"
#include "engine/template/YamlParser.h"
#include "engine/template/YamlRepairs.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lathe::tmpl {

/// Builds the Node tree of one document from libfyaml's events. Serves for one document.
class YamlReader {
  public:
    using Syntax = YamlParser::Syntax;

    YamlReader(Syntax syntax, std::filesystem::path file,
               std::vector<model::Diagnostic>& diagnostics);

    /// nullptr after an error, which has been added to the diagnostics.
    Node::Ptr read(std::string_view text);
    /// As read(); the places are those of the original text.
    Node::Ptr read(const YamlRepairs& repairs);

  private:
    using Event = YamlParser::Event;

    struct Anchor {
        /// nullptr while the node is still being read.
        Node::Ptr node;
    };
    /// A node on its way: its tag is applied when it is complete.
    struct Pending {
        std::shared_ptr<Node> node;
        std::string tag;
        std::string anchor;
        Mark tagMark;
    };

    Event next();
    Node::Ptr readDocument();
    Node::Ptr readNode(const fy_event& event, int depth);
    Node::Ptr readAlias(const fy_event& event);
    Node::Ptr readScalar(const fy_event& event, Pending pending);
    Node::Ptr readSequence(const fy_event& event, Pending pending, int depth);
    Node::Ptr readMapping(const fy_event& event, Pending pending, int depth);
    /// False after an error.
    bool readEntry(const fy_event& keyEvent, Node& mapping,
                   std::unordered_map<std::string, std::size_t>& keys,
                   std::vector<Node::Ptr>& merged, int depth);
    bool collectMerged(const Node::Ptr& value, std::vector<Node::Ptr>& merged, const Mark& mark);
    Pending begin(const fy_event& event);
    Node::Ptr finish(Pending pending, std::size_t weight);
    bool isMergeKey(const fy_event& event) const;

    Mark toMark(const fy_mark& mark) const;
    Mark startOf(const fy_event& event);
    Mark endOf(const fy_event& event);
    std::nullptr_t fail(std::string code, Text message, Text hint, const Mark& mark);
    void reportParserErrors();

    Syntax m_syntax;
    std::filesystem::path m_file;
    std::vector<model::Diagnostic>& m_diagnostics;
    YamlParser m_parser;
    /// nullptr where the text is the original one.
    const YamlRepairs* m_repairs = nullptr;
    std::unordered_map<std::string, Anchor> m_anchors;
    /// Nodes below a node, itself included, with aliases counted wherever they stand.
    std::unordered_map<const Node*, std::size_t> m_weights;
    /// Where the last token ended: the place of values that have no token.
    Mark m_lastEnd{1, 1, 0};
    bool m_failed = false;
};

} // namespace lathe::tmpl
