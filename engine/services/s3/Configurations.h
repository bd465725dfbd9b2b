#pragma once

#include "engine/services/s3/Request.h"
#include "engine/services/s3/Tags.h"
#include "engine/services/s3/content/Failure.h"

#include <string>
#include <string_view>

namespace lathe::services::s3 {

/// A configuration of buckets that is kept as it was put, after it has been checked.
struct ConfigurationKind {
    /// "cors"
    std::string_view parameter;
    const char* root;
    /// The error where there is none; empty: `otherwise` is answered.
    std::string_view missing;
    std::string_view otherwise;
    std::string_view getAction;
    std::string_view putAction;
    /// Told apart by a parameter "id".
    bool isNamed = false;
    /// Whether a deleted one counts as missing where one that was never put has a default.
    bool staysDeleted = false;
};

/// The parameter of such a configuration that the request has; empty where it has none.
std::string_view configurationKindOf(const Request& request);
const ConfigurationKind* configurationKind(std::string_view parameter);

/// What of a request's body is kept. Fails as S3 does.
Outcome<std::string> checkedConfiguration(const ConfigurationKind& kind, const Request& request,
                                          const Bucket& bucket);
std::string ownershipXml(std::string_view ownership);

} // namespace lathe::services::s3
