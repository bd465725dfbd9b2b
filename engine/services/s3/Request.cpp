#include "engine/services/s3/Request.h"

#include "engine/base/Base64.h"
#include "engine/base/Ids.h"
#include "engine/services/s3/Website.h"
#include "engine/services/s3/content/Checksum.h"
#include "engine/services/wire/Addressee.h"

#include <algorithm>

namespace lathe::services::s3 {

namespace {

std::string newRequestName() {
    std::string id = newHexId(16);
    std::transform(id.begin(), id.end(), id.begin(), [](char letter) {
        return letter >= 'a' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return id;
}

std::string formDecoded(std::string_view text) {
    std::string spaced{text};
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    return http::percentDecoded(spaced);
}

Pairs parametersOf(std::string_view query) {
    Pairs parameters;
    while (!query.empty()) {
        const auto end = query.find('&');
        const std::string_view pair = query.substr(0, end);
        const auto equals = pair.find('=');
        if (!pair.empty())
            parameters.emplace_back(formDecoded(pair.substr(0, equals)),
                                    equals == std::string_view::npos
                                        ? std::string{}
                                        : formDecoded(pair.substr(equals + 1)));
        query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
    }
    return parameters;
}

/// What a presigned URL has among its parameters and other requests have as fields.
void takeFieldsFrom(const Pairs& query, http::Fields& fields) {
    static constexpr std::string_view ofSignatures[] = {
        "x-amz-algorithm",     "x-amz-credential", "x-amz-date",           "x-amz-expires",
        "x-amz-signedheaders", "x-amz-signature",  "x-amz-security-token", "x-amz-content-sha256"};
    for (const auto& [name, value] : query) {
        std::string lower = name;
        for (char& letter : lower)
            letter =
                letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        const bool isField = lower.starts_with("x-amz-") || lower == "content-md5" ||
                             lower == "content-type" || lower == "if-match" ||
                             lower == "if-none-match";
        if (isField && !fields.find(lower) &&
            std::find(std::begin(ofSignatures), std::end(ofSignatures), lower) ==
                std::end(ofSignatures))
            fields.add(lower, value);
    }
}

} // namespace

std::string bucketOfHost(std::string_view host) {
    if (auto website = websiteOfHost(host))
        return std::move(*website);
    host = host.substr(0, host.find(':'));
    constexpr std::string_view local = ".localhost";
    if (!host.ends_with(local))
        return {};
    host.remove_suffix(local.size());
    // "photos.s3", "photos.s3.eu-west-1", "my.photos.s3"; "s3" alone has no bucket.
    for (auto place = host.rfind("s3"); place != std::string_view::npos && place > 0;
         place = place > 0 ? host.rfind("s3", place - 1) : std::string_view::npos) {
        const auto end = place + 2;
        if (host[place - 1] == '.' && (end == host.size() || host[end] == '.'))
            return std::string{host.substr(0, place - 1)};
    }
    if (host == "s3" || host.starts_with("s3."))
        return {};
    return std::string{host};
}

Request Request::read(http::Request request, iam::Principal principal) {
    Request made;
    made.region = addresseeOf(request).region;
    made.query = parametersOf(request.query());
    std::string path = http::percentDecoded(request.path());
    if (path.starts_with('/'))
        path.erase(0, 1);
    made.bucket = bucketOfHost(request.fields.valueOr("Host", ""));
    if (made.bucket.empty()) {
        const auto slash = path.find('/');
        made.bucket = path.substr(0, slash);
        path = slash == std::string::npos ? std::string{} : path.substr(slash + 1);
    }
    made.key = std::move(path);
    made.http = std::move(request);
    takeFieldsFrom(made.query, made.http.fields);
    made.principal = std::move(principal);
    made.id = newRequestName();
    made.hostId = base64(Digest::of(Algorithm::Sha256, made.id));
    return made;
}

bool Request::has(std::string_view parameter) const {
    return std::any_of(query.begin(), query.end(),
                       [&](const auto& pair) { return pair.first == parameter; });
}

std::string Request::value(std::string_view parameter) const {
    for (const auto& [name, text] : query)
        if (name == parameter)
            return text;
    return {};
}

std::optional<std::string> Request::header(std::string_view name) const {
    const auto found = http.fields.find(name);
    return found ? std::optional{std::string{*found}} : std::nullopt;
}

std::string Request::headers(std::string_view name) const {
    std::string list;
    for (std::size_t i = 0; i < http.fields.count(); ++i)
        if (const auto field = http.fields.at(i); http::equalsIgnoringCase(field.name, name))
            list.append(list.empty() ? "" : ",").append(field.value);
    return list;
}

std::string Request::headerOr(std::string_view name, std::string_view otherwise) const {
    return std::string{http.fields.valueOr(name, otherwise)};
}

std::string Request::resource() const {
    return key.empty() ? "/" + bucket : "/" + bucket + "/" + key;
}

} // namespace lathe::services::s3
