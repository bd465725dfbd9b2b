#include "engine/metricmath/Functions.h"

#include "engine/metricmath/Node.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace lathe::metricmath {

namespace {

unsigned kindOf(const Argument& argument) {
    constexpr unsigned kinds[]{kind::s, kind::ts, kind::tsArray, kind::text, kind::truth};
    return kinds[argument.index()];
}

} // namespace

std::size_t Arguments::count(std::size_t index) const {
    constexpr double most = 1e9;
    const double number = scalar(index);
    if (!(number >= 0) || number > most || number != std::floor(number))
        fail(Text::tr("{} takes a whole number from 0 on", call().function->name));
    return static_cast<std::size_t>(number);
}

const Node& Arguments::written(std::size_t index) const {
    return *call().arguments[index];
}

const Call& Arguments::call() const {
    return std::get<Call>(m_node.kind);
}

void Arguments::fail(Text what) const {
    throw Failure{std::move(what), m_node.begin, m_node.end};
}

void Arguments::fail(const Error& error) const {
    throw Failure{error.detail, m_node.begin, m_node.end, error.code};
}

const std::vector<Function>& functions() {
    static const std::vector<Function> all = [] {
        std::vector<Function> list;
        for (auto family : {pointFunctions, aggregateFunctions, arrayFunctions, timeFunctions,
                            choiceFunctions, sourceFunctions}) {
            std::vector<Function> some = family();
            std::move(some.begin(), some.end(), std::back_inserter(list));
        }
        std::sort(list.begin(), list.end(),
                  [](const Function& a, const Function& b) { return a.name < b.name; });
        return list;
    }();
    return all;
}

const Function* functionNamed(std::string_view name) {
    for (const Function& function : functions())
        if (function.name == name)
            return &function;
    return nullptr;
}

void check(const Function& function, std::size_t index, const Argument& argument, bool isWord,
           const Node& place) {
    const Parameter& parameter =
        function.parameters[std::min(index, function.parameters.size() - 1)];
    const auto& words = parameter.words;
    const bool fits = isWord ? std::find(words.begin(), words.end(),
                                         std::get<std::string>(argument)) != words.end()
                             : (parameter.kinds & kindOf(argument)) != 0;
    if (!fits)
        throw otherArguments(function, place.begin, place.end);
}

Failure otherArguments(const Function& function, std::size_t begin, std::size_t end) {
    return {Text::tr("{} takes other arguments: {}", function.name, function.signature), begin,
            end};
}

} // namespace lathe::metricmath
