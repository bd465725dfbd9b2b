#pragma once

#include "engine/http/Message.h"
#include "engine/runtimeapi/Extensions.h"

#include <string_view>

namespace lathe::runtimeapi {

/// The bodies that the real service answers with: {"errorMessage":...,"errorType":...}.
http::Response errorAnswer(int status, std::string_view type, std::string_view message);

/// 202 {"status":"OK"}
http::Response accepted();
/// 403 for what comes out of turn; `target` names the state that was asked for.
http::Response invalidTransition(std::string_view from, std::string_view target);
http::Response invalidExtensionTransition(std::string_view from, std::string_view target,
                                          std::string_view extension);
/// As accepted(), with the extension's identifier.
http::Response acceptedFrom(const Extension& extension);
/// 400
http::Response invalidRequestId();
/// 413
http::Response entityTooLarge(std::size_t limit);

} // namespace lathe::runtimeapi
