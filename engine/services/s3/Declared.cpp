#include "engine/services/s3/Declared.h"

#include "engine/services/s3/Configurations.h"
#include "engine/services/s3/Tags.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::services::s3 {

namespace json = boost::json;

namespace {

const json::object* objectAt(const json::object& from, std::string_view name) {
    const json::value* found = from.if_contains(name);
    return found ? found->if_object() : nullptr;
}

const json::array* arrayAt(const json::object& from, std::string_view name) {
    const json::value* found = from.if_contains(name);
    return found ? found->if_array() : nullptr;
}

std::string plainText(const json::value& value) {
    if (value.is_string())
        return std::string{value.get_string()};
    return value.is_null() || value.is_structured() ? std::string{} : json::serialize(value);
}

std::string textAt(const json::object& from, std::string_view name) {
    const json::value* found = from.if_contains(name);
    return found ? plainText(*found) : std::string{};
}

/// What CloudFormation calls otherwise than S3.
constexpr std::pair<std::string_view, std::string_view> names[] = {
    {"CorsRules", "CORSRule"},
    {"AllowedHeaders", "AllowedHeader"},
    {"AllowedMethods", "AllowedMethod"},
    {"AllowedOrigins", "AllowedOrigin"},
    {"ExposedHeaders", "ExposeHeader"},
    {"MaxAge", "MaxAgeSeconds"},
    {"Id", "ID"},
    {"Rules", "Rule"},
    {"ServerSideEncryptionConfiguration", "Rule"},
    {"ServerSideEncryptionByDefault", "ApplyServerSideEncryptionByDefault"},
    {"RedirectRule", "Redirect"},
    {"RoutingRuleCondition", "Condition"},
};

std::string_view nameOf(std::string_view property) {
    for (const auto& [from, to] : names)
        if (from == property)
            return to;
    return property;
}

void write(XmlWriter& xml, std::string_view name, const json::value& value) {
    if (const json::array* list = value.if_array()) {
        for (const json::value& entry : *list)
            write(xml, name, entry);
    } else if (const json::object* object = value.if_object()) {
        xml.open(name);
        for (const auto& [key, entry] : *object)
            write(xml, nameOf(key), entry);
        xml.close();
    } else {
        xml.text(name, plainText(value));
    }
}

std::string configurationXml(std::string_view root, const json::object& properties) {
    XmlWriter xml{root};
    for (const auto& [key, value] : properties) {
        if (key == "IndexDocument" || key == "ErrorDocument") {
            xml.open(key);
            xml.text(key == "IndexDocument" ? "Suffix" : "Key", plainText(value));
            xml.close();
        } else if (key == "RoutingRules") {
            xml.open(key);
            write(xml, "RoutingRule", value);
            xml.close();
        } else {
            write(xml, nameOf(key), value);
        }
    }
    return xml.finish();
}

void writeFilter(XmlWriter& xml, const json::object& rule) {
    const json::array* tags = arrayAt(rule, "TagFilters");
    xml.open("Filter");
    xml.open("And");
    xml.text("Prefix", textAt(rule, "Prefix"));
    if (tags)
        for (const json::value& tag : *tags)
            if (const json::object* pair = tag.if_object()) {
                xml.open("Tag");
                xml.text("Key", textAt(*pair, "Key"));
                xml.text("Value", textAt(*pair, "Value"));
                xml.close();
            }
    xml.textIfAny("ObjectSizeGreaterThan", textAt(rule, "ObjectSizeGreaterThan"));
    xml.textIfAny("ObjectSizeLessThan", textAt(rule, "ObjectSizeLessThan"));
    xml.close();
    xml.close();
}

std::string lifecycleXml(const json::object& configuration) {
    XmlWriter xml{"LifecycleConfiguration"};
    const json::array* rules = arrayAt(configuration, "Rules");
    for (const json::value& entry : rules ? *rules : json::array{}) {
        const json::object* rule = entry.if_object();
        if (!rule)
            continue;
        xml.open("Rule");
        xml.text("ID", textAt(*rule, "Id"));
        xml.text("Status", textAt(*rule, "Status"));
        writeFilter(xml, *rule);
        const std::string days = textAt(*rule, "ExpirationInDays");
        const std::string date = textAt(*rule, "ExpirationDate");
        const std::string markers = textAt(*rule, "ExpiredObjectDeleteMarker");
        if (!days.empty() || !date.empty() || !markers.empty()) {
            xml.open("Expiration");
            xml.textIfAny("Days", days);
            xml.textIfAny("Date", date);
            xml.textIfAny("ExpiredObjectDeleteMarker", markers);
            xml.close();
        }
        std::string noncurrent = textAt(*rule, "NoncurrentVersionExpirationInDays");
        if (const json::object* own = objectAt(*rule, "NoncurrentVersionExpiration"))
            noncurrent = textAt(*own, "NoncurrentDays");
        if (!noncurrent.empty()) {
            xml.open("NoncurrentVersionExpiration");
            xml.text("NoncurrentDays", noncurrent);
            xml.close();
        }
        if (const json::value* abort = rule->if_contains("AbortIncompleteMultipartUpload"))
            write(xml, "AbortIncompleteMultipartUpload", *abort);
        for (const char* name : {"Transitions", "Transition"})
            if (const json::value* transitions = rule->if_contains(name))
                write(xml, "Transition", *transitions);
        xml.close();
    }
    return xml.finish();
}

Pairs tagsOf(const json::object& properties) {
    Pairs tags;
    if (const json::array* list = arrayAt(properties, "Tags"))
        for (const json::value& tag : *list)
            if (const json::object* pair = tag.if_object())
                tags.emplace_back(textAt(*pair, "Key"), textAt(*pair, "Value"));
    return tags;
}

/// As folders may be called; a template can say anything.
bool isFolderName(const std::string& name) {
    return !name.empty() && name.size() < 128 && name.front() != '.' &&
           name.find_first_of("/\\") == std::string::npos && name.find('\0') == std::string::npos;
}

struct Declaration {
    std::string_view property;
    std::string_view parameter;
    std::string_view root;
};
constexpr Declaration declarations[] = {
    {"CorsConfiguration", "cors", "CORSConfiguration"},
    {"WebsiteConfiguration", "website", "WebsiteConfiguration"},
    {"BucketEncryption", "encryption", "ServerSideEncryptionConfiguration"},
    {"PublicAccessBlockConfiguration", "publicAccessBlock", "PublicAccessBlockConfiguration"},
    {"OwnershipControls", "ownershipControls", "OwnershipControls"},
    {"ObjectLockConfiguration", "object-lock", "ObjectLockConfiguration"},
    {"LoggingConfiguration", "logging", "BucketLoggingStatus"},
};

void add(std::map<std::string, Notifications>& all, const std::string& bucket, Notification way) {
    if (!bucket.empty() && !way.target.empty() && !way.events.empty())
        all[bucket].ways.push_back(std::move(way));
}

std::string functionArn(const model::Project& project, const model::Trigger& trigger) {
    const model::FunctionSpec* function = project.findFunction(trigger.target);
    if (!function)
        return {};
    return fmt::format("arn:aws:lambda:{}:{}:function:{}", project.region, project.accountId,
                       function->name);
}

} // namespace

void DeclaredBucket::apply(Bucket& bucket) const {
    bucket.configurations.erase("notification");
    if (const json::object* versioning = objectAt(properties, "VersioningConfiguration"))
        bucket.versioning = textAt(*versioning, "Status");
    if (textAt(properties, "ObjectLockEnabled") == "true") {
        bucket.objectLock = true;
        bucket.versioning = "Enabled";
    }
    for (const Declaration& entry : declarations)
        if (const json::object* found = objectAt(properties, entry.property))
            bucket.configurations[std::string{entry.parameter}] =
                configurationXml(entry.root, *found);
    if (const json::object* lifecycle = objectAt(properties, "LifecycleConfiguration"))
        bucket.configurations["lifecycle"] = lifecycleXml(*lifecycle);
    if (const Pairs tags = tagsOf(properties); !tags.empty())
        bucket.configurations["tagging"] = taggingXml(tags);
    if (!policy.empty())
        bucket.configurations["policy"] = policy;
}

std::vector<DeclaredBucket> declaredBuckets(const model::Project& project) {
    std::vector<DeclaredBucket> buckets;
    for (const model::Resource& resource : project.resources)
        if (resource.type == "AWS::S3::Bucket" && isFolderName(resource.physicalId))
            buckets.push_back({resource.physicalId, {}, resource.properties, {}});
    for (const model::Resource& resource : project.resources) {
        const json::value* document = resource.properties.if_contains("PolicyDocument");
        if (resource.type != "AWS::S3::BucketPolicy" || !document || !document->is_object())
            continue;
        const std::string name = textAt(resource.properties, "Bucket");
        for (DeclaredBucket& bucket : buckets)
            if (bucket.name == name)
                bucket.policy = json::serialize(*document);
    }
    for (DeclaredBucket& bucket : buckets)
        bucket.text = json::serialize(bucket.properties) + bucket.policy;
    return buckets;
}

std::map<std::string, Notifications> declaredNotifications(const model::Project& project) {
    std::map<std::string, Notifications> all;
    for (const model::Trigger& trigger : project.triggers.triggers) {
        if (trigger.kind != model::TriggerKind::S3 || !trigger.enabled)
            continue;
        const model::Resource* source = project.findResource(trigger.source);
        std::string bucket = source ? source->physicalId : trigger.sourceArn;
        if (bucket.starts_with("arn:"))
            bucket = bucket.substr(bucket.rfind(':') + 1);
        Notification way = notificationOf(trigger.properties, functionArn(project, trigger));
        way.origin = trigger.id;
        add(all, bucket, std::move(way));
    }
    for (const model::Resource& resource : project.resources) {
        const json::object* configuration =
            resource.type == "AWS::S3::Bucket"
                ? objectAt(resource.properties, "NotificationConfiguration")
                : nullptr;
        if (!configuration)
            continue;
        for (const char* kind : {"QueueConfigurations", "TopicConfigurations"})
            if (const json::array* list = arrayAt(*configuration, kind))
                for (const json::value& entry : *list)
                    if (const json::object* way = entry.if_object())
                        add(all, resource.physicalId, notificationOf(*way, {}));
        if (const json::object* bridge = objectAt(*configuration, "EventBridgeConfiguration"))
            all[resource.physicalId].eventBridge = textAt(*bridge, "EventBridgeEnabled") != "false";
    }
    return all;
}

} // namespace lathe::services::s3
