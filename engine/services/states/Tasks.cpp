#include "engine/services/states/Tasks.h"

#include "engine/http/Fetch.h"
#include "engine/services/states/TaskRequest.h"

#include <boost/asio/post.hpp>
#include <fmt/format.h>

#include <ctime>
#include <memory>
#include <utility>

namespace json = boost::json;

namespace lathe::services::states {

namespace {

/// Whose key it is is all that its service looks at.
void sign(const TaskCall& call, const TaskRequest& asked, const std::string& accessKey,
          http::Request& request) {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    char stamp[32];
    std::strftime(stamp, sizeof stamp, "%Y%m%dT%H%M%SZ", &parts);
    request.fields.set("X-Amz-Date", stamp);
    request.fields.set("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");
    if (!call.traceId.empty())
        request.fields.set("X-Amzn-Trace-Id", call.traceId);
    request.fields.set("Authorization",
                       fmt::format("AWS4-HMAC-SHA256 Credential={}/{}/{}/{}/aws4_request, "
                                   "SignedHeaders=host;x-amz-date, Signature={:064d}",
                                   accessKey, std::string_view{stamp, 8}, call.region,
                                   asked.service, 0));
}

} // namespace

void Tasks::perform(const TaskCall& call, Done done) const {
    // What is known at once is told later, as everything is.
    const auto refuse = [this, &done](Error error) {
        boost::asio::post(m_parts.io, [done, error = std::move(error)] { done(error); });
    };
    auto asked = requestOf(call);
    if (!asked)
        return refuse(asked.error());
    const auto key =
        m_keyFor ? m_keyFor(call.roleArn) : Result<std::string>{"AKIASTATES0000000000"};
    if (!key)
        return refuse({"States.TaskFailed", key.error().detail});
    auto url = http::parseUrl(m_parts.endpointUrl);
    url->target = asked->request.target;
    sign(call, *asked, *key, asked->request);
    // As long as a function may run, and a moment more.
    constexpr std::chrono::seconds longest{930};
    const http::Request request = asked->request;
    http::fetch(m_parts.io, *url, request, {longest},
                [done = std::move(done), resource = call.resource,
                 asked = std::move(*asked)](const Result<http::Response>& response) {
                    if (!response)
                        return done(Error{"States.TaskFailed", response.error().detail});
                    const json::value none;
                    done(resultOf({resource, none, {}, {}, {}, {}}, asked, *response));
                });
}

} // namespace lathe::services::states
