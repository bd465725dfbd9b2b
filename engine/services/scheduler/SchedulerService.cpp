#include "engine/services/scheduler/SchedulerService.h"

#include "engine/base/Ids.h"
#include "engine/services/scheduler/TemplateSchedules.h"

namespace json = boost::json;

namespace lathe::services::scheduler {

namespace {

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
    , m_alarm{surroundings.io, surroundings.clock, [this] {
                  if (m_runner)
                      m_runner->advance(Runner::Missed::Skip);
                  setAlarm();
              }} {
    auto file = store::Documents::open(surroundings.stateDirectory / "scheduler" / "scheduler.db");
    if (!file) {
        surroundings.tellTrouble(file.error());
        return;
    }
    m_state.emplace(surroundings, std::move(*file));
    m_runner.emplace(*m_state, [this] { setAlarm(); });
}

void SchedulerService::setAlarm() {
    if (m_runner)
        m_alarm.set(m_runner->nextDeadline());
}

void SchedulerService::setProject(std::shared_ptr<const model::Project> project) {
    if (!m_runner)
        return;
    m_state->region = project->region;
    m_state->account = project->accountId;
    if (!m_state->groups.find("default")) {
        if (auto made = createScheduleGroup({*m_state, *m_runner}, {{"Name", "default"}}); !made)
            m_surroundings.tellTrouble(made.error());
    }
    m_runner->setTriggers(declare(*project, {*m_state, *m_runner, true}));
    m_runner->refresh();
    if (!std::exchange(m_hasRecovered, true))
        m_runner->recover();
    setAlarm();
}

void SchedulerService::onClockMoved() {
    if (m_runner)
        m_runner->advance(Runner::Missed::Fire);
    // The timer waits for the time that the clock showed.
    m_alarm.set({});
    setAlarm();
}

void SchedulerService::handle(Call call, http::Responder responder) {
    responder.send(answer(call));
}

http::Response SchedulerService::answer(const Call& call) {
    if (!m_state)
        return errorResponse(
            {"InternalServerException",
             Text::tr("The schedules cannot be kept: see the engine's troubles.")});
    auto operation = operationOf(*m_state, call.request);
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
    Answer answer = wanted.run({*m_state, *m_runner}, wanted.parameters);
    if (auto kept = m_state->documents->takeFailure(); !kept) {
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
