#include "engine/services/states/LiveExecution.h"

#include "engine/base/Base64.h"
#include "engine/base/Ids.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <random>
#include <utility>

namespace json = boost::json;

namespace lathe::services::states {

namespace {

using statemachine::textField;

statemachine::Identity identityOf(const State& state, const json::object& shown,
                                  const json::object& revision, Timestamp start) {
    std::string machineArn = textField(shown, "stateMachineArn");
    const std::string machineName = machineArn.substr(machineArn.rfind(':') + 1);
    return {textField(shown, "executionArn"),
            textField(shown, "name"),
            std::move(machineArn),
            machineName,
            textField(revision, "roleArn"),
            start.time_since_epoch().count() ? start : state.time()};
}

json::object definitionOf(const json::object& revision, bool isExpress) {
    const auto parsed = statemachine::parsedJson(textField(revision, "definition"));
    json::object definition = parsed && parsed->is_object() ? parsed->get_object() : json::object{};
    constexpr double longestExpress = 300;
    if (isExpress)
        definition["TimeoutSeconds"] =
            std::min(longestExpress,
                     statemachine::numberField(definition, "TimeoutSeconds", longestExpress));
    return definition;
}

Timestamp startOf(const json::object& shown) {
    const double seconds = statemachine::numberField(shown, "startDate", 0);
    return Timestamp{Microseconds{static_cast<std::int64_t>(seconds * 1'000'000)}};
}

} // namespace

LiveExecution::LiveExecution(Executions& owner, std::string key, json::object shown,
                             const json::object& revision, bool isExpress)
    : owner{owner}
    , shown{std::move(shown)}
    , roleArn{textField(revision, "roleArn")}
    , isExpress{isExpress}
    , execution{*this, identityOf(owner.m_state, this->shown, revision, startOf(this->shown)),
                definitionOf(revision, isExpress), owner.m_state.query}
    , m_key{std::move(key)}
    , m_arn{textField(this->shown, "executionArn")} {}

Timestamp LiveExecution::now() const {
    return owner.m_state.time();
}

void LiveExecution::record(const statemachine::HistoryEvent& event) {
    if (isExpress)
        return;
    json::object written{{"timestamp", secondsOf(event.time)},
                         {"type", event.type},
                         {"id", event.id},
                         {"previousEventId", event.previous}};
    if (!event.detailsName.empty())
        written[event.detailsName] = event.details;
    unwritten.push_back(std::move(written));
}

void LiveExecution::begin(const statemachine::Task& task) {
    owner.perform(*this, task);
}

void LiveExecution::cancel(const statemachine::TaskId& task) {
    const auto child = children.extract(std::pair{task.run, task.attempt});
    if (child.empty())
        return;
    boost::asio::post(owner.m_state.surroundings.io,
                      [weak = std::weak_ptr{owner.m_self}, arn = child.mapped()] {
                          if (const auto self = weak.lock())
                              (*self)->stop(arn, {}, {});
                      });
}

std::string LiveExecution::newToken() {
    return base64(m_arn + "\n" + newUuid() + newUuid());
}

double LiveExecution::random() {
    static std::mt19937_64 generator{std::random_device{}()};
    return std::uniform_real_distribution<double>{0, 1}(generator);
}

void LiveExecution::yield() {
    owner.later(m_arn, [](LiveExecution& live) { live.execution.goOn(); });
}

void LiveExecution::ended(const statemachine::Ending& ending) {
    isOver = true;
    shown["status"] = ending.status;
    shown["stopDate"] = secondsOf(now());
    if (ending.status == "SUCCEEDED") {
        shown["output"] = statemachine::jsonText(ending.output);
        shown["outputDetails"] = {{"included", true}};
        return;
    }
    if (!ending.error.empty())
        shown["error"] = ending.error;
    if (!ending.cause.empty())
        shown["cause"] = ending.cause;
}

} // namespace lathe::services::states
