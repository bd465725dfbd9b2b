#pragma once

#include "engine/base/Result.h"
#include "engine/jsonata/Jsonata.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace lathe::statemachine {

/// What a state makes of what comes in and goes out, in the query language that it has
/// (https://docs.aws.amazon.com/step-functions/latest/dg/concepts-input-output-filtering.html and
/// https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html). Functions fail
/// with the name of a state's error ("States.ParameterPathFailure", "States.QueryEvaluationError").
class StateData {
  public:
    /// What leaves a state has come from where.
    enum class From {
        /// The result of a Task, Parallel or Map, or what a Pass makes.
        Result,
        /// The input: Choice, Wait, Succeed.
        Input,
        /// An error that is caught.
        Error,
    };

    /// `query` where the state's language is JSONata, else nullptr.
    StateData(const boost::json::object& state, const boost::json::value& input,
              const boost::json::object& context, boost::json::object& variables,
              jsonata::Jsonata* query)
        : m_state{state}
        , m_input{input}
        , m_context{context}
        , m_variables{variables}
        , m_query{query} {}

    /// What InputPath leaves of the input; in JSONata all of it.
    Result<boost::json::value> effectiveInput() const;
    /// What the field "Parameters" or "Arguments", "ItemSelector" and so on makes of it;
    /// `effective` where there is no such field.
    Result<boost::json::value> filled(std::string_view field,
                                      const boost::json::value& effective) const;
    /// What a field has ("Seconds"), where it is fixed, by what its twin ("SecondsPath") names, or
    /// in JSONata by an expression. Nothing where it is not there.
    Result<std::optional<boost::json::value>> setting(std::string_view field,
                                                      const boost::json::value& effective) const;
    /// Whether a rule of a Choice state holds.
    Result<bool> chooses(const boost::json::object& rule,
                         const boost::json::value& effective) const;
    /// What ResultSelector leaves of a result.
    Result<boost::json::value> selected(boost::json::value result) const;
    /// What goes on to the next state, by ResultPath and OutputPath, or Output; `where` has them, a
    /// state, a rule or a Catcher. Assigns the variables that it names first.
    Result<boost::json::value> leaving(const boost::json::object& where, boost::json::value value,
                                       From from) const;

    bool isJsonata() const { return m_query != nullptr; }

  private:
    Result<boost::json::value> cut(std::string_view field, const boost::json::value& value) const;
    Result<boost::json::value> joined(const boost::json::object& where,
                                      boost::json::value result) const;
    Result<boost::json::value> evaluated(std::string_view field, const boost::json::value& given,
                                         const boost::json::object& states) const;
    Result<boost::json::value> leavingByQuery(const boost::json::object& where,
                                              boost::json::value value, From from) const;
    void assign(const boost::json::value& values) const;
    boost::json::object states() const;

    const boost::json::object& m_state;
    const boost::json::value& m_input;
    const boost::json::object& m_context;
    boost::json::object& m_variables;
    jsonata::Jsonata* m_query;
};

/// "{% $states.input.a %}" -> "$states.input.a"; nothing for what is no expression.
std::optional<std::string_view> queryIn(const boost::json::value& text);

/// The largest that may go from state to state, in bytes.
constexpr std::size_t largestData = 262'144;

} // namespace lathe::statemachine
