#include "engine/template/References.h"

#include "engine/template/Nodes.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace lathe::tmpl {
namespace {

constexpr int mostDepth = 100;

constexpr const char* fromElsewhere = "Globals/";

/// Walks a value and tells each name that stands in it, with the path that led there and the node
/// itself. Intrinsic functions are no part of the path.
class NameWalk {
  public:
    using Found =
        std::function<void(const std::string& name, const std::string& path, const Node& node)>;
    /// Whether a node is the resource's own; others do not count as items.
    using IsOwn = std::function<bool(const Node& node)>;

    NameWalk(IsOwn isOwn, Found found)
        : m_isOwn(std::move(isOwn))
        , m_found(std::move(found)) {}

    void visit(const Node& node, const std::string& path, int depth = 0) {
        if (depth > mostDepth) {
            return;
        }
        if (isIntrinsic(node)) {
            visitIntrinsic(node.entries.front().key, *node.entries.front().value, path, depth);
            return;
        }
        std::size_t own = 0;
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            const std::size_t index = m_isOwn(*node.items[i]) ? own++ : i;
            visit(*node.items[i], below(path, std::to_string(index)), depth + 1);
        }
        for (const auto& entry : node.entries) {
            visit(*entry.value, below(path, entry.key), depth + 1);
        }
    }

  private:
    static std::string below(const std::string& path, const std::string& key) {
        return path.empty() ? key : path + "/" + key;
    }

    void visitIntrinsic(std::string_view function, const Node& argument, const std::string& path,
                        int depth) {
        if (function == "Ref") {
            m_found(argument.scalar, path, argument);
        } else if (function == "Fn::GetAtt") {
            const Node& name =
                argument.isSequence() && !argument.items.empty() ? *argument.items[0] : argument;
            m_found(name.scalar.substr(0, name.scalar.find('.')), path, name);
        } else if (function == "Fn::Sub") {
            visitSub(argument, path, depth);
        } else {
            visitArguments(argument, path, depth);
        }
    }

    void visitSub(const Node& argument, const std::string& path, int depth) {
        const bool isList = argument.isSequence() && !argument.items.empty();
        const Node& text = isList ? *argument.items[0] : argument;
        const Node* variables =
            isList && argument.items.size() > 1 ? argument.items[1].get() : nullptr;
        for (const std::string& name : namesInSub(text.scalar)) {
            if (!variables || !variables->find(name)) {
                m_found(name, path, text);
            }
        }
        if (variables) {
            visitArguments(*variables, path, depth);
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

    IsOwn m_isOwn;
    Found m_found;
};

template <class List, class Value> void addOnce(List& list, Value value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) {
        list.push_back(std::move(value));
    }
}

} // namespace

std::vector<std::string> namesInSub(std::string_view text) {
    std::vector<std::string> names;
    for (auto begin = text.find("${"); begin != std::string_view::npos;
         begin = text.find("${", begin + 2)) {
        const auto end = text.find('}', begin);
        if (end == std::string_view::npos) {
            break;
        }
        const std::string_view name = text.substr(begin + 2, end - begin - 2);
        if (!name.empty() && name.front() != '!') {
            names.emplace_back(name.substr(0, name.find('.')));
        }
    }
    return names;
}

std::vector<std::string> namesIn(const Node& value) {
    std::vector<std::string> names;
    NameWalk walk([](const Node&) { return true; },
                  [&names](const std::string& name, const std::string&, const Node&) {
                      addOnce(names, name);
                  });
    walk.visit(value, {});
    return names;
}

std::vector<model::Reference> referencesOf(const Scope& scope, const ResourceEntry& resource) {
    std::vector<model::Reference> found;
    const auto isOwn = [&resource](const Node& node) {
        return node.begin.offset >= resource.node->begin.offset &&
               node.begin.offset <= resource.node->end.offset;
    };
    const auto note = [&](const std::string& name, const std::string& path, const Node& node) {
        if (name != resource.id && scope.findResource(name)) {
            addOnce(found, model::Reference{isOwn(node) ? path : fromElsewhere + path,
                                            scope.idPrefix + name});
        }
    };
    if (const Node* properties = resource.properties()) {
        NameWalk(isOwn, note).visit(*properties, {});
    }
    if (const Node* dependsOn = resource.node->find("DependsOn")) {
        note(dependsOn->scalar, "DependsOn", *dependsOn);
        for (const auto& item : dependsOn->items) {
            note(item->scalar, "DependsOn", *item);
        }
    }
    return found;
}

} // namespace lathe::tmpl
