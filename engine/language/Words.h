#pragma once

#include "engine/base/Text.h"
#include "engine/schema/Schema.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::language {

/// "whole number, 0 to 900", "list", "CorsRule": what a value may be, in a few words.
Text shapeWords(const std::vector<schema::Shape>& shapes, const schema::Property* property);

/// An intrinsic function as a person writes it.
struct FunctionWords {
    /// "Ref", "Fn::Sub".
    std::string_view name;
    /// "!Ref"; empty for one without a short form.
    std::string_view tag;
    /// What stands behind the name in JSON; '|' is where one goes on.
    std::string_view json;
    /// What it gives.
    Text what;
    /// The last part of its page's name.
    std::string_view page;
};
std::span<const FunctionWords> functions();
/// By its long form; nullptr when there is none.
const FunctionWords* findFunction(std::string_view name);
std::string urlOf(const FunctionWords& function);

} // namespace lathe::language
