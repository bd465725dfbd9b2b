#include "engine/runtimeapi/Subscription.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace json = boost::json;

namespace lathe::runtimeapi {

namespace {

constexpr std::uint16_t reservedPort = 9001;
constexpr std::array<std::string_view, 5> hostsInside{"sandbox.localdomain", "sandbox", "localhost",
                                                      "127.0.0.1", "0.0.0.0"};
constexpr std::array<std::string_view, 3> telemetryVersions{"2022-07-01", "2022-12-13",
                                                            "2025-01-29"};
constexpr std::array<std::string_view, 2> logsVersions{"2020-08-15", "2021-03-18"};
constexpr std::string_view runtimeDoneSince = "2021-03-18";

/// Reads a subscription and says what is wrong with it.
class Reader {
  public:
    Reader(TelemetryApi api, const json::object& body)
        : m_body{body} {
        m_read.api = api;
    }

    Result<Subscription> read() {
        readVersion();
        readTypes();
        readBuffering();
        readDestination();
        if (m_problems.empty())
            return m_read;
        return Error{m_read.api == TelemetryApi::Logs ? "Logs.ValidationError" : "ValidationError",
                     Text::verbatim(fmt::format("{}", fmt::join(m_problems, "; ")))};
    }

  private:
    bool isLogs() const { return m_read.api == TelemetryApi::Logs; }
    void complain(std::string problem) { m_problems.push_back(std::move(problem)); }

    template <class Versions> static bool has(const Versions& versions, std::string_view version) {
        return std::find(versions.begin(), versions.end(), version) != versions.end();
    }

    std::string text(const json::object& object, std::string_view member) {
        const json::value* value = object.if_contains(member);
        if (value && value->is_string())
            return std::string{value->as_string()};
        if (value && !value->is_null())
            complain(fmt::format("{} should be a string", member));
        return {};
    }

    void readVersion() {
        m_read.schemaVersion = text(m_body, "schemaVersion");
        if (isLogs() && m_read.schemaVersion.empty())
            m_read.schemaVersion = logsVersions.front();
        if (m_read.schemaVersion.empty())
            complain("schemaVersion should not be empty");
        else if (isLogs() ? !has(logsVersions, m_read.schemaVersion)
                          : !has(telemetryVersions, m_read.schemaVersion))
            complain("schemaVersion is not supported: " + m_read.schemaVersion);
    }

    void readTypes() {
        const json::value* types = m_body.if_contains("types");
        if (!types || !types->is_array() || types->as_array().empty())
            return complain("types should not be empty");
        for (const json::value& type : types->as_array()) {
            const std::string name = type.is_string() ? std::string{type.as_string()} : "";
            if (!telemetry::categoryOf(name))
                return complain("types should be of platform, function and extension");
            if (std::find(m_read.types.begin(), m_read.types.end(), name) == m_read.types.end())
                m_read.types.push_back(name);
        }
    }

    std::int64_t bounded(const json::object& buffering, std::string_view member, std::int64_t usual,
                         std::int64_t least, std::int64_t most) {
        const json::value* value = buffering.if_contains(member);
        if (!value || value->is_null())
            return usual;
        boost::system::error_code failure;
        const auto number = value->to_number<std::int64_t>(failure);
        if (!failure && number >= least && number <= most)
            return number;
        complain(fmt::format("{} should be between {} and {}", member, least, most));
        return usual;
    }

    void readBuffering() {
        const json::value* value = m_body.if_contains("buffering");
        if (!value || value->is_null())
            return;
        if (!value->is_object())
            return complain("buffering should be an object");
        const json::object& buffering = value->as_object();
        m_read.timeout = Milliseconds{bounded(buffering, "timeoutMs", 1'000, 25, 30'000)};
        m_read.maxBytes =
            static_cast<std::size_t>(bounded(buffering, "maxBytes", 262'144, 262'144, 1'048'576));
        m_read.maxItems =
            static_cast<std::size_t>(bounded(buffering, "maxItems", 10'000, 1'000, 10'000));
    }

    void readDestination() {
        const json::value* value = m_body.if_contains("destination");
        if (!value || !value->is_object())
            return complain("destination should not be empty");
        const json::object& destination = value->as_object();
        const std::string protocol = text(destination, "protocol");
        if (protocol != "HTTP" && protocol != "TCP")
            return complain("protocol should be HTTP or TCP");
        m_read.protocol =
            protocol == "TCP" ? Subscription::Protocol::Tcp : Subscription::Protocol::Http;
        if (const std::string method = text(destination, "method"); !method.empty())
            m_read.method = method;
        if (m_read.method != "POST" && m_read.method != "PUT")
            complain("method should be POST or PUT");
        readAddress(destination);
        if (m_read.port == reservedPort)
            complain(fmt::format("port {} is reserved", reservedPort));
    }

    void readAddress(const json::object& destination) {
        const std::string uri = text(destination, "URI");
        if (!uri.empty())
            return readUri(uri);
        const json::value* port = destination.if_contains("port");
        boost::system::error_code failure;
        const auto number = port ? port->to_number<std::int64_t>(failure) : 0;
        if (m_read.protocol == Subscription::Protocol::Http)
            complain("URI is not provided");
        else if (failure || number < 1 || number > 65'535)
            complain("port is not provided");
        else
            m_read.port = static_cast<std::uint16_t>(number);
    }

    void readUri(std::string_view uri) {
        const std::string_view scheme =
            m_read.protocol == Subscription::Protocol::Http ? "http://" : "tcp://";
        if (!uri.starts_with(scheme))
            return complain(fmt::format("URI should begin with {}", scheme));
        uri.remove_prefix(scheme.size());
        const std::string_view authority = uri.substr(0, uri.find('/'));
        if (authority.size() < uri.size())
            m_read.path = uri.substr(authority.size());
        const auto colon = authority.find(':');
        m_read.host = authority.substr(0, colon);
        if (!has(hostsInside, m_read.host))
            complain("URI host should be sandbox.localdomain");
        if (colon == std::string_view::npos)
            return complain("URI port is not provided");
        const std::string_view digits = authority.substr(colon + 1);
        const auto [end, failure] =
            std::from_chars(digits.data(), digits.data() + digits.size(), m_read.port);
        if (failure != std::errc{} || end != digits.data() + digits.size() || m_read.port == 0)
            complain("URI port is not valid");
    }

    const json::object& m_body;
    Subscription m_read;
    std::vector<std::string> m_problems;
};

} // namespace

bool Subscription::wants(telemetry::Category category) const {
    return std::find(types.begin(), types.end(), telemetry::toText(category)) != types.end();
}

std::string Subscription::render(const telemetry::TelemetryEvent& event) const {
    if (!wants(event.category))
        return {};
    if (api == TelemetryApi::Telemetry)
        return event.type.empty() ? "" : telemetry::eventText(event.time, event.type, event.record);
    const bool tooNew =
        event.logsType == "platform.runtimeDone" && schemaVersion < runtimeDoneSince;
    return event.logsType.empty() || tooNew
               ? ""
               : telemetry::eventText(event.time, event.logsType, event.logsRecord);
}

Result<Subscription> readSubscription(TelemetryApi api, const std::string& body) {
    boost::system::error_code failure;
    const json::value parsed = json::parse(body, failure);
    if (failure || !parsed.is_object())
        return Error{api == TelemetryApi::Logs ? "Logs.ValidationError" : "ValidationError",
                     Text::verbatim("The body is not a JSON object")};
    return Reader{api, parsed.as_object()}.read();
}

} // namespace lathe::runtimeapi
