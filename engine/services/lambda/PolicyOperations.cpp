#include "engine/base/Ids.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Publishing.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using catalog::Function;

constexpr std::string_view servicePattern =
    R"([a-z0-9.-]+\.(amazonaws\.(com(\.cn)?|eu)|amazon\.com|aws\.internal))";

Error notThere() {
    return {"ResourceNotFoundException",
            Text::verbatim("The resource you requested does not exist.")};
}

std::string arnOf(const model::Project& declared, const FunctionName& name) {
    return qualified(catalog::functionArn(declared, name.name), name.qualifier);
}

/// A qualifier that stands for nothing: what could be an alias is told as one.
Error qualifierNotFound(const model::Project& declared, const FunctionName& name) {
    const Error error = functionNotFound(declared, name);
    if (!fitsPattern(name.qualifier, "(?!^[0-9]+$)([a-zA-Z0-9-_]+)"))
        return error;
    return {error.code, Text::verbatim("Cannot find alias arn: " + arnOf(declared, name))};
}

Result<void> checkShape(const Call& call) {
    Validation validation;
    validation.pattern("statementId", call.text("StatementId"), "([a-zA-Z0-9-_]+)");
    validation.pattern("action", call.text("Action"), R"((lambda:[*]|lambda:[a-zA-Z]+|[*]))");
    validation.pattern("principal", call.text("Principal"), R"([^\s]+)");
    validation.oneOf("functionUrlAuthType", call.text("FunctionUrlAuthType"), {"NONE", "AWS_IAM"});
    for (const auto& [key, member] :
         {std::pair{"StatementId", "statementId"}, std::pair{"Action", "action"},
          std::pair{"Principal", "principal"}}) {
        if (call.text(key).empty())
            validation.missing(member);
    }
    return validation.outcome();
}

/// "*", a service, an account or an ARN.
Result<json::value> principalOf(const std::string& principal) {
    if (principal == "*")
        return json::value(json::string_view{"*"});
    if (fitsPattern(principal, R"(\d{12})"))
        return json::value(json::object{{"AWS", fmt::format("arn:aws:iam::{}:root", principal)}});
    if (principal.starts_with("arn:"))
        return json::value(json::object{{"AWS", principal}});
    if (fitsPattern(principal, servicePattern))
        return json::value(json::object{{"Service", principal}});
    return Error{"InvalidParameterValueException",
                 Text::verbatim("The provided principal was invalid. Please check the principal "
                                "and try again.")};
}

json::object conditionOf(const Call& call) {
    json::object equal, condition;
    const auto add = [&](const char* member, const char* key) {
        if (const std::string value = call.text(member); !value.empty())
            equal[key] = value;
    };
    add("SourceAccount", "AWS:SourceAccount");
    add("EventSourceToken", "lambda:EventSourceToken");
    add("FunctionUrlAuthType", "lambda:FunctionUrlAuthType");
    add("PrincipalOrgID", "aws:PrincipalOrgID");
    if (!equal.empty())
        condition["StringEquals"] = std::move(equal);
    if (const std::string arn = call.text("SourceArn"); !arn.empty())
        condition["ArnLike"] = {{"AWS:SourceArn", arn}};
    if (const json::value* viaUrl = call.member("InvokedViaFunctionUrl"); viaUrl && *viaUrl == true)
        condition["Bool"] = {{"lambda:InvokedViaFunctionUrl", "true"}};
    return condition;
}

std::string keyOf(const FunctionName& name) {
    return name.qualifier.empty() ? "$LATEST" : name.qualifier;
}

bool hasId(const json::value& statement, const std::string& id) {
    return statement.as_object().at("Sid") == json::string_view{id};
}

/// The statements of the qualifier; nullptr when it has none.
json::array* policyOf(Function& function, const FunctionName& name) {
    const auto found = function.policies.find(keyOf(name));
    return found == function.policies.end() ? nullptr : &found->second;
}

/// A policy has the revision of the function, version or alias that it belongs to.
std::string revisionOf(Control& control, const Function& function, const std::string& qualifier) {
    const auto alias = function.aliases.find(qualifier);
    return alias != function.aliases.end()
               ? alias->second.revisionId
               : control.catalog.revision(function, *function.resolve(qualifier));
}

void renewRevision(Function& function, const std::string& qualifier) {
    const auto alias = function.aliases.find(qualifier);
    if (alias != function.aliases.end())
        alias->second.revisionId = newUuid();
    else if (qualifier.empty())
        function.latest.revisionId = newUuid();
    else
        function.versions.at(std::stoi(qualifier)).revisionId = newUuid();
}

Result<void> checkRevision(Control& control, const Found& found, const std::string& wanted) {
    if (wanted.empty() || wanted == revisionOf(control, *found.function, found.name.qualifier))
        return {};
    return wrongRevision("GetPolicy");
}

} // namespace

Result<Answer> addPermission(Control& control, const Call& call) {
    if (auto shape = checkShape(call); !shape)
        return shape.error();
    auto found = findFunction(control.catalog, call.functionName(), call.query("Qualifier"));
    if (!found)
        return found.error();
    if (found->name.qualifier == "$LATEST")
        return Error{"InvalidParameterValueException",
                     Text::verbatim("We currently do not support adding policies for $LATEST.")};
    Function& function = *found->function;
    if (!function.has(found->name.qualifier))
        return qualifierNotFound(control.catalog.declared(), found->name);
    if (!call.text("FunctionUrlAuthType").empty() &&
        call.text("Action") != "lambda:InvokeFunctionUrl")
        return invalidParameter(
            "FunctionUrlAuthType is only supported for lambda:InvokeFunctionUrl action");
    auto principal = principalOf(call.text("Principal"));
    if (!principal)
        return principal.error();
    if (auto revision = checkRevision(control, *found, call.text("RevisionId")); !revision)
        return revision.error();

    json::array& policy = function.policies[keyOf(found->name)];
    const std::string id = call.text("StatementId");
    if (std::any_of(policy.begin(), policy.end(),
                    [&](const json::value& statement) { return hasId(statement, id); }))
        return Error{"ResourceConflictException",
                     Text::verbatim(fmt::format("The statement id ({}) provided already exists. "
                                                "Please provide a new statement id, or remove the "
                                                "existing statement.",
                                                id))};
    json::object statement{{"Sid", id},
                           {"Effect", "Allow"},
                           {"Principal", std::move(*principal)},
                           {"Action", call.text("Action")},
                           {"Resource", arnOf(control.catalog.declared(), found->name)}};
    if (json::object condition = conditionOf(call); !condition.empty())
        statement["Condition"] = std::move(condition);
    policy.emplace_back(statement);
    renewRevision(function, found->name.qualifier);
    control.changed = true;
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    return Answer{201, json::object{{"Statement", json::serialize(statement)}}};
}

Result<Answer> removePermission(Control& control, const Call& call) {
    const model::Project& declared = control.catalog.declared();
    const auto name = parseFunctionName(declared, call.functionName(), call.query("Qualifier"));
    if (!name)
        return name.error();
    auto found = findFunction(control.catalog, call.functionName(), call.query("Qualifier"));
    if (!found && found.error().code == "ResourceNotFoundException")
        return Error{found.error().code,
                     Text::verbatim("No policy found for: " + arnOf(declared, *name))};
    if (!found)
        return found.error();
    Function& function = *found->function;
    if (!function.has(found->name.qualifier))
        return qualifierNotFound(declared, found->name);
    json::array* policy = policyOf(function, found->name);
    const std::string& id = call.parameters[1];
    const auto isThat = [&](const json::value& statement) { return hasId(statement, id); };
    if (!policy)
        return Error{"ResourceNotFoundException",
                     Text::verbatim("No policy is associated with the given resource.")};
    const auto statement = std::find_if(policy->begin(), policy->end(), isThat);
    if (statement == policy->end())
        return Error{
            "ResourceNotFoundException",
            Text::verbatim(fmt::format("Statement {} is not found in resource policy.", id))};
    if (auto revision = checkRevision(control, *found, call.query("RevisionId")); !revision)
        return revision.error();
    policy->erase(statement);
    renewRevision(function, found->name.qualifier);
    if (policy->empty())
        function.policies.erase(keyOf(found->name));
    control.changed = true;
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    return Answer{204, {}};
}

Result<Answer> getPolicy(Control& control, const Call& call) {
    auto found = findFunction(control.catalog, call.functionName(), call.query("Qualifier"));
    if (!found)
        return found.error().code == "ResourceNotFoundException" ? notThere() : found.error();
    const json::array* policy = policyOf(*found->function, found->name);
    if (!policy)
        return notThere();
    const json::object document{
        {"Version", "2012-10-17"}, {"Id", "default"}, {"Statement", *policy}};
    return Answer{200, json::object{{"Policy", json::serialize(document)},
                                    {"RevisionId", revisionOf(control, *found->function,
                                                              found->name.qualifier)}}};
}

} // namespace lathe::services::lambda
