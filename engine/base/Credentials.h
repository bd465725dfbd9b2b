#pragma once

#include <string>

namespace lathe {

/// What AWS gives whoever is in a role for a while: made up here, known to the local services only.
/// Never the person's own.
struct Credentials {
    /// "ASIA..."
    std::string accessKeyId;
    std::string secretAccessKey;
    std::string sessionToken;

    static Credentials make();
};

} // namespace lathe
