#pragma once

#include "engine/base/Units.h"
#include "engine/http/Message.h"
#include "engine/services/query/QueryCall.h"
#include "engine/services/sts/Sessions.h"

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
/// (https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html). Everybody may assume
/// every role: policies are not looked at.
class StsService {
  public:
    /// `caller` is who asks unless the signature is that of a role that has been assumed here.
    http::Response answer(const query::QueryCall& call, Caller caller, Timestamp now);
    /// The role that was assumed here with these credentials; nothing when they are unknown or have
    /// expired.
    std::optional<Session> sessionWith(const std::string& accessKeyId, Timestamp now) const {
        return m_sessions.find(accessKeyId, now);
    }

  private:
    Result<query::Xml> assumeRole(const query::QueryCall& call, const Caller& caller,
                                  Timestamp now);

    Sessions m_sessions;
};

/// "arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION" or "arn:aws:iam::ACCOUNT:root".
std::string arnOf(const Caller& caller);

/// A function in its role: Lambda names the session after the function.
Session sessionOf(const std::string& functionName, std::string roleArn);

} // namespace lathe::services::sts
