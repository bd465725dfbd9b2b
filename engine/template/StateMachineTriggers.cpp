#include "engine/template/JsonAccess.h"
#include "engine/template/Nodes.h"
#include "engine/template/ResourceTypes.h"
#include "engine/template/TriggerCollector.h"

#include <optional>
#include <string>
#include <utility>

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
        , m_collector(collector) {}

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
            addTask(state, toText(value));
        } else {
            walk(value, state, depth + 1);
        }
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
};

std::optional<boost::json::value> parseDefinition(const std::string& text,
                                                  const std::filesystem::path& file) {
    std::vector<model::Diagnostic> diagnostics;
    const auto root = parseDocument(text, file, diagnostics);
    return root ? std::optional(toJson(*root)) : std::nullopt;
}

/// With what DefinitionSubstitutions stand for: "${Table}" in the text of a definition
/// (https://docs.aws.amazon.com/step-functions/latest/dg/concepts-sam-sfn.html).
std::string substituted(const ResolvedResource& resource, std::string text) {
    const auto* values = objectAt(resource.properties, "DefinitionSubstitutions");
    for (auto entry = values ? values->begin() : object::const_iterator{};
         values && entry != values->end(); ++entry) {
        const std::string token = "${" + std::string(entry->key()) + "}";
        const std::string value = toText(entry->value());
        for (auto at = text.find(token); at != std::string::npos;
             at = text.find(token, at + value.size())) {
            text.replace(at, token.size(), value);
        }
    }
    return text;
}

/// The text of a machine's definition, in the template or in a file of its own; empty where it has
/// none that can be read.
std::pair<std::string, std::filesystem::path> definitionOf(const ResolvedResource& resource,
                                                           const Scope& scope) {
    if (const auto* definition = objectAt(resource.properties, "Definition")) {
        return {boost::json::serialize(*definition), scope.file};
    }
    if (auto text = textAt(resource.properties, "DefinitionString"); !text.empty()) {
        return {std::move(text), scope.file};
    }
    for (const std::string_view key : {"DefinitionUri", "DefinitionS3Location"}) {
        const std::string uri = textAt(resource.properties, key);
        if (!ProjectFiles::isLocalName(uri)) {
            continue;
        }
        if (auto text = scope.files->read(scope.folder, uri)) {
            return {std::move(*text), scope.folder / uri};
        }
    }
    return {};
}

} // namespace

void collectStateMachineTriggers(const ResolvedResource& resource, TriggerCollector& collector) {
    if (!isStateMachineType(resource.entry->type)) {
        return;
    }
    auto [text, file] = definitionOf(resource, collector.scope());
    if (text.empty()) {
        return;
    }
    const auto definition = parseDefinition(substituted(resource, std::move(text)), file);
    if (!definition) {
        return;
    }
    DefinitionWalker{resource, collector}.walk(*definition, {}, 0);
    collector.addMachine(resource.entry->id, boost::json::serialize(*definition));
}

} // namespace lathe::tmpl
