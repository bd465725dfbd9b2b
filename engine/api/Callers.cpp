#include "engine/api/Callers.h"

#include "engine/base/Ids.h"
#include "engine/catalog/Catalog.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lathe::api {

namespace signature = services::signature;
namespace sts = services::sts;
using signature::Checked;
using signature::Refusal;

namespace {

constexpr std::size_t mostGuesses = 1024;
constexpr int mostAttempts = 8;

Refusal expired(signature::Dialect dialect) {
    return {{"ExpiredToken",
             Text::verbatim(dialect == signature::Dialect::S3
                                ? "The provided token has expired."
                                : "The security token included in the request is expired")}};
}

Refusal wrongToken(signature::Dialect dialect) {
    return {{"InvalidToken",
             Text::verbatim(dialect == signature::Dialect::S3
                                ? "The provided token is malformed or otherwise invalid."
                                : "The security token included in the request is invalid.")}};
}

bool hasWhatIsSigned(const http::Request& request, const signature::Signature& read) {
    return std::all_of(
        read.signedHeaders.begin(), read.signedHeaders.end(),
        [&](const std::string& name) { return request.fields.find(name).has_value(); });
}

/// That of a role that somebody is in.
iam::Principal principalOf(const std::string& accountId, const sts::Session& session) {
    iam::Principal principal;
    const bool inRole = !session.roleArn.empty();
    principal.arn = sts::arnOf({accountId, inRole ? std::optional{session} : std::nullopt});
    principal.accountId = accountId;
    if (inRole) {
        const auto account = principal.arn.find("::") + 2;
        principal.accountId =
            principal.arn.substr(account, principal.arn.find(':', account) - account);
        principal.roleArn = session.roleArn;
    }
    return principal;
}

} // namespace

iam::Principal Callers::root() const {
    return principalOf(m_parts.project()->accountId, {});
}

std::string Callers::keyFor(const iam::Principal& principal) {
    for (const auto& [key, known] : m_own)
        if (known == principal)
            return key;
    const std::string key = "AKIA" + newHexId(32);
    m_own[key] = principal;
    return key;
}

std::optional<Callers::Known> Callers::find(const std::string& accessKeyId) const {
    // As all that are given out here.
    if (!accessKeyId.starts_with("ASIA"))
        return {};
    const auto project = m_parts.project();
    if (const sts::BegunSession* begun = m_parts.sts.sessionWith(accessKeyId))
        return Known{principalOf(project->accountId, begun->session), begun->credentials,
                     begun->hasExpired(m_parts.clock.wall())};
    const auto holder = m_parts.holderOf(accessKeyId);
    if (!holder)
        return {};
    Known known{principalOf(project->accountId,
                            sts::sessionOf(holder->function->name,
                                           catalog::roleOf(*project, *holder->function))),
                holder->credentials};
    known.principal.function = holder->function->logicalId;
    return known;
}

Checked<Callers::Caller> Callers::identify(const http::Request& request, Dialect dialect) {
    const auto read = signature::readSignature(request, dialect);
    if (!read) {
        iam::Principal anonymous;
        anonymous.accountId = m_parts.project()->accountId;
        return Caller{std::move(anonymous)};
    }
    if (!*read)
        return tl::unexpected{read->error()};
    if (const auto own = m_own.find((*read)->accessKeyId); own != m_own.end())
        return Caller{own->second};
    auto known = find((*read)->accessKeyId);
    return known ? verify(request, **read, std::move(*known), dialect)
                 : acceptPerson(request, **read, dialect);
}

Checked<Callers::Caller> Callers::verify(const http::Request& request, const Signature& read,
                                         Known known, Dialect dialect) {
    if (known.hasExpired)
        return tl::unexpected{expired(dialect)};
    if (read.token != known.credentials.sessionToken)
        return tl::unexpected{wrongToken(dialect)};
    auto verified = m_verifier.verify(request, read, known.credentials.secretAccessKey,
                                      m_parts.clock.wall(), dialect);
    if (!verified)
        return tl::unexpected{verified.error()};
    return Caller{std::move(known.principal),
                  std::make_shared<const signature::Seed>(std::move(*verified))};
}

Checked<iam::Principal> Callers::identifyForm(const signature::FormPolicy& form) const {
    auto known = find(form.accessKeyId);
    if (!known)
        return root();
    if (known->hasExpired)
        return tl::unexpected{expired(Dialect::S3)};
    if (form.token != known->credentials.sessionToken)
        return tl::unexpected{wrongToken(Dialect::S3)};
    if (!form.isSignedWith(known->credentials.secretAccessKey))
        return tl::unexpected{Refusal{
            {"SignatureDoesNotMatch",
             Text::verbatim("The request signature we calculated does not match the "
                            "signature you provided. Check your key and signing method.")}}};
    return std::move(known->principal);
}

Checked<Callers::Caller> Callers::acceptPerson(const http::Request& request, const Signature& read,
                                               Dialect dialect) {
    if (auto valid = read.checkExpiry(m_parts.clock.wall()); !valid)
        return tl::unexpected{valid.error()};
    const std::string secret = guess(request, read, dialect);
    // A URL goes from hand to hand: whoever made it with such credentials wants to see it refused
    // once it has been changed, or where what was signed does not come with it.
    const bool isDoubted = !secret.empty() || !hasWhatIsSigned(request, read);
    if (isDoubted && dialect == Dialect::S3 && read.place == signature::Place::Query) {
        if (auto verified = m_verifier.verifyText(request, read, secret, dialect); !verified)
            return tl::unexpected{verified.error()};
    }
    return Caller{root()};
}

std::string Callers::guess(const http::Request& request, const Signature& read, Dialect dialect) {
    if (m_guesses.size() >= mostGuesses)
        m_guesses.clear();
    Guess& guess = m_guesses[read.accessKeyId];
    if (!guess.secret.empty() || guess.attempts >= mostAttempts)
        return guess.secret;
    ++guess.attempts;
    const std::array<std::string, 6> candidates{read.accessKeyId, "test", "testing", "secret",
                                                "dummy",
                                                // Of AWS's own documentation.
                                                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"};
    for (const std::string& candidate : candidates) {
        if (m_verifier.verifyText(request, read, candidate, dialect)) {
            guess.secret = candidate;
            break;
        }
    }
    return guess.secret;
}

} // namespace lathe::api
