#pragma once

#include "engine/velocity/Value.h"

#include <string_view>

namespace lathe::velocity {

/// Of a list by number, of a map by key; null for what is not there.
Value elementAt(const Value& owner, const Value& index);
Value propertyOf(const Value& owner, std::string_view name);
/// What Java's String, List, Map and Map.Entry have, as far as templates call it; null for others.
Value callMethod(const Value& owner, std::string_view name, const List& arguments);

} // namespace lathe::velocity
