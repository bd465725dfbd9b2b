#pragma once

#include "engine/base/Clock.h"
#include "engine/dispatch/Dispatcher.h"
#include "engine/iam/Principal.h"
#include "engine/services/signature/FormPolicy.h"
#include "engine/services/signature/Verifier.h"
#include "engine/services/sts/StsService.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace lathe::api {

/// Who makes a request to the AWS port. Credentials that have been given out here (to functions, to
/// sessions of STS) are verified; with others it is the person, whose own credentials are not
/// looked for, so that their signature cannot be verified. Lives on the io thread.
class Callers {
  public:
    struct Parts {
        const Clock& clock;
        std::function<std::shared_ptr<const model::Project>()> project;
        /// See Dispatcher::holderOf().
        std::function<std::optional<dispatch::CredentialsHolder>(std::string_view accessKeyId)>
            holderOf;
        const services::sts::StsService& sts;
    };
    explicit Callers(Parts parts)
        : m_parts{std::move(parts)} {}

    struct Caller {
        iam::Principal principal;
        std::shared_ptr<const services::signature::Seed> seed = nullptr;
    };
    /// Refused where the signature is none, has expired or is not that of the credentials.
    services::signature::Checked<Caller> identify(const http::Request& request,
                                                  services::signature::Dialect dialect);
    /// An access key of the engine's own, whose requests are not verified because nobody else knows
    /// it: with it, they are made by `principal`.
    std::string keyFor(const iam::Principal& principal);
    /// Likewise of a form that a browser sends to S3.
    services::signature::Checked<iam::Principal>
    identifyForm(const services::signature::FormPolicy& form) const;
    /// The person.
    iam::Principal root() const;

  private:
    using Signature = services::signature::Signature;
    using Dialect = services::signature::Dialect;

    struct Known {
        iam::Principal principal;
        Credentials credentials;
        bool hasExpired = false;
    };
    std::optional<Known> find(const std::string& accessKeyId) const;
    services::signature::Checked<Caller>
    verify(const http::Request& request, const Signature& signature, Known known, Dialect dialect);
    services::signature::Checked<Caller> acceptPerson(const http::Request& request,
                                                      const Signature& signature, Dialect dialect);
    /// The secret of made-up credentials such as "test" and "test"; empty where it is the person's
    /// own.
    std::string guess(const http::Request& request, const Signature& signature, Dialect dialect);

    struct Guess {
        std::string secret;
        int attempts = 0;
    };

    Parts m_parts;
    services::signature::Verifier m_verifier;
    std::map<std::string, Guess> m_guesses;
    /// By access key.
    std::map<std::string, iam::Principal> m_own;
};

} // namespace lathe::api
