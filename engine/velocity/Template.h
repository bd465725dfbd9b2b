#pragma once

#include "engine/base/Result.h"
#include "engine/velocity/Value.h"

#include <string>
#include <string_view>

namespace lathe::velocity {

/// Makes text of a template; `variables`, a map by names without '$', get what it sets.
/// Fails with Velocity.Syntax, or with Velocity.Endless where it goes on for too long
/// (https://velocity.apache.org/engine/1.7/vtl-reference.html,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html).
Result<std::string> render(std::string_view text, const Value& variables);

} // namespace lathe::velocity
