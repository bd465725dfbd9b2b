#include "engine/template/LanguageExtensions.h"

#include "engine/template/Nodes.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

constexpr std::string_view loopPrefix = "Fn::ForEach::";
/// Nodes that all loops together may make.
constexpr std::size_t maximumNodes = 300'000;

struct Substitution {
    std::string identifier;
    std::string value;
};

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// "${Id}" becomes the value, "&{Id}" the value without what is not alphanumeric.
std::string substituted(std::string text, const Substitution& with) {
    if (text.find('{') == std::string::npos) {
        return text;
    }
    std::string alphanumeric = with.value;
    std::erase_if(alphanumeric, [](unsigned char c) { return std::isalnum(c) == 0; });
    replaceAll(text, "${" + with.identifier + "}", with.value);
    replaceAll(text, "&{" + with.identifier + "}", alphanumeric);
    return text;
}

class LoopExpander {
  public:
    LoopExpander(const CollectionLookup& members, const std::filesystem::path& file,
                 Problems& problems)
        : m_members(members)
        , m_file(file)
        , m_problems(problems) {}

    Node::Ptr expand(const Node::Ptr& node) {
        if (node->isSequence()) {
            auto copy = std::make_shared<Node>(*node);
            for (auto& item : copy->items) {
                item = expand(item);
            }
            return copy;
        }
        if (!node->isMapping()) {
            return node;
        }
        std::vector<Node::Entry> entries;
        for (const auto& entry : node->entries) {
            if (entry.key.starts_with(loopPrefix)) {
                expandLoop(entry, entries);
            } else {
                entries.push_back({entry.key, entry.keyMark, expand(entry.value)});
            }
        }
        return makeMapping(std::move(entries), *node);
    }

  private:
    /// A loop is [identifier, collection, {key: body}].
    void expandLoop(const Node::Entry& loop, std::vector<Node::Entry>& entries) {
        const auto& parts = loop.value->items;
        if (parts.size() != 3 || !parts[0]->isString() || !parts[2]->isMapping()) {
            warn(loop, Text::tr("{} is not [identifier, collection, {{key: value}}].", loop.key),
                 Text::tr("Write the three parts of the loop."));
            return;
        }
        const auto members = m_members(*parts[1]);
        if (!members) {
            warn(loop, Text::tr("{} loops over a collection that is not known here.", loop.key),
                 Text::tr("Give the parameter that it names a default."));
            return;
        }
        for (const auto& member : *members) {
            const Substitution with{parts[0]->scalar, member};
            const auto body = expand(copyWith(parts[2], with));
            if (m_nodes > maximumNodes) {
                warn(loop, Text::tr("{} makes too much.", loop.key),
                     Text::tr("Loop over fewer members."));
                return;
            }
            entries.insert(entries.end(), body->entries.begin(), body->entries.end());
        }
    }

    Node::Ptr copyWith(const Node::Ptr& node, const Substitution& with) {
        if (++m_nodes > maximumNodes) {
            return node;
        }
        const Node::Entry* only = onlyEntry(*node);
        if (only && only->key == "Ref" && only->value->scalar == with.identifier) {
            return makeString(with.value, *node);
        }
        auto copy = std::make_shared<Node>(*node);
        copy->scalar = node->isString() ? substituted(node->scalar, with) : node->scalar;
        for (auto& item : copy->items) {
            item = copyWith(item, with);
        }
        for (auto& entry : copy->entries) {
            entry.key = substituted(entry.key, with);
            entry.value = copyWith(entry.value, with);
        }
        return copy;
    }

    void warn(const Node::Entry& loop, Text message, Text hint) {
        m_problems.add(model::Severity::Warning, "Template.Loop", std::move(message),
                       std::move(hint), m_file, loop.keyMark);
    }

    const CollectionLookup& m_members;
    const std::filesystem::path& m_file;
    Problems& m_problems;
    std::size_t m_nodes = 0;
};

bool hasLoops(const Node& node) {
    return std::any_of(node.entries.begin(), node.entries.end(),
                       [](const Node::Entry& entry) {
                           return entry.key.starts_with(loopPrefix) || hasLoops(*entry.value);
                       }) ||
           std::any_of(node.items.begin(), node.items.end(),
                       [](const Node::Ptr& item) { return hasLoops(*item); });
}

} // namespace

Node::Ptr expandLoops(const Node::Ptr& root, const CollectionLookup& members,
                      const std::filesystem::path& file, Problems& problems) {
    return hasLoops(*root) ? LoopExpander(members, file, problems).expand(root) : root;
}

} // namespace lathe::tmpl
