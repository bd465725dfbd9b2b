#pragma once

#include "engine/iam/Principal.h"
#include "engine/services/s3/Request.h"
#include "engine/services/s3/Xml.h"
#include "engine/services/s3/content/Failure.h"
#include "engine/services/s3/store/Objects.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace lathe::services::s3 {

/// Grants are objects with "type" (CanonicalUser or Group), "id" or "uri", and "permission"; none
/// at all: everything to the owner.
boost::json::array bucketGrants(const Bucket& bucket);

/// The permission of an ACL that allows an action, of the bucket or of the object; empty where none
/// does.
struct WantedPermission {
    std::string_view permission;
    bool ofBucket = false;
};
WantedPermission permissionFor(std::string_view action);

/// Whether everybody, or everybody who has signed, is granted this.
bool grantsPublic(const boost::json::array& grants, std::string_view permission,
                  const iam::Principal& principal);
/// IgnorePublicAcls, or BucketOwnerEnforced, where the bucket has been told so.
bool ignoresAcls(const Bucket& bucket);
bool ownerEnforced(const Bucket& bucket);

/// Of x-amz-acl. Fails with InvalidArgument.
Outcome<boost::json::array> cannedGrants(std::string_view acl, const std::string& ownerId);
/// Of the fields x-amz-grant-*; empty where there is none.
Outcome<boost::json::array> grantsOfHeaders(const Request& request);
/// Of an AccessControlPolicy. Fails with MalformedACLError and InvalidArgument.
Outcome<boost::json::array> grantsOfXml(const std::string& body, const std::string& ownerId);
std::string aclXml(const boost::json::array& grants, std::string_view accountId);

} // namespace lathe::services::s3
