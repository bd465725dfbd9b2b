#include "engine/services/events/EventsService.h"

#include "engine/services/events/TemplateEvents.h"

#include <fmt/format.h>

#include <set>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

/// The statements on the bus that a call acts on; nothing where there are none.
std::optional<json::object> policyOf(const State& state, const std::string& arn) {
    const json::object* bus = state.buses.find(busNameOf(arn));
    const std::string text = bus ? textOf(*bus, "Policy") : std::string{};
    boost::system::error_code error;
    const json::value policy = json::parse(text, error);
    if (error || !policy.is_object())
        return {};
    return policy.get_object();
}

/// What an operation is done to: "*" for none, for PutEvents the bus of each entry.
std::set<std::string> resourcesOf(const Operation& operation, const State& state,
                                  const json::object& parameters) {
    if (!operation.resource)
        return {"*"};
    const json::value* entries = parameters.if_contains("Entries");
    if (operation.name != "PutEvents" || !entries || !entries->is_array())
        return {operation.resource(state, parameters)};
    std::set<std::string> buses;
    for (const json::value& entry : entries->get_array())
        buses.insert(
            operation.resource(state, entry.is_object() ? entry.get_object() : json::object{}));
    return buses;
}

} // namespace

EventsService::EventsService(const Surroundings& surroundings)
    : m_surroundings{surroundings}
    , m_alarm{surroundings.io, surroundings.clock, [this] {
                  if (m_traffic)
                      m_traffic->advance(Traffic::Missed::Skip);
                  setAlarm();
              }} {
    auto file = store::Documents::open(surroundings.stateDirectory / "events" / "events.db");
    if (!file) {
        surroundings.tellTrouble(file.error());
        return;
    }
    m_state.emplace(surroundings, std::move(*file));
    m_traffic.emplace(*m_state, [this] { setAlarm(); });
}

void EventsService::setAlarm() {
    if (m_traffic)
        m_alarm.set(m_traffic->nextDeadline());
}

void EventsService::setProject(std::shared_ptr<const model::Project> project) {
    if (!m_traffic)
        return;
    m_state->settle({project->region, project->accountId});
    m_traffic->setTriggers(declare(*project, {*m_state, *m_traffic}));
    m_traffic->refresh();
    if (!std::exchange(m_hasRecovered, true))
        m_traffic->recover();
    setAlarm();
}

void EventsService::onClockMoved() {
    if (m_traffic)
        m_traffic->advance(Traffic::Missed::Fire);
    // The timer waits for the time that the clock showed.
    m_alarm.set({});
    setAlarm();
}

void EventsService::handle(Call call, http::Responder responder) {
    responder.send(answer(call));
}

http::Response EventsService::answer(const Call& call) {
    constexpr std::string_view contentType = "application/x-amz-json-1.1";
    auto wanted = JsonCall::read(call.request);
    if (!wanted)
        return jsonError(contentType, {"UnknownOperationException",
                                       Text::verbatim("The operation is missing.")});
    if (!*wanted)
        return jsonError(contentType, wanted->error());
    auto result = run(call, **wanted);
    if (!result)
        return jsonError(contentType, result.error(),
                         result.error().code == "InternalException" ? 500 : 400);
    return jsonResponse(**wanted, *result);
}

Answer EventsService::run(const Call& call, const JsonCall& wanted) {
    const Operation* operation = findOperation(wanted.operation);
    if (!operation)
        return Error{"UnknownOperationException",
                     Text::verbatim(fmt::format("Unknown operation {}.", wanted.operation))};
    if (!m_state)
        return Error{"InternalException",
                     Text::tr("The event buses cannot be kept: see the engine's troubles.")};
    for (const std::string& resource : resourcesOf(*operation, *m_state, wanted.parameters)) {
        iam::AccessRequest request{call.principal, "events:" + wanted.operation, resource};
        const auto policy = policyOf(*m_state, resource);
        if (policy)
            request.resourcePolicy = &*policy;
        if (auto allowed = m_surroundings.access.check(request); !allowed)
            return Error{"AccessDeniedException", allowed.error().detail};
    }
    Answer answer = operation->run(
        {*m_state, *m_traffic, std::string{call.request.fields.valueOr("X-Amzn-Trace-Id", "")}},
        wanted.parameters);
    if (auto kept = m_state->documents->takeFailure(); !kept) {
        m_surroundings.tellTrouble(kept.error());
        return Error{"InternalException", kept.error().detail};
    }
    return answer;
}

} // namespace lathe::services::events
