#include "engine/items/Path.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace lathe::items {

namespace {

Error badPath() {
    return validationError(
        "The document path provided in the update expression is invalid for update");
}

/// The map or list that the last step of a path is of; nullptr where there is none of its kind.
AttributeValue* parentOf(Map& item, const Path& path) {
    const Path above{path.begin(), std::prev(path.end())};
    auto* const found = const_cast<AttributeValue*>(find(item, above));
    if (!found)
        return nullptr;
    const bool fits = std::holds_alternative<std::string>(path.back())
                          ? std::holds_alternative<Map>(found->value)
                          : std::holds_alternative<List>(found->value);
    return fits ? found : nullptr;
}

bool isWithin(const Path& inner, const Path& outer) {
    return inner.size() >= outer.size() && std::equal(outer.begin(), outer.end(), inner.begin());
}

bool conflict(const Path& one, const Path& other) {
    const auto [first, second] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    return first != one.end() && second != other.end() && first->index() != second->index();
}

Error notApart(std::string_view kind, std::string_view how, const Path& one, const Path& other) {
    return validationError(fmt::format("Invalid {}: Two document paths {} with each other; must "
                                       "remove or rewrite one of these paths; path one: {}, path "
                                       "two: {}",
                                       kind, how, textOf(one), textOf(other)));
}

/// What a projection takes of one place, by the steps below it; all of it where there are none.
struct Wanted {
    bool whole = false;
    std::map<Step, Wanted> parts;
};

AttributeValue taken(const AttributeValue& value, const Wanted& wanted);

Map taken(const Map& map, const std::map<Step, Wanted>& parts) {
    Map result;
    for (const auto& [step, part] : parts) {
        const auto* const name = std::get_if<std::string>(&step);
        const auto found = name ? map.find(*name) : map.end();
        if (found == map.end())
            continue;
        AttributeValue value = taken(found->second, part);
        const auto* const inner = std::get_if<Map>(&value.value);
        const auto* const list = std::get_if<List>(&value.value);
        const bool nothing = !part.whole && ((inner && inner->empty()) || (list && list->empty()) ||
                                             (!inner && !list));
        if (!nothing)
            result.emplace(*name, std::move(value));
    }
    return result;
}

AttributeValue taken(const AttributeValue& value, const Wanted& wanted) {
    if (wanted.whole)
        return value;
    if (const auto* const map = std::get_if<Map>(&value.value))
        return {taken(*map, wanted.parts)};
    List result;
    if (const auto* const list = std::get_if<List>(&value.value)) {
        for (const auto& [step, part] : wanted.parts) {
            const auto* const index = std::get_if<std::size_t>(&step);
            if (!index || *index >= list->size())
                continue;
            // Through a map, so that what has nothing to show leaves no trace.
            const Map only = taken(Map{{"", (*list)[*index]}}, {{Step{std::string{}}, part}});
            for (const auto& entry : only)
                result.push_back(entry.second);
        }
    }
    return {std::move(result)};
}

} // namespace

std::string textOf(const Path& path) {
    std::string text;
    for (const Step& step : path) {
        text += text.empty() ? "" : ", ";
        const auto* const name = std::get_if<std::string>(&step);
        text += name ? *name : fmt::format("[{}]", std::get<std::size_t>(step));
    }
    return "[" + text + "]";
}

const AttributeValue* find(const Map& item, const Path& path) {
    const Map* map = &item;
    const List* list = nullptr;
    const AttributeValue* found = nullptr;
    for (const Step& step : path) {
        if (const auto* const name = std::get_if<std::string>(&step)) {
            const auto entry = map ? map->find(*name) : item.end();
            if (!map || entry == map->end())
                return nullptr;
            found = &entry->second;
        } else {
            const std::size_t index = std::get<std::size_t>(step);
            if (!list || index >= list->size())
                return nullptr;
            found = &(*list)[index];
        }
        map = std::get_if<Map>(&found->value);
        list = std::get_if<List>(&found->value);
    }
    return found;
}

Result<void> put(Map& item, const Path& path, AttributeValue value) {
    if (path.size() == 1) {
        item.insert_or_assign(std::get<std::string>(path.front()), std::move(value));
        return {};
    }
    AttributeValue* const parent = parentOf(item, path);
    if (!parent)
        return badPath();
    if (const auto* const name = std::get_if<std::string>(&path.back())) {
        std::get<Map>(parent->value).insert_or_assign(*name, std::move(value));
        return {};
    }
    auto& list = std::get<List>(parent->value);
    const std::size_t index = std::get<std::size_t>(path.back());
    if (index < list.size())
        list[index] = std::move(value);
    else
        list.push_back(std::move(value));
    return {};
}

Result<void> remove(Map& item, const std::vector<Path>& paths) {
    std::vector<Path> ordered = paths;
    // Elements from behind: those before them stay where they are.
    std::sort(ordered.begin(), ordered.end(), std::greater<>{});
    for (const Path& path : ordered) {
        if (path.size() == 1) {
            item.erase(std::get<std::string>(path.front()));
            continue;
        }
        AttributeValue* const parent = parentOf(item, path);
        if (!parent)
            return badPath();
        if (const auto* const name = std::get_if<std::string>(&path.back())) {
            std::get<Map>(parent->value).erase(*name);
            continue;
        }
        auto& list = std::get<List>(parent->value);
        const std::size_t index = std::get<std::size_t>(path.back());
        if (index < list.size())
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
    }
    return {};
}

Map project(const Map& item, const std::vector<Path>& paths) {
    Wanted all;
    for (const Path& path : paths) {
        Wanted* place = &all;
        for (const Step& step : path)
            place = &place->parts[step];
        place->whole = true;
    }
    return taken(item, all.parts);
}

Result<void> checkApart(std::string_view kind, const std::vector<Path>& paths) {
    for (std::size_t second = 1; second < paths.size(); ++second)
        for (std::size_t first = 0; first < second; ++first)
            if (isWithin(paths[first], paths[second]) || isWithin(paths[second], paths[first]))
                return notApart(kind, "overlap", paths[first], paths[second]);
    for (std::size_t second = 1; second < paths.size(); ++second)
        for (std::size_t first = 0; first < second; ++first)
            if (conflict(paths[first], paths[second]))
                return notApart(kind, "conflict", paths[first], paths[second]);
    return {};
}

} // namespace lathe::items
