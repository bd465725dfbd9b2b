#include "engine/services/events/EventsService.h"

#include "engine/services/events/TemplateEvents.h"
#include "engine/services/wire/Addressee.h"

#include <fmt/format.h>

#include <set>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

Error unkept() {
    return {"InternalException",
            Text::tr("The event buses cannot be kept: see the engine's troubles.")};
}

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
    , m_regions{surroundings.stateDirectory / "events", "events", surroundings.tellTrouble,
                [this](const std::string& name, std::unique_ptr<store::Documents> file) {
                    auto region = std::make_unique<Region>(m_surroundings, std::move(file),
                                                           m_secrets, [this] { setAlarm(); });
                    region->state.settle({name, m_account});
                    region->traffic.refresh();
                    region->traffic.recover();
                    return region;
                }}
    , m_alarm{surroundings.io, surroundings.clock, [this] {
                  advance(Traffic::Missed::Skip);
                  setAlarm();
              }} {
    for (const char* service : {"events", "execute-api"})
        surroundings.router.receive(
            service, [this](delivery::Message message, delivery::Done done) {
                if (Region* region = m_regions.find(regionOfArn(message.target)))
                    return region->traffic.receive(std::move(message), std::move(done));
                done(unkept());
            });
}

void EventsService::setAlarm() {
    std::optional<Timestamp> next;
    m_regions.forEach([&](const Region& region) {
        if (const auto due = region.traffic.nextDeadline(); due && (!next || *due < *next))
            next = due;
    });
    m_alarm.set(next);
}

void EventsService::advance(Traffic::Missed missed) {
    m_regions.forEach([&](Region& region) { region.traffic.advance(missed); });
}

void EventsService::setProject(std::shared_ptr<const model::Project> project) {
    const bool isFirst = m_account.empty();
    m_account = project->accountId;
    m_regions.setHome(project->region);
    Region* own = m_regions.find({});
    if (!own)
        return;
    own->state.settle({project->region, project->accountId});
    own->traffic.setTriggers(declare(*project, {own->state, own->traffic}));
    own->traffic.refresh();
    if (isFirst)
        m_regions.openKept();
    setAlarm();
}

void EventsService::onClockMoved() {
    advance(Traffic::Missed::Fire);
    // The timer waits for the time that the clock showed.
    m_alarm.set({});
    setAlarm();
}

std::vector<Traffic::Firing> EventsService::nextFirings(std::size_t count) const {
    std::vector<Traffic::Firing> all;
    m_regions.forEach([&](const Region& region) {
        for (Traffic::Firing& firing : region.traffic.nextFirings(count))
            all.push_back(std::move(firing));
    });
    return all;
}

Result<void> EventsService::fireNow(const std::string& ruleArn) {
    Region* region = m_regions.find(regionOfArn(ruleArn));
    return region ? region->traffic.fireNow(ruleArn) : Result<void>{unkept()};
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
    Region* region = m_regions.find(addresseeOf(call.request).region);
    if (!region)
        return unkept();
    State& state = region->state;
    for (const std::string& resource : resourcesOf(*operation, state, wanted.parameters)) {
        iam::AccessRequest request{call.principal, "events:" + wanted.operation, resource};
        const auto policy = policyOf(state, resource);
        if (policy)
            request.resourcePolicy = &*policy;
        if (auto allowed = m_surroundings.access.check(request); !allowed)
            return Error{"AccessDeniedException", allowed.error().detail};
    }
    Answer answer = operation->run(
        {state, region->traffic, std::string{call.request.fields.valueOr("X-Amzn-Trace-Id", "")}},
        wanted.parameters);
    if (auto kept = state.documents->takeFailure(); !kept) {
        m_surroundings.tellTrouble(kept.error());
        return Error{"InternalException", kept.error().detail};
    }
    return answer;
}

} // namespace lathe::services::events
