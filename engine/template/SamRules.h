#pragma once

#include "engine/template/SamContext.h"

#include <string>
#include <string_view>

namespace lathe::tmpl {

// The rules of SAM's resources, one topic a file. Each reports through the context.

/// An event of a function or a state machine.
struct SamEvent {
    const SamResource& owner;
    std::string id;
    std::string type;
    Setting self;
    Setting properties;
};

/// Shape of the whole: Resources, logical ids, Parameters, Mappings. False when the rest makes no
/// sense without it.
bool checkStructure(SamContext& context);
/// Intrinsic functions that SAM resolves itself: FindInMap, Sub.
void checkIntrinsics(SamContext& context);
/// Sections and properties of Globals, and IgnoreGlobals. `context` holds the template before the
/// merge.
void checkGlobals(SamContext& context);

void checkFunction(const SamResource& function);
/// The Events of a function or state machine, one by one.
void checkEvents(const SamResource& owner);
void checkPushEvent(const SamEvent& event);
void checkPullEvent(const SamEvent& event);
/// An Api or HttpApi event by itself.
void checkApiEvent(const SamEvent& event);
/// DeadLetterConfig of rules and schedules.
void checkDeadLetterConfig(const SamEvent& event);
/// What functions claim together: methods of APIs, triggers of user pools.
void checkSharedEventTargets(SamContext& context);

void checkApi(const SamResource& api);
void checkApiAuth(const SamResource& api);
/// The swagger or OpenAPI text of an API that SAM has to change.
void checkApiDefinition(const SamResource& api);
void checkHttpApi(const SamResource& api);
void checkHttpApiAuth(const SamResource& api);
void checkWebSocketApi(const SamResource& api);
/// Domain of HTTP and WebSocket APIs.
void checkHttpDomain(const SamResource& api);
/// Whether a DefinitionBody is swagger 2 or OpenAPI 3 with paths.
bool isSwagger(const Setting& body);
bool isOpenApi(const Setting& body);

void checkStateMachine(const SamResource& machine);
void checkLayer(const SamResource& layer);
void checkSimpleTable(const SamResource& table);
void checkApplication(const SamResource& application);
void checkCapacityProvider(const SamResource& provider);
void checkGraphQlApi(const SamResource& api);
void checkConnector(const SamResource& connector);
/// The Connectors attribute of any resource.
void checkEmbeddedConnectors(const SamResource& resource);
void checkPolicies(const SamResource& resource);

/// Text or {Bucket, Key} where code or a definition is to be read from. `allowsFolder`: a path on
/// this machine, as SAM's own tools package it.
void checkLocation(const SamResource& resource, const Setting& location, std::string_view name);
/// Fn::If with its three arguments; reports when it is malformed.
void checkConditional(const SamResource& resource, const Setting& setting, std::string_view name);

} // namespace lathe::tmpl
