#include "engine/traces/FilterSubjects.h"

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::traces {

namespace {

using Subject = FilterExpression::Subject;
using Condition = FilterExpression::Condition;

double seconds(Microseconds time) {
    return std::chrono::duration<double>{time}.count();
}

std::vector<std::string> listOf(std::string text) {
    return text.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::move(text)};
}

std::vector<std::string> httpTexts(const std::optional<HttpExchange>& http,
                                   std::string_view keyword) {
    if (!http)
        return {};
    if (keyword == "http.url")
        return listOf(http->url);
    if (keyword == "http.method")
        return listOf(http->method);
    if (keyword == "http.useragent")
        return listOf(http->userAgent);
    return keyword == "http.clientip" ? listOf(http->clientIp) : std::vector<std::string>{};
}

std::optional<double> statusOf(const std::optional<HttpExchange>& http) {
    if (!http || !http->status)
        return {};
    return static_cast<double>(*http->status);
}

/// A segment, as the braces behind service() and edge() see it.
class SegmentSubject final : public Subject {
  public:
    SegmentSubject(const Segment& segment, bool isRoot)
        : m_segment{segment}
        , m_isRoot{isRoot} {}

    std::optional<bool> flag(std::string_view keyword) const override {
        if (keyword == "ok")
            return !m_segment.error && !m_segment.fault && !m_segment.throttle;
        if (keyword == "error")
            return m_segment.error;
        if (keyword == "fault")
            return m_segment.fault;
        if (keyword == "throttle")
            return m_segment.throttle;
        if (keyword == "partial")
            return m_segment.isInProgress();
        if (keyword == "inferred")
            return m_segment.inferred;
        if (keyword == "root")
            return m_isRoot;
        return {};
    }
    std::optional<double> number(std::string_view keyword) const override {
        if (keyword == "responsetime" || keyword == "duration")
            return seconds(durationOf(m_segment));
        return keyword == "http.status" ? statusOf(m_segment.http) : std::nullopt;
    }
    std::vector<std::string> texts(std::string_view keyword) const override {
        if (keyword == "user")
            return listOf(m_segment.user);
        if (keyword == "name")
            return listOf(serviceOf(m_segment).name);
        if (keyword == "type")
            return listOf(serviceOf(m_segment).type);
        if (keyword == "resource.arn")
            return listOf(m_segment.resourceArn);
        if (keyword == "message")
            return messages();
        return httpTexts(m_segment.http, keyword);
    }
    std::vector<json::value> annotation(std::string_view key) const override {
        std::vector<json::value> values;
        forEach(m_segment, [&](const Segment& one, int) {
            if (const json::value* value = one.annotations.if_contains(key))
                values.push_back(*value);
        });
        return values;
    }

  private:
    std::vector<std::string> messages() const {
        std::vector<std::string> messages;
        for (const Exception& exception : m_segment.cause.exceptions)
            messages.push_back(exception.message);
        return messages;
    }

    const Segment& m_segment;
    bool m_isRoot;
};

/// An element of a root cause.
struct CauseElement {
    std::string name;
    std::string type;
    std::string message;
    bool isRemote = false;
    bool inferred = false;
    std::optional<double> coverage;
};

class CauseSubject final : public Subject {
  public:
    CauseSubject(const CauseElement& element, std::size_t index, std::size_t count)
        : m_element{element}
        , m_index{index}
        , m_count{count} {}

    std::optional<bool> flag(std::string_view keyword) const override {
        if (keyword == "first")
            return m_index == 0;
        if (keyword == "last")
            return m_index + 1 == m_count;
        if (keyword == "remote")
            return m_element.isRemote;
        return keyword == "inferred" ? std::optional{m_element.inferred} : std::nullopt;
    }
    std::optional<double> number(std::string_view keyword) const override {
        if (keyword == "index")
            return static_cast<double>(m_index);
        return keyword == "coverage" ? m_element.coverage : std::nullopt;
    }
    std::vector<std::string> texts(std::string_view keyword) const override {
        if (keyword == "name")
            return listOf(m_element.name);
        if (keyword == "type")
            return listOf(m_element.type);
        return keyword == "message" ? listOf(m_element.message) : std::vector<std::string>{};
    }

  private:
    const CauseElement& m_element;
    std::size_t m_index;
    std::size_t m_count;
};

/// The services of a root cause, or the entities on its way, or their exceptions.
std::vector<CauseElement> elementsOf(const RootCause& cause, std::string_view level) {
    std::vector<CauseElement> elements;
    for (const RootCauseService& service : cause.services) {
        if (level == "service") {
            elements.push_back({service.id.name, service.id.type, {}, false, service.inferred, {}});
            continue;
        }
        for (const RootCauseEntity& entity : service.path) {
            if (level == "entity")
                elements.push_back({entity.name, {}, {}, entity.isRemote, false, entity.coverage});
            for (const RootCauseException& exception : entity.exceptions)
                if (level == "exception")
                    elements.push_back(
                        {exception.name, {}, exception.message, entity.isRemote, false, {}});
        }
    }
    return elements;
}

class TraceSubject final : public Subject {
  public:
    TraceSubject(const Trace& trace, const Summary& summary)
        : m_trace{trace}
        , m_summary{summary} {}

    std::optional<bool> flag(std::string_view keyword) const override {
        if (keyword == "ok")
            return !m_summary.hasError && !m_summary.hasFault && !m_summary.hasThrottle;
        if (keyword == "error")
            return m_summary.hasError;
        if (keyword == "fault")
            return m_summary.hasFault;
        if (keyword == "throttle")
            return m_summary.hasThrottle;
        if (keyword == "partial")
            return m_summary.isPartial;
        if (keyword == "inferred")
            return std::any_of(m_trace.segments.begin(), m_trace.segments.end(),
                               [](const Segment& segment) { return segment.inferred; });
        return {};
    }
    std::optional<double> number(std::string_view keyword) const override {
        if (keyword == "responsetime")
            return seconds(m_summary.responseTime);
        if (keyword == "duration")
            return seconds(m_summary.duration);
        return keyword == "http.status" ? statusOf(m_summary.http) : std::nullopt;
    }
    std::vector<std::string> texts(std::string_view keyword) const override {
        const auto all = [](const std::set<std::string>& texts) {
            return std::vector<std::string>{texts.begin(), texts.end()};
        };
        if (keyword == "availabilityzone")
            return all(m_summary.availabilityZones);
        if (keyword == "instance.id")
            return all(m_summary.instanceIds);
        if (keyword == "resource.arn")
            return all(m_summary.resourceArns);
        if (keyword == "user") {
            std::vector<std::string> users;
            for (const auto& [name, services] : m_summary.users)
                users.push_back(name);
            return users;
        }
        if (keyword == "name" || keyword == "type") {
            std::vector<std::string> texts;
            for (const ServiceId& service : m_summary.services)
                texts.push_back(keyword == "name" ? service.name : service.type);
            return texts;
        }
        return httpTexts(m_summary.http, keyword);
    }
    std::vector<json::value> annotation(std::string_view key) const override {
        std::vector<json::value> values;
        const auto found = m_summary.annotations.find(std::string{key});
        if (found != m_summary.annotations.end())
            for (const AnnotationValue& value : found->second)
                values.push_back(value.value);
        return values;
    }
    bool anyService(const ServicePattern& pattern, const Condition& condition) const override {
        const Callers callers{m_trace};
        return std::any_of(
            m_trace.segments.begin(), m_trace.segments.end(), [&](const Segment& segment) {
                return pattern.matches(serviceOf(segment)) &&
                       condition(SegmentSubject{segment, &segment == callers.root()});
            });
    }
    bool anyEdge(const ServicePattern& from, const ServicePattern& to,
                 const Condition& condition) const override {
        const Callers callers{m_trace};
        return std::any_of(
            m_trace.segments.begin(), m_trace.segments.end(), [&](const Segment& segment) {
                const ServiceId called = serviceOf(segment);
                const Segment* caller = callers.callerOf(segment);
                const ServiceId calling =
                    caller ? serviceOf(*caller) : ServiceId{called.name, "client", {}};
                return from.matches(calling) && to.matches(called) &&
                       condition(SegmentSubject{segment, &segment == callers.root()});
            });
    }
    bool anyRootCause(std::string_view kind, std::string_view level,
                      const Condition& condition) const override {
        const auto& causes = kind == "fault"   ? m_summary.faultRootCauses
                             : kind == "error" ? m_summary.errorRootCauses
                                               : m_summary.responseTimeRootCauses;
        for (const RootCause& cause : causes) {
            const auto elements = elementsOf(cause, level);
            for (std::size_t at = 0; at < elements.size(); ++at)
                if (condition(CauseSubject{elements[at], at, elements.size()}))
                    return true;
        }
        return false;
    }
    json::array rootCauses() const override {
        const json::object written = writtenSummary(m_summary);
        json::array all;
        for (const char* kind : {"FaultRootCauses", "ErrorRootCauses", "ResponseTimeRootCauses"})
            for (const json::value& cause : written.at(kind).as_array())
                all.push_back(cause);
        return all;
    }

  private:
    const Trace& m_trace;
    const Summary& m_summary;
};

constexpr std::array<std::string_view, 10> booleans = {
    "ok", "error", "fault", "throttle", "partial", "inferred", "first", "last", "remote", "root"};
constexpr std::array<std::string_view, 5> numbers = {"responsetime", "duration", "http.status",
                                                     "index", "coverage"};
constexpr std::array<std::string_view, 11> textual = {
    "http.url", "http.method", "http.useragent",   "http.clientip", "user",        "name",
    "type",     "message",     "availabilityzone", "instance.id",   "resource.arn"};

bool contains(const auto& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

std::vector<json::value> Subject::annotation(std::string_view) const {
    return {};
}

bool Subject::anyService(const ServicePattern&, const Condition&) const {
    return false;
}

bool Subject::anyEdge(const ServicePattern&, const ServicePattern&, const Condition&) const {
    return false;
}

bool Subject::anyRootCause(std::string_view, std::string_view, const Condition&) const {
    return false;
}

json::array Subject::rootCauses() const {
    return {};
}

bool holdsFor(const Trace& trace, const Summary& summary, const Condition& condition) {
    return condition(TraceSubject{trace, summary});
}

std::optional<KeywordKind> keywordKind(std::string_view keyword) {
    if (contains(booleans, keyword))
        return KeywordKind::Boolean;
    if (contains(numbers, keyword))
        return KeywordKind::Number;
    if (contains(textual, keyword))
        return KeywordKind::Text;
    return {};
}

} // namespace lathe::traces
