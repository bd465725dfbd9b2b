#include "engine/template/SamValidation.h"

#include "engine/template/CircularRules.h"
#include "engine/template/CloudFormationRules.h"
#include "engine/template/Globals.h"
#include "engine/template/SamRules.h"
#include "engine/template/SamSchema.h"

#include <algorithm>
#include <map>

namespace lathe::tmpl {
namespace {

constexpr std::string_view prefix = "AWS::Serverless::";

using Rule = void (*)(const SamResource&);

const std::map<std::string_view, Rule>& rules() {
    static const std::map<std::string_view, Rule> table{
        {"AWS::Serverless::Function", checkFunction},
        {"AWS::Serverless::Api", checkApi},
        {"AWS::Serverless::HttpApi", checkHttpApi},
        {"AWS::Serverless::WebSocketApi", checkWebSocketApi},
        {"AWS::Serverless::StateMachine", checkStateMachine},
        {"AWS::Serverless::LayerVersion", checkLayer},
        {"AWS::Serverless::SimpleTable", checkSimpleTable},
        {"AWS::Serverless::Application", checkApplication},
        {"AWS::Serverless::CapacityProvider", checkCapacityProvider},
        {"AWS::Serverless::GraphQLApi", checkGraphQlApi},
        {"AWS::Serverless::Connector", checkConnector},
    };
    return table;
}

void checkResource(const SamResource& resource) {
    checkEmbeddedConnectors(resource);
    // What a macro or an include that cannot be read would add is not known.
    const bool incomplete =
        resource.self.has("Fn::Transform") || resource.properties.has("Fn::Transform");
    if (!resource.type.starts_with(prefix) || incomplete) {
        return;
    }
    const Schema* schema = resourceSchema(resource.type);
    if (!schema) {
        return;
    }
    checkSchema(resource, resource.properties, *schema, Text::verbatim(resource.type));
    if (const auto rule = rules().find(resource.type); rule != rules().end()) {
        rule->second(resource);
    }
}

/// The APIs that SAM makes for events without one take their properties from Globals.
void checkImplicitApi(SamContext& context, const char* section, const char* event,
                      const char* idKey, const char* id, Rule check) {
    const Setting globals = context.root()["Globals"][section];
    if (!globals.isMap() || context.resource(id)) {
        return;
    }
    for (const auto& entry : context.resources().entries()) {
        const Setting events = context.resource(entry.key)["Properties"]["Events"];
        for (const auto& one : events.entries()) {
            const Setting trigger = events[one.key];
            if (trigger["Type"].text() == event && !trigger["Properties"].has(idKey)) {
                check({context, id, std::string(prefix) + section, globals, globals});
                return;
            }
        }
    }
}

/// A borrowed root as a Node::Ptr: the caller owns it for longer.
Node::Ptr borrowed(const Node& root) {
    return {Node::Ptr{}, &root};
}

} // namespace

void validateSam(const Node& root, const std::filesystem::path& file,
                 std::vector<model::Diagnostic>& diagnostics) {
    std::vector<model::Diagnostic> found;
    SamContext written(borrowed(root), file, found);
    if (checkStructure(written)) {
        checkGlobals(written);
        SamContext merged(mergeGlobals(borrowed(root)), file, found);
        for (const auto& entry : merged.resources().entries()) {
            const Setting self = merged.resources()[entry.key];
            checkResource({merged, entry.key, self["Type"].text(), self, self["Properties"]});
        }
        checkImplicitApi(merged, "Api", "Api", "RestApiId", "ServerlessRestApi", checkApi);
        checkImplicitApi(merged, "HttpApi", "HttpApi", "ApiId", "ServerlessHttpApi", checkHttpApi);
        checkSharedEventTargets(merged);
        checkIntrinsics(merged);
        checkCloudFormation(merged);
        checkCircles(merged);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::pair(a.location.line, a.location.column) <
               std::pair(b.location.line, b.location.column);
    });
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
}

} // namespace lathe::tmpl
