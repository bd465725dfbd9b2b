#pragma once

#include "engine/base/Result.h"
#include "engine/compare/Rules.h"
#include "engine/model/Invocation.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lathe::suite {

/// An invocation to be kept as a test.
struct Keepsake {
    /// Below tests/lathe/, without extension: letters, digits, "-", "_", "." and "/".
    std::string name;
    model::InvocationRecord record;
    /// Paths of the response that need not be the same.
    std::vector<compare::Exception> exceptions;
    std::string description = {};
};

/// A file to be written, its path relative to the project's folder.
struct NewFile {
    std::filesystem::path path;
    std::string text;

    bool operator==(const NewFile&) const = default;
};

/// The test's file, and where the event is large or YAML cannot hold it, one in events/ before it.
/// What succeeded is expected to give this response again; what failed, to fail with this error.
/// Fails with Test.BadName, and with Test.NotKept where the response cannot be written so that it
/// reads the same.
Result<std::vector<NewFile>> filesFor(const Keepsake& keepsake);

/// Whether `name` is one for a test, and else why not.
Result<void> checkName(const std::string& name);
/// One that says what it is: "CreateOrder/error".
std::string suggestedName(const model::InvocationRecord& record);

} // namespace lathe::suite
