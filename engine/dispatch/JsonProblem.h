#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lathe::dispatch {

/// Levels of arrays and objects that a payload may have.
constexpr std::size_t maximumJsonDepth = 1000;

/// Why a text is not JSON.
struct JsonProblem {
    /// "Unexpected character ('}' (code 125)): was expecting double-quote to start field name"
    std::string what;
    /// In bytes.
    std::size_t offset = 0;
};

/// `text` must not be JSON.
JsonProblem findJsonProblem(std::string_view text);

/// The same in the words of the parser that Lambda uses for payloads (Jackson, whose messages the
/// service passes on with the place, counted in bytes from 1):
///   Unexpected character ('}' (code 125)): was expecting double-quote to start field name
///    at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, ...]
/// `text` must not be JSON.
std::string describeJsonProblem(std::string_view text);

} // namespace lathe::dispatch
