#pragma once

#include "engine/template/Node.h"

namespace lathe::tmpl {

/// The template with its Globals section merged into the resources: mappings are merged, lists
/// concatenated (those of Globals first), scalars and intrinsic functions of the resource win. A
/// resource's IgnoreGlobals ("*" or a list of properties) keeps them out
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html).
Node::Ptr mergeGlobals(const Node::Ptr& root);

} // namespace lathe::tmpl
