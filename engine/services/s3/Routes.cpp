#include "engine/services/s3/Routes.h"

namespace lathe::services::s3 {

const std::vector<Operations::Route>& Operations::routes() {
    using O = Operations;
    static const std::vector<Route> all{
        {"OPTIONS", Scope::Bucket, "", "", &O::preflight},
        {"OPTIONS", Scope::Object, "", "", &O::preflight},
        {"GET", Scope::Service, "", "s3:ListAllMyBuckets", &O::listBuckets},

        {"GET", Scope::Bucket, "location", "s3:GetBucketLocation", &O::getBucketLocation},
        {"GET", Scope::Bucket, "versioning", "s3:GetBucketVersioning", &O::getBucketVersioning},
        {"PUT", Scope::Bucket, "versioning", "s3:PutBucketVersioning", &O::putBucketVersioning},
        {"GET", Scope::Bucket, "notification", "s3:GetBucketNotification", &O::getNotification},
        {"PUT", Scope::Bucket, "notification", "s3:PutBucketNotification", nullptr,
         &O::putNotification},
        {"GET", Scope::Bucket, "policy", "s3:GetBucketPolicy", &O::getPolicy},
        {"PUT", Scope::Bucket, "policy", "s3:PutBucketPolicy", &O::putPolicy},
        {"DELETE", Scope::Bucket, "policy", "s3:DeleteBucketPolicy", &O::deletePolicy},
        {"GET", Scope::Bucket, "policyStatus", "s3:GetBucketPolicyStatus", &O::getPolicyStatus},
        {"GET", Scope::Bucket, "acl", "s3:GetBucketAcl", &O::getAcl},
        {"PUT", Scope::Bucket, "acl", "s3:PutBucketAcl", &O::putAcl},
        {"GET", Scope::Bucket, "uploads", "s3:ListBucketMultipartUploads", &O::listUploads},
        {"GET", Scope::Bucket, "versions", "s3:ListBucketVersions", &O::listVersions},
        {"POST", Scope::Bucket, "delete", "", &O::deleteObjects},
        {"GET", Scope::Bucket, "*", "", &O::getConfiguration},
        {"PUT", Scope::Bucket, "*", "", &O::putConfiguration},
        {"DELETE", Scope::Bucket, "*", "", &O::deleteConfiguration},
        {"GET", Scope::Bucket, "", "s3:ListBucket", &O::listObjects},
        {"HEAD", Scope::Bucket, "", "s3:ListBucket", &O::headBucket},
        {"PUT", Scope::Bucket, "", "s3:CreateBucket", &O::createBucket},
        {"DELETE", Scope::Bucket, "", "s3:DeleteBucket", &O::deleteBucket},
        {"POST", Scope::Bucket, "", "", &O::postObject},

        {"GET", Scope::Object, "acl", "s3:GetObjectAcl", &O::getAcl},
        {"PUT", Scope::Object, "acl", "s3:PutObjectAcl", &O::putAcl},
        {"GET", Scope::Object, "tagging", "s3:GetObjectTagging", &O::getTags},
        {"PUT", Scope::Object, "tagging", "s3:PutObjectTagging", &O::putTags},
        {"DELETE", Scope::Object, "tagging", "s3:DeleteObjectTagging", &O::deleteTags},
        {"GET", Scope::Object, "retention", "s3:GetObjectRetention", &O::getRetention},
        {"PUT", Scope::Object, "retention", "s3:PutObjectRetention", &O::putRetention},
        {"GET", Scope::Object, "legal-hold", "s3:GetObjectLegalHold", &O::getLegalHold},
        {"PUT", Scope::Object, "legal-hold", "s3:PutObjectLegalHold", &O::putLegalHold},
        {"GET", Scope::Object, "attributes", "", &O::getAttributes},
        {"GET", Scope::Object, "uploadId", "s3:ListMultipartUploadParts", &O::listParts},
        {"GET", Scope::Object, "", "", nullptr, &O::getObject},
        {"HEAD", Scope::Object, "", "", &O::headObject},
        {"POST", Scope::Object, "uploads", "s3:PutObject", &O::createUpload},
        {"POST", Scope::Object, "uploadId", "s3:PutObject", nullptr, &O::completeUpload},
        {"POST", Scope::Object, "restore", "s3:RestoreObject", &O::restoreObject},
        {"DELETE", Scope::Object, "uploadId", "s3:AbortMultipartUpload", &O::abortUpload},
        {"DELETE", Scope::Object, "", "", &O::deleteObject},
        {"PUT", Scope::Object, "+uploadId", "s3:PutObject", nullptr, &O::uploadPartCopy},
        {"PUT", Scope::Object, "x-amz-copy-source", "s3:PutObject", nullptr, &O::copyObject},
        {"PUT", Scope::Object, "", "s3:PutObject", nullptr, &O::putObject},
    };
    return all;
}

} // namespace lathe::services::s3
