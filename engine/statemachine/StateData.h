#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace lathe::statemachine {

/// What a state makes of what comes in and goes out
/// (https://docs.aws.amazon.com/step-functions/latest/dg/concepts-input-output-filtering.html).
/// Functions fail with the name of a state's error ("States.ParameterPathFailure").
struct StateData {
    const boost::json::object& state;
    const boost::json::value& input;
    const boost::json::object& context;
    boost::json::object& variables;

    /// What InputPath leaves of the input.
    Result<boost::json::value> effectiveInput() const;
    /// What `member` ("Parameters", "ItemSelector") makes of it; `effective` where there is no such
    /// member.
    Result<boost::json::value> filled(std::string_view member,
                                      const boost::json::value& effective) const;
    /// What a path of the state ("SecondsPath") names.
    Result<boost::json::value> named(std::string_view member,
                                     const boost::json::value& effective) const;
    /// What ResultSelector leaves of a result.
    Result<boost::json::value> selected(boost::json::value result) const;
    /// Sets the variables that Assign of `where` names, by paths into `value`.
    Result<void> assign(const boost::json::object& where, const boost::json::value& value) const;
    /// What ResultPath of `where` (the state, or a Catcher) makes of the input and a result.
    Result<boost::json::value> joined(const boost::json::object& where,
                                      boost::json::value result) const;
    /// What OutputPath leaves.
    Result<boost::json::value> output(const boost::json::value& joined) const;
};

/// The largest that may go from state to state, in bytes.
constexpr std::size_t largestData = 262'144;

} // namespace lathe::statemachine
