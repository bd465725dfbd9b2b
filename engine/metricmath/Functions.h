#pragma once

#include "engine/metricmath/Context.h"
#include "engine/metricmath/Problem.h"
#include "engine/metricmath/Series.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lathe::metricmath {

struct Node;
struct Call;

/// What an argument may be. The letters are those of the documentation's table.
namespace kind {
inline constexpr unsigned s = 1;
inline constexpr unsigned ts = 2;
inline constexpr unsigned tsArray = 4;
inline constexpr unsigned text = 8;
inline constexpr unsigned truth = 16;
} // namespace kind

struct Parameter {
    unsigned kinds;
    /// AVG, DESC, REPEAT: words that it may be instead.
    std::vector<std::string_view> words = {};
};

using Argument = std::variant<double, Series, SeriesList, std::string, bool>;

/// What a function is called with, after its parameters were checked.
class Arguments {
  public:
    Arguments(const Node& node, const Context& context, std::vector<Argument> values)
        : m_node{node}
        , m_context{context}
        , m_values{std::move(values)} {}

    std::size_t size() const { return m_values.size(); }
    const Argument& operator[](std::size_t index) const { return m_values[index]; }
    /// nullptr when it is none, or not there.
    template <class Kind> const Kind* get(std::size_t index) const {
        return index < m_values.size() ? std::get_if<Kind>(&m_values[index]) : nullptr;
    }
    double scalar(std::size_t index) const { return std::get<double>(m_values[index]); }
    const Series& series(std::size_t index) const { return std::get<Series>(m_values[index]); }
    const SeriesList& list(std::size_t index) const {
        return std::get<SeriesList>(m_values[index]);
    }
    /// What is quoted, or a word.
    const std::string& text(std::size_t index) const {
        return std::get<std::string>(m_values[index]);
    }
    /// A whole number that is not negative.
    std::size_t count(std::size_t index) const;

    /// As it is written.
    const Node& written(std::size_t index) const;
    const Call& call() const;
    const Context& context() const { return m_context; }
    /// With the place of the call.
    [[noreturn]] void fail(Text what) const;
    [[noreturn]] void fail(const Error& error) const;

  private:
    const Node& m_node;
    const Context& m_context;
    std::vector<Argument> m_values;
};

struct Function {
    std::string_view name;
    /// "FILL(TS | TS[], S | TS | REPEAT | LINEAR)"
    std::string_view signature;
    std::vector<Parameter> parameters;
    /// How many of them a call has; where it may have more than there are, the last repeats.
    std::size_t least;
    std::size_t most;
    /// nullptr for what CloudWatch has and Lathe has not.
    Value (*call)(const Arguments&);
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-functions-list
const std::vector<Function>& functions();
/// nullptr when there is none. Their names are in capital letters.
const Function* functionNamed(std::string_view name);

/// Throws a Failure where it is none of what the parameter takes.
void check(const Function& function, std::size_t index, const Argument& argument, bool isWord,
           const Node& place);

/// What is wrong where a function is not called as its signature says.
Failure otherArguments(const Function& function, std::size_t begin, std::size_t end);

/// Applies to a series, or to each of an array.
template <class Change> Value changed(const Arguments& arguments, Change change) {
    if (const Series* series = arguments.get<Series>(0))
        return change(*series);
    SeriesList result;
    for (const Series& series : arguments.list(0))
        result.push_back(change(series));
    return result;
}

// The families of functions(), each in a file of its own.
std::vector<Function> pointFunctions();
std::vector<Function> aggregateFunctions();
std::vector<Function> arrayFunctions();
std::vector<Function> timeFunctions();
std::vector<Function> choiceFunctions();
std::vector<Function> sourceFunctions();

} // namespace lathe::metricmath
