#include "engine/base/Base64.h"
#include "engine/services/s3/Lock.h"
#include "engine/services/s3/Operations.h"

namespace lathe::services::s3 {

namespace {

/// Of an object that is not there: nothing happens.
std::optional<Failure> failedDeleteCondition(const std::optional<std::string>& match,
                                             const std::optional<ObjectVersion>& object,
                                             const std::string& key) {
    if (!match)
        return {};
    if (!object || object->isMarker)
        return noSuchKey(key);
    if (*match != "*" && *match != object->etag && *match != inQuotes(object->etag))
        return failure("PreconditionFailed", {{"Condition", "If-Match"}});
    return {};
}

std::optional<Failure> refusalOfBypass(const Request& request, const Bucket& bucket) {
    constexpr const char* field = "x-amz-bypass-governance-retention";
    if (!request.header(field) || bucket.objectLock)
        return {};
    return failure("InvalidArgument",
                   "x-amz-bypass-governance-retention is only applicable to Object Lock enabled "
                   "buckets.",
                   {{"ArgumentName", field}});
}

} // namespace

// What was removed, or the marker that was made; nothing where there was nothing to remove (its
// key is empty then).
Outcome<ObjectVersion> Operations::remove(const Request& request, const std::string& key,
                                          const std::string& versionId, bool& madeMarker) {
    const Bucket& bucket = *m_store.bucket(request.bucket);
    madeMarker = false;
    if (!versionId.empty()) {
        if (versionId != "null" && !isVersionId(versionId))
            return invalidArgument("Invalid version id specified", "versionId", versionId);
        const auto version = m_store.version(request.bucket, key, versionId);
        if (!version)
            return ObjectVersion{};
        if (auto refusal = refusalOfRemoval(request, *version, m_surroundings.clock.wall()))
            return *refusal;
        if (auto removed = m_store.removeVersion(
                *version, noting(happening("s3:ObjectRemoved:Delete", "DeleteObject", request)));
            !removed)
            return removed.error();
        return *version;
    }
    if (bucket.isVersioned()) {
        madeMarker = true;
        return m_store.putMarker(
            request.bucket, key,
            noting(happening("s3:ObjectRemoved:DeleteMarkerCreated", "DeleteObject", request)));
    }
    const auto object = m_store.latest(request.bucket, key);
    if (!object) {
        // Told as if there had been one.
        ObjectVersion nothing;
        nothing.bucket = request.bucket;
        nothing.key = key;
        m_store.note(nothing,
                     noting(happening("s3:ObjectRemoved:Delete", "DeleteObject", request)));
        return ObjectVersion{};
    }
    const auto uploads = m_store.uploadsFrom(request.bucket, key, {}, 1);
    if (!uploads.empty() && uploads.front().object.key == key)
        m_removed[{request.bucket, key}] = m_surroundings.clock.wall();
    if (auto removed = m_store.removeVersion(
            *object, noting(happening("s3:ObjectRemoved:Delete", "DeleteObject", request)));
        !removed)
        return removed.error();
    return *object;
}

Operations::Answer Operations::deleteObject(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    if (auto refusal = refusalOfBypass(request, **bucket))
        return *refusal;
    for (const char* name : {"x-amz-if-match-last-modified-time", "x-amz-if-match-size"})
        if (request.header(name))
            return failure("NotImplemented", {{"Header", name}});
    const std::string versionId = request.value("versionId");
    if (request.has("versionId") && versionId.empty())
        return invalidArgument("Version id cannot be the empty string", "versionId", "");
    if (auto allowed =
            allow(request, versionId.empty() ? "s3:DeleteObject" : "s3:DeleteObjectVersion",
                  "arn:aws:s3:::" + request.bucket + "/" + request.key);
        !allowed)
        return allowed.error();
    const auto there = versionId.empty() ? m_store.latest(request.bucket, request.key)
                                         : m_store.version(request.bucket, request.key, versionId);
    if (auto refusal = failedDeleteCondition(request.header("If-Match"), there, request.key))
        return *refusal;
    bool madeMarker = false;
    const auto removed = remove(request, request.key, versionId, madeMarker);
    if (!removed)
        return removed.error();
    http::Response response = emptyAnswer(204);
    if (madeMarker || removed->isMarker)
        response.fields.add("x-amz-delete-marker", "true");
    if (madeMarker || !versionId.empty())
        response.fields.add("x-amz-version-id", madeMarker ? removed->versionId : versionId);
    return response;
}

namespace {

void writeDeleted(XmlWriter& xml, const std::string& key, const std::string& versionId,
                  const ObjectVersion& removed, bool madeMarker) {
    xml.open("Deleted");
    xml.text("Key", key);
    xml.textIfAny("VersionId", versionId);
    if (madeMarker || removed.isMarker) {
        xml.flag("DeleteMarker", true);
        xml.text("DeleteMarkerVersionId", removed.versionId);
    }
    xml.close();
}

void writeError(XmlWriter& xml, const std::string& key, const std::string& versionId,
                const Failure& failure) {
    xml.open("Error");
    xml.text("Key", key);
    xml.textIfAny("VersionId", versionId);
    xml.text("Code", failure.code);
    xml.text("Message", failure.message);
    xml.close();
}

} // namespace

Operations::Answer Operations::deleteObjects(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    if (auto refusal = refusalOfBypass(request, **bucket))
        return *refusal;
    auto document = readXml(request.http.body);
    if (!document)
        return document.error();
    const auto root = rootOf(*document, "Delete");
    if (!root)
        return root.error();
    const auto objects = root->children("Object");
    const auto count = std::distance(objects.begin(), objects.end());
    if (count == 0 || count > 1000)
        return malformedXml();
    const std::string quiet = textOf(*root, "Quiet");
    XmlWriter xml{"DeleteResult"};
    for (const pugi::xml_node& entry : objects) {
        const std::string key = textOf(entry, "Key");
        const std::string versionId = textOf(entry, "VersionId");
        if (key.empty())
            return malformedXml();
        if (auto allowed =
                allow(request, versionId.empty() ? "s3:DeleteObject" : "s3:DeleteObjectVersion",
                      "arn:aws:s3:::" + request.bucket + "/" + key);
            !allowed) {
            writeError(xml, key, versionId, allowed.error());
            continue;
        }
        const auto there = versionId.empty() ? m_store.latest(request.bucket, key)
                                             : m_store.version(request.bucket, key, versionId);
        const auto match = entry.child("ETag") ? std::optional{textOf(entry, "ETag")}
                                               : std::optional<std::string>{};
        if (auto refusal = failedDeleteCondition(match, there, key)) {
            writeError(xml, key, versionId, *refusal);
            continue;
        }
        bool madeMarker = false;
        const auto removed = remove(request, key, versionId, madeMarker);
        if (!removed && removed.error().message == "Invalid version id specified")
            writeError(xml, key, versionId, failure("NoSuchVersion"));
        else if (!removed)
            writeError(xml, key, versionId, removed.error());
        else if (quiet != "true" && quiet != "True")
            writeDeleted(xml, key, versionId, *removed, madeMarker);
    }
    return xmlAnswer(xml.finish());
}

} // namespace lathe::services::s3
