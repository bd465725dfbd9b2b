#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lathe::tmpl {

/// A resource that SAM makes for an event: what is appended to the ids of the function (or state
/// machine) and the event, and its type.
struct EventResource {
    std::string_view suffix;
    std::string_view type;
};

/// The resources that SAM makes for an event of this type of a function or a state machine
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html);
/// the permission of an Api event, whose id ends with the stage, is not among them.
std::vector<EventResource> resourcesOfEvent(std::string_view eventType, bool ofStateMachine);

} // namespace lathe::tmpl
