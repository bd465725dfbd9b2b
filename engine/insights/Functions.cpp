#include "engine/insights/Functions.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace lathe::insights {

std::optional<Timestamp> Arguments::time(std::size_t index) const {
    if (index >= size())
        return std::nullopt;
    if (const Timestamp* time = values[index].ifTime())
        return *time;
    // What is further away is no time that a calendar has.
    constexpr double farthest = 1e14;
    const auto number = values[index].number();
    if (!number || number->real < -farthest || number->real > farthest)
        return std::nullopt;
    return Timestamp{Milliseconds{static_cast<std::int64_t>(number->real)}};
}

bool isSameName(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) ==
               std::tolower(static_cast<unsigned char>(b));
    });
}

const std::vector<Function>& functions() {
    static const std::vector<Function> all = [] {
        std::vector<Function> list;
        for (auto family : {numericFunctions, timeFunctions, generalFunctions, jsonFunctions,
                            addressFunctions, textFunctions, replaceFunctions, encodingFunctions}) {
            std::vector<Function> some = family();
            std::move(some.begin(), some.end(), std::back_inserter(list));
        }
        return list;
    }();
    return all;
}

const Function* functionNamed(std::string_view name) {
    for (const Function& function : functions())
        if (isSameName(function.term.name, name))
            return &function;
    return nullptr;
}

} // namespace lathe::insights
