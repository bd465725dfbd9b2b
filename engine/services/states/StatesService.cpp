#include "engine/services/states/StatesService.h"

#include "engine/base/Ids.h"
#include "engine/iam/Sender.h"
#include "engine/services/states/Operations.h"
#include "engine/services/states/TemplateMachines.h"
#include "engine/services/wire/Addressee.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace json = boost::json;

namespace lathe::services::states {

namespace {

using statemachine::textField;

Error unkept() {
    return {"InternalServerException",
            Text::tr("The state machines cannot be kept: see the engine's troubles.")};
}

http::Response errorOf(const JsonCall& call, const Error& error) {
    return jsonError(call.contentType, error, error.code == "InternalServerException" ? 500 : 400);
}

/// What StartSyncExecution tells of an execution that is over
/// (https://docs.aws.amazon.com/step-functions/latest/dg/concepts-express-billing.html).
json::object syncAnswer(const json::object& ended) {
    json::object answer;
    for (const char* const member :
         {"executionArn", "stateMachineArn", "name", "startDate", "stopDate", "status", "error",
          "cause", "input", "inputDetails", "output", "outputDetails"})
        if (const json::value* value = ended.if_contains(member))
            answer[member] = *value;
    const double took = (statemachine::numberField(ended, "stopDate", 0) -
                         statemachine::numberField(ended, "startDate", 0)) *
                        1000;
    answer["billingDetails"] = {
        {"billedDurationInMilliseconds", static_cast<std::int64_t>(std::ceil(took / 100) * 100)},
        {"billedMemoryUsedInMB", 64}};
    return answer;
}

} // namespace

StatesService::StatesService(const Surroundings& surroundings)
    : m_surroundings{surroundings}
    , m_tasks{{surroundings.io, surroundings.endpointUrl}}
    , m_regions{surroundings.stateDirectory / "states", "states", surroundings.tellTrouble,
                [this](const std::string& name, std::unique_ptr<store::Documents> file) {
                    auto region =
                        std::make_unique<Region>(m_surroundings, std::move(file), m_tasks, m_query);
                    region->state.region = name;
                    region->state.account = m_account;
                    region->executions.recover();
                    return region;
                }} {
    surroundings.router.receive("states", [this](delivery::Message message, delivery::Done done) {
        receive(std::move(message), done);
    });
}

void StatesService::setProject(std::shared_ptr<const model::Project> project) {
    const bool isFirst = m_account.empty();
    m_account = project->accountId;
    m_regions.setHome(project->region);
    Region* const own = m_regions.find({});
    if (!own)
        return;
    own->state.region = project->region;
    own->state.account = m_account;
    // A template that cannot be read has no resources: what it had stays until it can.
    if (!project->resources.empty())
        declare(*project, own->state);
    if (auto kept = own->state.documents->takeFailure(); !kept)
        m_surroundings.tellTrouble(kept.error());
    if (isFirst)
        m_regions.openKept();
}

void StatesService::onClockMoved() {
    m_regions.forEach([](Region& region) { region.executions.onClockMoved(); });
}

Scene StatesService::Asked::scene() const {
    return {region.state, region.executions, principal, call.parameters, call.operation, traceId};
}

tl::expected<StatesService::Asked, http::Response> StatesService::read(const Call& call) {
    auto read = JsonCall::read(call.request);
    if (!read || !*read)
        return tl::unexpected{
            jsonError("application/x-amz-json-1.0",
                      read ? read->error() : Error{"UnknownOperationException", Text{}})};
    Region* const region = m_regions.find(addresseeOf(call.request).region);
    if (!region)
        return tl::unexpected{errorOf(**read, unkept())};
    return Asked{std::move(**read), *region, call.principal,
                 std::string{call.request.fields.valueOr("X-Amzn-Trace-Id", "")}};
}

void StatesService::handle(Call call, http::Responder responder) {
    auto asked = read(call);
    if (!asked)
        return responder.send(std::move(asked.error()));
    if (asked->call.operation == "StartSyncExecution")
        return startSync(*asked, std::move(responder));
    if (asked->call.operation == "GetActivityTask")
        return takeTask(*asked, std::move(responder));
    responder.send(answer(*asked));
}

http::Response StatesService::perform(const Call& call) {
    auto asked = read(call);
    return asked ? answer(*asked) : std::move(asked.error());
}

http::Response StatesService::answer(const Asked& asked) const {
    const Operation operation = operationNamed(asked.call.operation);
    if (!operation)
        return errorOf(asked.call, {"UnknownOperationException", Text{}});
    Scene scene = asked.scene();
    Answer answer = operation(scene);
    asked.region.executions.flush();
    if (auto kept = asked.region.state.documents->takeFailure(); !kept) {
        m_surroundings.tellTrouble(kept.error());
        return errorOf(asked.call, unkept());
    }
    if (!answer)
        return errorOf(asked.call, answer.error());
    return jsonResponse(asked.call, *answer);
}

void StatesService::startSync(const Asked& asked, http::Responder responder) {
    Scene scene = asked.scene();
    auto start = startOf(scene);
    if (start && !start->isExpress)
        start = Error{"StateMachineTypeNotSupported",
                      Text::verbatim("This operation is not supported by this type of state "
                                     "machine")};
    const auto filled = start ? fillStart(scene, *start) : Result<void>{start.error()};
    if (!filled)
        return responder.send(errorOf(asked.call, filled.error()));
    const auto waiting = std::make_shared<http::Responder>(std::move(responder));
    start->ended = [waiting, contentType = asked.call.contentType](const json::object& ended) {
        waiting->send(jsonResponse({{}, {}, contentType}, syncAnswer(ended)));
    };
    if (auto started = asked.region.executions.start(std::move(*start)); !started)
        waiting->send(errorOf(asked.call, started.error()));
}

void StatesService::takeTask(const Asked& asked, http::Responder responder) {
    const Scene scene = asked.scene();
    const std::string arn = scene.text("activityArn");
    const auto named = scene.named("activityArn", "activity");
    if (!named)
        return responder.send(errorOf(asked.call, named.error()));
    if (!asked.region.state.activities.find(named->name))
        return responder.send(errorOf(
            asked.call, {"ActivityDoesNotExist",
                         Text::verbatim(fmt::format("Activity Does Not Exist: '{}'", arn))}));
    const auto waiting = std::make_shared<http::Responder>(std::move(responder));
    const auto isGone = std::make_shared<bool>(false);
    waiting->onClosed([isGone] { *isGone = true; });
    asked.region.activities.take(
        arn, scene.text("workerName"), isGone,
        [waiting, contentType = asked.call.contentType](const Activities::Waiting& task) {
            json::object answer;
            if (!task.token.empty())
                answer = {{"taskToken", task.token}, {"input", task.input}};
            waiting->send(jsonResponse({{}, {}, contentType}, answer));
        });
}

void StatesService::receive(delivery::Message message, const delivery::Done& done) {
    Region* const region = m_regions.find(regionOfArn(message.target));
    if (!region)
        return done(unkept());
    // A message's permission is asked for here, in the sender's name.
    const iam::Sender sender{message.service, message.sourceArn, message.roleArn, m_account};
    auto allowed = message.service.empty() ? Result<void>{}
                                           : m_surroundings.access.check(iam::deliveryRequest(
                                                 "states:StartExecution", message.target, sender));
    if (!allowed)
        return done(allowed.error());
    const json::object input{{"stateMachineArn", message.target}, {"input", message.body}};
    const iam::Principal engine{m_account, {}, {}, {}, "states.amazonaws.com"};
    Scene scene{region->state,    region->executions, engine, input,
                "StartExecution", message.traceId,    true};
    const Answer answer = startExecution(scene);
    region->executions.flush();
    if (!answer)
        return done(answer.error());
    done({});
}

} // namespace lathe::services::states
