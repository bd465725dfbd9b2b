#pragma once

#include "engine/base/Regex.h"
#include "engine/base/Text.h"
#include "engine/insights/Moments.h"
#include "engine/insights/Period.h"
#include "engine/insights/Value.h"
#include "engine/patterns/Addresses.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::insights {

/// A word of the language, as an editor shows it.
struct Term {
    /// Case does not matter.
    std::string_view name;
    /// "substr(str, startIndex [, length])"
    std::string_view signature;
    Text description;
};

/// What was made of a call's constant arguments while the query was read.
struct Prepared {
    std::optional<Period> period;
    /// Of the period in time.
    Milliseconds offset{};
    std::optional<Regex> regex;
};

/// What a function is called with.
struct Arguments {
    std::span<const Value> values;
    const Prepared& prepared;
    const Moments& moments;

    std::size_t size() const { return values.size(); }
    /// Nothing as well when there is no such argument.
    std::optional<Number> number(std::size_t index) const {
        return index < size() ? values[index].number() : std::nullopt;
    }
    std::optional<std::string_view> text(std::size_t index, std::string& buffer) const {
        return index < size() ? values[index].textIn(buffer) : std::nullopt;
    }
    /// A time, or a number of milliseconds since 1970.
    std::optional<Timestamp> time(std::size_t index) const;
};

/// A function that gives a value for the values of a row; it gives none for arguments it cannot
/// work with.
struct Function {
    /// What the parser makes of an argument.
    enum class Special {
        None,
        /// The last argument is a period, which is none of the values.
        Period,
        /// Such a function has no time of its own: it is that of the event.
        PeriodOfTimestamp,
        /// The second argument is a regular expression, which is none of the values.
        Regex
    };

    Term term;
    /// How many arguments it takes.
    std::size_t least;
    std::size_t most;
    Value (*call)(const Arguments&);
    Special special = Special::None;
};

inline constexpr std::size_t anyNumber = 1000;

/// Every function that is no aggregation, in the order of the documentation
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html).
const std::vector<Function>& functions();
/// nullptr when there is none.
const Function* functionNamed(std::string_view name);
bool isSameName(std::string_view left, std::string_view right);

// The families of functions(), each in a file of its own.
std::vector<Function> numericFunctions();
std::vector<Function> timeFunctions();
std::vector<Function> generalFunctions();
std::vector<Function> jsonFunctions();
std::vector<Function> addressFunctions();
std::vector<Function> textFunctions();
std::vector<Function> replaceFunctions();
std::vector<Function> encodingFunctions();

} // namespace lathe::insights
