#include "engine/runtimeapi/Answers.h"

#include "engine/runtimeapi/Session.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace lathe::runtimeapi {

http::Response errorAnswer(int status, std::string_view type, std::string_view message) {
    return http::Response::json(status, boost::json::serialize(boost::json::object{
                                            {"errorMessage", message}, {"errorType", type}}));
}

http::Response accepted() {
    return http::Response::json(202, R"({"status":"OK"})");
}

http::Response invalidTransition(std::string_view from, std::string_view target) {
    return errorAnswer(403, "InvalidStateTransition",
                       fmt::format("State transition from {} to {} failed for runtime. "
                                   "Error: State transition is not allowed",
                                   from, target));
}

http::Response invalidExtensionTransition(std::string_view from, std::string_view target,
                                          std::string_view extension) {
    return errorAnswer(403, "Extension.InvalidExtensionState",
                       fmt::format("State transition from {} to {} failed for extension {}. "
                                   "Error: State transition is not allowed",
                                   from, target, extension));
}

http::Response acceptedFrom(const Extension& extension) {
    http::Response response = accepted();
    response.fields.add("Lambda-Extension-Identifier", extension.id);
    return response;
}

http::Response invalidRequestId() {
    return errorAnswer(400, "InvalidRequestID", "Invalid request ID");
}

http::Response entityTooLarge(std::size_t limit) {
    return errorAnswer(413, "RequestEntityTooLarge",
                       fmt::format("Exceeded maximum allowed payload size ({} bytes).", limit));
}

} // namespace lathe::runtimeapi
