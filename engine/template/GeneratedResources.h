#pragma once

#include "engine/template/Resolver.h"

namespace lathe::tmpl {

/// The template with the APIs that SAM makes for events which name none: ServerlessRestApi for Api
/// events, ServerlessHttpApi for HttpApi events of functions and state machines that are made
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html).
/// To be called before Globals are merged, which reach these APIs as well.
Node::Ptr addImplicitApis(const Node::Ptr& root, Resolver& resolver);

/// Whether SAM makes the resource of that id as an implicit API.
bool isImplicitApi(const std::string& id);

/// Adds the other resources that SAM makes and templates refer to: roles, aliases, function URLs,
/// stages, queues and topics of asynchronous destinations and subscriptions.
void addGeneratedResources(Scope& scope, Resolver& resolver);

} // namespace lathe::tmpl
