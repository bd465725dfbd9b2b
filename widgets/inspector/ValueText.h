#pragma once

#include "engine/schema/Schema.h"

#include <boost/json.hpp>

#include <QString>

#include <optional>

namespace lathe::inspector {

/// A value of a template in one line, as a person writes it: "30", "!GetAtt Table.Arn",
/// {"Effect":"Allow"}.
QString valueText(const boost::json::value& value);

struct TypedValue {
    /// nullopt: the text is no such value.
    std::optional<boost::json::value> value;
    /// Why not, and what would be.
    QString complaint;
};

/// What the text that was typed means where `place` is: an intrinsic in its short form, a number, a
/// word, or JSON where the place takes what is no plain value.
TypedValue typedValue(const QString& text, const schema::Place& place);

/// A new value for the place, to go on from: its only or first word, its lowest number, the members
/// that it requires.
boost::json::value newValue(const schema::Schema& schema, const schema::Place& place);

/// The first shape that a value has, or would have.
schema::Kind kindOf(const schema::Place& place, const boost::json::value* value);

} // namespace lathe::inspector
