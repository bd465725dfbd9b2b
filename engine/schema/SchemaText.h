#pragma once

#include "engine/schema/Schema.h"

#include <string_view>

namespace lathe::schema {

/// Reads a part of a text in the format of resources/schema/README.md, from the line of the type
/// on, and adds it to `type`: what a property is said to be, more is said of it.
void readType(std::string_view part, ResourceType& type);

} // namespace lathe::schema
