#include "engine/services/s3/Configurations.h"
#include "engine/services/s3/Operations.h"

#include <fmt/format.h>

namespace lathe::services::s3 {

namespace {

constexpr std::string_view smallestTransition = "all_storage_classes_128K";
constexpr std::string_view smallestTransitionField = "x-amz-transition-default-minimum-object-size";

std::string smallestTransitionOf(const Bucket& bucket) {
    const std::string* set = bucket.configuration("smallestTransition");
    return set ? *set : std::string{smallestTransition};
}

std::string nameOf(const ConfigurationKind& kind, const Request& request) {
    return kind.isNamed ? fmt::format("{}/{}", kind.parameter, request.value("id"))
                        : std::string{kind.parameter};
}

std::string arnOf(const Request& request) {
    return "arn:aws:s3:::" + request.bucket;
}

Failure missing(const ConfigurationKind& kind, const Request& request) {
    if (kind.isNamed)
        return failure(kind.missing);
    return failure(kind.missing, {{"BucketName", request.bucket}});
}

std::optional<Failure> wrongLogTarget(const pugi::xml_node& document, const ObjectStore& store,
                                      const Bucket& bucket) {
    const std::string name =
        textOf(document.child("BucketLoggingStatus").child("LoggingEnabled"), "TargetBucket");
    if (name.empty())
        return {};
    const Bucket* found = store.bucket(name);
    if (!found)
        return failure("InvalidTargetBucketForLogging", {{"TargetBucket", name}});
    if (found->region != bucket.region)
        return failure("CrossLocationLoggingProhibitted", "Cross S3 location logging not allowed. ",
                       bucket.region == "us-east-1"
                           ? Failure::Details{{"TargetBucketLocation", found->region}}
                           : Failure::Details{{"SourceBucketLocation", bucket.region},
                                              {"TargetBucketLocation", found->region}});
    return {};
}

/// Whether the destinations have versions, those of other accounts too: there are none here.
bool mayReplicate(const pugi::xml_node& document, const ObjectStore& store) {
    for (const pugi::xml_node& rule : document.child("ReplicationConfiguration").children("Rule")) {
        const std::string arn = textOf(rule.child("Destination"), "Bucket");
        const Bucket* found = store.bucket(arn.substr(arn.rfind(':') + 1));
        if (!found || found->versioning != "Enabled")
            return false;
    }
    return true;
}

} // namespace

Operations::Answer Operations::getConfiguration(const Request& request) {
    const ConfigurationKind& kind = *configurationKind(configurationKindOf(request));
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    if (auto allowed = allow(request, fmt::format("s3:{}", kind.getAction), arnOf(request));
        !allowed)
        return allowed.error();
    if (kind.isNamed && !request.has("id"))
        return listConfigurations(request);
    const std::string* found = (*bucket)->configuration(nameOf(kind, request));
    if (kind.parameter == "object-lock" && !found && (*bucket)->objectLock)
        return xmlAnswer("<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled>"
                         "</ObjectLockConfiguration>");
    const bool deleted = found && found->empty();
    if (deleted || (!found && kind.otherwise.empty()))
        return missing(kind, request);
    http::Response response = xmlAnswer(found ? *found : std::string{kind.otherwise});
    if (kind.parameter == "lifecycle")
        response.fields.add(smallestTransitionField,
                            smallestTransitionOf(*m_store.bucket(request.bucket)));
    return response;
}

Operations::Answer Operations::putConfiguration(const Request& request) {
    const ConfigurationKind& kind = *configurationKind(configurationKindOf(request));
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    if (auto allowed = allow(request, fmt::format("s3:{}", kind.putAction), arnOf(request));
        !allowed)
        return allowed.error();
    if (request.http.body.empty())
        return failure("MissingRequestBodyError");
    auto checked = checkedConfiguration(kind, request, **bucket);
    if (!checked)
        return checked.error();
    const std::string smallest = request.headerOr(smallestTransitionField, smallestTransition);
    if (kind.parameter == "lifecycle" && smallest != smallestTransition &&
        smallest != "varies_by_storage_class")
        return failure("InvalidRequest",
                       "Invalid TransitionDefaultMinimumObjectSize found: " + smallest);
    const auto document = readXml(*checked);
    if (auto refusal = kind.parameter == "logging" && document
                           ? wrongLogTarget(**document, m_store, **bucket)
                           : std::nullopt)
        return *refusal;
    if (kind.parameter == "replication" && document && !mayReplicate(**document, m_store))
        return failure("InvalidRequest", "Destination bucket must have versioning enabled.");
    // What has never been on cannot be suspended.
    if (kind.parameter == "accelerate" && !(*bucket)->configuration("accelerate") &&
        checked->find("Suspended") != std::string::npos)
        return emptyAnswer(200);
    const bool changed = change(request.bucket, [&](Bucket& whole) {
        whole.configurations[nameOf(kind, request)] = *checked;
        if (kind.parameter == "lifecycle")
            whole.configurations["smallestTransition"] = smallest;
        if (kind.parameter == "object-lock")
            whole.objectLock = true;
    });
    if (!changed)
        return failure("InternalError");
    http::Response response = emptyAnswer(kind.parameter == "tagging" || kind.isNamed ? 204 : 200);
    if (kind.parameter == "lifecycle")
        response.fields.add(smallestTransitionField,
                            smallestTransitionOf(*m_store.bucket(request.bucket)));
    return response;
}

Operations::Answer Operations::deleteConfiguration(const Request& request) {
    const ConfigurationKind& kind = *configurationKind(configurationKindOf(request));
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    if (auto allowed = allow(request, fmt::format("s3:{}", kind.putAction), arnOf(request));
        !allowed)
        return allowed.error();
    const std::string name = nameOf(kind, request);
    if (kind.isNamed && !(*bucket)->configuration(name))
        return missing(kind, request);
    const bool changed = change(request.bucket, [&](Bucket& whole) {
        if (kind.staysDeleted)
            whole.configurations[name] = {};
        else
            whole.configurations.erase(name);
    });
    if (!changed)
        return failure("InternalError");
    return emptyAnswer(204);
}

Operations::Answer Operations::listConfigurations(const Request& request) {
    const ConfigurationKind& kind = *configurationKind(configurationKindOf(request));
    const std::string prefix = fmt::format("{}/", kind.parameter);
    constexpr int most = 100;
    const std::string after = prefix + request.value("continuation-token");
    XmlWriter xml{kind.parameter == "intelligent-tiering"
                      ? std::string{"ListBucketIntelligentTieringConfigurationsOutput"}
                      : fmt::format("List{}Result", kind.root)};
    int count = 0;
    std::string last;
    bool more = false;
    for (const auto& [name, text] : m_store.bucket(request.bucket)->configurations) {
        if (!name.starts_with(prefix) || name <= after)
            continue;
        if (count++ == most) {
            more = true;
            break;
        }
        last = name.substr(prefix.size());
        xml.raw(text);
    }
    xml.flag("IsTruncated", more);
    xml.textIfAny("ContinuationToken", request.value("continuation-token"));
    if (more)
        xml.text("NextContinuationToken", last);
    return xmlAnswer(xml.finish());
}

} // namespace lathe::services::s3
