#pragma once

#include "engine/model/FunctionSpec.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::model {

/// A place in code that a line of a stack trace names.
struct StackFrame {
    /// As written, without "file://": "/var/task/app.py", "index.js".
    std::string file;
    int line = 0;
    /// 0 when the trace does not give one (Python).
    int column = 0;
    /// Which bytes of the line name the place: what a click lands on.
    std::size_t begin = 0;
    std::size_t length = 0;

    bool operator==(const StackFrame&) const = default;
};

/// The places that a line of a log or trace names, in Python's form (`File "PATH", line N`, also
/// with the quotes escaped as in a JSON log, and `File "PATH" Line N` of a syntax error) and in
/// Node's (`at NAME (PATH:LINE:COLUMN)`, `at PATH:LINE:COLUMN`, `PATH:LINE` alone on its line or
/// behind "NAME: ", as above a syntax error).
std::vector<StackFrame> stackFrames(std::string_view line);

/// Where the frame's file lies on this machine: below /var/task it is the function's code, below
/// /opt its layers. Empty for everything else (the runtime's own files, code that is not here).
/// Only names are compared; the disk is not looked at, except to choose among several layers.
std::filesystem::path localPath(const StackFrame& frame, const FunctionSpec& function);

} // namespace lathe::model
