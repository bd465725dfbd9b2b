#include "engine/base/Base64.h"
#include "engine/services/s3/Acl.h"
#include "engine/services/s3/Configurations.h"
#include "engine/services/s3/Operations.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace lathe::services::s3 {

namespace json = boost::json;

namespace {

bool isRegion(const std::string& name) {
    static const std::set<std::string> regions{"af-south-1",
                                               "ap-east-1",
                                               "ap-east-2",
                                               "ap-northeast-1",
                                               "ap-northeast-2",
                                               "ap-northeast-3",
                                               "ap-south-1",
                                               "ap-south-2",
                                               "ap-southeast-1",
                                               "ap-southeast-2",
                                               "ap-southeast-3",
                                               "ap-southeast-4",
                                               "ap-southeast-5",
                                               "ap-southeast-7",
                                               "ca-central-1",
                                               "ca-west-1",
                                               "eu-central-1",
                                               "eu-central-2",
                                               "eu-north-1",
                                               "eu-south-1",
                                               "eu-south-2",
                                               "eu-west-1",
                                               "eu-west-2",
                                               "eu-west-3",
                                               "il-central-1",
                                               "me-central-1",
                                               "me-south-1",
                                               "mx-central-1",
                                               "sa-east-1",
                                               "us-east-2",
                                               "us-west-1",
                                               "us-west-2",
                                               "us-gov-east-1",
                                               "us-gov-west-1",
                                               "cn-north-1",
                                               "cn-northwest-1",
                                               "EU"};
    return regions.contains(name);
}

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
bool isBucketName(std::string_view name) {
    const auto isEnd = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    };
    if (name.size() < 3 || name.size() > 63 || !isEnd(name.front()) || !isEnd(name.back()))
        return false;
    if (!std::all_of(name.begin(), name.end(),
                     [&](char letter) { return isEnd(letter) || letter == '-' || letter == '.'; }))
        return false;
    if (name.find("..") != std::string_view::npos || name.starts_with("xn--") ||
        name.starts_with("sthree-") || name.ends_with("-s3alias") || name.ends_with("--ol-s3"))
        return false;
    const bool isAddress = name.find_first_not_of("0123456789.") == std::string_view::npos &&
                           std::count(name.begin(), name.end(), '.') == 3;
    return !isAddress;
}

struct Location {
    std::string region;
    Pairs tags;
    /// It was called EU, and is told so.
    bool isEu = false;
};

Outcome<Location> locationOf(const Request& request) {
    const std::string asked = request.region.empty() ? "us-east-1" : request.region;
    const auto usual = [&](Pairs tags) -> Outcome<Location> {
        if (asked != "us-east-1" && asked != "aws-global")
            return failure("IllegalLocationConstraintException",
                           "The unspecified location constraint is incompatible for the region "
                           "specific endpoint this request was sent to.");
        return Location{"us-east-1", std::move(tags), false};
    };
    if (request.http.body.empty())
        return usual({});
    auto document = readXml(request.http.body);
    if (!document)
        return document.error();
    const auto root = rootOf(*document, "CreateBucketConfiguration");
    if (!root)
        return root.error();
    Location location{textOf(*root, "LocationConstraint"), {}, false};
    auto tags = tagsOfXml(*root, "Tags", TagRules::NewBucket);
    if (!tags)
        return tags.error();
    location.tags = std::move(*tags);
    if (location.region.empty())
        return usual(std::move(location.tags));
    const bool isOther = location.region == "EU" ? asked != "eu-west-1" : location.region != asked;
    if (asked != "us-east-1" && isOther)
        return failure("IllegalLocationConstraintException",
                       fmt::format("The {} location constraint is incompatible for the region "
                                   "specific endpoint this request was sent to.",
                                   location.region));
    if (!isRegion(location.region))
        return failure("InvalidLocationConstraint", {{"LocationConstraint", location.region}});
    location.isEu = location.region == "EU";
    if (location.isEu)
        location.region = "eu-west-1";
    return location;
}

} // namespace

Operations::Answer Operations::listBuckets(const Request& request) {
    const std::string prefix = request.value("prefix");
    const std::string region = request.value("bucket-region");
    const std::string token = request.value("continuation-token");
    const auto after = base64Decoded(token);
    if (!after)
        return failure("InvalidArgument", "The continuation token provided is incorrect",
                       {{"ArgumentName", "continuation-token"}});
    const bool isPaged = request.has("max-buckets") || request.has("bucket-region") ||
                         request.has("prefix") || request.has("continuation-token");
    if (!region.empty() && region != "us-east-1" && !isRegion(region))
        return failure("InvalidArgument",
                       fmt::format("Argument value {} is not a valid AWS Region", region),
                       {{"ArgumentName", "bucket-region"}});
    std::size_t most = 10'000;
    if (const std::string text = request.value("max-buckets"); !text.empty()) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), most);
        if (error != std::errc{} || most < 1 || most > 10'000)
            return invalidArgument("Argument max-buckets must be an integer between 1 and 10000",
                                   "max-buckets", text);
    }
    XmlWriter xml{"ListAllMyBucketsResult"};
    writeOwner(xml, "Owner", m_accountId);
    xml.open("Buckets");
    std::size_t count = 0;
    std::string last;
    bool more = false;
    for (const auto& [name, bucket] : m_store.buckets()) {
        if (!name.starts_with(prefix) || (!region.empty() && bucket.region != region) ||
            name <= *after)
            continue;
        if (count == most) {
            more = true;
            break;
        }
        ++count;
        last = name;
        xml.open("Bucket");
        xml.text("Name", name);
        xml.text("CreationDate", wholeSeconds(bucket.created));
        if (isPaged)
            xml.text("BucketRegion", bucket.region);
        xml.text("BucketArn", "arn:aws:s3:::" + name);
        xml.close();
    }
    xml.close();
    xml.textIfAny("Prefix", prefix);
    if (more)
        xml.text("ContinuationToken", base64(last));
    return xmlAnswer(xml.finish());
}

Operations::Answer Operations::createBucket(const Request& request) {
    if (!isBucketName(request.bucket))
        return failure("InvalidBucketName", {{"BucketName", request.bucket}});
    auto location = locationOf(request);
    if (!location)
        return location.error();
    http::Response response;
    response.fields.add("Location", "/" + request.bucket);
    response.fields.add("x-amz-bucket-arn", "arn:aws:s3:::" + request.bucket);
    if (const Bucket* there = m_store.bucket(request.bucket)) {
        if (there->region != "us-east-1" || location->region != "us-east-1" ||
            !location->tags.empty())
            return failure("BucketAlreadyOwnedByYou", {{"BucketName", request.bucket}});
        return response;
    }
    Bucket bucket;
    bucket.name = request.bucket;
    bucket.region = location->region;
    bucket.created = m_surroundings.clock.wall();
    bucket.madeByClient = true;
    if (const auto ownership = request.header("x-amz-object-ownership")) {
        if (*ownership != "BucketOwnerEnforced" && *ownership != "BucketOwnerPreferred" &&
            *ownership != "ObjectWriter")
            return failure("InvalidArgument",
                           "Invalid x-amz-object-ownership header: " + *ownership,
                           {{"ArgumentName", "x-amz-object-ownership"}});
        bucket.configurations["ownershipControls"] = ownershipXml(*ownership);
    }
    auto grants = grantsOf(request, bucket);
    if (!grants)
        return grants.error().code == "AccessControlListNotSupported"
                   ? failure("InvalidBucketAclWithObjectOwnership")
                   : grants.error();
    if (!grants->empty())
        bucket.configurations["acl"] = json::serialize(*grants);
    if (request.headerOr("x-amz-bucket-object-lock-enabled") == "true" ||
        request.headerOr("x-amz-bucket-object-lock-enabled") == "True") {
        bucket.objectLock = true;
        bucket.versioning = "Enabled";
    }
    if (location->isEu)
        bucket.configurations["location"] = "EU";
    if (!location->tags.empty())
        bucket.configurations["tagging"] = taggingXml(location->tags);
    if (!m_store.save(bucket))
        return failure("InternalError");
    return response;
}

Operations::Answer Operations::headBucket(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    http::Response response;
    response.fields.add("Content-Type", "application/xml");
    response.fields.add("x-amz-bucket-region", (*bucket)->region);
    response.fields.add("x-amz-bucket-arn", "arn:aws:s3:::" + request.bucket);
    response.fields.add("x-amz-access-point-alias", "false");
    return response;
}

Operations::Answer Operations::deleteBucket(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    if (!m_store.isEmpty(request.bucket))
        return (*bucket)->isVersioned()
                   ? failure("BucketNotEmpty",
                             "The bucket you tried to delete is not empty. You must delete all "
                             "versions in the bucket.",
                             {{"BucketName", request.bucket}})
                   : failure("BucketNotEmpty", {{"BucketName", request.bucket}});
    if (!m_store.removeBucket(request.bucket))
        return failure("InternalError");
    return emptyAnswer(204);
}

Operations::Answer Operations::getBucketLocation(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    XmlWriter xml{"LocationConstraint"};
    const std::string& region = (*bucket)->region;
    if (region != "us-east-1")
        xml.raw((*bucket)->configuration("location") ? "EU" : region);
    return xmlAnswer(xml.finish());
}

Operations::Answer Operations::getBucketVersioning(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    XmlWriter xml{"VersioningConfiguration"};
    xml.textIfAny("Status", (*bucket)->versioning);
    return xmlAnswer(xml.finish());
}

Operations::Answer Operations::putBucketVersioning(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    auto document = readXml(request.http.body);
    if (!document)
        return document.error();
    const auto root = rootOf(*document, "VersioningConfiguration");
    if (!root)
        return root.error();
    const std::string status = textOf(*root, "Status");
    if (status.empty())
        return failure("IllegalVersioningConfigurationException");
    if (status != "Enabled" && status != "Suspended")
        return malformedXml();
    if ((*bucket)->objectLock && status == "Suspended")
        return failure("InvalidBucketState",
                       "An Object Lock configuration is present on this bucket, so the versioning "
                       "state cannot be changed.");
    if (!change(request.bucket, [&](Bucket& changed) { changed.versioning = status; }))
        return failure("InternalError");
    return emptyAnswer(200);
}

Operations::Answer Operations::getNotification(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    return xmlAnswer(m_notifier.of(**bucket).written());
}

void Operations::putNotification(const Request& request, const std::shared_ptr<http::Responder>&,
                                 const Done& done) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return done(bucket.error());
    auto read = Notifications::read(request.http.body);
    if (!read)
        return done(read.error());
    if (auto refusal = read->overlap())
        return done(*refusal);
    const auto keep = [this, name = request.bucket, xml = read->written(), done] {
        if (!m_store.bucket(name))
            return done(noSuchBucket(name));
        if (!change(name, [&](Bucket& changed) { changed.configurations["notification"] = xml; }))
            return done(failure("InternalError"));
        done(emptyAnswer(200));
    };
    const std::string skips = request.headerOr("x-amz-skip-destination-validation");
    if (skips == "true" || skips == "True")
        return keep();
    m_notifier.test(
        **bucket, *read, request,
        [keep, done, alive = std::weak_ptr{m_alive}](const Failure::Details& unreachable) {
            if (alive.expired())
                return;
            if (unreachable.empty())
                return keep();
            done(failure("InvalidArgument",
                         "Unable to validate the following destination configurations",
                         unreachable));
        });
}

} // namespace lathe::services::s3
