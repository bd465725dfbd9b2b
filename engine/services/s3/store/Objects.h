#pragma once

#include "engine/base/Units.h"
#include "engine/services/s3/content/Tree.h"

#include <boost/json.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace lathe::services::s3 {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// One of those that a multipart upload has put together.
struct Part {
    int number = 0;
    std::uint64_t size = 0;
    /// Without quotes.
    std::string etag;
    Timestamp modified{};
    /// In Base64; empty without one.
    std::string checksum;
};

/// What an object has beside its bytes.
struct Details {
    /// Header fields as GET answers them: Content-Type, Cache-Control, encryption...
    std::map<std::string, std::string> fields;
    /// x-amz-meta-*, without that, in lower case.
    std::map<std::string, std::string> metadata;
    Pairs tags;
    /// "CRC64NVME"; empty without a checksum.
    std::string checksumAlgorithm;
    /// COMPOSITE or FULL_OBJECT.
    std::string checksumType;
    std::string checksum;
    std::vector<Part> parts;
    /// Of the upload that has put these together.
    std::string uploadId;
    /// Grants of the ACL as Acl.h reads them; empty: all to the owner.
    boost::json::array grants;
    /// GOVERNANCE or COMPLIANCE; empty without retention.
    std::string lockMode;
    std::string lockUntil;
    /// ON or OFF; empty where it was never set.
    std::string legalHold;
    /// When what was restored from an archive goes again; empty where nothing was.
    std::string restoredUntil;

    /// As they are kept: bytes that are no UTF-8 are replaced.
    std::string toText() const;
    /// Empty ones where the text is not of toText().
    static Details fromText(std::string_view text);
};

struct ObjectVersion {
    std::string bucket;
    std::string key;
    std::string versionId = "null";
    /// Grows with each version of the store, over restarts too.
    std::int64_t sequence = 0;
    bool isLatest = true;
    bool isMarker = false;
    std::uint64_t size = 0;
    /// Without quotes.
    std::string etag;
    Timestamp modified{};
    std::string storageClass = "STANDARD";
    /// Where its bytes are if not where pathOfKey() says; of older versions below `versions`.
    std::string file;
    FileStamp stamp;
    Details details;
};

struct Bucket {
    std::string name;
    std::string region;
    Timestamp created{};
    /// "", "Enabled" or "Suspended".
    std::string versioning;
    bool objectLock = false;
    /// A client has made it, so that it stays when the template no longer declares it.
    bool madeByClient = false;
    /// What the template has declared of it when it was last looked at; empty: nothing.
    std::string declared;
    /// By subresource ("cors", "policy"; "metrics/ID" where it has several), as it was put.
    std::map<std::string, std::string> configurations;

    bool isVersioned() const { return !versioning.empty(); }
    const std::string* configuration(const std::string& kind) const {
        const auto found = configurations.find(kind);
        return found == configurations.end() ? nullptr : &found->second;
    }
};

/// A multipart upload under way; `object` is what it will be.
struct Upload {
    std::string id;
    Timestamp started{};
    ObjectVersion object;
    /// Whether the client has named the checksum's algorithm.
    bool namedChecksum = false;
};

} // namespace lathe::services::s3
