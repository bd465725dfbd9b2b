#include "engine/services/events/JsonPath.h"

#include <charconv>
#include <string>
#include <variant>
#include <vector>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

/// `[*]`
struct Each {};
using Step = std::variant<std::string, std::size_t, Each>;

/// "[0]", "['key']", "[*]" at the front of the path, which it is taken from.
std::optional<Step> bracketStep(std::string_view& path) {
    const auto close = path.find(']');
    if (close == std::string_view::npos)
        return {};
    const std::string_view inside = path.substr(1, close - 1);
    path.remove_prefix(close + 1);
    if (inside == "*")
        return Each{};
    if (inside.size() >= 2 && (inside.front() == '\'' || inside.front() == '"') &&
        inside.back() == inside.front())
        return std::string{inside.substr(1, inside.size() - 2)};
    std::size_t index = 0;
    const auto [end, failure] =
        std::from_chars(inside.data(), inside.data() + inside.size(), index);
    if (failure != std::errc{} || end != inside.data() + inside.size())
        return {};
    return index;
}

std::optional<Step> dotStep(std::string_view& path) {
    path.remove_prefix(1);
    const auto end = std::min(path.find_first_of(".["), path.size());
    if (end == 0)
        return {};
    const std::string key{path.substr(0, end)};
    path.remove_prefix(end);
    if (key == "*")
        return Each{};
    return key;
}

std::optional<std::vector<Step>> stepsOf(std::string_view path) {
    if (!path.starts_with('$'))
        return {};
    path.remove_prefix(1);
    std::vector<Step> steps;
    while (!path.empty()) {
        if (path[0] != '.' && path[0] != '[')
            return {};
        auto step = path[0] == '[' ? bracketStep(path) : dotStep(path);
        if (!step)
            return {};
        steps.push_back(std::move(*step));
    }
    return steps;
}

std::optional<json::value> follow(const std::vector<Step>& steps, std::size_t from,
                                  const json::value& value) {
    const json::value* at = &value;
    for (std::size_t i = from; i < steps.size(); ++i) {
        if (std::holds_alternative<Each>(steps[i])) {
            json::array found;
            if (const json::array* array = at->if_array()) {
                for (const json::value& element : *array) {
                    if (auto inner = follow(steps, i + 1, element))
                        found.push_back(std::move(*inner));
                }
            }
            return found.empty() ? std::optional<json::value>{} : json::value(std::move(found));
        }
        const json::value* next = nullptr;
        if (const auto* key = std::get_if<std::string>(&steps[i]))
            next = at->is_object() ? at->get_object().if_contains(*key) : nullptr;
        else
            next = at->is_array() ? at->get_array().if_contains(std::get<std::size_t>(steps[i]))
                                  : nullptr;
        if (!next)
            return {};
        at = next;
    }
    return *at;
}

} // namespace

std::optional<json::value> valueAt(std::string_view path, const json::value& event) {
    const auto steps = stepsOf(path);
    return steps ? follow(*steps, 0, event) : std::nullopt;
}

bool isJsonPath(std::string_view path) {
    return stepsOf(path).has_value();
}

} // namespace lathe::services::events
