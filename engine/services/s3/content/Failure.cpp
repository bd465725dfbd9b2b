#include "engine/services/s3/content/Failure.h"

#include <array>
#include <cassert>

namespace lathe::services::s3 {

namespace {

struct Known {
    std::string_view code;
    int status;
    std::string_view message;
};

constexpr std::array known{
    Known{"AccessControlListNotSupported", 400, "The bucket does not allow ACLs"},
    Known{"AccessDenied", 403, "Access Denied"},
    Known{"AccessForbidden", 403, "CORSResponse: This CORS request is not allowed."},
    Known{"AuthorizationQueryParametersError", 400, ""},
    Known{"BadDigest", 400, "The Content-MD5 you specified did not match what we received."},
    Known{"BadRequest", 400, ""},
    Known{"BucketAlreadyExists", 409,
          "The requested bucket name is not available. The bucket namespace is shared by all users "
          "of the system. Please select a different name and try again."},
    Known{"BucketAlreadyOwnedByYou", 409,
          "Your previous request to create the named bucket succeeded and you already own it."},
    Known{"BucketNotEmpty", 409, "The bucket you tried to delete is not empty"},
    Known{"ConditionalRequestConflict", 409, ""},
    Known{"CrossLocationLoggingProhibitted", 403, ""},
    Known{"EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size"},
    Known{"EntityTooSmall", 400, "Your proposed upload is smaller than the minimum allowed size"},
    Known{"IdMismatch", 400, "Document ID does not match the specified configuration ID."},
    Known{"IllegalLocationConstraintException", 400, ""},
    Known{"IllegalVersioningConfigurationException", 400,
          "The Versioning element must be specified"},
    Known{"IncompleteBody", 400,
          "You did not provide the number of bytes specified by the Content-Length HTTP header."},
    Known{"InternalError", 500, "We encountered an internal error. Please try again."},
    Known{"InvalidAccessKeyId", 403,
          "The AWS Access Key Id you provided does not exist in our records."},
    Known{"InvalidArgument", 400, "Invalid Argument"},
    Known{"InvalidBucketAclWithObjectOwnership", 400,
          "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting"},
    Known{"InvalidBucketName", 400, "The specified bucket is not valid."},
    Known{"InvalidBucketOwnerAWSAccountID", 400, ""},
    Known{"InvalidBucketState", 409, ""},
    Known{"InvalidDigest", 400, "The Content-MD5 you specified was invalid."},
    Known{"InvalidEncryptionAlgorithmError", 400,
          "The Encryption request you specified is not valid. Supported value: AES256."},
    Known{"InvalidLocationConstraint", 400, "The specified location-constraint is not valid"},
    Known{"InvalidObjectState", 403, "The operation is not valid for the object's storage class"},
    Known{"InvalidPart", 400,
          "One or more of the specified parts could not be found.  The part may not have been "
          "uploaded, or the specified entity tag may not match the part's entity tag."},
    Known{"InvalidPartNumber", 416, "The requested partnumber is not satisfiable"},
    Known{"InvalidPartOrder", 400,
          "The list of parts was not in ascending order. Parts must be ordered by part number."},
    Known{"InvalidPolicyDocument", 400, ""},
    Known{"InvalidRange", 416, "The requested range is not satisfiable"},
    Known{"InvalidRequest", 400, ""},
    Known{"InvalidRetentionPeriod", 400, ""},
    Known{"InvalidS3DestinationBucket", 400, ""},
    Known{"InvalidStorageClass", 400, "The storage class you specified is not valid"},
    Known{"InvalidTag", 400, "The tag provided was not valid."},
    Known{"InvalidTargetBucketForLogging", 400, "The target bucket for logging does not exist"},
    Known{"InvalidURI", 400, "Couldn't parse the specified URI."},
    Known{"KeyTooLongError", 400, "Your key is too long"},
    Known{"MalformedACLError", 400,
          "The XML you provided was not well-formed or did not validate against our published "
          "schema"},
    Known{"MalformedPolicy", 400, "Policies must be valid JSON and the first byte must be '{'"},
    Known{"MalformedPOSTRequest", 400,
          "The body of your POST request is not well-formed multipart/form-data."},
    Known{"MalformedTrailerError", 400,
          "The request contained trailing data that was not well-formed or did not conform to our "
          "published schema."},
    Known{"MalformedXML", 400,
          "The XML you provided was not well-formed or did not validate against our published "
          "schema"},
    Known{"MetadataTooLarge", 400,
          "Your metadata headers exceed the maximum allowed metadata size"},
    Known{"MethodNotAllowed", 405, "The specified method is not allowed against this resource."},
    Known{"MissingContentLength", 411, "You must provide the Content-Length HTTP header."},
    Known{"MissingRequestBodyError", 400, "Request Body is empty"},
    Known{"MissingSecurityHeader", 400, "Your request was missing a required header"},
    Known{"NoSuchBucket", 404, "The specified bucket does not exist"},
    Known{"NoSuchBucketPolicy", 404, "The bucket policy does not exist"},
    Known{"NoSuchConfiguration", 404, "The specified configuration does not exist."},
    Known{"NoSuchCORSConfiguration", 404, "The CORS configuration does not exist"},
    Known{"NoSuchKey", 404, "The specified key does not exist."},
    Known{"NoSuchLifecycleConfiguration", 404, "The lifecycle configuration does not exist"},
    Known{"NoSuchObjectLockConfiguration", 404,
          "The specified object does not have a ObjectLock configuration"},
    Known{"NoSuchPublicAccessBlockConfiguration", 404,
          "The public access block configuration was not found"},
    Known{"NoSuchTagSet", 404, "The TagSet does not exist"},
    Known{"NoSuchUpload", 404,
          "The specified upload does not exist. The upload ID may be invalid, or the upload may "
          "have been aborted or completed."},
    Known{"NoSuchVersion", 404, "The specified version does not exist."},
    Known{"NoSuchWebsiteConfiguration", 404,
          "The specified bucket does not have a website configuration"},
    Known{"NotImplemented", 501,
          "A header you provided implies functionality that is not implemented"},
    Known{"ObjectLockConfigurationNotFoundError", 404,
          "Object Lock configuration does not exist for this bucket"},
    Known{"OperationAborted", 409,
          "A conflicting conditional operation is currently in progress against this resource. "
          "Please try again."},
    Known{"OwnershipControlsNotFoundError", 404, "The bucket ownership controls were not found"},
    Known{"PreconditionFailed", 412,
          "At least one of the pre-conditions you specified did not hold"},
    Known{"ReplicationConfigurationNotFoundError", 404,
          "The replication configuration was not found"},
    Known{"RequestTimeout", 400,
          "Your socket connection to the server was not read from or written to within the timeout "
          "period. Idle connections will be closed."},
    Known{"RestoreAlreadyInProgress", 409, "Object restore is already in progress"},
    Known{"ServerSideEncryptionConfigurationNotFoundError", 404,
          "The server side encryption configuration was not found"},
    Known{"SignatureDoesNotMatch", 403,
          "The request signature we calculated does not match the signature you provided. Check "
          "your key and signing method."},
    Known{"TooManyBuckets", 400, "You have attempted to create more buckets than allowed"},
    Known{"UnresolvableGrantByEmailAddress", 400,
          "The e-mail address you provided does not match any account on record."},
    Known{"UnexpectedContent", 400, "This request does not support content"},
    Known{"XAmzContentSHA256Mismatch", 400,
          "The provided 'x-amz-content-sha256' header does not match what was computed."},
};

} // namespace

Failure failure(std::string_view code, Failure::Details details) {
    for (const Known& entry : known)
        if (entry.code == code)
            return {entry.status, std::string{code}, std::string{entry.message},
                    std::move(details)};
    assert(false && "an error that S3 does not have");
    return {400, std::string{code}, {}, std::move(details)};
}

Failure failure(std::string_view code, std::string message, Failure::Details details) {
    Failure made = failure(code, std::move(details));
    made.message = std::move(message);
    return made;
}

Failure noSuchBucket(std::string_view bucket) {
    return failure("NoSuchBucket", {{"BucketName", std::string{bucket}}});
}

Failure noSuchKey(std::string_view key) {
    return failure("NoSuchKey", {{"Key", std::string{key}}});
}

Failure invalidArgument(std::string message, std::string_view name, std::string_view value) {
    return failure("InvalidArgument", std::move(message),
                   {{"ArgumentName", std::string{name}}, {"ArgumentValue", std::string{value}}});
}

Failure malformedXml() {
    return failure("MalformedXML");
}

} // namespace lathe::services::s3
