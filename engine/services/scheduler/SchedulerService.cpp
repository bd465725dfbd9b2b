#include "engine/services/scheduler/SchedulerService.h"

#include "engine/base/Ids.h"
#include "engine/services/scheduler/TemplateSchedules.h"
#include "engine/services/wire/Addressee.h"

namespace json = boost::json;

namespace lathe::services::scheduler {

namespace {

Error unkept() {
    return {"InternalServerException",
            Text::tr("The schedules cannot be kept: see the engine's troubles.")};
}

int statusOf(const std::string& code) {
    if (code == "ResourceNotFoundException" || code == "UnknownOperationException")
        return 404;
    if (code == "ConflictException")
        return 409;
    if (code == "AccessDeniedException")
        return 403;
    return code == "InternalServerException" ? 500 : 400;
}

http::Response errorResponse(const Error& error) {
    auto response = http::Response::json(
        statusOf(error.code), json::serialize(json::object{{"Message", error.detail.english()}}));
    response.fields.set("x-amzn-ErrorType", error.code);
    response.fields.set("x-amzn-RequestId", newUuid());
    return response;
}

} // namespace

SchedulerService::SchedulerService(const Surroundings& surroundings)
    : m_surroundings{surroundings}
    , m_regions{surroundings.stateDirectory / "scheduler", "scheduler", surroundings.tellTrouble,
                [this](const std::string& name, std::unique_ptr<store::Documents> file) {
                    auto region = std::make_unique<Region>(m_surroundings, std::move(file),
                                                           [this] { setAlarm(); });
                    settle(*region, name);
                    region->runner.refresh();
                    region->runner.recover();
                    return region;
                }}
    , m_alarm{surroundings.io, surroundings.clock, [this] {
                  advance(Runner::Missed::Skip);
                  setAlarm();
              }} {}

void SchedulerService::settle(Region& region, const std::string& name) const {
    region.state.region = name;
    region.state.account = m_account;
    if (region.state.groups.find("default"))
        return;
    if (auto made = createScheduleGroup({region.state, region.runner}, {{"Name", "default"}});
        !made)
        m_surroundings.tellTrouble(made.error());
}

void SchedulerService::setAlarm() {
    std::optional<Timestamp> next;
    m_regions.forEach([&](const Region& region) {
        if (const auto due = region.runner.nextDeadline(); due && (!next || *due < *next))
            next = due;
    });
    m_alarm.set(next);
}

void SchedulerService::advance(Runner::Missed missed) {
    m_regions.forEach([&](Region& region) { region.runner.advance(missed); });
}

void SchedulerService::setProject(std::shared_ptr<const model::Project> project) {
    const bool isFirst = m_account.empty();
    m_account = project->accountId;
    m_regions.setHome(project->region);
    Region* own = m_regions.find({});
    if (!own)
        return;
    settle(*own, project->region);
    own->runner.setTriggers(declare(*project, {own->state, own->runner, true}));
    own->runner.refresh();
    if (isFirst)
        m_regions.openKept();
    setAlarm();
}

void SchedulerService::onClockMoved() {
    advance(Runner::Missed::Fire);
    // The timer waits for the time that the clock showed.
    m_alarm.set({});
    setAlarm();
}

std::vector<Runner::Firing> SchedulerService::nextFirings(std::size_t count) const {
    std::vector<Runner::Firing> all;
    m_regions.forEach([&](const Region& region) {
        for (Runner::Firing& firing : region.runner.nextFirings(count))
            all.push_back(std::move(firing));
    });
    return all;
}

Result<void> SchedulerService::fireNow(const std::string& arn) {
    Region* region = m_regions.find(regionOfArn(arn));
    return region ? region->runner.fireNow(arn) : Result<void>{unkept()};
}

void SchedulerService::handle(Call call, http::Responder responder) {
    responder.send(answer(call));
}

http::Response SchedulerService::answer(const Call& call) {
    Region* region = m_regions.find(addresseeOf(call.request).region);
    if (!region)
        return errorResponse(unkept());
    State& state = region->state;
    auto operation = operationOf(state, call.request);
    if (!operation)
        return errorResponse({"UnknownOperationException",
                              Text::verbatim("No operation has this method and path.")});
    if (!*operation)
        return errorResponse(operation->error());
    const Operation& wanted = **operation;
    if (auto allowed = m_surroundings.access.check(
            {call.principal, "scheduler:" + wanted.name, wanted.resource});
        !allowed)
        return errorResponse({"AccessDeniedException", allowed.error().detail});
    Answer answer = wanted.run({state, region->runner}, wanted.parameters);
    if (auto kept = state.documents->takeFailure(); !kept) {
        m_surroundings.tellTrouble(kept.error());
        return errorResponse({"InternalServerException", kept.error().detail});
    }
    if (!answer)
        return errorResponse(answer.error());
    auto response = http::Response::json(200, json::serialize(*answer));
    response.fields.set("x-amzn-RequestId", newUuid());
    return response;
}

} // namespace lathe::services::scheduler
