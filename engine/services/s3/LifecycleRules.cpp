#include "engine/services/s3/LifecycleRules.h"

#include "engine/base/Ids.h"
#include "engine/services/s3/Answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace lathe::services::s3 {

namespace {

std::optional<Failure> wrongExpiration(const pugi::xml_node& expiration) {
    const pugi::xml_node days = expiration.child("Days");
    const pugi::xml_node date = expiration.child("Date");
    const pugi::xml_node markers = expiration.child("ExpiredObjectDeleteMarker");
    if (int{!days.empty()} + int{!date.empty()} + int{!markers.empty()} != 1)
        return malformedXml();
    if (days && days.text().as_int() < 1)
        return invalidArgument("'Days' for Expiration action must be a positive integer", "Days",
                               days.text().as_string());
    if (date) {
        const auto time = fromIso8601(date.text().as_string());
        if (!time)
            return malformedXml();
        if (std::chrono::floor<std::chrono::days>(*time) != *time)
            return invalidArgument("'Date' must be at midnight GMT", "Date",
                                   date.text().as_string());
    }
    return {};
}

std::optional<Failure> wrongRule(const pugi::xml_node& rule) {
    const std::string status = textOf(rule, "Status");
    if (status != "Enabled" && status != "Disabled")
        return malformedXml();
    const pugi::xml_node filter = rule.child("Filter");
    if (!filter && !rule.child("Prefix"))
        return malformedXml();
    if (filter && rule.child("Prefix"))
        return malformedXml();
    const auto conditions = filter.children();
    if (std::distance(conditions.begin(), conditions.end()) > 1)
        return malformedXml();
    const pugi::xml_node noncurrent = rule.child("NoncurrentVersionExpiration");
    if (noncurrent && !noncurrent.child("NoncurrentDays"))
        return malformedXml();
    for (const pugi::xml_node& transition : rule.children("NoncurrentVersionTransition"))
        if (!transition.child("NoncurrentDays") || !transition.child("StorageClass"))
            return malformedXml();
    std::set<std::string> names;
    for (const pugi::xml_node& tag : filter.child("And").children("Tag"))
        if (!names.insert(textOf(tag, "Key")).second)
            return failure("InvalidRequest", "Duplicate Tag Keys are not allowed.");
    if (textOf(rule, "ID").size() > 255)
        return invalidArgument("ID length should not exceed allowed limit of 255", "ID",
                               textOf(rule, "ID"));
    if (!rule.child("Expiration") && !rule.child("Transition") &&
        !rule.child("NoncurrentVersionExpiration") && !rule.child("NoncurrentVersionTransition") &&
        !rule.child("AbortIncompleteMultipartUpload"))
        return failure("InvalidRequest", "At least one action needs to be specified in a rule");
    if (const pugi::xml_node expiration = rule.child("Expiration")) {
        if (auto refusal = wrongExpiration(expiration))
            return refusal;
        const bool hasTags = filter.child("Tag") || filter.child("And").child("Tag");
        if (expiration.child("ExpiredObjectDeleteMarker") && hasTags)
            return failure("InvalidRequest",
                           "ExpiredObjectDeleteMarker cannot be specified with Tags.");
    }
    return {};
}

std::optional<int> daysIn(const pugi::xml_node& node, const char* name) {
    const pugi::xml_node found = node.child(name);
    return found ? std::optional{found.text().as_int()} : std::nullopt;
}

LifecycleRule ruleOf(const pugi::xml_node& node) {
    LifecycleRule rule;
    rule.id = textOf(node, "ID");
    rule.prefix = textOf(node, "Prefix");
    pugi::xml_node filter = node.child("Filter");
    if (filter.child("And"))
        filter = filter.child("And");
    if (filter.child("Prefix"))
        rule.prefix = textOf(filter, "Prefix");
    for (const pugi::xml_node& tag : filter.children("Tag"))
        rule.tags.emplace_back(textOf(tag, "Key"), textOf(tag, "Value"));
    rule.largerThan = filter.child("ObjectSizeGreaterThan").text().as_ullong();
    if (filter.child("ObjectSizeLessThan"))
        rule.smallerThan = filter.child("ObjectSizeLessThan").text().as_ullong();
    const pugi::xml_node expiration = node.child("Expiration");
    rule.days = daysIn(expiration, "Days");
    if (expiration.child("Date"))
        rule.date = fromIso8601(textOf(expiration, "Date"));
    rule.expiredMarkers = textOf(expiration, "ExpiredObjectDeleteMarker") == "true";
    rule.noncurrentDays = daysIn(node.child("NoncurrentVersionExpiration"), "NoncurrentDays");
    rule.abortDays = daysIn(node.child("AbortIncompleteMultipartUpload"), "DaysAfterInitiation");
    return rule;
}

} // namespace

bool LifecycleRule::takes(const ObjectVersion& object) const {
    const auto hasTag = [&](const auto& tag) {
        const auto& all = object.details.tags;
        return std::find(all.begin(), all.end(), tag) != all.end();
    };
    return object.key.starts_with(prefix) && std::all_of(tags.begin(), tags.end(), hasTag) &&
           (largerThan == 0 || object.size > largerThan) &&
           (!smallerThan || object.size < *smallerThan);
}

std::optional<Timestamp> LifecycleRule::expiryOf(const ObjectVersion& object) const {
    if (!takes(object))
        return {};
    return days ? std::optional{midnightAfter(object.modified, *days)} : date;
}

Timestamp midnightAfter(Timestamp time, int days) {
    return std::chrono::ceil<std::chrono::days>(time + std::chrono::days{days});
}

Outcome<std::string> checkedLifecycle(const pugi::xml_node& root) {
    std::set<std::string> ids;
    if (!root.child("Rule"))
        return malformedXml();
    for (pugi::xml_node rule : root.children("Rule")) {
        if (auto refusal = wrongRule(rule))
            return *refusal;
        if (textOf(rule, "ID").empty()) {
            rule.remove_child("ID");
            rule.prepend_child("ID").text().set(newUuid().c_str());
        }
        if (!ids.insert(textOf(rule, "ID")).second)
            return invalidArgument("Rule ID must be unique. Found same ID for more than one rule",
                                   "ID", textOf(rule, "ID"));
    }
    std::ostringstream text;
    root.print(text, "", pugi::format_raw);
    return text.str();
}

std::vector<LifecycleRule> rulesOf(const Bucket& bucket) {
    std::vector<LifecycleRule> rules;
    const std::string* text = bucket.configuration("lifecycle");
    const auto document = readXml(text ? *text : std::string{});
    if (!text || !document)
        return rules;
    for (const pugi::xml_node& rule : (*document)->child("LifecycleConfiguration").children("Rule"))
        if (textOf(rule, "Status") == "Enabled")
            rules.push_back(ruleOf(rule));
    return rules;
}

std::string expirationField(const Bucket& bucket, const ObjectVersion& object) {
    std::optional<Timestamp> first;
    std::string id;
    for (const LifecycleRule& rule : rulesOf(bucket))
        if (const auto expiry = rule.expiryOf(object); expiry && (!first || *expiry < *first)) {
            first = expiry;
            id = rule.id;
        }
    if (!first)
        return {};
    return fmt::format("expiry-date=\"{}\", rule-id=\"{}\"", httpDate(*first), urlEncoded(id, "/"));
}

} // namespace lathe::services::s3
