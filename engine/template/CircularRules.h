#pragma once

#include "engine/template/SamContext.h"

namespace lathe::tmpl {

/// Conditions and resources that need each other in a circle, which CloudFormation cannot begin to
/// make. Of resources only what is written counts (Ref, Fn::GetAtt, Fn::Sub, DependsOn), and of
/// SAM's own only what stays in a function itself: an event's source is no need of the function.
/// What depends on a condition is left out.
void checkCircles(SamContext& context);

} // namespace lathe::tmpl
