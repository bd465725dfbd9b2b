#include "engine/http/ResponseHead.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <ctime>

namespace lathe::http {

namespace {

struct Phrase {
    int status;
    std::string_view text;
};

constexpr std::array phrases{
    Phrase{100, "Continue"},
    Phrase{101, "Switching Protocols"},
    Phrase{200, "OK"},
    Phrase{201, "Created"},
    Phrase{202, "Accepted"},
    Phrase{204, "No Content"},
    Phrase{206, "Partial Content"},
    Phrase{301, "Moved Permanently"},
    Phrase{302, "Found"},
    Phrase{303, "See Other"},
    Phrase{304, "Not Modified"},
    Phrase{307, "Temporary Redirect"},
    Phrase{308, "Permanent Redirect"},
    Phrase{400, "Bad Request"},
    Phrase{401, "Unauthorized"},
    Phrase{402, "Payment Required"},
    Phrase{403, "Forbidden"},
    Phrase{404, "Not Found"},
    Phrase{405, "Method Not Allowed"},
    Phrase{406, "Not Acceptable"},
    Phrase{408, "Request Timeout"},
    Phrase{409, "Conflict"},
    Phrase{410, "Gone"},
    Phrase{411, "Length Required"},
    Phrase{412, "Precondition Failed"},
    Phrase{413, "Payload Too Large"},
    Phrase{415, "Unsupported Media Type"},
    Phrase{416, "Range Not Satisfiable"},
    Phrase{417, "Expectation Failed"},
    Phrase{421, "Misdirected Request"},
    Phrase{422, "Unprocessable Entity"},
    Phrase{426, "Upgrade Required"},
    Phrase{429, "Too Many Requests"},
    Phrase{431, "Request Header Fields Too Large"},
    Phrase{500, "Internal Server Error"},
    Phrase{501, "Not Implemented"},
    Phrase{502, "Bad Gateway"},
    Phrase{503, "Service Unavailable"},
    Phrase{504, "Gateway Timeout"},
    Phrase{505, "HTTP Version Not Supported"},
};

bool isFraming(std::string_view name) {
    return equalsIgnoringCase(name, "Content-Length") ||
           equalsIgnoringCase(name, "Transfer-Encoding") || equalsIgnoringCase(name, "Connection");
}

bool endsLine(char byte) {
    return static_cast<unsigned char>(byte) < 0x20 && byte != '\t';
}

/// Whether some byte is below a space; eight at a time.
bool hasControls(std::string_view text) {
    constexpr std::uint64_t each = 0x0101'0101'0101'0101;
    std::uint64_t eight = 0;
    for (; text.size() >= sizeof eight; text.remove_prefix(sizeof eight)) {
        std::memcpy(&eight, text.data(), sizeof eight);
        if (((eight - each * 0x20) & ~eight & each * 0x80) != 0)
            return true;
    }
    return std::any_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x20; });
}

void appendNumber(std::string& out, std::uint64_t number) {
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void appendField(std::string& out, std::string_view name, std::string_view value) {
    constexpr std::string_view mark = ": ";
    constexpr std::string_view end = "\r\n";
    const std::size_t start = out.size();
    out.resize(start + name.size() + mark.size() + value.size() + end.size());
    char* at = out.data() + start;
    for (const std::string_view part : {name, mark, value, end})
        at = std::copy(part.begin(), part.end(), at);
    if (hasControls(value)) {
        const auto last = out.end() - std::ssize(end);
        std::replace_if(last - std::ssize(value), last, endsLine, ' ');
    }
}

/// The Date field's line; made anew once a second.
std::string_view dateLine() {
    thread_local std::time_t second = 0;
    thread_local std::string line;
    if (const std::time_t now = std::time(nullptr); now != second) {
        second = now;
        line = fmt::format("Date: {:%a, %d %b %Y %H:%M:%S} GMT\r\n", fmt::gmtime(now));
    }
    return line;
}

} // namespace

std::string_view reasonPhrase(int status) {
    for (const Phrase& phrase : phrases)
        if (phrase.status == status)
            return phrase.text;
    return "Unknown";
}

bool statusAllowsBody(int status) {
    return status >= 200 && status != 204 && status != 304;
}

void appendFields(std::string& out, const Fields& fields) {
    for (std::size_t i = 0; i < fields.count(); ++i)
        appendField(out, fields.at(i).name, fields.at(i).value);
}

void appendHead(std::string& out, const Response& response, const Framing& framing) {
    out.append("HTTP/1.1 ");
    appendNumber(out, static_cast<std::uint64_t>(response.status));
    out.append(" ").append(reasonPhrase(response.status)).append("\r\n");
    for (std::size_t i = 0; i < response.fields.count(); ++i)
        if (const auto field = response.fields.at(i); !isFraming(field.name))
            appendField(out, field.name, field.value);
    if (!response.fields.find("Date"))
        out.append(dateLine());
    if (framing.chunked)
        out.append("Transfer-Encoding: chunked\r\n");
    else if (framing.length) {
        out.append("Content-Length: ");
        appendNumber(out, *framing.length);
        out.append("\r\n");
    }
    if (!framing.keepAlive)
        out.append("Connection: close\r\n");
    else if (framing.http10 || response.fields.find("Connection"))
        out.append("Connection: keep-alive\r\n");
    out.append("\r\n");
}

} // namespace lathe::http
