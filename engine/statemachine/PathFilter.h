#pragma once

#include "engine/statemachine/JsonPath.h"

#include <boost/json.hpp>

#include <optional>
#include <regex>
#include <string>
#include <vector>

namespace lathe::statemachine {

/// "[?(@.price < 10 && @.name)]": what an element must be.
struct PathFilter {
    enum class Kind { And, Or, Not, Exists, Compare };
    /// What stands on a side of a comparison.
    struct Operand {
        boost::json::value literal;
        /// From the element ("@") or from the root ("$").
        std::optional<JsonPath> path;
        bool fromRoot = false;

        /// Nothing where the path names nothing.
        std::optional<boost::json::value> in(const boost::json::value& element,
                                             const boost::json::value& root) const;
    };

    Kind kind = Kind::Exists;
    std::vector<PathFilter> parts;
    Operand left;
    /// "==", "in", "=~"
    std::string comparator;
    Operand right;
    std::optional<std::regex> pattern;

    bool matches(const boost::json::value& element, const boost::json::value& root) const;
};

} // namespace lathe::statemachine
