#include "engine/services/query/Parameters.h"

#include "engine/base/Utf8.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace lathe::services::query {

namespace {

std::string decoded(std::string_view text) {
    std::string plain{text};
    std::replace(plain.begin(), plain.end(), '+', ' ');
    return validUtf8(http::percentDecoded(plain));
}

} // namespace

Parameters::Parameters(std::string_view form) {
    for (std::size_t start = 0; start < form.size();) {
        const std::size_t end = std::min(form.find('&', start), form.size());
        const std::string_view pair = form.substr(start, end - start);
        const std::size_t equals = std::min(pair.find('='), pair.size());
        if (!pair.empty())
            m_values.emplace(decoded(pair.substr(0, equals)),
                             decoded(pair.substr(std::min(equals + 1, pair.size()))));
        start = end + 1;
    }
}

Parameters Parameters::of(const http::Request& request) {
    const bool isForm =
        request.method == "POST" &&
        request.fields.valueOr("Content-Type", "").starts_with("application/x-www-form-urlencoded");
    return Parameters{isForm ? std::string_view{request.body} : request.query()};
}

std::optional<std::string> Parameters::find(std::string_view name) const {
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::nullopt : std::optional{found->second};
}

std::vector<std::string> Parameters::members(std::string_view name, std::string_view marker) const {
    const std::string prefix = std::string{name} + "." + std::string{marker} + ".";
    std::set<std::size_t> numbers;
    for (auto at = m_values.lower_bound(prefix);
         at != m_values.end() && at->first.starts_with(prefix); ++at) {
        std::size_t number = 0;
        const char* begin = at->first.data() + prefix.size();
        const char* end = at->first.data() + at->first.size();
        const auto [stop, failure] = std::from_chars(begin, end, number);
        if (failure == std::errc{} && (stop == end || *stop == '.'))
            numbers.insert(number);
    }
    std::vector<std::string> found;
    for (const std::size_t number : numbers)
        found.push_back(prefix + std::to_string(number));
    return found;
}

std::vector<std::string> Parameters::list(std::string_view name) const {
    std::vector<std::string> texts;
    for (const std::string& member : members(name))
        texts.push_back(text(member));
    return texts;
}

std::map<std::string, std::string> Parameters::map(std::string_view name) const {
    std::map<std::string, std::string> texts;
    for (const std::string& entry : members(name, "entry"))
        texts.emplace(text(entry + ".key"), text(entry + ".value"));
    return texts;
}

} // namespace lathe::services::query
