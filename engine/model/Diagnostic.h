#pragma once

#include "engine/base/Text.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lathe::model {

/// A place in a text file. Lines and columns count from 1; 0 means "the file as a whole".
/// Columns count characters (code points).
struct SourceLocation {
    std::filesystem::path file;
    int line = 0;
    int column = 0;

    bool operator==(const SourceLocation&) const = default;
};

/// "template.yaml:12:7", without the parts that are not known.
std::string toText(const SourceLocation& location);

enum class Severity { Note, Warning, Error };

/// "note", "warning" or "error".
std::string toText(Severity severity);

/// Something that a person should know about the project. `message` says what is wrong, `hint` the
/// next step (may be empty), `code` is stable ("Template.UnknownProperty").
struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code;
    Text message;
    Text hint;
    SourceLocation location;
    /// Logical id of the resource concerned; empty when it is the whole template.
    std::string resource;

    bool operator==(const Diagnostic&) const = default;
};

/// "template.yaml:12:7: error: message\n  hint", in English.
std::string toText(const Diagnostic& diagnostic);

bool hasErrors(const std::vector<Diagnostic>& diagnostics);

} // namespace lathe::model
