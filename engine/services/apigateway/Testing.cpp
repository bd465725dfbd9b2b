#include "engine/services/apigateway/Testing.h"

#include "engine/services/apigateway/Asked.h"
#include "engine/services/wire/Things.h"
#include "engine/template/JsonAccess.h"

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

http::Fields headersOf(const json::object& asked) {
    http::Fields fields;
    if (const json::object* headers = tmpl::objectAt(asked, "headers"))
        for (const auto& [name, value] : *headers)
            if (value.is_string())
                fields.set(name, value.get_string());
    if (const json::object* headers = tmpl::objectAt(asked, "multiValueHeaders"))
        for (const auto& [name, values] : *headers)
            for (const json::value& value : values.is_array() ? values.get_array() : json::array{})
                if (value.is_string())
                    fields.add(name, value.get_string());
    return fields;
}

/// The API as it is now, in a stage of this name with the variables that are asked for.
std::shared_ptr<const sources::http::Api> inStage(const char* name, const json::object& api,
                                                  const json::object& asked) {
    json::object stage{{"stageName", name}};
    if (const json::value* variables = asked.if_contains("stageVariables"))
        stage["variables"] = *variables;
    return std::make_shared<const sources::http::Api>(sources::http::apiOfParts(api, stage, false));
}

} // namespace

sources::http::MethodTest methodTest(const json::object& api, const std::string& resource,
                                     const std::string& routeMethod, const std::string& method,
                                     const json::object& asked) {
    sources::http::MethodTest test;
    test.api = inStage("test-invoke-stage", api, asked);
    test.resourceId = resource;
    test.routeMethod = routeMethod;
    test.request = {method == "ANY" ? "GET" : method, textOf(asked, "pathWithQueryString"),
                    headersOf(asked), textOf(asked, "body")};
    return test;
}

json::object shownTest(const sources::http::MethodTested& tested) {
    json::object headers;
    json::object several;
    const http::Fields& fields = tested.response.fields;
    for (std::size_t i = 0; i < fields.count(); ++i) {
        const auto field = fields.at(i);
        headers[field.name] = field.value;
        json::value& values = several[field.name];
        if (!values.is_array())
            values.emplace_array();
        values.get_array().push_back(json::value(field.value));
    }
    return {{"status", tested.response.status},
            {"body", tested.response.body},
            {"headers", std::move(headers)},
            {"multiValueHeaders", std::move(several)},
            {"log", tested.log},
            {"latency", tested.latency.count()}};
}

sources::http::AuthorizerTest authorizerTest(const json::object& api, const std::string& authorizer,
                                             const json::object& asked) {
    return {inStage("ESTestInvoke-stage", api, asked),
            authorizer,
            {"GET", textOf(asked, "pathWithQueryString"), headersOf(asked), textOf(asked, "body")}};
}

json::object shownTest(const sources::http::AuthorizerTested& tested) {
    json::object shown{
        {"clientStatus", tested.status}, {"log", tested.log}, {"latency", tested.latency.count()}};
    if (!tested.principalId.empty())
        shown["principalId"] = tested.principalId;
    if (!tested.policy.empty())
        shown["policy"] = json::serialize(tested.policy);
    json::object claims;
    for (const auto& [name, value] : tested.claims)
        claims[name] = value.is_string() ? value : json::value(json::serialize(value));
    if (!claims.empty())
        shown["claims"] = std::move(claims);
    return shown;
}

} // namespace lathe::services::apigateway
