#include "engine/iam/Context.h"

#include "engine/iam/Pattern.h"

#include <fmt/format.h>

namespace lathe::iam {

namespace {

bool isSession(const Principal& principal) {
    return principal.arn.find(":assumed-role/") != std::string::npos;
}

std::string typeOf(const Principal& principal) {
    if (principal.isAnonymous())
        return "Anonymous";
    return principal.arn.ends_with(":root") ? "Account"
           : isSession(principal)           ? "AssumedRole"
                                            : "User";
}

/// "arn:aws:sts::1:assumed-role/ROLE/SESSION" -> "SESSION"
std::string_view sessionName(std::string_view arn) {
    return arn.substr(arn.rfind('/') + 1);
}

} // namespace

std::string_view accountOf(std::string_view arn) {
    if (!arn.starts_with("arn:"))
        return {};
    for (int i = 0; i < 4; ++i) {
        const auto colon = arn.find(':');
        if (colon == std::string_view::npos)
            return {};
        arn.remove_prefix(colon + 1);
    }
    return arn.substr(0, arn.find(':'));
}

const Context::Values& Context::values() const {
    if (m_values)
        return *m_values;
    Values values;
    const Principal& principal = m_request.principal;
    const auto set = [&](const char* key, std::string value) { values[key] = {std::move(value)}; };
    // What comes in over loopback stands for what comes in over HTTPS.
    set("aws:securetransport", "true");
    set("aws:sourceip", "127.0.0.1");
    set("aws:currenttime", toIso8601(m_surrounding.now));
    set("aws:epochtime",
        fmt::format("{}",
                    std::chrono::floor<Seconds>(m_surrounding.now).time_since_epoch().count()));
    set("aws:requestedregion", m_surrounding.region);
    set("aws:viaawsservice", "false");
    set("aws:principalisawsservice", principal.service.empty() ? "false" : "true");
    const std::string_view owner = accountOf(m_request.resource);
    set("aws:resourceaccount", std::string{owner.empty() ? m_surrounding.accountId : owner});
    if (!principal.service.empty())
        set("aws:principalservicename", principal.service);
    if (principal.service.empty())
        set("aws:principaltype", typeOf(principal));
    if (!principal.arn.empty()) {
        // Of a session the role's.
        set("aws:principalarn", principal.roleArn.empty() ? principal.arn : principal.roleArn);
        set("aws:principalaccount", principal.accountId);
        set("aws:userid", isSession(principal) ? fmt::format("AROA:{}", sessionName(principal.arn))
                                               : principal.accountId);
    }
    if (const auto user = principal.arn.find(":user/"); user != std::string::npos)
        set("aws:username", std::string{sessionName(principal.arn)});
    for (const auto& [key, given] : m_request.context)
        values[lowered(key)] = given;
    m_values = std::move(values);
    return *m_values;
}

const std::vector<std::string>* Context::find(std::string_view key) const {
    const Values& all = values();
    const auto found = all.find(key);
    return found == all.end() || found->second.empty() ? nullptr : &found->second;
}

std::optional<std::string> Context::single(std::string_view key) const {
    const auto* found = find(key);
    if (!found || found->size() != 1)
        return {};
    return found->front();
}

} // namespace lathe::iam
