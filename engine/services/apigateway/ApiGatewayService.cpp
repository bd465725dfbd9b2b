#include "engine/services/apigateway/ApiGatewayService.h"

#include "engine/base/Ids.h"
#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/MethodParts.h"
#include "engine/services/apigateway/Serving.h"
#include "engine/services/apigateway/Shapes.h"
#include "engine/services/apigateway/Testing.h"
#include "engine/template/JsonAccess.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

http::Response answerOf(int status, const json::value& body, const std::string& error = {}) {
    auto response =
        http::Response::json(status, body.is_null() ? std::string{} : json::serialize(body));
    response.fields.set("x-amzn-RequestId", newUuid());
    if (!error.empty())
        response.fields.set("x-amzn-ErrorType", error);
    return response;
}

int statusOf(const std::string& code) {
    return code == "NotFoundException"             ? 404
           : code == "ConflictException"           ? 409
           : code == "AccessDeniedException"       ? 403
           : code == "ServiceUnavailableException" ? 503
                                                   : 400;
}

http::Response errorOf(const Error& error) {
    return answerOf(statusOf(error.code), {{"message", error.detail.english()}}, error.code);
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

/// Whether the operation is what a request with this path asks for; then `names` has what stands
/// for "{}".
bool fits(const Operation& operation, const http::Request& request,
          const std::vector<std::string>& parts, std::vector<std::string>& names) {
    const auto pattern = partsOf(operation.path);
    if (operation.method != request.method || pattern.size() != parts.size())
        return false;
    if (!operation.mode.empty() &&
        http::queryValue(request.query(), "mode") != std::string{operation.mode})
        return false;
    names.clear();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (pattern[i] == "{}")
            names.push_back(parts[i]);
        else if (pattern[i] != parts[i])
            return false;
    }
    return true;
}

const Operation* operationOf(const http::Request& request, const std::vector<std::string>& parts,
                             std::vector<std::string>& names) {
    for (const auto& operations : {definitionOperations(),    restApiOperations(),
                                   tagOperations(),           resourceOperations(),
                                   methodOperations(),        methodResponseOperations(),
                                   integrationOperations(),   integrationResponseOperations(),
                                   modelOperations(),         validatorOperations(),
                                   authorizerOperations(),    gatewayResponseOperations(),
                                   documentationOperations(), deploymentOperations(),
                                   stageOperations(),         keyOperations(),
                                   usagePlanOperations(),     vpcLinkOperations(),
                                   domainOperations(),        accountOperations()})
        for (const Operation& operation : operations)
            if (fits(operation, request, parts, names))
                return &operation;
    return nullptr;
}

/// Empty where it is no object.
json::object bodyOf(const http::Request& request) {
    boost::system::error_code error;
    json::value body = json::parse(request.body, error);
    return !error && body.is_object() ? std::move(body.get_object()) : json::object{};
}

Error undone(const std::string& what) {
    return {"BadRequestException",
            Text::verbatim(fmt::format("Lathe does not have the operation {}.", what))};
}

/// Has it run, and answers with what came of it.
template <class Test, class Tested>
void runTest(const std::function<void(Test, std::function<void(Tested)>)>& tester,
             Result<Test> test, http::Responder responder) {
    if (!test)
        return responder.send(errorOf(test.error()));
    tester(std::move(*test), [responder = std::move(responder)](const Tested& tested) mutable {
        responder.send(answerOf(200, shownTest(tested)));
    });
}

} // namespace

ApiGatewayService::ApiGatewayService(const Surroundings& surroundings)
    : m_surroundings{surroundings} {
    auto file = store::Documents::open(surroundings.stateDirectory / "apigateway" / "home.db",
                                       surroundings.tellTrouble);
    if (file)
        m_store = std::make_unique<Store>(std::move(*file), surroundings.clock);
    else
        surroundings.tellTrouble(file.error());
}

ApiGatewayService::~ApiGatewayService() = default;

void ApiGatewayService::setProject(std::shared_ptr<const model::Project> project) {
    m_region = project->region;
    if (m_store)
        m_store->setPlace(project->accountId, project->region);
    m_descriptions = Descriptions{*project};
    m_served.clear();
}

void ApiGatewayService::handle(Call call, http::Responder responder) {
    static constexpr Operation testMethod{"POST", "/restapis/{}/resources/{}/methods/{}", 200,
                                          nullptr};
    static constexpr Operation testAuthorizer{"POST", "/restapis/{}/authorizers/{}", 200, nullptr};
    const auto parts = partsOf(call.request.path());
    std::vector<std::string> names;
    const auto isAsked = [&](const Operation& operation) {
        names.clear();
        return fits(operation, call.request, parts, names);
    };
    if (m_methodTester && isAsked(testMethod))
        return runTest(m_methodTester, methodTestOf(call, names), std::move(responder));
    if (m_authorizerTester && isAsked(testAuthorizer))
        return runTest(m_authorizerTester, authorizerTestOf(call, names), std::move(responder));
    responder.send(answer(call));
}

Result<void> ApiGatewayService::checkAccess(const Call& call) const {
    auto allowed = m_surroundings.access.check(
        {call.principal, "apigateway:" + call.request.method,
         fmt::format("arn:aws:apigateway:{}::{}", m_region, call.request.path())});
    if (!allowed)
        return Error{"AccessDeniedException", allowed.error().detail};
    return {};
}

Result<sources::http::MethodTest>
ApiGatewayService::methodTestOf(const Call& call, const std::vector<std::string>& names) const {
    if (auto allowed = checkAccess(call); !allowed)
        return allowed.error();
    const json::object* found = m_store ? m_store->apis.find(names[0]) : nullptr;
    if (!found)
        return noResource();
    json::object api = *found;
    const json::object body = bodyOf(call.request);
    if (auto fine = checkShapes(body); !fine)
        return fine.error();
    auto method = methodOf(api, Asked{names, {}});
    const bool isAny = !method && methodOf(api, Asked{{names[0], names[1], "ANY"}, {}});
    if (!method && !isAny)
        return method.error();
    return methodTest(api, names[1], isAny ? "ANY" : names[2], names[2], body);
}

Result<sources::http::AuthorizerTest>
ApiGatewayService::authorizerTestOf(const Call& call, const std::vector<std::string>& names) const {
    if (auto allowed = checkAccess(call); !allowed)
        return allowed.error();
    const json::object* api = m_store ? m_store->apis.find(names[0]) : nullptr;
    if (!api)
        return noResource();
    const json::object body = bodyOf(call.request);
    if (auto fine = checkShapes(body); !fine)
        return fine.error();
    const json::object* authorizers = tmpl::objectAt(*api, ".authorizers");
    if (!authorizers || !authorizers->contains(names[1]))
        return Error{"NotFoundException",
                     Text::verbatim("Invalid Authorizer identifier specified")};
    return authorizerTest(*api, names[1], body);
}

http::Response ApiGatewayService::answer(const Call& call) {
    const http::Request& request = call.request;
    const auto parts = partsOf(request.path());
    if (const auto allowed = checkAccess(call); !allowed)
        return errorOf(allowed.error());
    if (auto found = m_descriptions.find(request.method, parts, request.query()))
        return *found ? answerOf(200, **found) : errorOf(found->error());
    Asked asked{{}, std::string{request.query()}};
    const Operation* operation = operationOf(request, parts, asked.names);
    if (!operation)
        return errorOf(undone(request.method + " " + std::string{request.path()}));
    if (!m_store)
        return errorOf({"ServiceUnavailableException",
                        Text::verbatim("The file that APIs are kept in could not be opened.")});
    asked.document = request.body;
    asked.accept = request.fields.valueOr("Accept", "");
    asked.body = bodyOf(request);
    if (!operation->takesDocument)
        if (auto fine = checkShapes(asked.body); !fine)
            return errorOf(fine.error());
    return run(*operation, asked);
}

http::Response ApiGatewayService::run(const Operation& operation, const Asked& asked) {
    if (operation.method != "GET")
        m_served.clear();
    auto result = operation.run(*m_store, asked);
    if (!result)
        return errorOf(result.error());
    if (operation.method != "GET" && m_changed)
        m_changed();
    if (operation.method == "GET")
        m_descriptions.addTo(*result, operation.path, asked.query);
    if (!operation.givesFile)
        return answerOf(operation.status, *result);
    auto document = answerOf(operation.status, nullptr);
    const json::object& file = result->get_object();
    document.fields.set("Content-Type", textOf(file, "type"));
    document.fields.set("Content-Disposition",
                        fmt::format(R"(attachment; filename="{}")", textOf(file, "name")));
    document.body = textOf(file, "text");
    return document;
}

ApiGatewayService::Served ApiGatewayService::served(std::string_view api, std::string_view stage) {
    const json::object* made = m_store ? m_store->apis.find(std::string{api}) : nullptr;
    const json::object* found = made ? findIn(*made, ".stages", stage) : nullptr;
    // Then only custom domain names lead there.
    const json::value* isDisabled = made ? made->if_contains("disableExecuteApiEndpoint") : nullptr;
    if (!found || (isDisabled && *isDisabled == json::value(true)))
        return nullptr;
    return served(*made, *found, goesToCanary(*found));
}

ApiGatewayService::Served ApiGatewayService::served(const json::object& api,
                                                    const json::object& stage, bool isCanary) {
    Served& served =
        m_served[fmt::format("{}/{}/{}", textOf(api, "id"), textOf(stage, "stageName"), isCanary)];
    if (!served)
        served =
            std::make_shared<const sources::http::Api>(servedApi(*m_store, api, stage, isCanary));
    return served;
}

std::vector<ApiGatewayService::Served> ApiGatewayService::allServed() {
    std::vector<Served> all;
    if (!m_store)
        return all;
    for (const auto& [id, api] : m_store->apis.all())
        if (const json::value* stages = api.if_contains(".stages"))
            for (const auto& [name, stage] : stages->get_object())
                all.push_back(served(api, stage.get_object(), false));
    return all;
}

} // namespace lathe::services::apigateway
