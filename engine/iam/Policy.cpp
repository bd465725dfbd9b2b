#include "engine/iam/Policy.h"

#include "engine/iam/Texts.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::iam {

namespace json = boost::json;

namespace {

Error malformed(std::string message) {
    return {"MalformedPolicyDocument", Text::verbatim(std::move(message))};
}

bool isAccountId(std::string_view text) {
    return text.size() == 12 && std::all_of(text.begin(), text.end(), [](char digit) {
               return digit >= '0' && digit <= '9';
           });
}

PrincipalName awsPrincipal(const std::string& name) {
    using Kind = PrincipalName::Kind;
    if (name == "*")
        return {Kind::Everybody};
    if (isAccountId(name))
        return {Kind::Account, name};
    if (name.ends_with(":root"))
        return {Kind::Account, std::string{accountOf(name)}};
    return {Kind::Arn, name};
}

Result<std::vector<PrincipalName>> readPrincipals(const json::value& value) {
    using Kind = PrincipalName::Kind;
    std::vector<PrincipalName> names;
    if (value.is_string() && value.get_string() == "*")
        return std::vector<PrincipalName>{{Kind::Everybody}};
    if (!value.is_object())
        return malformed("Invalid principal in policy");
    for (const auto& [kind, given] : value.get_object()) {
        for (const std::string& name : textsOf(given)) {
            if (kind == "AWS")
                names.push_back(awsPrincipal(name));
            else if (kind == "Service")
                names.push_back(
                    {name == "*" ? Kind::Everybody : Kind::Service, name == "*" ? "" : name});
            else if (kind == "Federated" || kind == "CanonicalUser")
                names.push_back({Kind::Arn, name});
            else
                return malformed("Invalid principal in policy");
        }
    }
    return names;
}

/// `Action` or `NotAction`.
struct Element {
    const json::value* value = nullptr;
    bool except = false;
};

Result<Element> elementOf(const json::object& statement, std::string_view name) {
    const std::string opposite = fmt::format("Not{}", name);
    const json::value* plain = statement.if_contains(name);
    const json::value* except = statement.if_contains(opposite);
    if (plain && except)
        return malformed(fmt::format("Statement/policy already has instance of {}", name));
    return Element{plain ? plain : except, !plain && except};
}

/// "*" for what is not known; nothing where a Deny does not know what it is about.
std::optional<std::vector<Pattern>> patternsOf(const json::value& value, const Statement& statement,
                                               bool withVariables) {
    std::vector<Pattern> patterns;
    for (const std::string& text : textsOf(value)) {
        if (!isUnresolved(text))
            patterns.emplace_back(text, withVariables);
        else if (statement.effect == Statement::Effect::Deny)
            return {};
        else
            patterns.emplace_back("*", false);
    }
    return patterns;
}

Result<std::vector<Condition>> readConditions(const json::object& statement, bool withVariables) {
    std::vector<Condition> conditions;
    const json::value* value = statement.if_contains("Condition");
    if (!value || value->is_null())
        return conditions;
    if (!value->is_object())
        return malformed("Syntax errors in policy.");
    for (const auto& [op, keys] : value->get_object()) {
        if (!keys.is_object())
            return malformed("Syntax errors in policy.");
        for (const auto& [key, values] : keys.get_object()) {
            auto condition = Condition::read(op, key, values, withVariables);
            if (!condition)
                return condition.error();
            conditions.push_back(std::move(*condition));
        }
    }
    return conditions;
}

Result<Statement::Effect> readEffect(const json::object& statement) {
    const std::string effect = textOf(statement, "Effect");
    if (effect == "Allow")
        return Statement::Effect::Allow;
    if (effect == "Deny")
        return Statement::Effect::Deny;
    return malformed(effect.empty() ? "Missing required field Effect"
                                    : fmt::format("Invalid effect: {}", effect));
}

Result<void> readElements(const json::object& from, bool withVariables, Statement& statement) {
    auto action = elementOf(from, "Action"), resource = elementOf(from, "Resource");
    auto principal = elementOf(from, "Principal");
    for (const auto* element : {&action, &resource, &principal}) {
        if (!*element)
            return element->error();
    }
    if (!action->value)
        return malformed("Policy statement must contain actions.");
    statement.exceptActions = action->except;
    statement.exceptResources = resource->except;
    statement.exceptPrincipals = principal->except;
    auto actions = patternsOf(*action->value, statement, false);
    statement.actions = actions.value_or(std::vector<Pattern>{});
    if (resource->value) {
        statement.hasResources = true;
        auto resources = patternsOf(*resource->value, statement, withVariables);
        if (!resources)
            statement.actions.clear();
        statement.resources = resources.value_or(std::vector<Pattern>{});
    }
    if (principal->value) {
        auto names = readPrincipals(*principal->value);
        if (!names)
            return names.error();
        statement.principals = std::move(*names);
    }
    return {};
}

Result<Statement> readStatement(const json::value& value, bool withVariables) {
    if (!value.is_object())
        return malformed("Syntax errors in policy.");
    const json::object& from = value.get_object();
    Statement statement;
    auto effect = readEffect(from);
    if (!effect)
        return effect.error();
    statement.effect = *effect;
    if (auto elements = readElements(from, withVariables, statement); !elements)
        return elements.error();
    auto conditions = readConditions(from, withVariables);
    if (!conditions)
        return conditions.error();
    statement.conditions = std::move(*conditions);
    return statement;
}

/// "logs.us-east-1.amazonaws.com" -> "logs.amazonaws.com"
std::string withoutRegion(std::string_view service) {
    const auto first = service.find('.');
    const auto last = service.find(".amazonaws.com");
    if (first == std::string_view::npos || last == std::string_view::npos)
        return std::string{service};
    return std::string{service.substr(0, first)} + std::string{service.substr(last)};
}

} // namespace

Meant PrincipalName::means(const Principal& principal) const {
    const auto when = [](bool meant) { return meant ? Meant::Yes : Meant::No; };
    switch (kind) {
    case Kind::Everybody:
        return Meant::Yes;
    case Kind::Service:
        return when(!principal.service.empty() &&
                    withoutRegion(name) == withoutRegion(principal.service));
    case Kind::Arn:
        return when(!principal.arn.empty() && (name == principal.arn || name == principal.roleArn));
    case Kind::Account:
        break;
    }
    if (principal.arn.empty() || principal.accountId != name)
        return Meant::No;
    return principal.arn.ends_with(":root") ? Meant::Yes : Meant::ByAccount;
}

Meant Statement::means(const Principal& principal) const {
    Meant most = Meant::No;
    for (const PrincipalName& name : principals)
        most = std::max(most, name.means(principal));
    if (!exceptPrincipals)
        return most;
    return most == Meant::No ? Meant::Yes : Meant::No;
}

bool Statement::applies(const Context& context) const {
    const AccessRequest& request = context.request();
    const Variables variables = [&context](std::string_view name) { return context.single(name); };
    const bool ofAction = std::any_of(actions.begin(), actions.end(), [&](const Pattern& action) {
        return action.matches(request.action, variables, Case::Ignored);
    });
    if (actions.empty() || ofAction == exceptActions)
        return false;
    if (hasResources) {
        const bool ofResource =
            std::any_of(resources.begin(), resources.end(), [&](const Pattern& resource) {
                return resource.matchesArn(request.resource, variables);
            });
        if (ofResource == exceptResources)
            return false;
    }
    return std::all_of(conditions.begin(), conditions.end(),
                       [&](const Condition& condition) { return condition.holds(context); });
}

Result<Policy> Policy::read(const json::value& document) {
    const json::object* object = document.if_object();
    if (!object)
        return malformed("Policies must be valid JSON and the first byte must be '{'");
    const std::string version = textOf(*object, "Version");
    if (!version.empty() && version != "2012-10-17" && version != "2008-10-17")
        return malformed("The policy must contain a valid version string");
    if (!object->contains("Statement"))
        return malformed("Missing required field Statement");
    // SAM writes policies without one, and means the new one.
    const bool withVariables = version != "2008-10-17";
    Policy policy;
    for (const json::value* value : listOf(*object, "Statement")) {
        auto statement = readStatement(*value, withVariables);
        if (!statement)
            return statement.error();
        policy.statements.push_back(std::move(*statement));
    }
    return policy;
}

} // namespace lathe::iam
