#include "engine/services/s3/Notification.h"

#include "engine/base/Ids.h"
#include "engine/delivery/Router.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace lathe::services::s3 {

namespace json = boost::json;

namespace {

struct Kind {
    const char* element;
    const char* target;
    std::string_view service;
};
constexpr std::array<Kind, 3> kinds{{
    {"TopicConfiguration", "Topic", "sns"},
    {"QueueConfiguration", "Queue", "sqs"},
    {"CloudFunctionConfiguration", "CloudFunction", "lambda"},
}};

constexpr std::array<std::string_view, 29> knownEvents{
    "s3:ObjectCreated:*",
    "s3:ObjectCreated:Put",
    "s3:ObjectCreated:Post",
    "s3:ObjectCreated:Copy",
    "s3:ObjectCreated:CompleteMultipartUpload",
    "s3:ObjectRemoved:*",
    "s3:ObjectRemoved:Delete",
    "s3:ObjectRemoved:DeleteMarkerCreated",
    "s3:ObjectRestore:*",
    "s3:ObjectRestore:Post",
    "s3:ObjectRestore:Completed",
    "s3:ObjectRestore:Delete",
    "s3:ReducedRedundancyLostObject",
    "s3:Replication:*",
    "s3:Replication:OperationFailedReplication",
    "s3:Replication:OperationMissedThreshold",
    "s3:Replication:OperationReplicatedAfterThreshold",
    "s3:Replication:OperationNotTracked",
    "s3:LifecycleExpiration:*",
    "s3:LifecycleExpiration:Delete",
    "s3:LifecycleExpiration:DeleteMarkerCreated",
    "s3:LifecycleTransition",
    "s3:IntelligentTiering",
    "s3:ObjectTagging:*",
    "s3:ObjectTagging:Put",
    "s3:ObjectTagging:Delete",
    "s3:ObjectAcl:Put",
    "s3:ObjectAcl:*",
    "s3:TestEvent",
};

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

Outcome<Pairs> rulesOf(const pugi::xml_node& configuration) {
    Pairs rules;
    for (const pugi::xml_node& rule :
         configuration.child("Filter").child("S3Key").children("FilterRule")) {
        if (!rule.child("Name") || !rule.child("Value"))
            return malformedXml();
        std::string name = lowered(textOf(rule, "Name"));
        if (name != "prefix" && name != "suffix")
            return invalidArgument("filter rule name must be either prefix or suffix",
                                   "FilterRule.Name", textOf(rule, "Name"));
        if (std::any_of(rules.begin(), rules.end(),
                        [&](const auto& other) { return other.first == name; }))
            return invalidArgument("Cannot specify more than one " + name + " rule in a filter.",
                                   "FilterRule.Name", textOf(rule, "Name"));
        rules.emplace_back(std::move(name), textOf(rule, "Value"));
    }
    return rules;
}

Outcome<Notification> readWay(const pugi::xml_node& element, const Kind& kind) {
    Notification way;
    way.id = textOf(element, "Id");
    if (way.id.empty())
        way.id = newUuid();
    way.target = textOf(element, kind.target);
    if (delivery::serviceOf(way.target) != kind.service)
        return invalidArgument("The ARN could not be parsed", kind.target, way.target);
    for (const pugi::xml_node& event : element.children("Event")) {
        way.events.emplace_back(event.text().as_string());
        if (std::find(knownEvents.begin(), knownEvents.end(), way.events.back()) ==
            knownEvents.end())
            return failure("InvalidArgument", "A specified event is not supported for "
                                              "notifications.");
    }
    if (way.events.empty())
        return malformedXml();
    auto rules = rulesOf(element);
    if (!rules)
        return rules.error();
    way.rules = std::move(*rules);
    return way;
}

std::string ruleOf(const Notification& way, std::string_view name) {
    for (const auto& [rule, value] : way.rules)
        if (rule == name)
            return value;
    return {};
}

bool eitherBegins(std::string_view left, std::string_view right) {
    return left.starts_with(right) || right.starts_with(left);
}

bool eitherEnds(std::string_view left, std::string_view right) {
    return left.ends_with(right) || right.ends_with(left);
}

void append(const json::value& value, std::vector<std::string>& texts) {
    if (value.is_string())
        texts.emplace_back(value.get_string());
    else if (const json::array* list = value.if_array())
        for (const json::value& entry : *list)
            append(entry, texts);
}

const json::value* at(const json::value* value, std::string_view name) {
    const json::object* object = value ? value->if_object() : nullptr;
    return object ? object->if_contains(name) : nullptr;
}

std::string textAt(const json::value* value, std::string_view name) {
    const json::value* found = at(value, name);
    return found && found->is_string() ? std::string{found->get_string()} : std::string{};
}

} // namespace

bool Notification::takes(std::string_view event) const {
    return std::any_of(events.begin(), events.end(), [&](std::string_view pattern) {
        if (pattern.ends_with('*'))
            return event.starts_with(pattern.substr(0, pattern.size() - 1));
        return event == pattern;
    });
}

bool Notification::takesKey(std::string_view key) const {
    return std::all_of(rules.begin(), rules.end(), [&](const auto& rule) {
        return rule.first == "prefix" ? key.starts_with(rule.second) : key.ends_with(rule.second);
    });
}

Outcome<Notifications> Notifications::read(const std::string& xml) {
    auto document = readXml(xml);
    if (!document)
        return document.error();
    const auto root = rootOf(*document, "NotificationConfiguration");
    if (!root)
        return root.error();
    Notifications read;
    for (const pugi::xml_node& element : root->children()) {
        if (std::strcmp(element.name(), "EventBridgeConfiguration") == 0)
            read.eventBridge = true;
        for (const Kind& kind : kinds) {
            if (std::strcmp(element.name(), kind.element) != 0)
                continue;
            auto way = readWay(element, kind);
            if (!way)
                return way.error();
            read.ways.push_back(std::move(*way));
        }
    }
    return read;
}

std::optional<Failure> Notifications::overlap() const {
    for (auto one = ways.begin(); one != ways.end(); ++one)
        for (auto other = std::next(one); other != ways.end(); ++other) {
            if (one->id == other->id)
                return failure("InvalidArgument", "Same ID used for multiple configurations. IDs "
                                                  "must be unique.");
            const bool sameEvent =
                std::any_of(one->events.begin(), one->events.end(),
                            [&](const std::string& event) { return other->takes(event); }) ||
                std::any_of(other->events.begin(), other->events.end(),
                            [&](const std::string& event) { return one->takes(event); });
            if (sameEvent && eitherBegins(ruleOf(*one, "prefix"), ruleOf(*other, "prefix")) &&
                eitherEnds(ruleOf(*one, "suffix"), ruleOf(*other, "suffix")))
                return failure("InvalidArgument",
                               "Configuration is ambiguously defined. Cannot have overlapping "
                               "suffixes in two rules if the prefixes are overlapping for the same "
                               "event type.");
        }
    return {};
}

std::string Notifications::written() const {
    XmlWriter xml{"NotificationConfiguration"};
    for (const Notification& way : ways) {
        const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& entry) {
            return entry.service == delivery::serviceOf(way.target);
        });
        if (kind == kinds.end())
            continue;
        xml.open(kind->element);
        xml.text("Id", way.id);
        xml.text(kind->target, way.target);
        for (const std::string& event : way.events)
            xml.text("Event", event);
        if (!way.rules.empty()) {
            xml.open("Filter");
            xml.open("S3Key");
            for (const auto& [name, value] : way.rules) {
                xml.open("FilterRule");
                xml.text("Name", name == "prefix" ? "Prefix" : "Suffix");
                xml.text("Value", value);
                xml.close();
            }
            xml.close();
            xml.close();
        }
        xml.close();
    }
    if (eventBridge)
        xml.raw("<EventBridgeConfiguration/>");
    return xml.finish();
}

Notification notificationOf(const json::object& properties, std::string target) {
    const json::value whole(properties);
    Notification way;
    way.target = std::move(target);
    for (const std::string_view name : {"Function", "Queue", "Topic"})
        if (way.target.empty())
            way.target = textAt(&whole, name);
    for (const std::string_view name : {"Event", "Events"})
        if (const json::value* events = properties.if_contains(name))
            append(*events, way.events);
    const json::value* key = at(at(&whole, "Filter"), "S3Key");
    const json::value* rules = at(key, "Rules");
    if (rules && rules->is_array())
        for (const json::value& rule : rules->get_array())
            way.rules.emplace_back(lowered(textAt(&rule, "Name")), textAt(&rule, "Value"));
    way.id = uuidOfName(json::serialize(whole) + way.target);
    return way;
}

} // namespace lathe::services::s3
