#include "engine/services/s3/Configurations.h"

#include "engine/base/Ids.h"
#include "engine/services/s3/LifecycleRules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

namespace lathe::services::s3 {

namespace {

constexpr std::string_view defaultEncryption =
    R"(<ServerSideEncryptionConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>false</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>)";
constexpr std::string_view defaultBlock =
    R"(<PublicAccessBlockConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>)";
constexpr std::string_view defaultOwnership =
    R"(<OwnershipControls xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>)";
constexpr std::string_view noLogging =
    R"(<BucketLoggingStatus xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>)";
constexpr std::string_view noAcceleration =
    R"(<AccelerateConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>)";
constexpr std::string_view ownerPays =
    R"(<RequestPaymentConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Payer>BucketOwner</Payer></RequestPaymentConfiguration>)";

constexpr std::array<ConfigurationKind, 16> kinds{{
    {"cors", "CORSConfiguration", "NoSuchCORSConfiguration", "", "GetBucketCORS", "PutBucketCORS"},
    {"lifecycle", "LifecycleConfiguration", "NoSuchLifecycleConfiguration", "",
     "GetLifecycleConfiguration", "PutLifecycleConfiguration"},
    {"tagging", "Tagging", "NoSuchTagSet", "", "GetBucketTagging", "PutBucketTagging"},
    {"website", "WebsiteConfiguration", "NoSuchWebsiteConfiguration", "", "GetBucketWebsite",
     "PutBucketWebsite"},
    {"encryption", "ServerSideEncryptionConfiguration", "", defaultEncryption,
     "GetEncryptionConfiguration", "PutEncryptionConfiguration"},
    {"publicAccessBlock", "PublicAccessBlockConfiguration", "NoSuchPublicAccessBlockConfiguration",
     defaultBlock, "GetBucketPublicAccessBlock", "PutBucketPublicAccessBlock", false, true},
    {"ownershipControls", "OwnershipControls", "OwnershipControlsNotFoundError", defaultOwnership,
     "GetBucketOwnershipControls", "PutBucketOwnershipControls", false, true},
    {"logging", "BucketLoggingStatus", "", noLogging, "GetBucketLogging", "PutBucketLogging"},
    {"replication", "ReplicationConfiguration", "ReplicationConfigurationNotFoundError", "",
     "GetReplicationConfiguration", "PutReplicationConfiguration"},
    {"accelerate", "AccelerateConfiguration", "", noAcceleration, "GetAccelerateConfiguration",
     "PutAccelerateConfiguration"},
    {"requestPayment", "RequestPaymentConfiguration", "", ownerPays, "GetBucketRequestPayment",
     "PutBucketRequestPayment"},
    {"object-lock", "ObjectLockConfiguration", "ObjectLockConfigurationNotFoundError", "",
     "GetBucketObjectLockConfiguration", "PutBucketObjectLockConfiguration"},
    {"analytics", "AnalyticsConfiguration", "NoSuchConfiguration", "", "GetAnalyticsConfiguration",
     "PutAnalyticsConfiguration", true},
    {"inventory", "InventoryConfiguration", "NoSuchConfiguration", "", "GetInventoryConfiguration",
     "PutInventoryConfiguration", true},
    {"metrics", "MetricsConfiguration", "NoSuchConfiguration", "", "GetMetricsConfiguration",
     "PutMetricsConfiguration", true},
    {"intelligent-tiering", "IntelligentTieringConfiguration", "NoSuchConfiguration", "",
     "GetIntelligentTieringConfiguration", "PutIntelligentTieringConfiguration", true},
}};

using Checked = Outcome<std::string>;

std::string written(const pugi::xml_node& root) {
    std::ostringstream text;
    root.print(text, "", pugi::format_raw);
    return text.str();
}

Checked checkedCors(pugi::xml_node root) {
    static const std::set<std::string> methods{"GET", "PUT", "HEAD", "POST", "DELETE"};
    int rules = 0;
    for (pugi::xml_node rule : root.children("CORSRule")) {
        if (++rules > 100)
            return malformedXml();
        if (!rule.child("AllowedMethod") || !rule.child("AllowedOrigin"))
            return malformedXml();
        for (const pugi::xml_node& method : rule.children("AllowedMethod"))
            if (!methods.contains(method.text().as_string()))
                return failure("InvalidRequest",
                               fmt::format("Found unsupported HTTP method in CORS config. "
                                           "Unsupported method is {}",
                                           method.text().as_string()));
        for (const char* name : {"AllowedOrigin", "AllowedHeader"})
            for (const pugi::xml_node& pattern : rule.children(name)) {
                const std::string_view text = pattern.text().as_string();
                if (std::count(text.begin(), text.end(), '*') > 1)
                    return failure(
                        "InvalidRequest",
                        fmt::format("{} \"{}\" can not have more than one wildcard.", name, text));
            }
    }
    if (rules == 0)
        return malformedXml();
    return written(root);
}

Checked checkedEncryption(pugi::xml_node root) {
    const pugi::xml_node rule = root.child("Rule");
    if (!rule || rule.next_sibling("Rule"))
        return malformedXml();
    const pugi::xml_node byDefault = rule.child("ApplyServerSideEncryptionByDefault");
    const std::string algorithm = textOf(byDefault, "SSEAlgorithm");
    if (algorithm != "AES256" && algorithm != "aws:kms" && algorithm != "aws:kms:dsse")
        return malformedXml();
    if (algorithm == "AES256" && byDefault.child("KMSMasterKeyID"))
        return failure("InvalidArgument",
                       "a KMSMasterKeyID is not applicable if the default sse algorithm is not "
                       "aws:kms or aws:kms:dsse",
                       {{"ArgumentName", "ApplyServerSideEncryptionByDefault"}});
    pugi::xml_node whole = rule;
    if (!whole.child("BucketKeyEnabled"))
        whole.append_child("BucketKeyEnabled").text().set("false");
    return written(root);
}

Checked checkedOwnership(pugi::xml_node root) {
    const pugi::xml_node rule = root.child("Rule");
    const std::string ownership = textOf(rule, "ObjectOwnership");
    if (!rule || rule.next_sibling("Rule") ||
        (ownership != "BucketOwnerEnforced" && ownership != "BucketOwnerPreferred" &&
         ownership != "ObjectWriter"))
        return malformedXml();
    return written(root);
}

Checked checkedBlock(pugi::xml_node root) {
    if (!root.first_child())
        return malformedXml();
    XmlWriter xml{"PublicAccessBlockConfiguration"};
    for (const char* name :
         {"BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"}) {
        const std::string value = textOf(root, name);
        xml.flag(name, value == "true" || value == "TRUE" || value == "True");
    }
    return xml.finish();
}

Checked checkedStatus(pugi::xml_node root) {
    const std::string status = textOf(root, "Status");
    if (status != "Enabled" && status != "Suspended")
        return malformedXml();
    return written(root);
}

Checked checkedPayer(pugi::xml_node root) {
    const std::string payer = textOf(root, "Payer");
    if (payer != "Requester" && payer != "BucketOwner")
        return malformedXml();
    return written(root);
}

std::optional<Failure> wrongProtocol(const pugi::xml_node& redirect) {
    const std::string protocol = textOf(redirect, "Protocol");
    if (!redirect.child("Protocol") || protocol == "http" || protocol == "https")
        return {};
    return failure("InvalidRequest",
                   "Invalid protocol, protocol can be http or https. If not defined the protocol "
                   "will be selected automatically.");
}

std::optional<Failure> wrongRedirect(const pugi::xml_node& rule) {
    const pugi::xml_node redirect = rule.child("Redirect");
    if (!redirect)
        return malformedXml();
    if (rule.child("Condition") && !rule.child("Condition").first_child())
        return failure("InvalidRequest",
                       "Condition cannot be empty. To redirect all requests without a condition, "
                       "the condition element shouldn't be present.");
    if (redirect.child("ReplaceKeyWith") && redirect.child("ReplaceKeyPrefixWith"))
        return failure("InvalidRequest",
                       "You can only define ReplaceKeyPrefix or ReplaceKey but not both.");
    const std::string code = textOf(redirect, "HttpRedirectCode");
    if (redirect.child("HttpRedirectCode") &&
        (code.size() != 3 || code.front() != '3' || code < "301" || code > "308"))
        return failure("InvalidRequest",
                       fmt::format("The provided HTTP redirect code ({}) is not valid. Valid codes "
                                   "are 3XX except 300.",
                                   code));
    return wrongProtocol(redirect);
}

Checked checkedWebsite(pugi::xml_node root) {
    if (const pugi::xml_node redirect = root.child("RedirectAllRequestsTo")) {
        if (root.child("IndexDocument") || root.child("ErrorDocument") ||
            root.child("RoutingRules"))
            return invalidArgument(
                "RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.",
                "RedirectAllRequestsTo", "not null");
        if (!redirect.child("HostName"))
            return malformedXml();
        if (auto refusal = wrongProtocol(redirect))
            return *refusal;
        return written(root);
    }
    const pugi::xml_node index = root.child("IndexDocument");
    if (!index)
        return invalidArgument(
            "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty",
            "IndexDocument", "null");
    const std::string suffix = textOf(index, "Suffix");
    if (suffix.empty() || suffix.find('/') != std::string::npos)
        return invalidArgument("The IndexDocument Suffix is not well formed", "IndexDocument",
                               suffix);
    if (root.child("ErrorDocument") && textOf(root.child("ErrorDocument"), "Key").empty())
        return malformedXml();
    if (const pugi::xml_node rules = root.child("RoutingRules"); rules && !rules.first_child())
        return malformedXml();
    for (const pugi::xml_node& rule : root.child("RoutingRules").children("RoutingRule")) {
        if (auto refusal = wrongRedirect(rule))
            return *refusal;
    }
    return written(root);
}

Checked checkedReplication(pugi::xml_node root, const Bucket& bucket) {
    if (bucket.versioning != "Enabled")
        return failure("InvalidRequest",
                       "Versioning must be 'Enabled' on the bucket to apply a replication "
                       "configuration");
    if (!root.child("Role") || !root.child("Rule"))
        return malformedXml();
    for (pugi::xml_node rule : root.children("Rule"))
        if (!rule.child("ID"))
            rule.prepend_child("ID").text().set(newHexId(8).c_str());
    return written(root);
}

Checked checkedLock(pugi::xml_node root, const Bucket& bucket) {
    if (textOf(root, "ObjectLockEnabled") != "Enabled")
        return malformedXml();
    if (bucket.versioning != "Enabled")
        return failure("InvalidBucketState",
                       "Versioning must be 'Enabled' on the bucket to apply a Object Lock "
                       "configuration");
    if (const pugi::xml_node rule = root.child("Rule")) {
        const pugi::xml_node retention = rule.child("DefaultRetention");
        const std::string mode = textOf(retention, "Mode");
        if (!retention || (mode != "GOVERNANCE" && mode != "COMPLIANCE") ||
            (!retention.child("Days") == !retention.child("Years")))
            return malformedXml();
        const int period =
            retention.child("Days").text().as_int() + retention.child("Years").text().as_int();
        if (period <= 0)
            return invalidArgument("Default retention period must be a positive integer value.",
                                   "Days", std::to_string(period));
    }
    return written(root);
}

Checked checkedInventory(pugi::xml_node root) {
    static const std::set<std::string> formats{"CSV", "ORC", "Parquet"};
    static const std::set<std::string> fields{"Size",
                                              "LastModifiedDate",
                                              "StorageClass",
                                              "ETag",
                                              "IsMultipartUploaded",
                                              "ReplicationStatus",
                                              "EncryptionStatus",
                                              "ObjectLockRetainUntilDate",
                                              "ObjectLockMode",
                                              "ObjectLockLegalHoldStatus",
                                              "IntelligentTieringAccessTier",
                                              "BucketKeyStatus",
                                              "ChecksumAlgorithm",
                                              "ObjectAccessControlList",
                                              "ObjectOwner",
                                              "LifecycleExpirationDate"};
    const pugi::xml_node target = root.child("Destination").child("S3BucketDestination");
    const std::string frequency = textOf(root.child("Schedule"), "Frequency");
    const std::string versions = textOf(root, "IncludedObjectVersions");
    const auto wanted = root.child("OptionalFields").children("Field");
    const bool knowsAll = std::all_of(wanted.begin(), wanted.end(), [](const auto& field) {
        return fields.contains(field.text().as_string());
    });
    if (!formats.contains(textOf(target, "Format")) ||
        (frequency != "Daily" && frequency != "Weekly") ||
        (versions != "All" && versions != "Current") || !knowsAll)
        return malformedXml();
    if (!textOf(target, "Bucket").starts_with("arn:aws:s3:::"))
        return failure("InvalidS3DestinationBucket", "Invalid bucket ARN.");
    return written(root);
}

Checked checkedNamed(pugi::xml_node root, const ConfigurationKind& kind, const Request& request) {
    if (textOf(root, "Id") == request.value("id"))
        return kind.parameter == "inventory" ? checkedInventory(root) : written(root);
    return kind.parameter == "inventory" ? failure("IdMismatch") : malformedXml();
}

} // namespace

std::string_view configurationKindOf(const Request& request) {
    for (const ConfigurationKind& kind : kinds)
        if (request.has(kind.parameter))
            return kind.parameter;
    return {};
}

const ConfigurationKind* configurationKind(std::string_view parameter) {
    for (const ConfigurationKind& kind : kinds)
        if (kind.parameter == parameter)
            return &kind;
    return nullptr;
}

std::string ownershipXml(std::string_view ownership) {
    XmlWriter xml{"OwnershipControls"};
    xml.open("Rule");
    xml.text("ObjectOwnership", ownership);
    return xml.finish();
}

Outcome<std::string> checkedConfiguration(const ConfigurationKind& kind, const Request& request,
                                          const Bucket& bucket) {
    auto document = readXml(request.http.body);
    if (!document)
        return document.error();
    const auto root = rootOf(*document, kind.root);
    if (!root)
        return root.error();
    if (kind.parameter == "cors")
        return checkedCors(*root);
    if (kind.parameter == "lifecycle")
        return checkedLifecycle(*root);
    if (kind.parameter == "tagging") {
        auto tags = tagsOfXml(*root, "TagSet", TagRules::Bucket);
        if (!tags)
            return tags.error();
        return tags->empty() ? std::string{} : taggingXml(*tags);
    }
    if (kind.parameter == "encryption")
        return checkedEncryption(*root);
    if (kind.parameter == "ownershipControls")
        return checkedOwnership(*root);
    if (kind.parameter == "publicAccessBlock")
        return checkedBlock(*root);
    if (kind.parameter == "accelerate") {
        if (request.bucket.find('.') != std::string::npos)
            return failure("InvalidRequest", "S3 Transfer Acceleration is not supported for "
                                             "buckets with periods (.) in their names");
        return checkedStatus(*root);
    }
    if (kind.parameter == "requestPayment")
        return checkedPayer(*root);
    if (kind.parameter == "website")
        return checkedWebsite(*root);
    if (kind.parameter == "replication")
        return checkedReplication(*root, bucket);
    if (kind.parameter == "object-lock")
        return checkedLock(*root, bucket);
    if (kind.isNamed)
        return checkedNamed(*root, kind, request);
    return written(*root);
}

} // namespace lathe::services::s3
