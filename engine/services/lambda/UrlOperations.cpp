#include "engine/base/Clock.h"
#include "engine/base/Files.h"
#include "engine/base/Sha256.h"
#include "engine/model/DeclaredUrls.h"
#include "engine/services/lambda/FunctionConfiguration.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/FunctionSettings.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Page.h"
#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using catalog::Function;

Error noFunction() {
    return {"ResourceNotFoundException", Text::verbatim("Function does not exist")};
}

Error noConfig() {
    return {"ResourceNotFoundException",
            Text::verbatim("The resource you requested does not exist.")};
}

void checkCors(const json::object& cors, Validation& validation) {
    validation.range("cors.maxAge", cors.if_contains("MaxAge"), 0, 86'400);
    const json::value* methods = cors.if_contains("AllowMethods");
    if (!methods)
        return;
    constexpr std::array<std::string_view, 7> known = {"GET",   "PUT",    "HEAD", "POST",
                                                       "PATCH", "DELETE", "*"};
    const json::array& list = methods->as_array();
    const bool fit = std::all_of(list.begin(), list.end(), [&](const json::value& method) {
        return std::find(known.begin(), known.end(), method.as_string()) != known.end();
    });
    if (!fit)
        validation.broken("cors.allowMethods", listText(list),
                          fmt::format("Member must satisfy constraint: [Member must satisfy enum "
                                      "value set: [{}], Member must not be null]",
                                      fmt::join(known, ", ")));
}

Result<void> checkShape(const Call& call) {
    Validation validation;
    if (const json::value* cors = call.member("Cors"))
        checkCors(cors->as_object(), validation);
    validation.pattern("qualifier", call.query("Qualifier"), R"(((?!^\d+$)^[0-9a-zA-Z-_]+$))");
    validation.oneOf("authType", call.text("AuthType"), {"NONE", "AWS_IAM"});
    validation.oneOf("invokeMode", call.text("InvokeMode"), {"RESPONSE_STREAM", "BUFFERED"});
    return validation.outcome();
}

std::string keyOf(const FunctionName& name) {
    return name.qualifier.empty() ? "$LATEST" : name.qualifier;
}

/// The function with the alias that the request names; `missing` where either is not there.
Result<Found> findTarget(Control& control, const Call& call, const Error& missing) {
    if (auto shape = checkShape(call); !shape)
        return shape.error();
    auto found = findFunction(control.catalog, call.functionName(), call.query("Qualifier"));
    if (!found) {
        const bool elsewhere = found.error().detail.english().starts_with("Functions from");
        return found.error().code == "ResourceNotFoundException" && !elsewhere ? missing
                                                                               : found.error();
    }
    if (!found->function->has(found->name.qualifier))
        return missing;
    return found;
}

std::string now() {
    return lambdaTime(Clock::system().wall());
}

void take(const Call& call, json::object& config) {
    for (const char* member : {"AuthType", "Cors", "InvokeMode"}) {
        if (const json::value* value = call.member(member))
            config[member] = *value;
    }
}

std::string urlFor(const Control& control, const Call& call, const std::string& id) {
    const std::string host = call.header("Host");
    const std::string port = host.substr(std::min(host.size(), host.find(':')));
    return fmt::format("http://{}.lambda-url.{}.localhost{}/", id,
                       control.catalog.declared().region, port);
}

/// The configurations that the template has for the function, by qualifier.
std::map<std::string, json::object> declaredConfigs(const Control& control, const Call& call,
                                                    const Function& function) {
    std::map<std::string, json::object> configs;
    const model::Project& project = control.catalog.declared();
    const std::string written = lambdaTime(writtenAt(project.templateFile));
    for (const model::DeclaredUrl& url : model::declaredUrls(project)) {
        if (function.origin != model::Origin::Template || url.function != function.logicalId)
            continue;
        const std::string qualifier = url.qualifier == "$LATEST" ? "" : url.qualifier;
        json::object config{
            {"FunctionUrl", urlFor(control, call, url.id)},
            {"FunctionArn", qualified(catalog::functionArn(project, function.name), qualifier)},
            {"CreationTime", written},
            {"LastModifiedTime", written}};
        for (const char* member : {"AuthType", "Cors", "InvokeMode"}) {
            if (const json::value* value = url.config.if_contains(member))
                config[member] = *value;
        }
        configs.emplace(url.qualifier, std::move(config));
    }
    return configs;
}

Error declaredElsewhere() {
    return {"ResourceConflictException",
            Text::verbatim("The template declares this function URL: change it there.")};
}

/// What changes it leaves InvokeMode out as long as nobody has set it; what reads it does not.
json::object read(json::object config) {
    if (!config.contains("InvokeMode"))
        config["InvokeMode"] = "BUFFERED";
    return config;
}

} // namespace

Result<Answer> createUrlConfig(Control& control, const Call& call) {
    auto found = findTarget(control, call, noFunction());
    if (!found)
        return found.error();
    Function& function = *found->function;
    const std::string arn = qualified(
        catalog::functionArn(control.catalog.declared(), function.name), found->name.qualifier);
    const std::string key = keyOf(found->name);
    if (function.urls.contains(key) || declaredConfigs(control, call, function).contains(key))
        return Error{"ResourceConflictException",
                     Text::verbatim(fmt::format(
                         "Failed to create function url config for [functionArn = {}]. Error "
                         "message:  FunctionUrlConfig exists for this Lambda function",
                         arn))};
    if (call.text("AuthType").empty()) {
        Validation validation;
        validation.missing("authType");
        return validation.outcome().error();
    }
    if (auto fits = checkTenancy(function.latest.settings, "Function URL"); !fits)
        return fits.error();
    // The same function gets the same URL again.
    const std::string id = sha256Hex(arn).substr(0, 32);
    json::object config{{"FunctionUrl", urlFor(control, call, id)},
                        {"FunctionArn", arn},
                        {"CreationTime", now()},
                        {"LastModifiedTime", now()}};
    take(call, config);
    json::object answer = config;
    answer.erase("LastModifiedTime");
    function.urls[key] = std::move(config);
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    return Answer{201, std::move(answer)};
}

Result<Answer> updateUrlConfig(Control& control, const Call& call) {
    auto found = findTarget(control, call, noFunction());
    if (!found)
        return found.error();
    const std::string key = keyOf(found->name);
    if (declaredConfigs(control, call, *found->function).contains(key))
        return declaredElsewhere();
    const auto config = found->function->urls.find(key);
    if (config == found->function->urls.end())
        return noConfig();
    take(call, config->second);
    config->second["LastModifiedTime"] = now();
    if (auto saved = control.catalog.save(*found->function); !saved)
        return saved.error();
    return Answer{200, config->second};
}

Result<Answer> getUrlConfig(Control& control, const Call& call) {
    const auto found = findTarget(control, call, noConfig());
    if (!found)
        return found.error();
    auto configs = declaredConfigs(control, call, *found->function);
    configs.insert(found->function->urls.begin(), found->function->urls.end());
    const auto config = configs.find(keyOf(found->name));
    if (config == configs.end())
        return noConfig();
    return Answer{200, read(config->second)};
}

Result<Answer> deleteUrlConfig(Control& control, const Call& call) {
    const auto found = findTarget(control, call, noConfig());
    if (!found)
        return found.error();
    const std::string key = keyOf(found->name);
    if (declaredConfigs(control, call, *found->function).contains(key))
        return declaredElsewhere();
    if (found->function->urls.erase(key) == 0)
        return noConfig();
    if (auto saved = control.catalog.save(*found->function); !saved)
        return saved.error();
    return Answer{204, {}};
}

Result<Answer> listUrlConfigs(Control& control, const Call& call) {
    const auto found = findTarget(control, call, noFunction());
    if (!found)
        return found.error();
    auto configs = declaredConfigs(control, call, *found->function);
    configs.insert(found->function->urls.begin(), found->function->urls.end());
    json::array all;
    for (const auto& [qualifier, config] : configs)
        all.emplace_back(read(config));
    return page(call, std::move(all), "FunctionUrlConfigs", 50);
}

} // namespace lathe::services::lambda
