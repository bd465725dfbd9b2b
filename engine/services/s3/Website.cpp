#include "engine/services/s3/Website.h"

#include "engine/http/ResponseHead.h"
#include "engine/services/s3/Answer.h"

#include <fmt/format.h>

namespace lathe::services::s3 {

namespace {

bool fits(const pugi::xml_node& condition, const std::string& key, int error) {
    const std::string code = textOf(condition, "HttpErrorCodeReturnedEquals");
    const bool isOfError = code.empty() || (error != 0 && code == std::to_string(error));
    return isOfError && key.starts_with(textOf(condition, "KeyPrefixEquals"));
}

std::string otherwise(const std::string& text, const std::string& instead) {
    return text.empty() ? instead : text;
}

std::string newKey(const pugi::xml_node& rule, const std::string& key) {
    const pugi::xml_node redirect = rule.child("Redirect");
    if (redirect.child("ReplaceKeyWith"))
        return textOf(redirect, "ReplaceKeyWith");
    if (!redirect.child("ReplaceKeyPrefixWith"))
        return key;
    const std::string prefix = textOf(rule.child("Condition"), "KeyPrefixEquals");
    return textOf(redirect, "ReplaceKeyPrefixWith") + key.substr(prefix.size());
}

std::string locationOf(const pugi::xml_node& redirect, const Request& request,
                       const std::string& key) {
    return fmt::format("{}://{}/{}", otherwise(textOf(redirect, "Protocol"), "http"),
                       otherwise(textOf(redirect, "HostName"), request.headerOr("Host")),
                       urlEncoded(key, "/"));
}

std::string htmlList(const Failure& failure) {
    std::string list = fmt::format("<li>Code: {}</li>\n<li>Message: {}</li>\n", failure.code,
                                   XmlWriter::escaped(failure.message));
    for (const auto& [name, value] : failure.details)
        list += fmt::format("<li>{}: {}</li>\n", name, XmlWriter::escaped(value));
    return list;
}

} // namespace

std::optional<std::string> websiteOfHost(std::string_view host) {
    host = host.substr(0, host.find(':'));
    constexpr std::string_view label = ".s3-website";
    const auto place = host.find(label);
    if (place == std::string_view::npos || place == 0)
        return {};
    const std::string_view rest = host.substr(place + label.size());
    return rest.starts_with('.') || rest.starts_with('-')
               ? std::optional{std::string{host.substr(0, place)}}
               : std::nullopt;
}

Website::Website(XmlDocument document)
    : m_document{std::move(document)} {
    const pugi::xml_node root = m_document->document_element();
    m_index = textOf(root.child("IndexDocument"), "Suffix");
    m_error = textOf(root.child("ErrorDocument"), "Key");
}

std::optional<Website> Website::of(const Bucket& bucket) {
    const std::string* text = bucket.configuration("website");
    auto document = readXml(text ? *text : std::string{});
    if (!text || !document)
        return {};
    return Website{std::move(*document)};
}

std::optional<Website::Redirect> Website::redirectOfAll(const Request& request) const {
    const pugi::xml_node target = m_document->document_element().child("RedirectAllRequestsTo");
    if (!target)
        return {};
    return Redirect{301, locationOf(target, request, request.key)};
}

std::optional<Website::Redirect> Website::redirect(const Request& request, int error) const {
    for (const pugi::xml_node& rule :
         m_document->document_element().child("RoutingRules").children("RoutingRule")) {
        if (!fits(rule.child("Condition"), request.key, error))
            continue;
        const pugi::xml_node target = rule.child("Redirect");
        const int status = target.child("HttpRedirectCode").text().as_int(301);
        return Redirect{status, locationOf(target, request, newKey(rule, request.key))};
    }
    return {};
}

std::string Website::pageOf(const std::string& key) const {
    return key.empty() || key.ends_with('/') ? key + m_index : key;
}

http::Response failurePage(const Failure& failure, const Request& request,
                           const std::optional<Failure>& ofErrorPage) {
    const std::string title =
        fmt::format("{} {}", failure.status, http::reasonPhrase(failure.status));
    http::Response page;
    page.status = failure.status;
    page.fields.add("Content-Type", "text/html; charset=utf-8");
    page.fields.add("x-amz-error-code", failure.code);
    page.fields.add("x-amz-error-message", failure.message);
    page.body = fmt::format("<html>\n<head><title>{0}</title></head>\n<body>\n<h1>{0}</h1>\n<ul>\n"
                            "{1}<li>RequestId: {2}</li>\n<li>HostId: {3}</li>\n</ul>\n",
                            title, htmlList(failure), request.id, request.hostId);
    if (ofErrorPage)
        page.body +=
            fmt::format("<h3>An Error Occurred While Attempting to Retrieve a Custom Error "
                        "Document</h3>\n<ul>\n{}</ul>\n",
                        htmlList(*ofErrorPage));
    page.body += "<hr/>\n</body>\n</html>\n";
    if (request.http.method == "HEAD")
        page.body.clear();
    return page;
}

} // namespace lathe::services::s3
