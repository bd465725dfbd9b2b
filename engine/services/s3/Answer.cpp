#include "engine/services/s3/Answer.h"

#include "engine/base/Sha256.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <cstdio>

namespace lathe::services::s3 {

namespace {

std::tm brokenDown(Timestamp time) {
    return fmt::gmtime(
        static_cast<std::time_t>(std::chrono::floor<Seconds>(time).time_since_epoch().count()));
}

std::optional<Timestamp> fromParts(int year, unsigned month, unsigned day, int hour, int minute,
                                   int second) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (!date.ok() || hour > 23 || minute > 59 || second > 60 || hour < 0 || minute < 0 ||
        second < 0)
        return {};
    return std::chrono::sys_days{date} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
           Seconds{second};
}

} // namespace

http::Response xmlAnswer(std::string body) {
    http::Response response;
    response.fields.add("Content-Type", "application/xml");
    response.body = std::move(body);
    return response;
}

http::Response emptyAnswer(int status) {
    http::Response response;
    response.status = status;
    return response;
}

http::Response failureAnswer(const Failure& failure, const Request& request) {
    http::Response response;
    response.status = failure.status;
    if (failure.status != 304 && request.http.method != "HEAD") {
        XmlWriter xml{"Error", XmlWriter::Namespace::None};
        xml.text("Code", failure.code);
        xml.text("Message", failure.message);
        for (const auto& [name, value] : failure.details)
            xml.text(name, value);
        xml.text("RequestId", request.id);
        xml.text("HostId", request.hostId);
        response = xmlAnswer(xml.finish());
        response.status = failure.status;
    }
    for (const auto& [name, value] : failure.fields)
        response.fields.add(name, value);
    return response;
}

void addIds(http::Response& response, const Request& request) {
    response.fields.set("x-amz-request-id", request.id);
    response.fields.set("x-amz-id-2", request.hostId);
    response.fields.set("Server", "AmazonS3");
}

std::string httpDate(Timestamp time) {
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::tm parts = brokenDown(time);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                       days[static_cast<std::size_t>(parts.tm_wday)], parts.tm_mday,
                       months[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900,
                       parts.tm_hour, parts.tm_min, parts.tm_sec);
}

std::optional<Timestamp> fromHttpDate(const std::string& text) {
    static constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    int day = 0, year = 0, hour = 0, minute = 0, second = 0;
    std::array<char, 4> month{};
    if (std::sscanf(text.c_str(), "%*3s, %2d %3s %4d %2d:%2d:%2d", &day, month.data(), &year, &hour,
                    &minute, &second) != 6)
        return fromIso8601(text);
    const auto place = months.find(month.data());
    if (place == std::string_view::npos || place % 3 != 0 || day < 1)
        return {};
    return fromParts(year, static_cast<unsigned>(place / 3 + 1), static_cast<unsigned>(day), hour,
                     minute, second);
}

std::string wholeSeconds(Timestamp time) {
    return toIso8601(std::chrono::floor<Seconds>(time));
}

std::optional<Timestamp> fromIso8601(const std::string& text) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    const int count = std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d", &year, &month, &day,
                                  &hour, &minute, &second);
    if ((count != 6 && !(count == 3 && text.size() == 10)) || month < 1 || day < 1)
        return {};
    return fromParts(year, static_cast<unsigned>(month), static_cast<unsigned>(day), hour, minute,
                     second);
}

std::string inQuotes(std::string_view etag) {
    return fmt::format("\"{}\"", etag);
}

std::string urlEncoded(std::string_view text, std::string_view others) {
    std::string encoded;
    for (const char letter : text) {
        const bool plain = (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= 'a' && letter <= 'z') ||
                           std::string_view{"-_.~"}.find(letter) != std::string_view::npos ||
                           others.find(letter) != std::string_view::npos;
        if (plain)
            encoded += letter;
        else
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
    return encoded;
}

std::string canonicalId(std::string_view accountId) {
    return sha256Hex(fmt::format("canonical user {}", accountId));
}

std::string principalOfAccount(std::string_view accountId) {
    std::string id = sha256Hex(fmt::format("principal {}", accountId)).substr(0, 13);
    for (char& letter : id)
        letter = letter >= 'a' ? static_cast<char>(letter - 'a' + 'A') : letter;
    return "A" + id;
}

void writeOwner(XmlWriter& xml, std::string_view element, std::string_view accountId) {
    xml.open(element);
    xml.text("ID", canonicalId(accountId));
    // Owners have no names any more, who has begun an upload has.
    if (element == "Initiator")
        xml.text("DisplayName", accountId);
    xml.close();
}

} // namespace lathe::services::s3
