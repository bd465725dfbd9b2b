#include "engine/services/sts/StsService.h"

#include "engine/base/Compose.h"
#include "engine/base/Sha256.h"
#include "engine/services/sts/Parameters.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace lathe::services::sts {

namespace {

constexpr std::string_view xmlNamespace = "https://sts.amazonaws.com/doc/2011-06-15/";
constexpr TextRule sessionName{"RoleSessionName", 2, 64, "+=,.@-", R"([\w+=,.@-]*)"};
constexpr TextRule accessKey{"AccessKeyId", 16, 128, "", R"([\w]*)"};

/// Always the same of the same role.
std::string roleIdOf(const std::string& roleArn) {
    std::string hex = sha256Hex(roleArn).substr(0, 17);
    std::transform(hex.begin(), hex.end(), hex.begin(),
                   [](unsigned char digit) { return static_cast<char>(std::toupper(digit)); });
    return "AROA" + hex;
}

std::string accountIdOf(const Caller& caller) {
    const std::string own = caller.session ? accountOf(caller.session->roleArn) : std::string{};
    return own.empty() ? caller.accountId : own;
}

std::string idOf(const Session& session) {
    return fmt::format("{}:{}", roleIdOf(session.roleArn), session.name);
}

query::Xml identityOf(const Caller& caller) {
    query::Xml xml;
    xml.text("Arn", arnOf(caller));
    xml.text("UserId", caller.session ? idOf(*caller.session) : caller.accountId);
    xml.text("Account", accountIdOf(caller));
    return xml;
}

void write(const Credentials& credentials, Timestamp until, query::Xml& xml) {
    xml.open("Credentials");
    xml.text("AccessKeyId", credentials.accessKeyId);
    xml.text("SecretAccessKey", credentials.secretAccessKey);
    xml.text("SessionToken", credentials.sessionToken);
    const auto seconds = std::chrono::floor<Seconds>(until).time_since_epoch().count();
    xml.text("Expiration",
             fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(static_cast<std::time_t>(seconds))));
    xml.close();
}

Result<query::Xml> accessKeyInfo(const query::QueryCall& call, const Caller& caller) {
    if (auto key = requiredText(call, accessKey); !key)
        return key.error();
    query::Xml xml;
    xml.text("Account", caller.accountId);
    return xml;
}

Error notOffered(const std::string& action) {
    return {"InvalidAction", Text::verbatim(fmt::format(
                                 "Lathe does not offer this operation of STS ({}).", action))};
}

} // namespace

std::string arnOf(const Caller& caller) {
    const std::string account = accountIdOf(caller);
    if (!caller.session)
        return compose(FMT_COMPILE("arn:aws:iam::{}:root"), account);
    const std::string& role = caller.session->roleArn;
    return fmt::format("arn:aws:sts::{}:assumed-role/{}/{}", account,
                       role.substr(role.rfind('/') + 1), caller.session->name);
}

Session sessionOf(const std::string& functionName, std::string roleArn) {
    // Names of one letter are too short for a session.
    return {std::move(roleArn),
            functionName.size() > 1 ? functionName : functionName + "@lambda_function"};
}

http::Response StsService::answer(const query::QueryCall& call, Caller caller, Timestamp now,
                                  const MayAssume& mayAssume) {
    const auto result = perform(call, std::move(caller), now, mayAssume);
    if (!result) {
        const bool forbidden =
            result.error().code == "AccessDenied" || result.error().code == "ExpiredToken";
        return query::errorResponse(result.error(), xmlNamespace, forbidden ? 403 : 400);
    }
    return query::resultResponse(call, xmlNamespace, *result);
}

Result<query::Xml> StsService::perform(const query::QueryCall& call, Caller caller, Timestamp now,
                                       const MayAssume& mayAssume) {
    const BegunSession* begun = m_sessions.find(call.accessKeyId());
    if (begun && begun->hasExpired(now))
        return Error{"ExpiredToken",
                     Text::verbatim("The security token included in the request is expired")};
    if (begun && !begun->session.roleArn.empty())
        caller.session = begun->session;
    if (call.action() == "GetCallerIdentity")
        return identityOf(caller);
    if (call.action() == "AssumeRole")
        return assumeRole(call, caller, now, mayAssume);
    if (call.action() == "GetSessionToken")
        return sessionToken(call, caller, now);
    if (call.action() == "GetAccessKeyInfo")
        return accessKeyInfo(call, caller);
    return notOffered(call.action());
}

Result<query::Xml> StsService::sessionToken(const query::QueryCall& call, const Caller& caller,
                                            Timestamp now) {
    if (caller.session || m_sessions.find(call.accessKeyId()))
        return Error{"AccessDenied",
                     Text::verbatim("Cannot call GetSessionToken with session credentials")};
    const auto duration = durationOf(call, Seconds{43'200}, Seconds{129'600});
    if (!duration)
        return duration.error();
    query::Xml xml;
    write(m_sessions.begin({}, now + *duration, now), now + *duration, xml);
    return xml;
}

Result<query::Xml> StsService::assumeRole(const query::QueryCall& call, const Caller& caller,
                                          Timestamp now, const MayAssume& mayAssume) {
    auto role = roleArnOf(call);
    if (!role)
        return role.error();
    auto name = requiredText(call, sessionName);
    if (!name)
        return name.error();
    const auto duration = durationOf(call, Seconds{3600}, Seconds{43'200});
    if (!duration)
        return duration.error();
    // Who is in a role already gets the next one for an hour at most.
    if (caller.session && *duration > Seconds{3600})
        return Error{"ValidationError",
                     Text::verbatim("The requested DurationSeconds exceeds the 1 hour session "
                                    "limit for roles assumed by role chaining")};
    if (auto allowed = mayAssume ? mayAssume(*role) : Result<void>{}; !allowed)
        return allowed.error();
    const Caller assumed{caller.accountId, Session{std::move(*role), std::move(*name)}};
    const Timestamp until = now + *duration;
    query::Xml xml;
    xml.open("AssumedRoleUser");
    xml.text("AssumedRoleId", idOf(*assumed.session));
    xml.text("Arn", arnOf(assumed));
    xml.close();
    write(m_sessions.begin(*assumed.session, until, now), until, xml);
    if (const std::string source = call.text("SourceIdentity"); !source.empty())
        xml.text("SourceIdentity", source);
    return xml;
}

} // namespace lathe::services::sts
