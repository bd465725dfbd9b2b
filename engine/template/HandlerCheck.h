#pragma once

#include "engine/base/Text.h"
#include "engine/model/FunctionSpec.h"

#include <filesystem>

namespace lathe::tmpl {

/// What a look at the code says about a handler.
struct HandlerCheck {
    enum class State {
        /// Nothing to look at, a language whose handlers are not looked up, or code that makes its
        /// functions as it runs.
        Unknown,
        Found,
        /// The name cannot be a handler of this runtime.
        BadName,
        NoFile,
        /// The file is there; nothing in it looks like the function.
        NoFunction,
    };
    State state = State::Unknown;
    /// The file that was looked at, or the one that is missing; empty for inline code.
    std::filesystem::path file;
    /// From 1; 0 when not known.
    int line = 0;
    /// One sentence for a person.
    Text message;

    bool operator==(const HandlerCheck&) const = default;
};

/// Looks for the handler of a Python, Node.js or Ruby function in its code (of Ruby's: for the file
/// only). Reads one file at most.
HandlerCheck checkHandler(const model::FunctionSpec& function);

} // namespace lathe::tmpl
