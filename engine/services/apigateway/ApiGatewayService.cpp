#include "engine/services/apigateway/ApiGatewayService.h"

#include "engine/base/Ids.h"
#include "engine/services/wire/Things.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

http::Response answerOf(int status, json::object body, const std::string& error = {}) {
    auto response = http::Response::json(status, json::serialize(body));
    response.fields.set("x-amzn-RequestId", newUuid());
    if (!error.empty())
        response.fields.set("x-amzn-ErrorType", error);
    return response;
}

/// "/restapis/a1b2/stages" -> its three parts.
std::vector<std::string> partsOf(std::string_view path) {
    std::vector<std::string> parts;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        if (end > 0)
            parts.push_back(http::percentDecoded(path.substr(0, end)));
        path.remove_prefix(end);
    }
    return parts;
}

/// What a path is: a list, or one of it.
struct Found {
    json::array list;
    std::string id;
    /// What such a thing is called where it is not there.
    const char* kind = "";
    /// The members of lists and of ids.
    const char* items = "item";
    const char* key = "id";
};

std::optional<Found> find(const Descriptions& all, const std::vector<std::string>& parts,
                          std::string_view query) {
    const auto is = [&](std::size_t count, const char* first, const char* third) {
        return parts.size() == count && parts[0] == first && (!*third || parts[2] == third);
    };
    const auto flag = [&](const char* name) { return http::queryValue(query, name) == "true"; };
    const bool isList = parts.size() == 1;
    const std::string id = parts.size() == 2 ? parts[1] : std::string{};
    if (is(1, "apikeys", "") || is(2, "apikeys", ""))
        return Found{all.apiKeys(flag(isList ? "includeValues" : "includeValue")), id, "API Key"};
    if (is(1, "restapis", "") || is(2, "restapis", ""))
        return Found{all.restApis(), id, "API"};
    if (is(3, "restapis", "stages"))
        return Found{all.stagesOf(parts[1]), {}, "Stage"};
    if (is(1, "usageplans", "") || is(2, "usageplans", ""))
        return Found{all.usagePlans(), id, "Usage Plan"};
    if (is(3, "usageplans", "keys"))
        return Found{all.keysOf(parts[1], true), {}, "API Key"};
    if (parts.size() >= 2 && parts.size() <= 3 && parts[0] == "v2" && parts[1] == "apis")
        return Found{all.httpApis(), parts.size() == 3 ? parts[2] : std::string{}, "API", "items",
                     "apiId"};
    return {};
}

/// Lists of keys are searched by the beginning of a name.
json::array named(json::array list, std::string_view prefix) {
    json::array found;
    for (json::value& entry : list)
        if (textOf(entry.as_object(), "name").starts_with(prefix))
            found.push_back(std::move(entry));
    return found;
}

} // namespace

void ApiGatewayService::setProject(std::shared_ptr<const model::Project> project) {
    m_region = project->region;
    m_descriptions = Descriptions{*project};
}

void ApiGatewayService::handle(Call call, http::Responder responder) {
    responder.send(answer(call));
}

http::Response ApiGatewayService::answer(const Call& call) const {
    const http::Request& request = call.request;
    const auto parts = partsOf(request.path());
    auto found = request.method == "GET" ? find(m_descriptions, parts, request.query())
                                         : std::optional<Found>{};
    if (!found)
        return answerOf(
            400,
            {{"message", Text::tr("Lathe reads APIs, stages, API keys and usage plans here; they "
                                  "are made and changed in the template.")
                             .english()}},
            "BadRequestException");
    auto allowed = m_surroundings.access.check(
        {call.principal, "apigateway:GET",
         fmt::format("arn:aws:apigateway:{}::{}", m_region, request.path())});
    if (!allowed)
        return answerOf(403, {{"message", allowed.error().detail.english()}},
                        "AccessDeniedException");
    if (found->id.empty()) {
        const std::string prefix = http::queryValue(request.query(), "name").value_or("");
        json::object body;
        body[found->items] =
            prefix.empty() ? std::move(found->list) : named(std::move(found->list), prefix);
        return answerOf(200, std::move(body));
    }
    for (json::value& entry : found->list)
        if (textOf(entry.as_object(), found->key) == found->id)
            return answerOf(200, std::move(entry.get_object()));
    return answerOf(404, {{"message", fmt::format("Invalid {} identifier specified", found->kind)}},
                    "NotFoundException");
}

} // namespace lathe::services::apigateway
