#include "engine/services/logs/Subscriptions.h"

#include "engine/base/Base64.h"
#include "engine/base/Gzip.h"
#include "engine/base/Trace.h"
#include "engine/services/logs/Tokens.h"

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

constexpr Milliseconds gatherTime{200};
/// Of a batch: what a function takes of it is base64 and at most 256 KB.
constexpr std::size_t mostBytes = std::size_t{512} * 1024;

/// The group of a function's own log, which it must not be sent: each event would make more.
bool isOwnGroup(const std::string& group, const std::string& target) {
    constexpr std::string_view marker = ":function:";
    const auto found = target.find(marker);
    if (found == std::string::npos)
        return false;
    const std::string name = target.substr(found + marker.size());
    return group == "/aws/lambda/" + name.substr(0, name.find(':'));
}

} // namespace

std::string targetOf(const State& state, const std::string& destinationArn) {
    constexpr std::string_view marker = ":destination:";
    const auto found = destinationArn.find(marker);
    if (found == std::string::npos)
        return destinationArn;
    const json::object* destination =
        state.destinations.find(destinationArn.substr(found + marker.size()));
    return destination ? textOf(*destination, "targetArn") : std::string{};
}

Subscriptions::Subscriptions(State& state)
    : m_state{state}
    , m_timer{state.surroundings.io} {
    refresh();
}

void Subscriptions::refresh() {
    m_filters.clear();
    for (const auto& [key, filter] : m_state.subscriptionFilters.all()) {
        auto pattern = logpatterns::FilterPattern::parse(textOf(filter, "filterPattern"));
        if (!pattern)
            continue;
        const std::string group = textOf(filter, "logGroupName");
        const std::string trigger = textOf(filter, ".trigger");
        m_filters[group].push_back(
            {textOf(filter, "filterName"), targetOf(m_state, textOf(filter, "destinationArn")),
             textOf(filter, "roleArn"), trigger.empty() ? m_state.home.groupArn(group) : trigger,
             std::move(*pattern)});
    }
}

void Subscriptions::onLines(const std::string& group, const std::string& stream,
                            const std::vector<model::LogLine>& lines) {
    const auto filters = m_filters.find(group);
    if (filters == m_filters.end())
        return;
    for (const Filter& filter : filters->second)
        for (const model::LogLine& line : lines)
            if (filter.pattern.matches(line.text) && !isOwnGroup(group, filter.target))
                add(group, stream, filter, line);
    if (m_batches.empty() || std::exchange(m_waiting, true))
        return;
    m_timer.expires_after(gatherTime);
    m_timer.async_wait([this](const boost::system::error_code& error) {
        if (error)
            return;
        m_waiting = false;
        send();
    });
}

void Subscriptions::add(const std::string& group, const std::string& stream, const Filter& filter,
                        const model::LogLine& line) {
    auto batch = std::find_if(m_batches.rbegin(), m_batches.rend(), [&](const Batch& one) {
        return one.group == group && one.stream == stream && one.filter == filter.name;
    });
    if (batch == m_batches.rend() || batch->bytes + line.text.size() > mostBytes) {
        m_batches.push_back({group, stream, filter.name, {}, 0});
        batch = m_batches.rbegin();
    }
    json::object event{{"id", digitsOf({line.time, ++m_sequence})},
                       {"timestamp", toMillis(line.time)},
                       {"message", line.function.empty() ? line.text : line.text + '\n'}};
    if (filter.pattern.kind() == logpatterns::FilterPattern::Kind::Fields) {
        json::object fields;
        for (const auto& [name, value] : filter.pattern.extracted(line.text))
            fields[name.substr(1)] = value;
        event["extractedFields"] = std::move(fields);
    }
    batch->bytes += line.text.size();
    batch->events.push_back(std::move(event));
}

void Subscriptions::send() {
    for (const Batch& batch : std::exchange(m_batches, {})) {
        const auto filters = m_filters.find(batch.group);
        if (filters == m_filters.end())
            continue;
        for (const Filter& filter : filters->second)
            if (filter.name == batch.filter)
                send(batch, filter);
    }
}

void Subscriptions::send(const Batch& batch, const Filter& filter) {
    const json::object message{{"messageType", "DATA_MESSAGE"},
                               {"owner", m_state.home.account},
                               {"logGroup", batch.group},
                               {"logStream", batch.stream},
                               {"subscriptionFilters", {filter.name}},
                               {"logEvents", batch.events}};
    delivery::Message sent;
    sent.target = filter.target;
    sent.body = json::serialize(
        json::object{{"awslogs", {{"data", base64(gzip(json::serialize(message)))}}}});
    sent.service = logsPrincipal;
    sent.sourceArn = m_state.home.groupArn(batch.group) + ":*";
    sent.roleArn = filter.roleArn;
    sent.origin = filter.origin;
    sent.traceId = newTraceRoot(m_state.surroundings.clock.wall());
    m_state.surroundings.router.send(std::move(sent), [&state = m_state,
                                                       filter](const Result<void>& sent) {
        if (!sent)
            state.surroundings.tellTrouble(
                {sent.error().code, Text::tr("the subscription filter {} could not send to {}: {}",
                                             filter.name, filter.target, sent.error().detail)});
    });
}

} // namespace lathe::services::logs
