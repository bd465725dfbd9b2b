#include "engine/base/Clock.h"
#include "engine/base/Ids.h"
#include "engine/services/lambda/EventSource.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Page.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Tagging.h"
#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using catalog::EventSourceMapping;

Timestamp now() {
    return Clock::system().wall();
}

std::string text(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

/// Seconds with milliseconds.
double inSeconds(Timestamp time) {
    return static_cast<double>(time.time_since_epoch().count() / 1000) / 1000;
}

/// Kafka consumers that name no group have one of their own.
void addConsumerGroup(const EventSource& source, const std::string& uuid, json::object& settings) {
    using Kind = EventSource::Kind;
    if (source.kind != Kind::Kafka && source.kind != Kind::ManagedKafka)
        return;
    json::value& config =
        settings[source.kind == Kind::Kafka ? "SelfManagedKafkaEventSourceConfig"
                                            : "AmazonManagedKafkaEventSourceConfig"];
    if (!config.is_object())
        config = json::object{};
    if (!config.get_object().contains("ConsumerGroupId"))
        config.get_object()["ConsumerGroupId"] = uuid;
}

/// The settings with the defaults of their source, which one of the template does not have.
json::object settingsOf(const EventSourceMapping& mapping) {
    const auto source = eventSourceOf(mapping.settings);
    if (!source)
        return mapping.settings;
    json::object settings = source->defaults;
    for (const auto& [key, value] : mapping.settings)
        settings[key] = value;
    addConsumerGroup(*source, mapping.uuid, settings);
    return settings;
}

json::object described(const Control& control, const EventSourceMapping& mapping) {
    const model::Project& project = control.catalog.declared();
    json::object body = settingsOf(mapping);
    body["UUID"] = mapping.uuid;
    body["EventSourceMappingArn"] = fmt::format("arn:aws:lambda:{}:{}:event-source-mapping:{}",
                                                project.region, project.accountId, mapping.uuid);
    body["LastModified"] = inSeconds(mapping.lastModified());
    body["State"] = toText(mapping.state(now()));
    if (const auto source = eventSourceOf(mapping.settings))
        body["StateTransitionReason"] = source->transitionReason();
    return body;
}

Error missingMapping() {
    return {"ResourceNotFoundException",
            Text::verbatim("The resource you requested does not exist.")};
}

Error inUse(std::string_view what) {
    return {"ResourceInUseException",
            Text::verbatim(
                fmt::format("Cannot {} the event source mapping because it is in use.", what))};
}

Error standsInTemplate() {
    return {"ResourceConflictException",
            Text::verbatim("The event source mapping stands in the template of the project: "
                           "remove it there.")};
}

/// The ARN of the function that FunctionName names, with the qualifier as it is given.
Result<std::string> functionArnOf(Control& control, const std::string& name) {
    const auto found = findFunction(control.catalog, name);
    if (found && found->function->has(found->name.qualifier))
        return qualified(catalog::functionArn(control.catalog.declared(), found->function->name),
                         found->name.qualifier);
    if (!found && found.error().code == "ValidationException")
        return found.error();
    return invalidParameter("Function does not exist");
}

/// What is named in a request and kept with a mapping, over what is there.
void apply(const json::object& body, json::object& settings) {
    for (const auto& [key, value] : body) {
        if (key != "FunctionName" && key != "Enabled" && key != "Tags")
            settings[key] = value;
    }
    if (const json::value* criteria = settings.if_contains("FilterCriteria")) {
        const json::value* filters = criteria->as_object().if_contains("Filters");
        if (!filters || filters->as_array().empty())
            settings.erase("FilterCriteria");
    }
}

json::array serversOf(const json::object& settings) {
    const json::value* source = settings.if_contains("SelfManagedEventSource");
    const json::value* endpoints = source ? source->as_object().if_contains("Endpoints") : nullptr;
    const json::value* servers =
        endpoints ? endpoints->as_object().if_contains("KAFKA_BOOTSTRAP_SERVERS") : nullptr;
    return servers ? servers->as_array() : json::array{};
}

std::string joined(const json::array& texts) {
    std::string all;
    for (const json::value& one : texts)
        all += (all.empty() ? "" : ",") + std::string{one.as_string()};
    return all;
}

json::array topicsOf(const json::object& settings) {
    const json::value* topics = settings.if_contains("Topics");
    return topics ? topics->as_array() : json::array{};
}

bool isSameSource(const json::object& one, const json::object& other) {
    if (text(one, "FunctionArn") != text(other, "FunctionArn") ||
        text(one, "EventSourceArn") != text(other, "EventSourceArn") ||
        topicsOf(one) != topicsOf(other))
        return false;
    if (!text(one, "EventSourceArn").empty())
        return true;
    const json::array servers = serversOf(other);
    return std::any_of(servers.begin(), servers.end(), [mine = serversOf(one)](const auto& server) {
        return std::find(mine.begin(), mine.end(), server) != mine.end();
    });
}

Error alreadyMapped(const EventSource& source, const json::object& settings,
                    const std::string& uuid) {
    const std::string functionArn = text(settings, "FunctionArn");
    const std::string function =
        functionArn.substr(functionArn.find(":function:") + std::string_view{":function:"}.size());
    const std::string arn = text(settings, "EventSourceArn");
    constexpr std::string_view advice =
        "already exists. Please update or delete the existing mapping with UUID";
    std::string message;
    if (source.kind == EventSource::Kind::Kafka)
        message = fmt::format("An event source mapping with event source (\"{}\"), function "
                              "(\"{}\"), topics (\"{}\") {} {}",
                              joined(serversOf(settings)), functionArn, joined(topicsOf(settings)),
                              advice, uuid);
    else if (source.isQueue())
        message = fmt::format("An event source mapping with SQS arn (\" {} \") and function "
                              "(\" {} \") {} {}",
                              arn, function, advice, uuid);
    else
        message = fmt::format("The event source arn (\" {} \") and function (\" {} \") provided "
                              "mapping {} {}",
                              arn, function, advice, uuid);
    return {"ResourceConflictException", Text::verbatim(std::move(message))};
}

bool isEnabled(const Call& call, bool otherwise) {
    const json::value* enabled = call.member("Enabled");
    return enabled ? enabled->get_bool() : otherwise;
}

} // namespace

Result<Answer> createEventSourceMapping(Control& control, const Call& call) {
    if (auto shape = checkMappingShape(call.body); !shape)
        return shape.error();
    const auto source = eventSourceOf(call.body);
    if (!source)
        return source.error();
    if (auto known = checkMappingParameters(*source, call.body); !known)
        return known.error();
    auto functionArn = functionArnOf(control, call.text("FunctionName"));
    if (!functionArn)
        return functionArn.error();
    EventSourceMapping mapping{newUuid(), isEnabled(call, true), now()};
    mapping.settings = source->defaults;
    mapping.settings["FunctionArn"] = std::move(*functionArn);
    apply(call.body, mapping.settings);
    if (auto fine = checkMappingSettings(*source, mapping.settings); !fine)
        return fine.error();
    if (!call.source)
        return call.source.error();
    for (const EventSourceMapping* other : control.catalog.mappings()) {
        if (isSameSource(other->settings, mapping.settings))
            return alreadyMapped(*source, mapping.settings, other->uuid);
    }
    addConsumerGroup(*source, mapping.uuid, mapping.settings);
    auto tags = checkedTags(call.tags());
    if (!tags)
        return tags.error();
    mapping.tags = std::move(*tags);
    json::object answer = described(control, mapping);
    if (auto saved = control.catalog.save(std::move(mapping)); !saved)
        return saved.error();
    return Answer{202, std::move(answer)};
}

Result<Answer> getEventSourceMapping(Control& control, const Call& call) {
    const EventSourceMapping* mapping = control.catalog.findMapping(call.parameters.front());
    if (!mapping)
        return missingMapping();
    return Answer{200, described(control, *mapping)};
}

Result<Answer> updateEventSourceMapping(Control& control, const Call& call) {
    if (auto shape = checkMappingShape(call.body); !shape)
        return shape.error();
    const EventSourceMapping* existing = control.catalog.findMapping(call.parameters.front());
    if (!existing)
        return missingMapping();
    EventSourceMapping changed = *existing;
    changed.settings = settingsOf(changed);
    const auto source = eventSourceOf(changed.settings);
    if (!source)
        return source.error();
    if (auto known = checkMappingParameters(*source, call.body); !known)
        return known.error();
    apply(call.body, changed.settings);
    if (const std::string name = call.text("FunctionName"); !name.empty()) {
        auto functionArn = functionArnOf(control, name);
        if (!functionArn)
            return functionArn.error();
        changed.settings["FunctionArn"] = std::move(*functionArn);
    }
    if (auto fine = checkMappingSettings(*source, changed.settings); !fine)
        return fine.error();
    if (!changed.update(isEnabled(call, changed.isEnabled()), now()))
        return inUse("update");
    json::object answer = described(control, changed);
    if (auto saved = control.catalog.save(std::move(changed)); !saved)
        return saved.error();
    return Answer{202, std::move(answer)};
}

Result<Answer> deleteEventSourceMapping(Control& control, const Call& call) {
    const EventSourceMapping* existing = control.catalog.findMapping(call.parameters.front());
    if (!existing)
        return missingMapping();
    if (existing->declared)
        return standsInTemplate();
    EventSourceMapping leaving = *existing;
    if (!leaving.remove(now()))
        return inUse("delete");
    json::object answer = described(control, leaving);
    if (auto saved = control.catalog.save(std::move(leaving)); !saved)
        return saved.error();
    return Answer{202, std::move(answer)};
}

Result<Answer> listEventSourceMappings(Control& control, const Call& call) {
    const std::string sourceArn = call.query("EventSourceArn");
    std::string functionArn;
    if (const std::string wanted = call.query("FunctionName"); !wanted.empty()) {
        const auto name = parseFunctionName(control.catalog.declared(), wanted, {});
        if (!name)
            return name.error();
        functionArn = qualified(catalog::functionArn(control.catalog.declared(), name->name),
                                name->qualifier);
    }
    json::array all;
    for (const EventSourceMapping* mapping : control.catalog.mappings()) {
        const json::object& settings = mapping->settings;
        if ((sourceArn.empty() || text(settings, "EventSourceArn") == sourceArn) &&
            (functionArn.empty() || text(settings, "FunctionArn") == functionArn))
            all.push_back(described(control, *mapping));
    }
    return page(call, std::move(all), "EventSourceMappings", 10'000);
}

} // namespace lathe::services::lambda
