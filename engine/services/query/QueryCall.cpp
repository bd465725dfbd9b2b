#include "engine/services/query/QueryCall.h"

#include "engine/base/Ids.h"
#include "engine/base/Utf8.h"

#include <fmt/format.h>

namespace lathe::services::query {

namespace {

http::Response xmlResponse(int status, std::string body, const std::string& requestId) {
    http::Response response;
    response.status = status;
    response.fields.add("Content-Type", "text/xml");
    response.fields.add("x-amzn-RequestId", requestId);
    response.body = std::move(body);
    return response;
}

/// "AWS4-HMAC-SHA256 Credential=KEY/20260102/us-east-1/sts/aws4_request, ..." -> "KEY/2026..."
std::string_view credentialIn(std::string_view authorization) {
    constexpr std::string_view marker = "Credential=";
    const auto start = authorization.find(marker);
    return start == std::string_view::npos ? std::string_view{}
                                           : authorization.substr(start + marker.size());
}

} // namespace

std::optional<QueryCall> QueryCall::read(const http::Request& request) {
    if (request.path() != "/")
        return {};
    QueryCall call;
    if (request.method == "POST" &&
        request.fields.valueOr("Content-Type", "").starts_with("application/x-www-form-urlencoded"))
        call.m_form = request.body;
    else if (request.method == "GET")
        call.m_form = request.query();
    call.m_action = call.text("Action");
    call.m_version = call.text("Version");
    // A request that was signed ahead has it among its parameters.
    std::string credential = call.text("X-Amz-Credential");
    if (credential.empty())
        credential = credentialIn(request.fields.valueOr("Authorization", ""));
    call.m_accessKeyId = credential.substr(0, credential.find('/'));
    if (call.m_action.empty() || call.m_version.empty())
        return {};
    return call;
}

std::string QueryCall::text(std::string_view parameter) const {
    return validUtf8(http::queryValue(m_form, parameter).value_or(""));
}

std::string Xml::escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '\r':
            result += "&#13;";
            break;
        default:
            // XML 1.0 has no place for the others, not even escaped.
            if (static_cast<unsigned char>(letter) < 0x20 && letter != '\t' && letter != '\n')
                result += "\xEF\xBF\xBD";
            else
                result.push_back(letter);
        }
    }
    return result;
}

void Xml::open(std::string_view name) {
    m_text += fmt::format("<{}>", name);
    m_open += fmt::format("/{}", name);
}

void Xml::close() {
    const auto slash = m_open.rfind('/');
    m_text += fmt::format("</{}>", m_open.substr(slash + 1));
    m_open.erase(slash);
}

void Xml::text(std::string_view name, std::string_view value) {
    m_text += fmt::format("<{0}>{1}</{0}>", name, escaped(value));
}

http::Response resultResponse(const QueryCall& call, std::string_view xmlNamespace,
                              const Xml& result) {
    return resultResponse(call.action(), xmlNamespace, result);
}

http::Response resultResponse(std::string_view action, std::string_view xmlNamespace,
                              const Xml& result) {
    const std::string id = newUuid();
    return xmlResponse(
        200,
        fmt::format(R"(<{0}Response xmlns="{1}"><{0}Result>{2}</{0}Result><ResponseMetadata>)"
                    "<RequestId>{3}</RequestId></ResponseMetadata></{0}Response>",
                    Xml::escaped(action), xmlNamespace, result.written(), id),
        id);
}

http::Response errorResponse(const Error& error, std::string_view xmlNamespace, int status) {
    const std::string id = newUuid();
    Xml told;
    told.text("Type", "Sender");
    told.text("Code", error.code);
    if (const std::string message = error.detail.english(); !message.empty())
        told.text("Message", message);
    return xmlResponse(status,
                       fmt::format(R"(<ErrorResponse xmlns="{}"><Error>{}</Error>)"
                                   "<RequestId>{}</RequestId></ErrorResponse>",
                                   xmlNamespace, told.written(), id),
                       id);
}

} // namespace lathe::services::query
