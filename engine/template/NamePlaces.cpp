#include "engine/template/NamePlaces.h"

#include "engine/template/Nodes.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

using Kind = NamePlace::Kind;

constexpr int mostDepth = 100;

bool isOfName(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class PlaceWalk {
  public:
    explicit PlaceWalk(std::string_view text)
        : m_text(text) {}

    std::vector<NamePlace> run(const Node& resource) {
        for (const auto& entry : resource.entries) {
            if (entry.key == "DependsOn") {
                addAll(Kind::Value, *entry.value, entry.key);
            } else if (entry.key == "Condition") {
                add(Kind::Condition, *entry.value, entry.key);
            } else {
                visit(*entry.value, entry.key, 0);
            }
            const bool isConnector = entry.key == "Connectors" ||
                                     textUnder(resource, "Type") == "AWS::Serverless::Connector";
            if (isConnector) {
                visitConnector(*entry.value, entry.key, 0);
            }
        }
        std::sort(m_found.begin(), m_found.end(),
                  [](const auto& a, const auto& b) { return a.offset < b.offset; });
        // What stands behind an anchor is seen from each of its aliases.
        m_found.erase(
            std::unique(m_found.begin(), m_found.end(),
                        [](const auto& a, const auto& b) { return a.offset == b.offset; }),
            m_found.end());
        return std::move(m_found);
    }

  private:
    static std::string below(const std::string& path, const std::string& key) {
        return path + "/" + key;
    }

    void visit(const Node& node, const std::string& path, int depth) {
        if (depth > mostDepth) {
            return;
        }
        if (isIntrinsic(node)) {
            visitFunction(node.entries.front().key, *node.entries.front().value, path, depth);
            return;
        }
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            visit(*node.items[i], below(path, std::to_string(i)), depth + 1);
        }
        for (const auto& entry : node.entries) {
            visit(*entry.value, below(path, entry.key), depth + 1);
        }
    }

    void visitFunction(std::string_view function, const Node& argument, const std::string& path,
                       int depth) {
        const Node& first =
            argument.isSequence() && !argument.items.empty() ? *argument.items.front() : argument;
        if (function == "Ref" || function == "Fn::GetAtt") {
            add(Kind::Value, first, path);
        } else if (function == "Condition") {
            add(Kind::Condition, argument, path);
        } else if (function == "Fn::Sub") {
            visitSub(argument, first, path, depth);
        } else {
            if (function == "Fn::If" && first.isString()) {
                add(Kind::Condition, first, path);
            } else if (function == "Fn::FindInMap" && first.isString()) {
                add(Kind::Mapping, first, path);
            }
            visitArguments(argument, path, depth + 1);
        }
    }

    /// What a function works on stands at the function's own place.
    void visitArguments(const Node& argument, const std::string& path, int depth) {
        if (depth > mostDepth) {
            return;
        }
        if (isIntrinsic(argument)) {
            visit(argument, path, depth + 1);
            return;
        }
        for (const auto& item : argument.items) {
            visitArguments(*item, path, depth + 1);
        }
        for (const auto& entry : argument.entries) {
            visitArguments(*entry.value, path, depth + 1);
        }
    }

    void visitSub(const Node& argument, const Node& pattern, const std::string& path, int depth) {
        const Node* variables = argument.items.size() > 1 ? argument.items[1].get() : nullptr;
        if (variables) {
            visitArguments(*variables, path, depth + 1);
        }
        const std::string_view raw =
            m_text.substr(pattern.begin.offset, pattern.end.offset - pattern.begin.offset);
        for (auto at = raw.find("${"); at != std::string_view::npos; at = raw.find("${", at + 2)) {
            addName(Kind::Value, pattern.begin.offset + at + 2, path, variables);
        }
    }

    /// Ids under Source and Destination, however deep.
    void visitConnector(const Node& node, const std::string& path, int depth) {
        if (depth > mostDepth) {
            return;
        }
        for (const auto& entry : node.entries) {
            if (entry.key == "Id") {
                add(Kind::Value, *entry.value, path);
            }
            visitConnector(*entry.value, below(path, entry.key), depth + 1);
        }
        for (const auto& item : node.items) {
            visitConnector(*item, path, depth + 1);
        }
    }

    void addAll(Kind kind, const Node& node, const std::string& path) {
        add(kind, node, path);
        for (const auto& item : node.items) {
            add(kind, *item, path);
        }
    }

    void add(Kind kind, const Node& node, const std::string& path) {
        if (!node.isScalar() || node.begin.offset >= m_text.size()) {
            return;
        }
        const char first = m_text[node.begin.offset];
        const std::size_t quote = first == '"' || first == '\'' ? 1 : 0;
        addName(kind, node.begin.offset + quote, path, nullptr);
    }

    void addName(Kind kind, std::size_t offset, const std::string& path, const Node* variables) {
        const std::string_view rest = m_text.substr(std::min(offset, m_text.size()));
        const auto length = static_cast<std::size_t>(
            std::find_if_not(rest.begin(), rest.end(), isOfName) - rest.begin());
        std::string name{rest.substr(0, length)};
        const bool isPseudo = rest.substr(length).starts_with("::");
        if (!name.empty() && !isPseudo && !(variables && variables->find(name))) {
            m_found.push_back({kind, std::move(name), path, offset});
        }
    }

    std::string_view m_text;
    std::vector<NamePlace> m_found;
};

} // namespace

std::vector<NamePlace> namePlacesIn(std::string_view text, const Node& resource) {
    return PlaceWalk(text).run(resource);
}

} // namespace lathe::tmpl
