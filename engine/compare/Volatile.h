#pragma once

#include "engine/compare/Value.h"

#include <optional>
#include <string_view>

namespace lathe::compare {

/// What a value may be that is another one in every run.
enum class Form {
    /// "f81d4fae-7dec-11d0-a765-00a0c91e6bf6": request ids are such.
    Uuid,
    /// A date with its time, as RFC 3339 writes it or with a space between the two.
    Timestamp,
    /// Seconds, milliseconds or microseconds since 1970, between 2001 and 2286.
    Epoch,
    /// "Root=1-67891233-abcdef012345678912345678", or that root alone.
    Trace,
    /// 16 or more hexadecimal digits, letters among them.
    Hex,
    Number,
    String,
};

/// "uuid", "timestamp", "epoch", "trace", "hex", "number", "string": as rules name it.
std::string_view nameOf(Form form);
std::optional<Form> formOf(std::string_view name);

bool has(Form form, const Value& value);
/// What it is out of Uuid to Hex; nothing for what seems to be there to stay.
std::optional<Form> volatileForm(const Value& value);

/// A line of a log in which "<uuid>", "<timestamp>", "<trace>" and "<hex>" stand for what is
/// another one in every run.
std::string withoutVolatile(std::string_view line);

} // namespace lathe::compare
