#pragma once

#include "engine/model/FunctionSpec.h"

#include <QString>

#include <filesystem>

namespace lathe::inspector {

/// What a look at the code says about a handler.
struct HandlerCheck {
    enum class State {
        /// Nothing to look at, or a language whose handlers are not looked up.
        Unknown,
        Found,
        /// The name cannot be a handler of this runtime.
        BadName,
        NoFile,
        /// The file is there; nothing in it looks like the function. It may still be made at run
        /// time.
        NoFunction,
    };
    State state = State::Unknown;
    /// The file that was looked at, or the one that is missing.
    std::filesystem::path file;
    /// From 1; 0 when not known.
    int line = 0;
    /// One sentence for a person.
    QString message;

    bool operator==(const HandlerCheck&) const = default;
};

/// Looks for the handler in the function's code folder: Python and Node. Reads one file; for a
/// worker thread.
HandlerCheck checkHandler(const model::FunctionSpec& function);

} // namespace lathe::inspector
