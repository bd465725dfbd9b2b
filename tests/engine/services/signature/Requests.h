#pragma once

#include "engine/http/Message.h"

#include <string>

namespace lathe::test {

/// "POST / HTTP/1.1\nHost:example\n\nbody", with or without a space after the colon.
inline http::Request requestFrom(const std::string& text) {
    http::Request request;
    const auto lineEnd = text.find('\n');
    const std::string line = text.substr(0, lineEnd);
    const auto first = line.find(' ');
    request.method = line.substr(0, first);
    request.target = line.substr(first + 1, line.rfind(' ') - first - 1);
    std::size_t start = lineEnd + 1;
    while (start < text.size() && text[start] != '\n') {
        const auto end = std::min(text.find('\n', start), text.size());
        const std::string field = text.substr(start, end - start);
        const auto colon = field.find(':');
        std::string value = field.substr(colon + 1);
        value.erase(0, std::min(value.find_first_not_of(' '), value.size()));
        request.fields.add(field.substr(0, colon), value);
        start = end + 1;
    }
    request.body = text.substr(std::min(start + 1, text.size()));
    return request;
}

} // namespace lathe::test
