#pragma once

#include "engine/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::compare {

/// A JSON value that keeps what comparing needs: numbers as they are written, members in order.
struct Value {
    enum class Kind { Null, Boolean, Number, String, Array, Object };

    Kind kind = Kind::Null;
    /// "null", "true", a number as it is written, the content of a string; else empty.
    std::string text = "null";
    /// The elements of an array, or the members of an object.
    std::vector<Value> items;
    /// Of an object, the name of each item; no name stands twice.
    std::vector<std::string> keys;
    /// Of a string that holds an object or array as JSON, as bodies of HTTP do: that, alone.
    std::vector<Value> content;
    /// What counts as equal has the same one; set by fingerprint().
    std::uint64_t mark = 0;

    bool isContainer() const { return kind == Kind::Array || kind == Kind::Object; }
    /// The content of a string that has one.
    const Value* held() const { return content.empty() ? nullptr : &content.front(); }
    /// nullptr when there is none.
    const Value* member(std::string_view key) const;
};

/// "null", "boolean", "number", "string", "array" or "object".
std::string_view nameOf(Value::Kind kind);

/// A string, with its content.
Value stringValue(std::string text);

/// Reads one JSON text; of a name that stands twice the last value counts. Fails with Json.Invalid,
/// also for what is nested more than 500 deep.
Result<Value> parseJson(std::string_view text);

/// On one line: `{"a": [1, 2]}`. Where it is longer than `limit` bytes it ends in "...".
std::string lineText(const Value& value, std::size_t limit = std::string::npos);
/// In lines, indented by two spaces, each behind `indent` but for the first.
std::string prettyText(const Value& value, const std::string& indent = {});
/// With quotation marks, and what must be escaped.
std::string jsonString(std::string_view text);

/// Whether two numbers have the same value, however they are written; exact for any number of
/// digits.
bool sameNumber(std::string_view left, std::string_view right);
/// Neither fraction nor exponent.
bool isWrittenAsInteger(std::string_view number);
/// The value in a form that is the same for all ways of writing it.
std::string canonicalNumber(std::string_view number);

} // namespace lathe::compare
