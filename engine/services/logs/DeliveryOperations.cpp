#include "engine/base/Ids.h"
#include "engine/services/logs/Operations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

// Where services deliver their own logs: sources, destinations, and what joins them.

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

constexpr std::string_view namePattern = R"([\w-]*)";

const TextRule& nameRule() {
    static const TextRule rule{60, namePattern, 1};
    return rule;
}

/// Services that deliver logs of their own.
constexpr std::array<std::string_view, 14> sourceServices{"cloudfront",
                                                          "bedrock",
                                                          "codewhisperer",
                                                          "mediapackagev2",
                                                          "mediatailor",
                                                          "ivschat",
                                                          "q",
                                                          "ses",
                                                          "sso",
                                                          "transfer",
                                                          "vpc-lattice",
                                                          "workmail",
                                                          "events",
                                                          "entityresolution"};

std::string typeOf(std::string_view destinationArn) {
    const std::string_view service = delivery::serviceOf(destinationArn);
    return service == "s3"         ? "S3"
           : service == "logs"     ? "CWL"
           : service == "firehose" ? "FH"
                                   : "XRAY";
}

json::object withTags(const json::object& thing) {
    json::object answer = shown(thing);
    if (const json::value* tags = thing.if_contains(".tags"))
        answer["tags"] = *tags;
    return answer;
}

Error missingDestination() {
    return notFound("Requested Delivery Destination does not exist in this account.");
}

Error missingSource() {
    return notFound("Requested Delivery Source does not exist in this account.");
}

Error missingDelivery() {
    return notFound("Requested Delivery does not exist in this account.");
}

/// What the call names by `member`, of those things.
Result<std::string> namedIn(const Things& things, const json::object& written,
                            std::string_view member, Error (*missing)()) {
    Parameters parameters{written};
    std::string name = parameters.requiredText(member, {64, {}, 1});
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    if (!things.find(name))
        return missing();
    return name;
}

Reply described(const Things& things, const json::object& written, std::string_view member,
                std::string_view as, Error (*missing)()) {
    const auto name = namedIn(things, written, member, missing);
    if (!name)
        return name.error();
    return json::object{{as, withTags(*things.find(*name))}};
}

Reply removed(Things& things, const json::object& written, std::string_view member,
              Error (*missing)()) {
    const auto name = namedIn(things, written, member, missing);
    if (!name)
        return name.error();
    things.remove(*name);
    return json::object{};
}

Reply all(const Things& things, const json::object& written, std::string_view member) {
    return listed(things, written, member, 50, [](const std::string&, const json::object& thing) {
        return std::optional{withTags(thing)};
    });
}

} // namespace

Reply putDeliveryDestination(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("name", nameRule());
    if (parameters.has("outputFormat"))
        parameters.text("outputFormat", {0, {}, 0, {"w3c", "raw", "json", "plain", "parquet"}});
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    const json::object* configuration = parameters.object("deliveryDestinationConfiguration");
    Things& destinations = desk.state.deliveryDestinations;
    const json::object* before = destinations.find(name);
    if (!configuration && !before)
        return validationError("A delivery destination needs a deliveryDestinationConfiguration.");
    json::object destination = before ? *before : json::object{{"name", name}};
    destination["arn"] = desk.state.home.arn("delivery-destination:" + name);
    take(written, destination, {"outputFormat", "deliveryDestinationConfiguration"});
    if (configuration)
        destination["deliveryDestinationType"] =
            typeOf(textOf(*configuration, "destinationResourceArn"));
    if (const json::object* tags = parameters.object("tags"))
        destination[".tags"] = *tags;
    destinations.put(name, destination);
    return json::object{{"deliveryDestination", withTags(destination)}};
}

Reply getDeliveryDestination(const Desk& desk, const json::object& written) {
    return described(desk.state.deliveryDestinations, written, "name", "deliveryDestination",
                     missingDestination);
}

Reply deleteDeliveryDestination(const Desk& desk, const json::object& written) {
    return removed(desk.state.deliveryDestinations, written, "name", missingDestination);
}

Reply describeDeliveryDestinations(const Desk& desk, const json::object& written) {
    return all(desk.state.deliveryDestinations, written, "deliveryDestinations");
}

Reply putDeliveryDestinationPolicy(const Desk& desk, const json::object& written) {
    Things& destinations = desk.state.deliveryDestinations;
    const auto name = namedIn(destinations, written, "deliveryDestinationName", missingDestination);
    if (!name)
        return name.error();
    json::object destination = *destinations.find(*name);
    const std::string policy = textOf(written, "deliveryDestinationPolicy");
    destination[".policy"] = policy;
    destinations.put(*name, std::move(destination));
    return json::object{{"policy", {{"deliveryDestinationPolicy", policy}}}};
}

Reply getDeliveryDestinationPolicy(const Desk& desk, const json::object& written) {
    const Things& destinations = desk.state.deliveryDestinations;
    const auto name = namedIn(destinations, written, "deliveryDestinationName", missingDestination);
    if (!name)
        return name.error();
    json::object policy;
    if (const std::string text = textOf(*destinations.find(*name), ".policy"); !text.empty())
        policy["deliveryDestinationPolicy"] = text;
    return json::object{{"policy", std::move(policy)}};
}

Reply deleteDeliveryDestinationPolicy(const Desk& desk, const json::object& written) {
    Things& destinations = desk.state.deliveryDestinations;
    const auto name = namedIn(destinations, written, "deliveryDestinationName", missingDestination);
    if (!name)
        return name.error();
    json::object destination = *destinations.find(*name);
    destination.erase(".policy");
    destinations.put(*name, std::move(destination));
    return json::object{};
}

Reply putDeliverySource(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("name", nameRule());
    const std::string resource = parameters.requiredText("resourceArn");
    const std::string logType = parameters.requiredText("logType", {255, R"([\w]*)", 1});
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    const std::string service{delivery::serviceOf(resource)};
    if (std::find(sourceServices.begin(), sourceServices.end(), service) == sourceServices.end())
        return notFound("Cannot access provided service.");
    json::object source{{"name", name},
                        {"arn", desk.state.home.arn("delivery-source:" + name)},
                        {"resourceArns", {resource}},
                        {"service", service},
                        {"logType", logType}};
    if (const json::object* tags = parameters.object("tags"))
        source[".tags"] = *tags;
    desk.state.deliverySources.put(name, source);
    return json::object{{"deliverySource", withTags(source)}};
}

Reply getDeliverySource(const Desk& desk, const json::object& written) {
    return described(desk.state.deliverySources, written, "name", "deliverySource", missingSource);
}

Reply deleteDeliverySource(const Desk& desk, const json::object& written) {
    return removed(desk.state.deliverySources, written, "name", missingSource);
}

Reply describeDeliverySources(const Desk& desk, const json::object& written) {
    return all(desk.state.deliverySources, written, "deliverySources");
}

Reply createDelivery(const Desk& desk, const json::object& written) {
    const auto source =
        namedIn(desk.state.deliverySources, written, "deliverySourceName", missingSource);
    if (!source)
        return source.error();
    const std::string arn = textOf(written, "deliveryDestinationArn");
    const json::object* destination =
        desk.state.deliveryDestinations.find(arn.substr(arn.rfind(':') + 1));
    if (!destination)
        return missingDestination();
    const std::string id = newUuid();
    json::object delivery{
        {"id", id},
        {"arn", desk.state.home.arn("delivery:" + id)},
        {"deliverySourceName", *source},
        {"deliveryDestinationArn", arn},
        {"deliveryDestinationType", textOf(*destination, "deliveryDestinationType")}};
    take(written, delivery, {"recordFields", "fieldDelimiter", "s3DeliveryConfiguration"});
    if (const json::object* tags = Parameters{written}.object("tags"))
        delivery[".tags"] = *tags;
    desk.state.deliveries.put(id, delivery);
    return json::object{{"delivery", withTags(delivery)}};
}

Reply getDelivery(const Desk& desk, const json::object& written) {
    return described(desk.state.deliveries, written, "id", "delivery", missingDelivery);
}

Reply deleteDelivery(const Desk& desk, const json::object& written) {
    return removed(desk.state.deliveries, written, "id", missingDelivery);
}

Reply describeDeliveries(const Desk& desk, const json::object& written) {
    return all(desk.state.deliveries, written, "deliveries");
}

} // namespace lathe::services::logs
