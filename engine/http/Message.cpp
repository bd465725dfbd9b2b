#include "engine/http/Message.h"

#include <algorithm>

namespace lathe::http {

namespace {

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
}

int hexValue(char digit) {
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const char letter = lower(digit);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

std::string formDecoded(std::string_view text) {
    std::string spaced{text};
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    return percentDecoded(spaced);
}

} // namespace

bool lettersEqualIgnoringCase(std::string_view left, std::string_view right) {
    for (std::size_t i = 0; i < left.size(); ++i)
        if (left[i] != right[i] && lower(left[i]) != lower(right[i]))
            return false;
    return true;
}

void Fields::add(std::string_view name, std::string_view value) {
    m_places.push_back({static_cast<std::uint32_t>(m_text.size()),
                        static_cast<std::uint32_t>(name.size()),
                        static_cast<std::uint32_t>(value.size())});
    m_text.append(name).append(value);
}

void Fields::set(std::string_view name, std::string_view value) {
    Fields others;
    for (std::size_t i = 0; i < count(); ++i)
        if (const Field field = at(i); !equalsIgnoringCase(field.name, name))
            others.add(field.name, field.value);
    others.add(name, value);
    *this = std::move(others);
}

std::optional<std::string_view> Fields::find(std::string_view name) const {
    for (std::size_t i = 0; i < count(); ++i)
        if (equalsIgnoringCase(at(i).name, name))
            return at(i).value;
    return {};
}

std::string_view Request::path() const {
    return std::string_view{target}.substr(0, target.find('?'));
}

std::string_view Request::query() const {
    const auto mark = target.find('?');
    return mark == std::string::npos ? std::string_view{}
                                     : std::string_view{target}.substr(mark + 1);
}

Response Response::json(int status, std::string body) {
    Response response{status, {}, std::move(body)};
    response.fields.add("Content-Type", "application/json");
    return response;
}

std::string percentDecoded(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 &&
                            hexValue(text[i + 2]) >= 0;
        if (!escape) {
            decoded.push_back(text[i]);
            continue;
        }
        decoded.push_back(static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2])));
        i += 2;
    }
    return decoded;
}

std::optional<std::string> queryValue(std::string_view query, std::string_view name) {
    auto values = queryValues(query, name);
    if (values.empty())
        return {};
    return std::move(values.front());
}

std::vector<std::string> queryValues(std::string_view query, std::string_view name) {
    std::vector<std::string> values;
    while (!query.empty()) {
        const auto end = query.find('&');
        const std::string_view pair = query.substr(0, end);
        const auto equals = pair.find('=');
        if (formDecoded(pair.substr(0, equals)) == name)
            values.push_back(equals == std::string_view::npos
                                 ? std::string{}
                                 : formDecoded(pair.substr(equals + 1)));
        query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
    }
    return values;
}

} // namespace lathe::http
