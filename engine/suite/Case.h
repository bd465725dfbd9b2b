#pragma once

#include "engine/base/Regex.h"
#include "engine/base/Units.h"
#include "engine/compare/Rules.h"
#include "engine/model/Diagnostic.h"
#include "engine/model/Invocation.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lathe::suite {

/// A text that must or must not be part of another one: itself, or what a regular expression finds.
struct TextRule {
    std::string text;
    std::optional<Regex> pattern;

    bool isIn(std::string_view whole) const;
};

/// What has to come of an invocation. What is not said is not looked at.
struct Expectation {
    /// Nothing: it has to fail in whichever way.
    std::optional<model::OutcomeKind> outcome = model::OutcomeKind::Success;
    std::optional<compare::Value> response;
    std::string errorType;
    std::optional<TextRule> errorMessage;
    /// Where `response` is written as an object or array, and has to be a text that holds it as
    /// JSON.
    std::vector<compare::PathPattern> texts;
    /// Of the response.
    compare::Rules rules;
    /// Each in some line of the function's own log.
    std::vector<TextRule> logged;
    /// None in any.
    std::vector<TextRule> notLogged;
    std::optional<Microseconds> longest;
    std::optional<Bytes> mostMemory;
    std::optional<PicoDollars> mostCost;
};

/// One test: a file of the project's tests/lathe/.
struct Case {
    /// The file below tests/lathe/, without extension: "orders/refused".
    std::string name;
    std::filesystem::path file;
    std::string description;
    /// Why it is not run; empty: it is.
    std::string skip;
    /// Logical id or name, as it is written.
    std::string function;
    model::SourceLocation functionPlace;
    std::string qualifier = "$LATEST";
    std::string tenantId;
    /// JSON, byte for byte where it comes from a file.
    std::string event = "{}";
    Expectation expect;
};

/// "tests/lathe": where the tests of a project are.
std::filesystem::path testsFolder(const std::filesystem::path& projectFolder);

} // namespace lathe::suite
