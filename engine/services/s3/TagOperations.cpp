#include "engine/services/s3/Operations.h"
#include "engine/services/s3/Tags.h"

namespace lathe::services::s3 {

namespace {

void addVersion(http::Response& response, const Bucket& bucket, const ObjectVersion& object) {
    if (bucket.isVersioned())
        response.fields.add("x-amz-version-id", object.versionId);
}

} // namespace

Operations::Answer Operations::getTags(const Request& request) {
    const auto object = objectOf(request);
    if (!object)
        return object.error();
    http::Response response = xmlAnswer(taggingXml(object->details.tags));
    addVersion(response, *m_store.bucket(request.bucket), *object);
    return response;
}

Operations::Answer Operations::putTags(const Request& request) {
    auto object = objectOf(request);
    if (!object)
        return object.error();
    auto document = readXml(request.http.body);
    if (!document)
        return document.error();
    const auto root = rootOf(*document, "Tagging");
    if (!root)
        return root.error();
    auto tags = tagsOfXml(*root, "TagSet", TagRules::Object);
    if (!tags)
        return tags.error();
    object->details.tags = std::move(*tags);
    if (auto kept = m_store.update(
            *object, noting(happening("s3:ObjectTagging:Put", "PutObjectTagging", request)));
        !kept)
        return kept.error();
    http::Response response;
    addVersion(response, *m_store.bucket(request.bucket), *object);
    return response;
}

Operations::Answer Operations::deleteTags(const Request& request) {
    auto object = objectOf(request);
    if (!object)
        return object.error();
    object->details.tags.clear();
    if (auto kept = m_store.update(
            *object, noting(happening("s3:ObjectTagging:Delete", "DeleteObjectTagging", request)));
        !kept)
        return kept.error();
    http::Response response = emptyAnswer(204);
    addVersion(response, *m_store.bucket(request.bucket), *object);
    return response;
}

} // namespace lathe::services::s3
