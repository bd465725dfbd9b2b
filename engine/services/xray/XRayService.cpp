#include "engine/services/xray/XRayService.h"

#include "engine/base/Ids.h"
#include "engine/services/wire/Addressee.h"
#include "engine/services/xray/Otlp.h"
#include "engine/services/xray/TemplateTracing.h"

#include <boost/asio/post.hpp>

namespace json = boost::json;

namespace lathe::services::xray {

namespace {

int statusOf(const std::string& code) {
    if (code == "ResourceNotFoundException" || code == "UnknownOperationException")
        return 404;
    if (code == "AccessDeniedException")
        return 403;
    return code == "InternalFailure" ? 500 : 400;
}

http::Response errorResponse(const Error& error) {
    auto response = http::Response::json(
        statusOf(error.code), json::serialize(json::object{{"Message", error.detail.english()}}));
    response.fields.set("x-amzn-ErrorType", error.code);
    response.fields.set("x-amzn-RequestId", newUuid());
    return response;
}

http::Response responseOf(const Answer& answer) {
    if (!answer) {
        const bool isOurs = answer.error().code.find('.') != std::string::npos;
        return errorResponse(isOurs ? Error{"InternalFailure", answer.error().detail}
                                    : answer.error());
    }
    auto response = http::Response::json(200, json::serialize(*answer));
    response.fields.set("x-amzn-RequestId", newUuid());
    return response;
}

/// The ARN of what an operation is about; "*" where it is about nothing in particular.
std::string resourceIn(const json::object& parameters) {
    for (const char* member : {"ResourceARN", "GroupARN", "RuleARN"})
        if (std::string arn = textOf(parameters, member); !arn.empty())
            return arn;
    return "*";
}

Result<json::object> parametersIn(const http::Request& request) {
    if (request.body.empty())
        return json::object{};
    boost::system::error_code error;
    json::value body = json::parse(request.body, error);
    if (error || !body.is_object())
        return Error{"SerializationException",
                     Text::verbatim("Could not parse the request body as a JSON object.")};
    return std::move(body.get_object());
}

} // namespace

XRayService::XRayService(const Surroundings& surroundings, traces::TraceStore& traces)
    : m_surroundings{surroundings}
    , m_traces{traces}
    , m_regions{surroundings.stateDirectory / "xray", "xray", surroundings.tellTrouble,
                [this](const std::string& name, std::unique_ptr<store::Documents> file) {
                    auto state = std::make_unique<State>(m_surroundings, std::move(file), m_traces);
                    state->region = name;
                    state->account = m_account;
                    return state;
                }} {}

void XRayService::setProject(std::shared_ptr<const model::Project> project) {
    m_account = project->accountId;
    m_regions.setHome(project->region);
    m_traces.setProject(project);
    State* own = m_regions.find({});
    if (!own)
        return;
    own->region = project->region;
    own->account = m_account;
    declare(*project, *own);
}

void XRayService::handle(Call call, http::Responder responder) {
    if (isOtlp(call.request)) {
        const auto allowed =
            m_surroundings.access.check({call.principal, "xray:PutTraceSegments", "*"});
        return responder.send(
            allowed ? answerOtlp(call.request, m_traces)
                    : errorResponse({"AccessDeniedException", allowed.error().detail}));
    }
    State* state = m_regions.find(addresseeOf(call.request).region);
    const Operation* operation = operationAt(call.request.path());
    if (!state)
        return responder.send(errorResponse(
            {"InternalFailure",
             Text::tr("The settings of X-Ray cannot be kept: see the engine's troubles.")}));
    if (!operation || call.request.method != "POST")
        return responder.send(
            errorResponse({"UnknownOperationException",
                           Text::verbatim("No operation has this method and path.")}));
    const auto parameters = parametersIn(call.request);
    const std::string resource = parameters ? resourceIn(*parameters) : "*";
    if (auto allowed = m_surroundings.access.check(
            {call.principal, "xray:" + std::string{operation->name}, resource});
        !allowed)
        return responder.send(errorResponse({"AccessDeniedException", allowed.error().detail}));
    run(*state, *operation, call.request, std::move(responder));
}

void XRayService::handleTrusted(const http::Request& request, http::Responder responder) {
    State* state = m_regions.find({});
    // Older daemons' clients ask for the first by its name.
    const std::string_view path = request.path();
    const Operation* operation = operationAt(path);
    if (!state || !operation)
        return responder.send(
            errorResponse({"UnknownOperationException",
                           Text::verbatim("No operation has this method and path.")}));
    run(*state, *operation, request, std::move(responder));
}

void XRayService::run(State& state, const Operation& operation, const http::Request& request,
                      http::Responder responder) {
    const auto parameters = parametersIn(request);
    if (!parameters)
        return responder.send(errorResponse(parameters.error()));
    if (operation.run) {
        Answer answer = operation.run(state, *parameters);
        if (auto kept = state.documents->takeFailure(); !kept) {
            m_surroundings.tellTrouble(kept.error());
            answer = Error{"InternalFailure", kept.error().detail};
        }
        return responder.send(responseOf(answer));
    }
    // Shared, because std::function copies what it holds.
    const auto held = std::make_shared<http::Responder>(std::move(responder));
    operation.read(
        state, *parameters,
        [&io = m_surroundings.io, held, alive = std::weak_ptr{m_alive}](const Answer& answer) {
            // On the io thread, also when nobody waits for it any more.
            boost::asio::post(io, [held, alive, response = responseOf(answer)] {
                if (!alive.expired())
                    held->send(response);
            });
        });
}

Result<traces::FilterExpression> XRayService::filterOf(const std::string& text) {
    State* state = m_regions.find({});
    return traces::FilterExpression::parse(text, [state](std::string_view name) {
        return state ? filterOfGroup(*state, name) : std::nullopt;
    });
}

} // namespace lathe::services::xray
