#include "engine/sources/http/SendingStep.h"

#include "engine/base/Utf8.h"
#include "engine/sources/http/Identity.h"
#include "engine/template/JsonAccess.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

/// What a service is asked for, whatever its protocol.
struct Asked {
    std::string operation;
    /// Of JSON protocols; empty otherwise.
    json::object members;
    /// Of the Query protocol: those of the URL, then those of the body.
    std::string form;

    std::string member(std::string_view name) const {
        std::string value = tmpl::textAt(members, name);
        return value.empty() ? lathe::http::queryValue(form, name).value_or("") : value;
    }
};

Asked askedIn(const Outgoing& out) {
    Asked asked;
    const std::string& target = out.url.target;
    const auto query = target.find('?');
    asked.form =
        (query == std::string::npos ? "" : target.substr(query + 1) + "&") + out.request.body;
    boost::system::error_code error;
    const json::value body = json::parse(out.request.body, error);
    if (!error && body.is_object())
        asked.members = body.get_object();
    const std::string_view named = out.request.fields.valueOr("X-Amz-Target", "");
    asked.operation = named.empty() ? asked.member("Action") : named.substr(named.rfind('.') + 1);
    return asked;
}

/// The queue that the URL means: that of the request itself, or of a member.
std::string queueArn(const Exchange& exchange, const Outgoing& out, const Asked& asked) {
    std::string url = asked.member("QueueUrl");
    if (url.empty())
        url = out.url.target.substr(0, out.url.target.find('?'));
    const std::string name = url.substr(url.rfind('/') + 1);
    const std::string rest = url.substr(0, url.rfind('/'));
    return fmt::format("arn:aws:sqs:{}:{}:{}", exchange.region,
                       rest.empty() ? exchange.accountId : rest.substr(rest.rfind('/') + 1), name);
}

/// The bus of the first entry.
std::string busArn(const Exchange& exchange, const Asked& asked) {
    const auto* entries = tmpl::arrayAt(asked.members, "Entries");
    const auto* entry = entries && !entries->empty() ? entries->front().if_object() : nullptr;
    const std::string bus = entry ? tmpl::textAt(*entry, "EventBusName") : std::string{};
    return bus.starts_with("arn:")
               ? bus
               : fmt::format("arn:aws:events:{}:{}:event-bus/{}", exchange.region,
                             exchange.accountId, bus.empty() ? "default" : bus);
}

/// Who gets what is sent; empty where nothing is.
std::string targetArn(const Exchange& exchange, const Outgoing& out) {
    const Asked asked = askedIn(out);
    if (asked.operation == "SendMessage" || asked.operation == "SendMessageBatch")
        return queueArn(exchange, out, asked);
    if (asked.operation == "Publish")
        return asked.member("TopicArn");
    if (asked.operation == "PutEvents")
        return busArn(exchange, asked);
    if (asked.operation == "StartExecution" || asked.operation == "StartSyncExecution")
        return asked.member("stateMachineArn");
    const bool uploads = asked.operation.empty() && out.request.method == "PUT" &&
                         exchange.route->integration.uri.find("s3:path/") != std::string::npos;
    return uploads ? "arn:aws:s3:::" + out.url.target.substr(1, out.url.target.find('?') - 1)
                   : std::string{};
}

} // namespace

std::optional<model::Delivery> sendingStep(const Exchange& exchange, const Outgoing& out) {
    const auto type = exchange.route->integration.type;
    if (type != Integration::Type::Aws && type != Integration::Type::Service)
        return {};
    model::Delivery step;
    step.target = targetArn(exchange, out);
    if (step.target.empty())
        return {};
    step.time = exchange.time;
    step.traceId = exchange.traceId;
    step.source = routeArn(exchange);
    step.origin = exchange.route->origin;
    return step;
}

model::Delivery withOutcome(model::Delivery step, const Result<Response>& response) {
    constexpr std::size_t longest = 300;
    if (!response) {
        step.errorCode = response.error().code;
        step.errorMessage = response.error().detail.english();
    } else if (response->status >= 400) {
        step.errorCode = fmt::format("HTTP {}", response->status);
        step.errorMessage = validUtf8(response->body.substr(0, longest));
    }
    return step;
}

} // namespace lathe::sources::http
