#pragma once

#include "engine/services/signature/Signature.h"

#include <map>
#include <string>

namespace lathe::services::signature {

/// The key that signs for a day, a region and a service.
std::string signingKey(std::string_view secret, std::string_view date, std::string_view region,
                       std::string_view service);

/// What the signatures of a body's chunks go on from.
struct Seed {
    std::string signingKey;
    /// "20150830T123600Z"
    std::string time;
    std::string scope;
    /// Of the request's head.
    std::string signature;
};

/// Whether a request has been signed with a secret. A signing key is made once.
class Verifier {
  public:
    /// Also refused where the time of the signature is not now: RequestTimeTooSkewed (S3),
    /// SignatureDoesNotMatch ("Signature expired: ...").
    Checked<Seed> verify(const http::Request& request, const Signature& signature,
                         const std::string& secret, Timestamp now, Dialect dialect);
    /// Likewise without a look at the time.
    Checked<Seed> verifyText(const http::Request& request, const Signature& signature,
                             const std::string& secret, Dialect dialect);

  private:
    const std::string& keyFor(const Signature& signature, const std::string& secret);

    /// By secret and scope.
    std::map<std::string, std::string> m_keys;
};

} // namespace lathe::services::signature
