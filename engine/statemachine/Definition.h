#pragma once

#include "engine/base/Result.h"
#include "engine/jsonata/Jsonata.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lathe::statemachine {

/// What is wrong with a definition, as ValidateStateMachineDefinition tells it.
struct Diagnostic {
    /// Else a warning.
    bool isError = true;
    /// "SCHEMA_VALIDATION_FAILED", "MISSING_TRANSITION_TARGET"
    std::string code;
    std::string message;
    /// "/States/Pay/Next"; empty: the definition as a whole.
    std::string location;
};

/// Express machines may wait for nobody.
enum class MachineType { Standard, Express };

/// A definition in Amazon States Language (https://states-language.net/spec.html), and all that is
/// wrong with it; empty where it may run. `query` reads what it has in JSONata.
std::vector<Diagnostic> checkDefinition(const boost::json::object& definition,
                                        jsonata::Jsonata& query,
                                        MachineType type = MachineType::Standard);

/// Fails with InvalidDefinition, in AWS's words, where the text is no JSON object or something is
/// wrong with it.
Result<boost::json::object> parsedDefinition(std::string_view text, jsonata::Jsonata& query,
                                             MachineType type = MachineType::Standard);

} // namespace lathe::statemachine
