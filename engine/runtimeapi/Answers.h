#pragma once

#include "engine/http/Message.h"

#include <string_view>

namespace lathe::runtimeapi {

/// The bodies that the real service answers with: {"errorMessage":...,"errorType":...}.
http::Response errorAnswer(int status, std::string_view type, std::string_view message);

/// 202 {"status":"OK"}
http::Response accepted();
/// 403 for what comes out of turn; `target` names the state that was asked for.
http::Response invalidTransition(std::string_view from, std::string_view target);
/// 400
http::Response invalidRequestId();
/// 413
http::Response entityTooLarge();

} // namespace lathe::runtimeapi
