#include "engine/services/sqs/Wire.h"

#include "engine/base/Ids.h"
#include "engine/services/query/QueryCall.h"
#include "engine/services/sqs/Errors.h"
#include "engine/services/sqs/QueryForm.h"
#include "engine/services/wire/JsonCall.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

using query::Xml;

constexpr std::string_view xmlNamespace = "http://queue.amazonaws.com/doc/2012-11-05/";

/// They answer nothing but that it is done.
constexpr std::array<std::string_view, 9> silent = {
    "AddPermission",    "ChangeMessageVisibility", "DeleteMessage", "DeleteQueue", "PurgeQueue",
    "RemovePermission", "SetQueueAttributes",      "TagQueue",      "UntagQueue"};

void writeMembers(Xml& xml, const json::object& members, const std::string& operation);

void writePairs(Xml& xml, std::string_view element, std::string_view key,
                const json::object& pairs) {
    for (const auto& [name, value] : pairs) {
        xml.open(element);
        xml.text(key, name);
        if (value.is_object()) {
            xml.open("Value");
            writeMembers(xml, value.get_object(), {});
            xml.close();
        } else {
            xml.text("Value", value.as_string());
        }
        xml.close();
    }
}

/// What an element of a list is called.
std::string elementOf(std::string_view list, const std::string& operation) {
    if (list == "QueueUrls" || list == "queueUrls")
        return "QueueUrl";
    if (list == "Messages")
        return "Message";
    if (list == "Failed")
        return "BatchResultErrorEntry";
    return operation + "ResultEntry";
}

void writeMember(Xml& xml, std::string_view name, const json::value& value,
                 const std::string& operation) {
    if (value.is_array()) {
        const std::string element = elementOf(name, operation);
        for (const json::value& one : value.get_array()) {
            if (one.is_string()) {
                xml.text(element, one.get_string());
                continue;
            }
            xml.open(element);
            writeMembers(xml, one.as_object(), operation);
            xml.close();
        }
    } else if (value.is_object()) {
        if (name == "Tags")
            writePairs(xml, "Tag", "Key", value.get_object());
        else
            writePairs(xml, name.substr(0, name.size() - 1), "Name", value.get_object());
    } else {
        xml.text(name,
                 value.is_string() ? std::string{value.get_string()} : json::serialize(value));
    }
}

void writeMembers(Xml& xml, const json::object& members, const std::string& operation) {
    for (const auto& [name, value] : members)
        writeMember(xml, name, value, operation);
}

http::Response response(int status, std::string_view contentType, std::string body,
                        const std::string& requestId) {
    http::Response made;
    made.status = status;
    made.fields.add("Content-Type", contentType);
    made.fields.add("x-amzn-RequestId", requestId);
    made.body = std::move(body);
    return made;
}

std::string xmlOf(const std::string& operation, const json::object& result,
                  const std::string& requestId) {
    Xml xml;
    writeMembers(xml, result, operation);
    std::string content;
    if (!xml.written().empty())
        content = fmt::format("<{0}Result>{1}</{0}Result>", operation, xml.written());
    else if (std::find(silent.begin(), silent.end(), operation) == silent.end())
        content = fmt::format("<{}Result/>", operation);
    return fmt::format("<?xml version=\"1.0\"?>\n"
                       R"(<{0}Response xmlns="{1}">{2}<ResponseMetadata><RequestId>{3}</RequestId>)"
                       "</ResponseMetadata></{0}Response>",
                       operation, xmlNamespace, content, requestId);
}

std::string xmlOf(const Error& error, const std::string& requestId) {
    return fmt::format(
        "<?xml version=\"1.0\"?>\n"
        R"(<ErrorResponse xmlns="{}"><Error><Type>{}</Type><Code>{}</Code><Message>{}</Message>)"
        "<Detail/></Error><RequestId>{}</RequestId></ErrorResponse>",
        xmlNamespace, faultOf(error).side, Xml::escaped(error.code),
        Xml::escaped(error.detail.english()), requestId);
}

/// The two protocols have different words for this.
Error inWordsOfQuery(Error error) {
    if (error == noSuchQueue())
        error.detail = Text::verbatim("The specified queue does not exist for this wsdl version.");
    return error;
}

/// As the service names them there.
json::object inNamesOfQuery(json::object result) {
    for (const auto& [from, to] : {std::pair{"Messages", "messages"}, {"QueueUrls", "queueUrls"}}) {
        if (json::value* value = result.if_contains(from)) {
            json::value moved = std::move(*value);
            result.erase(from);
            result[to] = std::move(moved);
        }
    }
    return result;
}

http::Response queryAnswer(const WireCall& call, const Result<json::object>& result) {
    const std::string id = newUuid();
    const bool inJson = call.protocol == WireCall::Protocol::QueryAnsweredInJson;
    if (!result) {
        const Error error = inWordsOfQuery(result.error());
        const int status = faultOf(error).status;
        if (!inJson)
            return response(status, "text/xml", xmlOf(error, id), id);
        const json::object body{{"Error",
                                 {{"Code", error.code},
                                  {"Message", error.detail.english()},
                                  {"Type", faultOf(error).side}}},
                                {"RequestId", id}};
        return response(status, "application/json", json::serialize(body), id);
    }
    if (!inJson)
        return response(200, "text/xml", xmlOf(call.operation, *result, id), id);
    const json::object body{{call.operation + "Response",
                             {{call.operation + "Result", inNamesOfQuery(*result)},
                              {"ResponseMetadata", {{"RequestId", id}}}}}};
    return response(200, "application/json", json::serialize(body), id);
}

/// "/123456789012/jobs": where the queue's own URL leads to.
bool isQueuePath(std::string_view path) {
    return path.size() > 1 && path.find('/', 1) != std::string_view::npos;
}

WireCall readJson(Result<JsonCall> read, const http::Request& request) {
    WireCall call;
    call.contentType = request.fields.valueOr("Content-Type", "application/x-amz-json-1.0");
    if (!read) {
        call.error = read.error();
        return call;
    }
    call.operation = std::move(read->operation);
    call.parameters = std::move(read->parameters);
    return call;
}

std::optional<WireCall> readQuery(const http::Request& request) {
    WireCall call;
    call.protocol = request.fields.valueOr("Accept", "").starts_with("application/json")
                        ? WireCall::Protocol::QueryAnsweredInJson
                        : WireCall::Protocol::Query;
    call.parameters = parametersOfForm(request.query());
    if (request.method == "POST") {
        for (auto& [name, value] : parametersOfForm(request.body))
            call.parameters[name] = value;
    }
    const json::value* action = call.parameters.if_contains("Action");
    if (!action || !action->is_string() || action->get_string().empty())
        return {};
    call.operation = action->get_string();
    return call;
}

} // namespace

std::optional<WireCall> WireCall::read(const http::Request& request) {
    auto read = JsonCall::read(request);
    std::optional<WireCall> call = read ? readJson(std::move(*read), request) : readQuery(request);
    if (!call || !isQueuePath(request.path()))
        return call;
    call->isForQueue = true;
    if (!call->parameters.contains("QueueUrl"))
        call->parameters["QueueUrl"] = "http://localhost" + http::percentDecoded(request.path());
    return call;
}

http::Response WireCall::answer(const Result<json::object>& result) const {
    if (protocol != Protocol::Json)
        return queryAnswer(*this, result);
    const std::string id = newUuid();
    if (result)
        return response(200, contentType, json::serialize(*result), id);
    const Error& error = result.error();
    const Fault fault = faultOf(error);
    auto answered = response(
        fault.status, contentType,
        json::serialize(json::object{{"__type", fault.type}, {"message", error.detail.english()}}),
        id);
    // What SDKs show as the error's code, for those that knew it from the Query protocol.
    answered.fields.add("x-amzn-query-error", fmt::format("{};{}", error.code, fault.side));
    return answered;
}

} // namespace lathe::services::sqs
