#include "engine/template/JsonAccess.h"
#include "engine/template/Nodes.h"
#include "engine/template/ResourceTypes.h"
#include "engine/template/TriggerCollector.h"

#include <map>
#include <optional>

namespace lathe::tmpl {
namespace {

using boost::json::object;

constexpr int maximumDepth = 100;

/// Finds the functions in an Amazon States Language document: in "Resource" and "FunctionName" of
/// its states (https://states-language.net/).
class DefinitionWalker {
  public:
    DefinitionWalker(const ResolvedResource& resource, TriggerCollector& collector)
        : m_resource(resource)
        , m_collector(collector) {
        if (const auto* values = objectAt(resource.properties, "DefinitionSubstitutions")) {
            for (const auto& [key, value] : *values) {
                m_substitutions["${" + std::string(key) + "}"] = toText(value);
            }
        }
    }

    void walk(const boost::json::value& value, const std::string& state, int depth) {
        if (depth > maximumDepth) {
            return;
        }
        if (const auto* list = value.if_array()) {
            for (const auto& item : *list) {
                walk(item, state, depth + 1);
            }
        }
        const auto* mapping = value.if_object();
        for (auto entry = mapping ? mapping->begin() : object::const_iterator{};
             mapping && entry != mapping->end(); ++entry) {
            visit(std::string(entry->key()), entry->value(), state, depth);
        }
    }

  private:
    void visit(const std::string& key, const boost::json::value& value, const std::string& state,
               int depth) {
        if (const auto* states = key == "States" ? value.if_object() : nullptr) {
            for (const auto& [name, definition] : *states) {
                walk(definition, std::string(name), depth + 1);
            }
        } else if (value.is_string() && (key == "Resource" || key == "FunctionName")) {
            addTask(state, substituted(toText(value)));
        } else {
            walk(value, state, depth + 1);
        }
    }

    std::string substituted(std::string text) const {
        for (const auto& [token, value] : m_substitutions) {
            if (const auto at = text.find(token); at != std::string::npos) {
                text.replace(at, token.size(), value);
            }
        }
        return text;
    }

    void addTask(const std::string& state, const std::string& function) {
        auto trigger = m_collector.begin(m_resource, state);
        trigger.kind = model::TriggerKind::StepFunctions;
        trigger.source = m_collector.fullId(m_resource.entry->id);
        trigger.target = m_collector.index().findTarget(function);
        trigger.properties = {{"State", state}};
        m_collector.add(std::move(trigger));
    }

    const ResolvedResource& m_resource;
    TriggerCollector& m_collector;
    std::map<std::string, std::string> m_substitutions;
};

std::optional<boost::json::value> parseDefinition(const std::string& text,
                                                  const std::filesystem::path& file) {
    std::vector<model::Diagnostic> diagnostics;
    const auto root = parseDocument(text, file, diagnostics);
    return root ? std::optional(toJson(*root)) : std::nullopt;
}

} // namespace

void collectStateMachineTriggers(const ResolvedResource& resource, TriggerCollector& collector) {
    if (!isStateMachineType(resource.entry->type)) {
        return;
    }
    DefinitionWalker walker(resource, collector);
    const Scope& scope = collector.scope();
    if (const auto* definition = objectAt(resource.properties, "Definition")) {
        walker.walk(*definition, {}, 0);
    }
    if (const auto text = textAt(resource.properties, "DefinitionString"); !text.empty()) {
        if (const auto definition = parseDefinition(text, scope.file)) {
            walker.walk(*definition, {}, 0);
        }
    }
    for (const std::string_view key : {"DefinitionUri", "DefinitionS3Location"}) {
        const std::string uri = textAt(resource.properties, key);
        const bool local = ProjectFiles::isLocalName(uri);
        const auto text = local ? scope.files->read(scope.folder, uri) : Result<std::string>("");
        const auto definition =
            text && local ? parseDefinition(*text, scope.folder / uri) : std::nullopt;
        if (definition) {
            walker.walk(*definition, {}, 0);
        }
    }
}

} // namespace lathe::tmpl
