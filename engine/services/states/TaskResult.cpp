#include "engine/services/states/TaskRequest.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"

#include <fmt/format.h>

#include <cctype>
#include <string>
#include <utility>

namespace json = boost::json;

namespace lathe::services::states {

namespace {

using statemachine::parsedJson;
using statemachine::textField;

std::string requestIdOf(const http::Response& response) {
    for (const char* const name : {"x-amzn-RequestId", "x-amz-request-id"})
        if (const auto found = response.fields.find(name))
            return std::string{*found};
    return {};
}

/// What optimized integrations add of the exchange itself.
void addMetadata(json::object& result, const http::Response& response) {
    json::object all;
    json::object first;
    for (std::size_t i = 0; i < response.fields.count(); ++i) {
        const auto field = response.fields.at(i);
        if (!all.contains(field.name)) {
            all[field.name] = json::array{};
            first[field.name] = field.value;
        }
        all[field.name].as_array().emplace_back(field.value);
    }
    result["SdkHttpMetadata"] = {{"AllHttpHeaders", std::move(all)},
                                 {"HttpHeaders", std::move(first)},
                                 {"HttpStatusCode", response.status}};
    result["SdkResponseMetadata"] = {{"RequestId", requestIdOf(response)}};
}

/// "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException:http://..." -> the name alone.
std::string plainCode(std::string code) {
    code = code.substr(0, code.find(':'));
    const auto hash = code.rfind('#');
    return hash == std::string::npos ? code : code.substr(hash + 1);
}

/// What stands between <NAME> and </NAME>.
std::string elementOf(std::string_view xml, std::string_view name) {
    const std::string open = fmt::format("<{}>", name);
    const auto start = xml.find(open);
    const auto end = xml.find(fmt::format("</{}>", name));
    if (start == std::string_view::npos || end == std::string_view::npos || end < start)
        return {};
    return std::string{xml.substr(start + open.size(), end - start - open.size())};
}

/// "AmazonDynamoDBv2" -> "AmazonDynamoDBException"
std::string baseName(std::string service) {
    if (service.ends_with("v2"))
        service.resize(service.size() - 2);
    return service + "Exception";
}

/// "Requested resource not found (Service: DynamoDb, Status Code: 400, Request ID: ...)"
Error serviceError(const TaskRequest& asked, bool isSdk, const http::Response& response) {
    std::string code{response.fields.valueOr("x-amzn-ErrorType", "")};
    std::string words;
    if (const auto body = parsedJson(response.body); body && body->is_object()) {
        const json::object& object = body->get_object();
        const json::object* inner = statemachine::objectField(object, "Error");
        const json::object& told = inner ? *inner : object;
        if (code.empty())
            code = textField(told, inner ? "Code" : "__type");
        for (const char* const name : {"message", "Message"})
            if (words.empty())
                words = textField(told, name);
    } else {
        code = code.empty() ? elementOf(response.body, "Code") : code;
        words = elementOf(response.body, "Message");
    }
    code = plainCode(std::move(code));
    if (asked.service == "s3" && code.empty())
        code = response.status == 404 ? "NoSuchKey" : "S3";
    // Errors without a class of their own have that of their service.
    std::string name = code;
    for (const std::string_view common : {"ValidationException", "AccessDeniedException",
                                          "MissingParameter", "SerializationException"})
        if (code == common)
            name = isSdk ? asked.errorPrefix + "Exception" : baseName(asked.errorService);
    if (!name.ends_with("Exception"))
        name += "Exception";
    const std::string id = requestIdOf(response);
    return {
        fmt::format("{}.{}", asked.errorPrefix, name),
        Text::verbatim(isSdk ? fmt::format("{} (Service: {}, Status Code: {}, Request ID: {})",
                                           words, asked.errorService, response.status, id)
                             : fmt::format("{} (Service: {}; Status Code: {}; Error Code: {}; "
                                           "Request ID: {}; Proxy: null)",
                                           words, asked.errorService, response.status, code, id))};
}

Error functionError(const http::Response& response) {
    std::string name = "Lambda.Unknown";
    if (const auto body = parsedJson(response.body); body && body->is_object())
        if (std::string type = textField(body->get_object(), "errorType"); !type.empty())
            name = std::move(type);
    return {std::move(name), Text::verbatim(response.body)};
}

json::value payloadOf(const http::Response& response) {
    auto parsed = parsedJson(response.body);
    return parsed ? std::move(*parsed) : json::value(response.body);
}

/// ACTIONResponse and ACTIONResult taken off.
json::object queryResult(const statemachine::Resource& resource, const http::Response& response) {
    std::string operation = resource.action;
    operation[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(operation[0])));
    const auto parsed = parsedJson(response.body);
    const auto* const object = parsed ? parsed->if_object() : nullptr;
    const json::object* const outer =
        object ? statemachine::objectField(*object, operation + "Response") : nullptr;
    const json::object* const inner =
        outer ? statemachine::objectField(*outer, operation + "Result") : nullptr;
    return inner ? *inner : json::object{};
}

/// An answer of S3 without XML: its fields, and an object's own bytes.
json::object objectResult(const statemachine::Resource& resource, const http::Response& response) {
    json::object result;
    if (resource.action == "getObject")
        result["Body"] = response.body;
    for (const auto& [field, member] :
         {std::pair{"ETag", "ETag"}, std::pair{"Content-Type", "ContentType"},
          std::pair{"Last-Modified", "LastModified"}, std::pair{"x-amz-version-id", "VersionId"}})
        if (const auto found = response.fields.find(field))
            result[member] = *found;
    if (resource.action == "getObject" || resource.action == "headObject")
        result["ContentLength"] = response.body.size();
    return result;
}

} // namespace

Result<json::value> resultOf(const TaskCall& call, const TaskRequest& asked,
                             const http::Response& response) {
    if (response.status >= 300)
        return serviceError(asked, call.resource.isSdk, response);
    const bool isFunction = call.resource.kind == statemachine::Resource::Kind::Function;
    const bool invokes =
        isFunction || (asked.service == "lambda" && call.resource.action == "invoke");
    if (invokes && response.fields.find("X-Amz-Function-Error"))
        return functionError(response);
    if (isFunction)
        return payloadOf(response);
    json::object result;
    if (invokes) {
        result["ExecutedVersion"] = response.fields.valueOr("X-Amz-Executed-Version", "$LATEST");
        if (const auto log = response.fields.find("X-Amz-Log-Result"))
            result["LogResult"] = *log;
        if (!response.body.empty())
            result["Payload"] = payloadOf(response);
        result["StatusCode"] = response.status;
    } else if (asked.service == "s3") {
        result = objectResult(call.resource, response);
    } else if (asked.service == "sns" || asked.service == "sts") {
        result = queryResult(call.resource, response);
    } else {
        json::value body = payloadOf(response);
        if (asked.isLowerCamel)
            body = withFirstLetters(body, std::toupper);
        if (auto* object = body.if_object())
            result = std::move(*object);
    }
    // Some of what was sent has not arrived.
    if (call.resource.service == "events" && result.contains("FailedEntryCount") &&
        result.at("FailedEntryCount") != json::value(0))
        return Error{"EventBridge.FailedEntry", Text::verbatim(statemachine::jsonText(result))};
    if (!call.resource.isSdk)
        addMetadata(result, response);
    return result;
}

} // namespace lathe::services::states
