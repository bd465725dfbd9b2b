#include "engine/statemachine/JsonPath.h"

#include "engine/statemachine/PathFilter.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

using Places = std::vector<const json::value*>;

/// `value`, and all that is within it, outermost first.
void addAll(const json::value& value, Places& places) {
    places.push_back(&value);
    if (const auto* list = value.if_array())
        for (const json::value& each : *list)
            addAll(each, places);
    if (const auto* object = value.if_object())
        for (const auto& [name, each] : *object)
            addAll(each, places);
}

void addChildren(const json::value& value, Places& places) {
    if (const auto* list = value.if_array())
        for (const json::value& each : *list)
            places.push_back(&each);
    if (const auto* object = value.if_object())
        for (const auto& [name, each] : *object)
            places.push_back(&each);
}

void addIndex(const json::array& list, std::int64_t index, Places& places) {
    const auto size = static_cast<std::int64_t>(list.size());
    const std::int64_t at = index < 0 ? size + index : index;
    if (at >= 0 && at < size)
        places.push_back(&list[static_cast<std::size_t>(at)]);
}

void addSlice(const json::array& list, const PathStep& step, Places& places) {
    const auto size = static_cast<std::int64_t>(list.size());
    const auto place = [size](std::int64_t index) {
        return std::clamp<std::int64_t>(index < 0 ? size + index : index, 0, size);
    };
    for (std::int64_t at = place(step.from.value_or(0)), end = place(step.to.value_or(size));
         at < end; at += step.by)
        places.push_back(&list[static_cast<std::size_t>(at)]);
}

void addMatching(const json::value& value, const PathFilter& filter, const json::value& root,
                 Places& places) {
    const auto* const list = value.if_array();
    if (!list) {
        if (value.is_object() && filter.matches(value, root))
            places.push_back(&value);
        return;
    }
    for (const json::value& each : *list)
        if (filter.matches(each, root))
            places.push_back(&each);
}

void addStep(const json::value& value, const PathStep& step, const json::value& root,
             Places& places) {
    const auto* const list = value.if_array();
    const auto* const object = value.if_object();
    switch (step.kind) {
    case PathStep::Kind::Names:
        for (const std::string& name : step.names)
            if (const json::value* found = object ? object->if_contains(name) : nullptr)
                places.push_back(found);
        break;
    case PathStep::Kind::Indexes:
        if (list)
            for (const std::int64_t index : step.indexes)
                addIndex(*list, index, places);
        break;
    case PathStep::Kind::Slice:
        if (list)
            addSlice(*list, step, places);
        break;
    case PathStep::Kind::All:
        addChildren(value, places);
        break;
    case PathStep::Kind::Filter:
        addMatching(value, *step.filter, root, places);
        break;
    case PathStep::Kind::Function:
        break;
    }
}

/// What a function makes of a value; nothing where it makes no sense of it.
std::optional<json::value> applied(const std::string& function, const json::value& value) {
    const auto* const list = value.if_array();
    if (function == "length" || function == "size") {
        if (list)
            return json::value(list->size());
        if (const auto* object = value.if_object())
            return json::value(object->size());
        if (const auto* text = value.if_string())
            return json::value(text->size());
        return {};
    }
    if (function == "keys") {
        const auto* const object = value.if_object();
        json::array names;
        for (auto at = object ? object->begin() : json::object::const_iterator{};
             object && at != object->end(); ++at)
            names.emplace_back(at->key());
        return object ? std::optional<json::value>{std::move(names)} : std::nullopt;
    }
    if (function == "first" || function == "last") {
        if (!list || list->empty())
            return {};
        return function == "first" ? list->front() : list->back();
    }
    std::vector<double> numbers;
    for (const json::value& each : list ? *list : json::array{})
        if (each.is_number())
            numbers.push_back(each.to_number<double>());
    if (numbers.empty())
        return {};
    double sum = 0;
    for (const double number : numbers)
        sum += number;
    const double mean = sum / static_cast<double>(numbers.size());
    if (function == "sum")
        return sum;
    if (function == "avg")
        return mean;
    if (function == "min")
        return *std::min_element(numbers.begin(), numbers.end());
    if (function == "max")
        return *std::max_element(numbers.begin(), numbers.end());
    if (function != "stddev")
        return {};
    double squares = 0;
    for (const double number : numbers)
        squares += (number - mean) * (number - mean);
    return std::sqrt(squares / static_cast<double>(numbers.size()));
}

} // namespace

bool JsonPath::isDefinite() const {
    return std::all_of(m_steps.begin(), m_steps.end(), [](const PathStep& step) {
        return step.namesOne() || step.kind == PathStep::Kind::Function;
    });
}

bool JsonPath::isReference() const {
    return std::all_of(m_steps.begin(), m_steps.end(), [](const PathStep& step) {
        return step.namesOne() && (step.kind == PathStep::Kind::Names || step.indexes.front() >= 0);
    });
}

std::vector<const json::value*> JsonPath::placesIn(const json::value& node,
                                                   const json::value& root) const {
    Places places{&node};
    for (const PathStep& step : m_steps) {
        if (step.kind == PathStep::Kind::Function)
            break;
        Places next;
        for (const json::value* place : places) {
            Places from;
            if (step.isDeep)
                addAll(*place, from);
            else
                from = {place};
            for (const json::value* each : from)
                addStep(*each, step, root, next);
        }
        places = std::move(next);
    }
    return places;
}

std::optional<json::value> JsonPath::valueIn(const json::value& root) const {
    const Places places = placesIn(root, root);
    const bool hasFunction = !m_steps.empty() && m_steps.back().kind == PathStep::Kind::Function;
    std::optional<json::value> value;
    if (isDefinite()) {
        if (!places.empty())
            value = *places.front();
    } else {
        json::array all;
        for (const json::value* place : places)
            all.push_back(*place);
        value = std::move(all);
    }
    return hasFunction && value ? applied(m_steps.back().names.front(), *value) : value;
}

std::string JsonPath::missingIn(const json::value& root) const {
    std::string path = "$";
    Places places{&root};
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const PathStep& step = m_steps[i];
        if (step.kind == PathStep::Kind::Names)
            path += fmt::format("['{}']", fmt::join(step.names, "','"));
        else if (step.kind == PathStep::Kind::Indexes)
            path += fmt::format("[{}]", fmt::join(step.indexes, ","));
        Places next;
        for (const json::value* place : places)
            addStep(*place, step, root, next);
        places = std::move(next);
        if (places.empty() && i + 1 < m_steps.size())
            return "Missing property in path " + path;
    }
    return "No results for path: " + path;
}

bool JsonPath::put(json::value& root, json::value value) const {
    json::value* place = &root;
    for (const PathStep& step : m_steps) {
        if (step.kind == PathStep::Kind::Indexes) {
            auto* const list = place->if_array();
            const auto index = static_cast<std::size_t>(step.indexes.front());
            if (!list || index > list->size())
                return false;
            if (index == list->size())
                list->emplace_back(nullptr);
            place = &(*list)[index];
            continue;
        }
        if (place->is_null())
            place->emplace_object();
        auto* const object = place->if_object();
        if (!object)
            return false;
        place = &(*object)[step.names.front()];
    }
    *place = std::move(value);
    return true;
}

} // namespace lathe::statemachine
