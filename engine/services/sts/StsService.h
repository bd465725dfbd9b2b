#pragma once

#include "engine/base/Units.h"
#include "engine/http/Message.h"
#include "engine/services/query/QueryCall.h"
#include "engine/services/sts/Sessions.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::sts {

/// What a call's version is.
constexpr std::string_view apiVersion = "2011-06-15";

/// Who asks: somebody in a role, or the account's root.
struct Caller {
    std::string accountId;
    std::optional<Session> session;
};

/// AWS STS: GetCallerIdentity, AssumeRole, GetSessionToken and GetAccessKeyInfo
/// (https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html).
class StsService {
  public:
    /// Whether the caller may be in a role: AccessDenied where not.
    using MayAssume = std::function<Result<void>(const std::string& roleArn)>;

    /// `caller` is who asks unless the signature is that of a session that has begun here. Where
    /// `mayAssume` is empty, everybody may assume every role.
    http::Response answer(const query::QueryCall& call, Caller caller, Timestamp now,
                          const MayAssume& mayAssume = {});
    /// The session that has begun here with these credentials, also one that has expired; nullptr
    /// when they are unknown.
    const BegunSession* sessionWith(std::string_view accessKeyId) const {
        return m_sessions.find(accessKeyId);
    }

  private:
    Result<query::Xml> perform(const query::QueryCall& call, Caller caller, Timestamp now,
                               const MayAssume& mayAssume);
    Result<query::Xml> assumeRole(const query::QueryCall& call, const Caller& caller, Timestamp now,
                                  const MayAssume& mayAssume);
    Result<query::Xml> sessionToken(const query::QueryCall& call, const Caller& caller,
                                    Timestamp now);

    Sessions m_sessions;
};

/// "arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION" or "arn:aws:iam::ACCOUNT:root".
std::string arnOf(const Caller& caller);

/// A function in its role: Lambda names the session after the function.
Session sessionOf(const std::string& functionName, std::string roleArn);

} // namespace lathe::services::sts
