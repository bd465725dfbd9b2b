#include "engine/services/logs/LiveTail.h"

#include "engine/base/Ids.h"
#include "engine/http/EventMessage.h"
#include "engine/services/logs/State.h"

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

// Limits of the API.
constexpr std::size_t mostInUpdate = 500;
constexpr Seconds updateTime{1};
constexpr int mostUpdates = 3 * 60 * 60;

constexpr std::string_view payloadType = "application/x-amz-json-1.1";

json::array arrayOf(const std::vector<std::string>& texts) {
    json::array array;
    for (const std::string& text : texts)
        array.emplace_back(text);
    return array;
}

} // namespace

LiveTail::LiveTail(boost::asio::io_context& io, TailRequest request, http::Responder responder)
    : m_request{std::move(request)}
    , m_responder{std::move(responder)}
    , m_timer{io} {
    http::Response head;
    head.fields.add("Content-Type", http::EventMessage::contentType);
    const std::string id = newUuid();
    head.fields.add("x-amzn-RequestId", id);
    m_responder.begin(std::move(head));
    m_responder.onClosed([over = m_over] { *over = true; });
    tell("initial-response", {});
    json::array groups;
    for (const auto& [name, identifier] : m_request.groups)
        groups.emplace_back(identifier);
    tell("sessionStart", {{"requestId", id},
                          {"sessionId", newUuid()},
                          {"logGroupIdentifiers", std::move(groups)},
                          {"logStreamNames", arrayOf(m_request.streams)},
                          {"logStreamNamePrefixes", arrayOf(m_request.prefixes)},
                          {"logEventFilterPattern", m_request.patternText}});
    update();
}

LiveTail::~LiveTail() {
    if (!isOver())
        m_responder.finish();
}

void LiveTail::tell(std::string_view event, const json::object& payload) {
    m_responder.write(
        http::EventMessage::event(event, payloadType).encoded(json::serialize(payload)));
}

void LiveTail::update() {
    if (m_updates > 0 && !isOver())
        tell("sessionUpdate", {{"sessionMetadata", {{"sampled", std::exchange(m_sampled, false)}}},
                               {"sessionResults", std::exchange(m_results, {})}});
    if (++m_updates > mostUpdates && !isOver()) {
        *m_over = true;
        m_responder.finish();
    }
    if (isOver())
        return;
    m_timer.expires_after(updateTime);
    m_timer.async_wait([this](const boost::system::error_code& error) {
        if (!error)
            update();
    });
}

bool LiveTail::takes(const std::string& group, const std::string& stream) const {
    const auto& names = m_request.streams;
    const auto& prefixes = m_request.prefixes;
    return m_request.groups.contains(group) &&
           ((names.empty() && prefixes.empty()) ||
            std::find(names.begin(), names.end(), stream) != names.end() ||
            std::any_of(prefixes.begin(), prefixes.end(),
                        [&](const std::string& prefix) { return stream.starts_with(prefix); }));
}

void LiveTail::onLines(const std::string& group, const std::string& stream,
                       const std::vector<model::LogLine>& lines) {
    if (isOver() || !takes(group, stream))
        return;
    for (const model::LogLine& line : lines) {
        if (m_request.pattern && !m_request.pattern->matches(line.text))
            continue;
        if (m_results.size() == mostInUpdate) {
            m_sampled = true;
            return;
        }
        m_results.push_back(
            json::object{{"logGroupIdentifier", m_request.groups.at(group)},
                         {"logStreamName", stream},
                         {"message", line.function.empty() ? line.text : line.text + '\n'},
                         {"timestamp", toMillis(line.time)},
                         {"ingestionTime", toMillis(line.time)}});
    }
}

} // namespace lathe::services::logs
