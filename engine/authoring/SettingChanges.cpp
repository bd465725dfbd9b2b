#include "engine/authoring/SettingChanges.h"

#include <algorithm>
#include <utility>

namespace lathe::authoring {

namespace {

namespace json = boost::json;

bool isObject(const json::value* value) {
    return value && value->is_object();
}

/// A list whose elements have parts of their own.
bool hasParts(const json::value* value) {
    return value && value->is_array() &&
           std::any_of(value->get_array().begin(), value->get_array().end(),
                       [](const json::value& item) { return item.is_structured(); });
}

std::optional<json::value> copied(const json::value* value) {
    return value ? std::optional{*value} : std::nullopt;
}

std::string below(const std::string& path, std::string_view key) {
    return path.empty() ? std::string{key} : path + "/" + std::string{key};
}

void addMembers(const json::object& before, const json::object& after, const std::string& path,
                std::vector<SettingChange>& changes) {
    for (const auto& [key, value] : after)
        addChanges(before.if_contains(key), &value, below(path, key), changes);
    for (const auto& [key, value] : before) {
        if (!after.contains(key))
            addChanges(&value, nullptr, below(path, key), changes);
    }
}

/// The indexes of elements that the other list has not.
std::vector<std::size_t> missingIn(const json::array& other, const json::array& list) {
    std::vector<bool> taken(other.size());
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < list.size(); ++i) {
        std::size_t match = 0;
        while (match < other.size() && (taken[match] || other[match] != list[i]))
            ++match;
        if (match < other.size())
            taken[match] = true;
        else
            missing.push_back(i);
    }
    return missing;
}

/// What has changed stands beside what it was, in order.
void addElements(const json::array& before, const json::array& after, const std::string& path,
                 std::vector<SettingChange>& changes) {
    const auto gone = missingIn(after, before);
    const auto come = missingIn(before, after);
    for (std::size_t i = 0; i < std::max(gone.size(), come.size()); ++i) {
        const json::value* was = i < gone.size() ? &before[gone[i]] : nullptr;
        const json::value* is = i < come.size() ? &after[come[i]] : nullptr;
        addChanges(was, is, below(path, std::to_string(is ? come[i] : gone[i])), changes);
    }
}

} // namespace

void addChanges(const json::value* before, const json::value* after, const std::string& path,
                std::vector<SettingChange>& changes) {
    static const json::object noMembers;
    static const json::array noElements;
    if (before && after && *before == *after)
        return;
    const auto fits = [&](auto is) { return (!before || is(before)) && (!after || is(after)); };
    const auto isEmpty = [](const json::value* value) {
        return value && value->is_object() && value->get_object().empty();
    };
    const bool isNothing = isEmpty(before) || isEmpty(after);
    if (fits(isObject) && !(isNothing && !(before && after)))
        addMembers(before ? before->get_object() : noMembers,
                   after ? after->get_object() : noMembers, path, changes);
    else if (fits(hasParts))
        addElements(before ? before->get_array() : noElements,
                    after ? after->get_array() : noElements, path, changes);
    else
        changes.push_back({path, copied(before), copied(after)});
}

} // namespace lathe::authoring
