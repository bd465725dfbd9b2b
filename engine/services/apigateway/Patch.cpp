#include "engine/services/apigateway/Patch.h"

#include "engine/services/apigateway/Asked.h"
#include "engine/services/wire/Parameters.h"
#include "engine/services/wire/Things.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

using Kind = PatchRule::Kind;

bool isKeyed(Kind kind) {
    return kind == Kind::TextMap || kind == Kind::FlagMap || kind == Kind::List;
}

std::vector<std::string> partsOf(std::string_view path) {
    std::vector<std::string> parts;
    while (path.starts_with('/')) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        std::string part;
        for (std::size_t at = 0; at < end; ++at) {
            const bool escaped = path[at] == '~' && at + 1 < end;
            if (escaped && (path[at + 1] == '1' || path[at + 1] == '0'))
                part.push_back(path[++at] == '1' ? '/' : '~');
            else
                part.push_back(path[at]);
        }
        parts.push_back(std::move(part));
        path.remove_prefix(end);
    }
    return parts;
}

json::value valueOf(const std::string& text, Kind kind) {
    switch (kind) {
    case Kind::Flag:
    case Kind::FlagMap:
        return text == "true" || text == "True" || text == "TRUE";
    case Kind::Integer:
        return std::strtoll(text.c_str(), nullptr, 10);
    case Kind::Number:
        return std::strtod(text.c_str(), nullptr);
    default:
        return json::value(text);
    }
}

void applyToList(json::object& owner, std::string_view member, const PatchOperation& operation) {
    json::array list;
    if (const json::value* written = owner.if_contains(member); written && written->is_array())
        list = written->get_array();
    const json::value entry(operation.last());
    list.erase(std::remove(list.begin(), list.end(), entry), list.end());
    if (operation.op == "add")
        list.push_back(entry);
    else if (operation.op == "replace")
        list.push_back(operation.value ? json::value(*operation.value) : entry);
    if (list.empty())
        owner.erase(member);
    else
        owner[member] = std::move(list);
}

} // namespace

Result<std::vector<PatchOperation>> patchesOf(const json::object& body, std::string_view input,
                                              std::optional<std::string_view> statusCode) {
    static constexpr std::array<std::string_view, 6> ops{"add",  "remove",  "move",
                                                         "test", "replace", "copy"};
    std::vector<PatchOperation> operations;
    Parameters complaints{body};
    const json::value* written = body.if_contains("patchOperations");
    for (const json::value& each :
         written && written->is_array() ? written->get_array() : json::array{}) {
        const json::object one = each.is_object() ? each.get_object() : json::object{};
        PatchOperation operation{textOf(one, "op"), "null", {}, {}, textOf(one, "from")};
        if (const json::value* path = one.if_contains("path"); path && path->is_string())
            operation.path = path->get_string();
        operation.parts = partsOf(operation.path);
        if (const json::value* value = one.if_contains("value"); value && value->is_string())
            operation.value = std::string{value->get_string()};
        if (std::find(ops.begin(), ops.end(), operation.op) == ops.end())
            complaints.complain(
                operation.op,
                fmt::format("{}.patchOperations.{}.member.op", input, operations.size() + 1),
                fmt::format("Member must satisfy enum value set: [{}]", fmt::join(ops, ", ")));
        operations.push_back(std::move(operation));
    }
    if (statusCode && !checkStatusCode(*statusCode))
        complaints.complain(*statusCode, "statusCode", statusCodeRule);
    if (auto fine = complaints.verdict(); !fine)
        return fine.error();
    return operations;
}

const PatchRule* ruleOf(const PatchOperation& operation, std::span<const PatchRule> rules) {
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const PatchRule& one) {
        auto parts = partsOf(one.path);
        if (!isKeyed(one.kind))
            return parts == operation.parts;
        return operation.parts.size() == parts.size() + 1 &&
               std::equal(parts.begin(), parts.end(), operation.parts.begin());
    });
    return rule == rules.end() ? nullptr : &*rule;
}

void apply(json::object& thing, const PatchOperation& operation, const PatchRule& rule) {
    json::object* owner = &thing;
    const auto path = partsOf(rule.path);
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
        owner = &objectIn(*owner, path[i]);
    if (rule.kind == Kind::List)
        return applyToList(*owner, path.back(), operation);
    const bool removes = operation.op == "remove";
    if (!isKeyed(rule.kind)) {
        const bool isNumber = rule.kind == Kind::Integer || rule.kind == Kind::Number;
        if (removes || (!operation.value && rule.kind != Kind::Flag) ||
            (isNumber && operation.text().empty()))
            owner->erase(path.back());
        else
            (*owner)[path.back()] = valueOf(operation.text(), rule.kind);
        return;
    }
    json::object& map = objectIn(*owner, path.back());
    if (removes)
        map.erase(operation.last());
    else
        map[operation.last()] = valueOf(operation.text(), rule.kind);
    if (map.empty())
        owner->erase(path.back());
}

Result<void> patch(json::object& thing, const std::vector<PatchOperation>& operations,
                   std::span<const PatchRule> rules,
                   const std::function<Error(const PatchOperation&)>& refuse) {
    json::object changed = thing;
    for (const PatchOperation& operation : operations) {
        const PatchRule* rule = ruleOf(operation, rules);
        if (!rule || rule->ops.find(operation.op) == std::string_view::npos)
            return refuse(operation);
        apply(changed, operation, *rule);
    }
    thing = std::move(changed);
    return {};
}

Error invalidPath(const PatchOperation& operation) {
    return badRequest("Invalid patch path " + operation.path);
}

std::function<Error(const PatchOperation&)> replacing(std::span<const PatchRule> rules) {
    return [rules](const PatchOperation& operation) {
        const PatchRule* rule = ruleOf(operation, rules);
        return rule && rule->ops == "replace"
                   ? badRequest("Invalid patch operation specified. Must be one of: [replace]")
                   : invalidPath(operation);
    };
}

std::function<Error(const PatchOperation&)> offering(std::span<const PatchRule> rules) {
    return [rules](const PatchOperation& operation) {
        std::vector<std::string_view> paths;
        for (const PatchRule& rule : rules)
            if (rule.ops.find(operation.op) != std::string_view::npos)
                paths.push_back(rule.path);
        const std::string beginning = fmt::format(
            "Invalid patch path  '{}' specified for op '{}'. ", operation.path, operation.op);
        return badRequest(beginning +
                          (paths.empty()
                               ? std::string{"Please choose supported operations"}
                               : fmt::format("Must be one of: [{}]", fmt::join(paths, ", "))));
    };
}

} // namespace lathe::services::apigateway
