#include "engine/services/signature/Canonical.h"

#include "engine/services/signature/Hash.h"

#include <algorithm>

namespace lathe::services::signature {

namespace {

bool isUnreserved(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' ||
           letter == '~';
}

void appendEncoded(std::string_view text, bool keepsSlash, std::string& out) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char letter : text) {
        if (isUnreserved(letter) || (keepsSlash && letter == '/')) {
            out.push_back(letter);
            continue;
        }
        const auto value = static_cast<unsigned char>(letter);
        out.push_back('%');
        out.push_back(digits[value >> 4]);
        out.push_back(digits[value & 15]);
    }
}

/// "/./a//b/../c" -> "/a/c"
std::string normalized(std::string_view path) {
    std::vector<std::string_view> kept;
    for (std::size_t start = 0; start <= path.size();) {
        const auto end = std::min(path.find('/', start), path.size());
        const std::string_view part = path.substr(start, end - start);
        if (part == ".." && !kept.empty())
            kept.pop_back();
        else if (!part.empty() && part != "." && part != "..")
            kept.push_back(part);
        start = end + 1;
    }
    std::string result;
    for (const std::string_view part : kept)
        result.append("/").append(part);
    if (result.empty() || path.ends_with('/') || path.ends_with("/."))
        result.push_back('/');
    return result;
}

void appendPath(std::string_view path, Dialect dialect, std::string& out) {
    if (dialect == Dialect::Other)
        return appendEncoded(normalized(path), true, out);
    // A slash within a part stays encoded.
    for (std::size_t start = 0; start <= path.size();) {
        const auto end = std::min(path.find('/', start), path.size());
        appendEncoded(http::percentDecoded(path.substr(start, end - start)), false, out);
        if (end < path.size())
            out.push_back('/');
        start = end + 1;
    }
}

std::string spaced(std::string_view text) {
    std::string result{text};
    std::replace(result.begin(), result.end(), '+', ' ');
    return result;
}

void appendQuery(std::string_view query, std::string& out) {
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (pair.empty())
            continue;
        const auto equals = std::min(pair.find('='), pair.size());
        auto& [name, value] = pairs.emplace_back();
        appendEncoded(http::percentDecoded(spaced(pair.substr(0, equals))), false, name);
        appendEncoded(http::percentDecoded(spaced(pair.substr(std::min(equals + 1, pair.size())))),
                      false, value);
        if (name == "X-Amz-Signature")
            pairs.pop_back();
    }
    std::sort(pairs.begin(), pairs.end());
    for (std::size_t i = 0; i < pairs.size(); ++i)
        out.append(i == 0 ? "" : "&").append(pairs[i].first).append("=").append(pairs[i].second);
}

/// Without spaces around it, and only one where there are several.
void appendValue(std::string_view value, std::string& out) {
    bool pending = false;
    const std::size_t start = out.size();
    for (const char letter : value) {
        if (letter == ' ' || letter == '\t') {
            pending = out.size() > start;
            continue;
        }
        if (pending)
            out.push_back(' ');
        pending = false;
        out.push_back(letter);
    }
}

void appendHeader(const http::Fields& fields, std::string_view name, std::string& out) {
    out.append(name).append(":");
    bool first = true;
    for (std::size_t i = 0; i < fields.count(); ++i) {
        if (!http::equalsIgnoringCase(fields.at(i).name, name))
            continue;
        if (!first)
            out.push_back(',');
        first = false;
        appendValue(fields.at(i).value, out);
    }
    out.push_back('\n');
}

} // namespace

std::string canonicalRequest(const http::Request& request, const Signature& signature,
                             Dialect dialect) {
    std::string text;
    text.reserve(1024);
    text.append(request.method).append("\n");
    appendPath(request.path(), dialect, text);
    text.push_back('\n');
    appendQuery(request.query(), text);
    text.push_back('\n');
    for (const std::string& name : signature.signedHeaders)
        appendHeader(request.fields, name, text);
    text.push_back('\n');
    for (std::size_t i = 0; i < signature.signedHeaders.size(); ++i)
        text.append(i == 0 ? "" : ";").append(signature.signedHeaders[i]);
    text.push_back('\n');
    text += signature.payload.empty() ? hexSha256(request.body) : signature.payload;
    return text;
}

std::string stringToSign(const Signature& signature, std::string_view canonicalRequest) {
    std::string text{signature.scheme == Scheme::V4a ? "AWS4-ECDSA-P256-SHA256\n"
                                                     : "AWS4-HMAC-SHA256\n"};
    text.append(signature.time).append("\n").append(signature.scope()).append("\n");
    return text + hexSha256(canonicalRequest);
}

} // namespace lathe::services::signature
