#include "tests/fuzz/ApiHarness.h"

#include <boost/json.hpp>

// The Lambda API, STS and CloudFormation. An input is requests, one after the other, with a line
// "---" between them: "METHOD TARGET", fields as lines "Name: value", an empty line, the body.

using namespace lathe;
using fuzz::require;

namespace json = boost::json;

namespace {

constexpr std::size_t largestAnswer = 64 * 1024;

/// Elements that are closed in order, and nothing that XML has no place for.
void checkXml(std::string_view text) {
    std::vector<std::string> open;
    for (const char letter : text)
        require(static_cast<unsigned char>(letter) >= 0x20 || letter == '\n' || letter == '\t',
                "XML has no control characters", text);
    while (!text.empty()) {
        require(fuzz::takeUntil(text, "<").find('>') == std::string_view::npos,
                "what is no markup is escaped");
        const std::string_view tag = fuzz::takeUntil(text, ">");
        if (tag.starts_with('/')) {
            require(!open.empty() && open.back() == tag.substr(1), "an element that is open ends");
            open.pop_back();
        } else if (!tag.empty()) {
            open.emplace_back(tag.substr(0, tag.find(' ')));
        }
    }
    require(open.empty(), "every element ends");
}

void checkJson(const http::Response& response) {
    boost::system::error_code failure;
    const json::value body = json::parse(response.body, failure);
    require(!failure, "an answer is JSON", response.body);
    if (response.status < 400)
        return;
    // The last one is what the command line is told, at /_lathe/.
    const bool says = body.is_object() && (body.get_object().contains("message") ||
                                           body.get_object().contains("Message") ||
                                           body.get_object().contains("error"));
    require(says, "an error says what is wrong", response.body);
}

void check(const http::Response& response, std::string_view request) {
    require(response.status >= 200 && response.status < 600, "an answer has a status of HTTP");
    require(response.status != 500, "no request makes the service fail", response.body);
    require(response.body.size() <= largestAnswer, "an answer is not much larger than its request");
    const std::string_view type = response.fields.valueOr("Content-Type", "");
    if (type == "text/xml")
        checkXml(response.body);
    else if (type == "application/json" && !response.body.empty() &&
             !response.fields.find("Transfer-Encoding"))
        checkJson(response);
    else if (response.status >= 400)
        require(request.starts_with("HEAD "), "an error has a body");
}

std::string messageOf(std::string_view body) {
    std::string_view head = fuzz::takeUntil(body, "\n\n");
    std::string message{fuzz::takeUntil(head, "\n")};
    message += " HTTP/1.1\r\nHost: localhost\r\n";
    while (!head.empty()) {
        message += fuzz::takeUntil(head, "\n");
        message += "\r\n";
    }
    return message + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           std::string{body};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = fuzz::textOf(data, size);
    // That would read any folder of this machine.
    if (rest.empty() || rest.find("hot-reload") != std::string_view::npos)
        return -1;
    fuzz::ApiHarness api;
    for (int i = 0; i < 8 && !rest.empty(); ++i) {
        const std::string message = messageOf(fuzz::takeUntil(rest, "\n---\n"));
        const auto response = api.exchange(message);
        if (!response)
            return 0;
        check(*response, message);
        if (response->fields.valueOr("Connection", "") == "close")
            return 0;
    }
    return 0;
}
