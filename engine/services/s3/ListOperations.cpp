#include "engine/base/Base64.h"
#include "engine/services/s3/Operations.h"

#include <charconv>
#include <limits>

namespace lathe::services::s3 {

namespace {

constexpr int batch = 500;

struct Paging {
    std::string prefix;
    std::string delimiter;
    int most = 1000;
    bool encodes = false;

    std::string shown(const std::string& text) const {
        return encodes ? urlEncoded(text, "/*") : text;
    }
    /// "a/b/" of "a/b/c" with delimiter "/" and prefix "a/"; empty where the key stands for itself.
    std::string commonPrefixOf(const std::string& key) const {
        if (delimiter.empty())
            return {};
        const auto end = key.find(delimiter, prefix.size());
        return end == std::string::npos ? std::string{} : key.substr(0, end + delimiter.size());
    }
};

Outcome<Paging> pagingOf(const Request& request, const char* mostName) {
    Paging paging;
    paging.prefix = request.value("prefix");
    paging.delimiter = request.value("delimiter");
    const std::string encoding = request.value("encoding-type");
    if (request.has("encoding-type") && encoding != "url")
        return invalidArgument("Invalid Encoding Method specified in Request", "encoding-type",
                               encoding);
    paging.encodes = encoding == "url";
    const auto most = countOf(request, mostName);
    if (!most)
        return most.error();
    paging.most = std::min(*most, 1000);
    return paging;
}

/// The text after every one that begins with this.
std::string after(std::string prefix) {
    while (!prefix.empty() && static_cast<unsigned char>(prefix.back()) == 0xFF)
        prefix.pop_back();
    if (!prefix.empty())
        prefix.back() = static_cast<char>(prefix.back() + 1);
    return prefix;
}

void writeCommonPrefixes(XmlWriter& xml, const Paging& paging,
                         const std::vector<std::string>& prefixes) {
    for (const std::string& prefix : prefixes) {
        xml.open("CommonPrefixes");
        xml.text("Prefix", paging.shown(prefix));
        xml.close();
    }
}

struct Page {
    std::vector<ObjectVersion> objects;
    std::vector<std::string> prefixes;
    bool more = false;
    /// Key or common prefix.
    std::string last;
};

/// Current objects after `marker`. A common prefix counts as one of them, and is left out where the
/// marker lies in it.
Page pageOf(ObjectStore& store, const std::string& bucket, const Paging& paging,
            const std::string& marker) {
    Page page;
    if (paging.most == 0)
        return page;
    const std::string common = marker.starts_with(paging.prefix) && !marker.empty()
                                   ? paging.commonPrefixOf(marker)
                                   : std::string{};
    std::string from = std::max(paging.prefix, marker.empty() ? marker : marker + '\0');
    if (!common.empty() && marker == common)
        from = after(common);
    while (true) {
        const auto objects = store.objectsFrom(bucket, from, batch);
        bool jumped = false;
        for (const ObjectVersion& object : objects) {
            if (!object.key.starts_with(paging.prefix))
                return page;
            const std::string group = paging.commonPrefixOf(object.key);
            const bool isCounted = group.empty() || group != common || marker < group;
            if (isCounted &&
                static_cast<int>(page.objects.size() + page.prefixes.size()) == paging.most) {
                page.more = true;
                return page;
            }
            if (!group.empty()) {
                if (isCounted) {
                    page.prefixes.push_back(group);
                    page.last = group;
                }
                from = after(group);
                jumped = true;
                break;
            }
            page.objects.push_back(object);
            page.last = object.key;
            from = object.key + '\0';
        }
        if (!jumped && objects.size() < static_cast<std::size_t>(batch))
            return page;
    }
}

void writeObject(XmlWriter& xml, const Paging& paging, const ObjectVersion& object,
                 std::string_view accountId, bool withOwner) {
    xml.open("Contents");
    xml.text("Key", paging.shown(object.key));
    xml.text("LastModified", wholeSeconds(object.modified));
    xml.text("ETag", inQuotes(object.etag));
    xml.textIfAny("ChecksumAlgorithm", object.details.checksumAlgorithm);
    xml.textIfAny("ChecksumType", object.details.checksumType);
    xml.number("Size", object.size);
    if (withOwner)
        writeOwner(xml, "Owner", accountId);
    xml.text("StorageClass", object.storageClass);
    xml.close();
}

} // namespace

Outcome<int> countOf(const Request& request, const std::string& name, int otherwise) {
    const std::string text = request.value(name);
    if (text.empty())
        return otherwise;
    long long count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    const bool isNumber = error == std::errc{} && end == text.data() + text.size();
    if (!isNumber || count > std::numeric_limits<int>::max())
        return invalidArgument("Provided " + name + " not an integer or within integer range", name,
                               text);
    if (count < 0)
        return invalidArgument("Argument " + name + " must be an integer between 0 and 2147483647",
                               name, text);
    return static_cast<int>(count);
}

Operations::Answer Operations::listObjects(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    const auto paging = pagingOf(request, "max-keys");
    if (!paging)
        return paging.error();
    const bool second = request.value("list-type") == "2";
    std::string marker = request.value(second ? "start-after" : "marker");
    const std::string token = request.value("continuation-token");
    if (second && request.has("continuation-token")) {
        const auto decoded = base64Decoded(token);
        if (token.empty() || !decoded || decoded->empty())
            return failure("InvalidArgument", "The continuation token provided is incorrect",
                           {{"ArgumentName", "continuation-token"}});
        marker = *decoded;
    }
    const Page page = pageOf(m_store, request.bucket, *paging, marker);
    XmlWriter xml{"ListBucketResult"};
    xml.text("Name", request.bucket);
    xml.text("Prefix", paging->shown(paging->prefix));
    if (second) {
        xml.textIfAny("ContinuationToken", token);
        if (request.has("start-after") && token.empty())
            xml.text("StartAfter", paging->shown(request.value("start-after")));
        xml.number("KeyCount", page.objects.size() + page.prefixes.size());
    } else {
        xml.text("Marker", paging->shown(marker));
    }
    xml.number("MaxKeys", static_cast<std::uint64_t>(paging->most));
    xml.textIfAny("Delimiter", paging->shown(paging->delimiter));
    if (paging->encodes)
        xml.text("EncodingType", "url");
    xml.flag("IsTruncated", page.more);
    if (page.more && second)
        xml.text("NextContinuationToken", base64(page.last));
    if (page.more && !second && !paging->delimiter.empty())
        xml.text("NextMarker", paging->shown(page.last));
    for (const ObjectVersion& object : page.objects)
        writeObject(xml, *paging, object, m_accountId,
                    !request.principal.isAnonymous() &&
                        (!second || request.value("fetch-owner") == "true"));
    writeCommonPrefixes(xml, *paging, page.prefixes);
    http::Response response = xmlAnswer(xml.finish());
    response.fields.add("x-amz-bucket-region", (*bucket)->region);
    return response;
}

Operations::Answer Operations::listVersions(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    const auto paging = pagingOf(request, "max-keys");
    if (!paging)
        return paging.error();
    const std::string keyMarker = request.value("key-marker");
    const std::string idMarker = request.value("version-id-marker");
    if (request.has("version-id-marker") && keyMarker.empty())
        return invalidArgument(
            idMarker.empty() ? "A version-id marker cannot be empty."
                             : "A version-id marker cannot be specified without a key marker.",
            "version-id-marker", idMarker);
    std::string from = std::max(paging->prefix, keyMarker);
    std::int64_t sequence = std::numeric_limits<std::int64_t>::max();
    if (!keyMarker.empty() && from == keyMarker) {
        const auto version = m_store.version(request.bucket, keyMarker, idMarker);
        // One that has been removed meanwhile leaves what has not been listed yet.
        if (version)
            sequence = version->sequence;
        else if (idMarker.empty())
            from += '\0';
    }
    const std::string common =
        keyMarker.starts_with(paging->prefix) ? paging->commonPrefixOf(keyMarker) : std::string{};
    if (!common.empty())
        from = after(common);
    std::vector<ObjectVersion> versions;
    std::vector<std::string> prefixes;
    bool more = false;
    std::string lastKey, lastId;
    for (bool going = paging->most > 0; going;) {
        const auto found = m_store.versionsFrom(request.bucket, from, sequence, batch);
        going = found.size() == static_cast<std::size_t>(batch);
        for (const ObjectVersion& version : found) {
            if (!version.key.starts_with(paging->prefix)) {
                going = false;
                break;
            }
            const std::string group = paging->commonPrefixOf(version.key);
            if (static_cast<int>(versions.size() + prefixes.size()) == paging->most) {
                more = true;
                going = false;
                break;
            }
            lastId.clear();
            if (!group.empty()) {
                prefixes.push_back(group);
                lastKey = group;
                from = after(group);
                sequence = std::numeric_limits<std::int64_t>::max();
                going = true;
                break;
            }
            versions.push_back(version);
            lastKey = from = version.key;
            lastId = version.versionId;
            sequence = version.sequence;
        }
    }
    XmlWriter xml{"ListVersionsResult"};
    xml.text("Name", request.bucket);
    xml.text("Prefix", paging->shown(paging->prefix));
    xml.text("KeyMarker", paging->shown(keyMarker));
    xml.text("VersionIdMarker", idMarker);
    xml.number("MaxKeys", static_cast<std::uint64_t>(paging->most));
    xml.textIfAny("Delimiter", paging->shown(paging->delimiter));
    if (paging->encodes)
        xml.text("EncodingType", "url");
    xml.flag("IsTruncated", more);
    if (more) {
        xml.text("NextKeyMarker", paging->shown(lastKey));
        xml.textIfAny("NextVersionIdMarker", lastId);
    }
    for (const ObjectVersion& version : versions) {
        xml.open(version.isMarker ? "DeleteMarker" : "Version");
        xml.text("Key", paging->shown(version.key));
        xml.text("VersionId", version.versionId);
        xml.flag("IsLatest", version.isLatest);
        xml.text("LastModified", wholeSeconds(version.modified));
        if (!version.isMarker) {
            xml.text("ETag", inQuotes(version.etag));
            xml.textIfAny("ChecksumAlgorithm", version.details.checksumAlgorithm);
            xml.textIfAny("ChecksumType", version.details.checksumType);
            xml.number("Size", version.size);
            xml.text("StorageClass", version.storageClass);
        }
        writeOwner(xml, "Owner", m_accountId);
        xml.close();
    }
    writeCommonPrefixes(xml, *paging, prefixes);
    return xmlAnswer(xml.finish());
}

Operations::Answer Operations::listUploads(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    const auto paging = pagingOf(request, "max-uploads");
    if (!paging)
        return paging.error();
    const std::string keyMarker = request.value("key-marker");
    const std::string idMarker = keyMarker.empty() ? "" : request.value("upload-id-marker");
    if (const auto marked = m_store.upload(idMarker); marked && marked->object.key != keyMarker)
        return invalidArgument("Invalid uploadId marker", "upload-id-marker", idMarker);
    std::vector<Upload> uploads;
    std::vector<std::string> prefixes;
    bool more = false;
    std::string lastKey, lastId;
    bool lastIsUpload = false;
    // Without an id the key itself has been listed.
    const std::string afterAll(1, '\x7F');
    for (const Upload& upload : m_store.uploadsFrom(
             request.bucket, keyMarker,
             idMarker.empty() && !keyMarker.empty() ? afterAll : idMarker, 1'000'000)) {
        const std::string& key = upload.object.key;
        if (!key.starts_with(paging->prefix))
            continue;
        const std::string group = paging->commonPrefixOf(key);
        if (!group.empty() &&
            ((!prefixes.empty() && prefixes.back() == group) || keyMarker.starts_with(group)))
            continue;
        if (static_cast<int>(uploads.size() + prefixes.size()) == paging->most) {
            more = true;
            break;
        }
        lastKey = group.empty() ? key : group;
        lastIsUpload = group.empty();
        lastId = group.empty() ? upload.id : "";
        if (group.empty())
            uploads.push_back(upload);
        else
            prefixes.push_back(group);
    }
    XmlWriter xml{"ListMultipartUploadsResult"};
    xml.text("Bucket", request.bucket);
    xml.text("KeyMarker", paging->shown(keyMarker));
    xml.text("UploadIdMarker", idMarker);
    xml.text("NextKeyMarker", lastIsUpload ? paging->shown(lastKey) : "");
    xml.text("NextUploadIdMarker", lastId);
    xml.textIfAny("Delimiter", paging->shown(paging->delimiter));
    if (request.has("prefix"))
        xml.text("Prefix", paging->shown(paging->prefix));
    if (paging->encodes)
        xml.text("EncodingType", "url");
    xml.number("MaxUploads", static_cast<std::uint64_t>(paging->most));
    xml.flag("IsTruncated", more);
    for (const Upload& upload : uploads) {
        xml.open("Upload");
        xml.text("Key", paging->shown(upload.object.key));
        xml.text("UploadId", upload.id);
        writeOwner(xml, "Initiator", m_accountId);
        writeOwner(xml, "Owner", m_accountId);
        xml.text("StorageClass", upload.object.storageClass);
        xml.text("Initiated", wholeSeconds(upload.started));
        if (upload.namedChecksum) {
            xml.text("ChecksumAlgorithm", upload.object.details.checksumAlgorithm);
            xml.text("ChecksumType", upload.object.details.checksumType);
        }
        xml.close();
    }
    writeCommonPrefixes(xml, *paging, prefixes);
    return xmlAnswer(xml.finish());
}

} // namespace lathe::services::s3
