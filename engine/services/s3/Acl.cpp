#include "engine/services/s3/Acl.h"

#include "engine/services/s3/Answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::services::s3 {

namespace json = boost::json;

namespace {

constexpr std::string_view allUsers = "http://acs.amazonaws.com/groups/global/AllUsers";
constexpr std::string_view authenticatedUsers =
    "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
constexpr std::string_view logDelivery = "http://acs.amazonaws.com/groups/s3/LogDelivery";
constexpr std::array<std::string_view, 5> permissions{"FULL_CONTROL", "READ", "WRITE", "READ_ACP",
                                                      "WRITE_ACP"};

json::object toUser(std::string_view id, std::string_view permission) {
    return {{"type", "CanonicalUser"}, {"id", id}, {"permission", permission}};
}

json::object toGroup(std::string_view uri, std::string_view permission) {
    return {{"type", "Group"}, {"uri", uri}, {"permission", permission}};
}

bool isGroup(std::string_view uri) {
    return uri == allUsers || uri == authenticatedUsers || uri == logDelivery;
}

bool isCanonicalId(std::string_view id) {
    return id.size() == 64 && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string_view trimmed(std::string_view text, std::string_view letters) {
    const auto start = text.find_first_not_of(letters);
    if (start == std::string_view::npos)
        return {};
    return text.substr(start, text.find_last_not_of(letters) - start + 1);
}

/// id="...", uri="...", emailAddress="..."
Outcome<json::object> grantee(std::string_view text, std::string_view permission,
                              std::string_view header) {
    const auto equals = text.find('=');
    const std::string_view kind = trimmed(text.substr(0, equals), " ");
    const std::string_view value =
        equals == std::string_view::npos ? "" : trimmed(text.substr(equals + 1), " \"'");
    if (kind == "uri") {
        if (!isGroup(value))
            return invalidArgument("Invalid group uri", "uri", value);
        return toGroup(value, permission);
    }
    if (kind == "id") {
        if (!isCanonicalId(value))
            return invalidArgument("Invalid id", "id", value);
        return toUser(value, permission);
    }
    if (kind == "emailAddress")
        return failure("UnresolvableGrantByEmailAddress", {{"EmailAddress", std::string{value}}});
    return invalidArgument("Argument format not recognized", header, text);
}

} // namespace

json::array bucketGrants(const Bucket& bucket) {
    const std::string* text = bucket.configuration("acl");
    return text ? json::parse(*text).as_array() : json::array{};
}

WantedPermission permissionFor(std::string_view action) {
    struct Row {
        std::string_view action;
        WantedPermission wanted;
    };
    static constexpr Row rows[] = {
        {"s3:ListBucket", {"READ", true}},
        {"s3:ListBucketVersions", {"READ", true}},
        {"s3:ListBucketMultipartUploads", {"READ", true}},
        {"s3:PutObject", {"WRITE", true}},
        {"s3:DeleteObject", {"WRITE", true}},
        {"s3:GetBucketAcl", {"READ_ACP", true}},
        {"s3:PutBucketAcl", {"WRITE_ACP", true}},
        {"s3:GetObject", {"READ", false}},
        {"s3:GetObjectVersion", {"READ", false}},
        {"s3:GetObjectAcl", {"READ_ACP", false}},
        {"s3:GetObjectVersionAcl", {"READ_ACP", false}},
        {"s3:PutObjectAcl", {"WRITE_ACP", false}},
        {"s3:PutObjectVersionAcl", {"WRITE_ACP", false}},
    };
    for (const Row& row : rows)
        if (row.action == action)
            return row.wanted;
    return {};
}

bool grantsPublic(const json::array& grants, std::string_view permission,
                  const iam::Principal& principal) {
    for (const json::value& entry : grants) {
        const json::object& grant = entry.as_object();
        if (!grant.contains("uri"))
            continue;
        const std::string_view uri = grant.at("uri").as_string();
        const std::string_view granted = grant.at("permission").as_string();
        const bool isMember =
            uri == allUsers || (uri == authenticatedUsers && !principal.isAnonymous());
        if (isMember && (granted == permission || granted == "FULL_CONTROL"))
            return true;
    }
    return false;
}

bool ignoresAcls(const Bucket& bucket) {
    const std::string* block = bucket.configuration("publicAccessBlock");
    return ownerEnforced(bucket) ||
           (block && block->find("<IgnorePublicAcls>true<") != std::string::npos);
}

bool ownerEnforced(const Bucket& bucket) {
    const std::string* ownership = bucket.configuration("ownershipControls");
    return ownership && ownership->find("BucketOwnerEnforced") != std::string::npos;
}

Outcome<json::array> cannedGrants(std::string_view acl, const std::string& ownerId) {
    const json::object owner = toUser(ownerId, "FULL_CONTROL");
    if (acl == "private" || acl == "bucket-owner-full-control" || acl == "bucket-owner-read" ||
        acl == "aws-exec-read")
        return json::array{};
    if (acl == "public-read")
        return json::array{owner, toGroup(allUsers, "READ")};
    if (acl == "public-read-write")
        return json::array{owner, toGroup(allUsers, "READ"), toGroup(allUsers, "WRITE")};
    if (acl == "authenticated-read")
        return json::array{owner, toGroup(authenticatedUsers, "READ")};
    if (acl == "log-delivery-write")
        return json::array{owner, toGroup(logDelivery, "WRITE"), toGroup(logDelivery, "READ_ACP")};
    return invalidArgument("", "x-amz-acl", acl);
}

Outcome<json::array> grantsOfHeaders(const Request& request) {
    static constexpr std::pair<std::string_view, std::string_view> headers[] = {
        {"x-amz-grant-full-control", "FULL_CONTROL"}, {"x-amz-grant-read", "READ"},
        {"x-amz-grant-read-acp", "READ_ACP"},         {"x-amz-grant-write", "WRITE"},
        {"x-amz-grant-write-acp", "WRITE_ACP"},
    };
    json::array grants;
    for (const auto& [header, permission] : headers) {
        const std::string value = request.headerOr(header);
        std::string_view rest = value;
        while (!rest.empty()) {
            const auto comma = rest.find(',');
            auto grant = grantee(trimmed(rest.substr(0, comma), " "), permission, header);
            if (!grant)
                return grant.error();
            grants.push_back(std::move(*grant));
            rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
        }
    }
    return grants;
}

namespace {

/// By its attribute xsi:type, whatever the prefix.
bool isGranteeType(const pugi::xml_node& grantee) {
    for (const pugi::xml_attribute& attribute : grantee.attributes()) {
        const std::string_view value = attribute.value();
        if (std::string_view{attribute.name()}.ends_with(":type"))
            return value == "CanonicalUser" || value == "Group" || value == "AmazonCustomerByEmail";
    }
    return true;
}

} // namespace

Outcome<json::array> grantsOfXml(const std::string& body, const std::string& ownerId) {
    auto document = readXml(body);
    if (!document || !(*document)->child("AccessControlPolicy"))
        return failure("MalformedACLError");
    const pugi::xml_node policy = (*document)->child("AccessControlPolicy");
    const std::string owner = textOf(policy.child("Owner"), "ID");
    if (owner.empty() || !policy.child("AccessControlList"))
        return failure("MalformedACLError");
    if (!isCanonicalId(owner))
        return invalidArgument("Invalid id", "CanonicalUser/ID", owner);
    if (owner != ownerId)
        return failure("AccessDenied");
    json::array grants;
    for (const pugi::xml_node& grant : policy.child("AccessControlList").children("Grant")) {
        const pugi::xml_node to = grant.child("Grantee");
        const std::string permission = textOf(grant, "Permission");
        if (std::find(permissions.begin(), permissions.end(), permission) == permissions.end())
            return failure("MalformedACLError");
        if (!isGranteeType(to))
            return failure("MalformedACLError");
        if (to.child("EmailAddress"))
            return failure("UnresolvableGrantByEmailAddress",
                           {{"EmailAddress", textOf(to, "EmailAddress")}});
        if (to.child("URI")) {
            if (!isGroup(textOf(to, "URI")))
                return invalidArgument("Invalid group uri", "Group/URI", textOf(to, "URI"));
            grants.push_back(toGroup(textOf(to, "URI"), permission));
        } else if (isCanonicalId(textOf(to, "ID"))) {
            grants.push_back(toUser(textOf(to, "ID"), permission));
        } else {
            return to.child("ID")
                       ? invalidArgument("Invalid id", "CanonicalUser/ID", textOf(to, "ID"))
                       : failure("MalformedACLError");
        }
    }
    return grants;
}

std::string aclXml(const json::array& grants, std::string_view accountId) {
    constexpr std::string_view schema =
        R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type=)";
    const std::string owner = canonicalId(accountId);
    const json::array fallback{toUser(owner, "FULL_CONTROL")};
    XmlWriter xml{"AccessControlPolicy"};
    writeOwner(xml, "Owner", accountId);
    xml.open("AccessControlList");
    for (const json::value& entry : grants.empty() ? fallback : grants) {
        const json::object& grant = entry.as_object();
        const std::string type{grant.at("type").as_string()};
        xml.open("Grant");
        xml.open("Grantee", fmt::format(R"({}"{}")", schema, type));
        if (type == "Group") {
            xml.text("URI", grant.at("uri").as_string());
        } else {
            xml.text("ID", grant.at("id").as_string());
        }
        xml.close();
        xml.text("Permission", grant.at("permission").as_string());
        xml.close();
    }
    return xml.finish();
}

} // namespace lathe::services::s3
