#include "engine/template/References.h"

#include "engine/template/Nodes.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

constexpr int mostDepth = 100;

/// Walks a value and notes each name of a resource with the path that led to it. Intrinsic
/// functions are no part of the path.
class ReferenceSearch {
  public:
    ReferenceSearch(const Scope& scope, const std::string& self)
        : m_scope(scope)
        , m_self(self) {}

    void visit(const Node& node, const std::string& path, int depth = 0) {
        if (depth > mostDepth) {
            return;
        }
        if (isIntrinsic(node)) {
            visitIntrinsic(node.entries.front().key, *node.entries.front().value, path, depth);
            return;
        }
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            visit(*node.items[i], below(path, std::to_string(i)), depth + 1);
        }
        for (const auto& entry : node.entries) {
            visit(*entry.value, below(path, entry.key), depth + 1);
        }
    }

    void note(const std::string& name, const std::string& path) {
        if (name == m_self || !m_scope.findResource(name)) {
            return;
        }
        const model::Reference reference{path, m_scope.idPrefix + name};
        if (std::find(m_found.begin(), m_found.end(), reference) == m_found.end()) {
            m_found.push_back(reference);
        }
    }

    std::vector<model::Reference> take() { return std::move(m_found); }

  private:
    static std::string below(const std::string& path, const std::string& key) {
        return path.empty() ? key : path + "/" + key;
    }

    void visitIntrinsic(std::string_view function, const Node& argument, const std::string& path,
                        int depth) {
        if (function == "Ref") {
            note(argument.scalar, path);
        } else if (function == "Fn::GetAtt") {
            const Node& name =
                argument.isSequence() && !argument.items.empty() ? *argument.items[0] : argument;
            note(name.scalar.substr(0, name.scalar.find('.')), path);
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
                note(name, path);
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

    const Scope& m_scope;
    const std::string& m_self;
    std::vector<model::Reference> m_found;
};

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

std::vector<model::Reference> referencesOf(const Scope& scope, const ResourceEntry& resource) {
    ReferenceSearch search(scope, resource.id);
    if (const Node* properties = resource.properties()) {
        search.visit(*properties, {});
    }
    if (const Node* dependsOn = resource.node->find("DependsOn")) {
        search.note(dependsOn->scalar, "DependsOn");
        for (const auto& item : dependsOn->items) {
            search.note(item->scalar, "DependsOn");
        }
    }
    return search.take();
}

} // namespace lathe::tmpl
