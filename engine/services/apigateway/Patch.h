#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::apigateway {

/// One of the changes that an update asks for
/// (https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html).
struct PatchOperation {
    std::string op;
    /// As written; "null" where there is none.
    std::string path;
    /// Its parts, unescaped: "~1" is a slash.
    std::vector<std::string> parts;
    std::optional<std::string> value;
    std::string from;

    const std::string& last() const { return parts.back(); }
    std::string text() const { return value.value_or(""); }
};

/// `input` is what validation messages call the request: "updateStageInput". Fails with
/// ValidationException, also where there is a status code that is none.
Result<std::vector<PatchOperation>> patchesOf(const boost::json::object& body,
                                              std::string_view input,
                                              std::optional<std::string_view> statusCode = {});

/// What may stand at a path.
struct PatchRule {
    enum class Kind {
        Text,
        Flag,
        Integer,
        Number,
        /// "/requestParameters/{name}"
        TextMap,
        FlagMap,
        /// "/binaryMediaTypes/{entry}": a list, whose entries stand in the path.
        List,
    };
    /// "/throttle/burstLimit": members of members, without what stands for an entry.
    std::string_view path;
    Kind kind = Kind::Text;
    /// Those of "add", "replace" and "remove" that it takes.
    std::string_view ops = "replace";
};

/// Changes the thing. What no rule has is what `refuse` says; nothing of the thing is changed where
/// it fails.
Result<void> patch(boost::json::object& thing, const std::vector<PatchOperation>& operations,
                   std::span<const PatchRule> rules,
                   const std::function<Error(const PatchOperation&)>& refuse);
/// One operation that a rule has.
void apply(boost::json::object& thing, const PatchOperation& operation, const PatchRule& rule);
/// nullptr where none is of its path.
const PatchRule* ruleOf(const PatchOperation& operation, std::span<const PatchRule> rules);

/// "Invalid patch path /x"
Error invalidPath(const PatchOperation& operation);
/// The same, but of an operation on what can only be replaced: "Invalid patch operation specified.
/// Must be one of: [replace]".
std::function<Error(const PatchOperation&)> replacing(std::span<const PatchRule> rules);
/// How things say it that tell what they take: "Invalid patch path  '/x' specified for op
/// 'replace'. Must be one of: [/name]".
std::function<Error(const PatchOperation&)> offering(std::span<const PatchRule> rules);

} // namespace lathe::services::apigateway
