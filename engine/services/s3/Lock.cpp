#include "engine/services/s3/Lock.h"

#include "engine/base/Base64.h"
#include "engine/base/Ids.h"
#include "engine/services/s3/Answer.h"
#include "engine/services/s3/Xml.h"
#include "engine/services/s3/content/Checksum.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::services::s3 {

namespace {

constexpr std::string_view customerAlgorithm = "x-amz-server-side-encryption-customer-algorithm";
constexpr std::string_view customerKeyMd5 = "x-amz-server-side-encryption-customer-key-MD5";
constexpr std::string_view encryption = "x-amz-server-side-encryption";
constexpr std::string_view keyId = "x-amz-server-side-encryption-aws-kms-key-id";
constexpr std::string_view bucketKey = "x-amz-server-side-encryption-bucket-key-enabled";

struct DefaultRetention {
    std::string mode;
    int days = 0;
};

DefaultRetention defaultOf(const Bucket& bucket) {
    const std::string* text = bucket.configuration("object-lock");
    if (!text)
        return {};
    const auto document = readXml(*text);
    if (!document)
        return {};
    const pugi::xml_node retention =
        (*document)->child("ObjectLockConfiguration").child("Rule").child("DefaultRetention");
    return {textOf(retention, "Mode"), retention.child("Days").text().as_int() +
                                           365 * retention.child("Years").text().as_int()};
}

std::string fieldOf(const ObjectVersion& object, std::string_view name) {
    const auto found = object.details.fields.find(std::string{name});
    return found == object.details.fields.end() ? std::string{} : found->second;
}

/// What a request has of a customer's own key.
struct CustomerKey {
    std::string algorithm;
    std::string key;
    std::string md5;

    bool isGiven() const { return !algorithm.empty() || !key.empty() || !md5.empty(); }
};

CustomerKey customerKeyIn(const Request& request, std::string_view prefix) {
    const auto field = [&](std::string_view name) {
        return request.headerOr(std::string{prefix}.append(name));
    };
    return {field("algorithm"), field("key"), field("key-MD5")};
}

Failure invalidKey(std::string message) {
    return failure("InvalidArgument", std::move(message),
                   {{"ArgumentName", std::string{encryption}}});
}

/// What of it is missing or contradicts itself.
std::optional<Failure> wrongKey(const CustomerKey& given) {
    if (!given.isGiven())
        return {};
    if (given.algorithm.empty())
        return invalidKey("Requests specifying Server Side Encryption with Customer provided keys "
                          "must provide a valid encryption algorithm.");
    if (given.algorithm != "AES256")
        return failure(
            "InvalidEncryptionAlgorithmError",
            {{"ArgumentName", std::string{encryption}}, {"ArgumentValue", given.algorithm}});
    if (given.key.empty())
        return invalidKey("Requests specifying Server Side Encryption with Customer provided keys "
                          "must provide an appropriate secret key.");
    const std::string bytes = base64Decoded(given.key).value_or("");
    if (!given.md5.empty() && base64(Digest::of(Algorithm::Md5, bytes)) != given.md5)
        return invalidKey("The calculated MD5 hash of the key did not match the hash that was "
                          "provided.");
    return {};
}

} // namespace

void addLockFields(http::Fields& fields, const ObjectVersion& object) {
    if (!object.details.lockMode.empty()) {
        fields.add("x-amz-object-lock-mode", object.details.lockMode);
        fields.add("x-amz-object-lock-retain-until-date", object.details.lockUntil);
    }
    if (!object.details.legalHold.empty())
        fields.add("x-amz-object-lock-legal-hold", object.details.legalHold);
}

Outcome<void> applyLock(const Request& request, const Bucket& bucket, Timestamp now,
                        ObjectVersion& object) {
    const std::string mode = request.headerOr("x-amz-object-lock-mode");
    const std::string until = request.headerOr("x-amz-object-lock-retain-until-date");
    const std::string hold = request.headerOr("x-amz-object-lock-legal-hold");
    if ((!mode.empty() || !until.empty() || !hold.empty()) && !bucket.objectLock)
        return failure("InvalidRequest", "Bucket is missing Object Lock Configuration");
    if (mode.empty() != until.empty())
        return failure(
            "InvalidArgument",
            "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be "
            "supplied",
            {{"ArgumentName",
              mode.empty() ? "x-amz-object-lock-mode" : "x-amz-object-lock-retain-until-date"}});
    if (!mode.empty() && mode != "GOVERNANCE" && mode != "COMPLIANCE")
        return invalidArgument("Unknown wormMode directive.", "x-amz-object-lock-mode", mode);
    if (!hold.empty() && hold != "ON" && hold != "OFF")
        return invalidArgument("Legal Hold must be either of 'ON' or 'OFF'",
                               "x-amz-object-lock-legal-hold", hold);
    object.details.legalHold = hold;
    if (!mode.empty()) {
        const auto date = fromHttpDate(until);
        if (!date || *date <= now)
            return invalidArgument("The retain until date must be in the future!",
                                   "x-amz-object-lock-retain-until-date", until);
        object.details.lockMode = mode;
        object.details.lockUntil = toIso8601(*date);
        return {};
    }
    if (const DefaultRetention usual = defaultOf(bucket); usual.days > 0) {
        object.details.lockMode = usual.mode;
        object.details.lockUntil = toIso8601(now + std::chrono::days{usual.days});
    }
    return {};
}

std::optional<Failure> refusalOfRemoval(const Request& request, const ObjectVersion& object,
                                        Timestamp now) {
    const auto refused = [] {
        return failure("AccessDenied", "Access Denied because object protected by object lock.");
    };
    if (object.details.legalHold == "ON")
        return refused();
    const auto until = fromIso8601(object.details.lockUntil);
    if (!until || *until <= now)
        return {};
    const std::string bypass = request.headerOr("x-amz-bypass-governance-retention");
    if (object.details.lockMode == "GOVERNANCE" && (bypass == "true" || bypass == "True"))
        return {};
    return refused();
}

std::string etagOf(const ObjectVersion& object, const std::string& md5) {
    const std::string key = fieldOf(object, customerKeyMd5) + fieldOf(object, keyId);
    return hexOf(key.empty() ? md5 : Digest::of(Algorithm::Md5, md5 + key));
}

std::optional<Failure> refusalOfKey(const Request& request, const ObjectVersion& object,
                                    KeyOf whose) {
    const CustomerKey given = customerKeyIn(
        request, whose == KeyOf::CopySource ? "x-amz-copy-source-server-side-encryption-customer-"
                                            : "x-amz-server-side-encryption-customer-");
    const std::string md5 = fieldOf(object, customerKeyMd5);
    if (auto refusal = wrongKey(given))
        return refusal;
    if (md5.empty() && given.isGiven())
        return failure("InvalidRequest", "The encryption parameters are not applicable to this "
                                         "object.");
    if (!md5.empty() && !given.isGiven())
        return failure("InvalidRequest",
                       "The object was stored using a form of Server Side Encryption. The correct "
                       "parameters must be provided to retrieve the object.");
    if (md5 != given.md5)
        return failure("AccessDenied", "Requests specifying Server Side Encryption with Customer "
                                       "provided keys must provide the correct secret key.");
    return {};
}

Outcome<void> applyEncryption(const Request& request, const Bucket& bucket, ObjectVersion& object) {
    auto& fields = object.details.fields;
    if (request.header(customerKeyMd5) && request.header(encryption))
        return invalidArgument("Server Side Encryption with Customer provided key is incompatible "
                               "with the encryption method specified",
                               encryption, request.headerOr(encryption));
    const CustomerKey own = customerKeyIn(request, "x-amz-server-side-encryption-customer-");
    if (auto refusal = wrongKey(own))
        return *refusal;
    if (own.isGiven() && (own.md5.empty() || base64Decoded(own.key).value_or("").size() != 32))
        return invalidKey("The secret key was invalid for the specified algorithm.");
    if (own.isGiven()) {
        fields[std::string{customerAlgorithm}] = "AES256";
        fields[std::string{customerKeyMd5}] = own.md5;
        return {};
    }
    std::string algorithm = request.headerOr(encryption);
    std::string key = request.headerOr(keyId);
    std::string usesBucketKey = request.headerOr(bucketKey);
    if (!algorithm.empty() && algorithm != "AES256" && algorithm != "aws:kms" &&
        algorithm != "aws:kms:dsse")
        return invalidArgument("The encryption method specified is not supported", encryption,
                               algorithm);
    if (!key.empty() && !algorithm.starts_with("aws:kms"))
        return invalidArgument("Server Side Encryption with AWS KMS managed key requires HTTP "
                               "header x-amz-server-side-encryption : aws:kms",
                               encryption, algorithm);
    if (const std::string* usual = bucket.configuration("encryption")) {
        const auto document = readXml(*usual);
        const pugi::xml_node rule =
            document ? (*document)->child("ServerSideEncryptionConfiguration").child("Rule")
                     : pugi::xml_node{};
        if (algorithm.empty()) {
            algorithm = textOf(rule.child("ApplyServerSideEncryptionByDefault"), "SSEAlgorithm");
            key = textOf(rule.child("ApplyServerSideEncryptionByDefault"), "KMSMasterKeyID");
        }
        if (usesBucketKey.empty())
            usesBucketKey = textOf(rule, "BucketKeyEnabled");
    }
    if (algorithm.empty())
        algorithm = "AES256";
    fields[std::string{encryption}] = algorithm;
    // The account's key for S3.
    if (key.empty() && algorithm.starts_with("aws:kms"))
        key = fmt::format("arn:aws:kms:{}:{}:key/{}", bucket.region, request.principal.accountId,
                          uuidOfName("alias/aws/s3"));
    if (!key.empty())
        fields[std::string{keyId}] = key;
    if (algorithm == "aws:kms" && usesBucketKey == "true")
        fields[std::string{bucketKey}] = "true";
    return {};
}

void addEncryptionFields(http::Fields& fields, const ObjectVersion& object) {
    for (const auto& [name, value] : object.details.fields)
        if (name.starts_with(encryption))
            fields.add(name, value);
}

bool isArchiveClass(std::string_view storageClass) {
    return storageClass == "GLACIER" || storageClass == "DEEP_ARCHIVE";
}

bool isArchived(const ObjectVersion& object) {
    return isArchiveClass(object.storageClass) && object.details.restoredUntil.empty();
}

bool isStorageClass(std::string_view name) {
    static constexpr std::array<std::string_view, 9> names{
        "STANDARD",   "REDUCED_REDUNDANCY",  "STANDARD_IA",
        "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE",
        "GLACIER",    "GLACIER_IR",          "EXPRESS_ONEZONE"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace lathe::services::s3
