#pragma once

#include "engine/base/Result.h"

#include <cstddef>
#include <string_view>

namespace lathe::insights {

/// A part of a query's text, counted in characters (code points).
struct Location {
    /// The first character, and the one after the last: AWS's startCharOffset and endCharOffset.
    std::size_t start = 0;
    std::size_t end = 0;
    /// Of the first character, from 1.
    std::size_t line = 1;
    std::size_t column = 1;

    /// Of bytes of the text.
    static Location of(std::string_view text, std::size_t begin, std::size_t end);
    bool operator==(const Location&) const = default;
};

/// What is wrong with a query, and where
/// (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_QueryCompileError.html).
struct CompileError {
    Text message;
    Location location;

    /// As StartQuery fails: MalformedQueryException, whose sentence says line and column as well.
    Error error() const;
};

/// What the parts that read a query throw at the first thing that is wrong, with its bytes.
struct SyntaxFailure {
    Text what;
    std::size_t begin;
    std::size_t end;
};

} // namespace lathe::insights
