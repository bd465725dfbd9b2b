#pragma once

#include "engine/template/SamContext.h"

namespace lathe::tmpl {

/// What CloudFormation refuses in any template: references to what is not there (Ref, GetAtt, Sub,
/// DependsOn, Condition, FindInMap), and settings of functions out of their ranges.
void checkCloudFormation(SamContext& context);

} // namespace lathe::tmpl
