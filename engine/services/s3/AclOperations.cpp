#include "engine/services/s3/Acl.h"
#include "engine/services/s3/Operations.h"

namespace lathe::services::s3 {

namespace json = boost::json;

Operations::Answer Operations::getAcl(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    if (request.key.empty())
        return xmlAnswer(aclXml(bucketGrants(**bucket), m_accountId));
    const auto object = objectOf(request);
    if (!object)
        return object.error();
    http::Response response = xmlAnswer(aclXml(object->details.grants, m_accountId));
    if ((*bucket)->isVersioned())
        response.fields.add("x-amz-version-id", object->versionId);
    return response;
}

// What the fields of a request grant; nothing at all where it says nothing.
Outcome<json::array> Operations::grantsOf(const Request& request, const Bucket& bucket) const {
    const auto canned = request.header("x-amz-acl");
    auto granted = grantsOfHeaders(request);
    if (!granted)
        return granted.error();
    if (canned && !granted->empty())
        return failure("InvalidRequest",
                       "Specifying both Canned ACLs and Header Grants is not allowed");
    auto grants = canned ? cannedGrants(*canned, canonicalId(m_accountId)) : std::move(granted);
    if (grants && !grants->empty() && ownerEnforced(bucket))
        return failure("AccessControlListNotSupported");
    const std::string* block = bucket.configuration("publicAccessBlock");
    if (grants && block && block->find("<BlockPublicAcls>true<") != std::string::npos) {
        iam::Principal somebody;
        somebody.arn = "*";
        for (const char* permission : {"READ", "WRITE", "READ_ACP", "WRITE_ACP"})
            if (grantsPublic(*grants, permission, somebody))
                return failure("AccessDenied");
    }
    return grants;
}

Operations::Answer Operations::putAcl(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    auto grants = grantsOf(request, **bucket);
    if (!grants)
        return grants.error();
    const bool inFields = request.header("x-amz-acl") || !grants->empty();
    if (!inFields && request.http.body.empty())
        return failure("MissingSecurityHeader", {{"MissingHeaderName", "x-amz-acl"}});
    if (inFields && !request.http.body.empty())
        return failure("UnexpectedContent");
    if (!inFields)
        grants = grantsOfXml(request.http.body, canonicalId(m_accountId));
    if (!grants)
        return grants.error();
    if (ownerEnforced(**bucket) && !grants->empty() && !inFields)
        return failure("AccessControlListNotSupported");
    if (request.key.empty()) {
        if (!change(request.bucket, [&](Bucket& changed) {
                changed.configurations["acl"] = json::serialize(*grants);
            }))
            return failure("InternalError");
        return emptyAnswer(200);
    }
    auto object = objectOf(request);
    if (!object)
        return object.error();
    object->details.grants = std::move(*grants);
    if (auto kept =
            m_store.update(*object, noting(happening("s3:ObjectAcl:Put", "PutObjectAcl", request)));
        !kept)
        return kept.error();
    return emptyAnswer(200);
}

} // namespace lathe::services::s3
