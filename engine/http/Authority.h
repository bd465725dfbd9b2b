#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lathe::http {

/// A project's own certificate, and the authority that vouches for it, as PEM files of a folder.
struct AuthorityFiles {
    /// What clients are to trust: good for names and addresses of this machine only.
    std::filesystem::path authority;
    /// The same with the machine's own authorities, for clients that know one list only.
    std::filesystem::path bundle;
    std::filesystem::path certificate;
    std::filesystem::path key;
};

/// Finds them in the folder, or makes them: for localhost, what is below it, 127.0.0.1 and ::1,
/// and `names` ("*.execute-api.us-east-1.localhost"). The certificate is made anew when it is
/// nearly out of date or lacks a name; the authority stays. Fails with Tls.Authority.
Result<AuthorityFiles> ensureAuthority(const std::filesystem::path& folder,
                                       const std::vector<std::string>& names, Timestamp now);

} // namespace lathe::http
