#include "engine/sources/http/Verdict.h"

#include "engine/template/JsonAccess.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

/// '*' stands for any characters, '?' for one.
bool fits(std::string_view pattern, std::string_view text) {
    std::size_t p = 0, t = 0, star = std::string_view::npos, mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool anyFits(const json::object& statement, std::string_view key, std::string_view text) {
    const auto patterns = tmpl::textsAt(statement, key);
    return std::any_of(patterns.begin(), patterns.end(),
                       [text](const std::string& pattern) { return fits(pattern, text); });
}

bool applies(const json::object& statement, std::string_view arn) {
    constexpr std::string_view action = "execute-api:Invoke";
    const bool acts = statement.contains("NotAction") ? !anyFits(statement, "NotAction", action)
                                                      : anyFits(statement, "Action", action);
    return acts && (statement.contains("NotResource") ? !anyFits(statement, "NotResource", arn)
                                                      : anyFits(statement, "Resource", arn));
}

} // namespace

Decision Verdict::decide(std::string_view methodArn) const {
    if (authorized)
        return *authorized ? Decision::Allow : Decision::Deny;
    const json::value* statements = policy.if_contains("Statement");
    const json::array list = !statements              ? json::array{}
                             : statements->is_array() ? statements->get_array()
                                                      : json::array{*statements};
    Decision decision = Decision::Deny;
    for (const json::value& entry : list) {
        const json::object* statement = entry.if_object();
        if (!statement || !applies(*statement, methodArn))
            continue;
        if (tmpl::textAt(*statement, "Effect") == "Deny")
            return Decision::ExplicitDeny;
        decision = Decision::Allow;
    }
    return decision;
}

std::optional<Verdict> verdictOf(std::string_view response, bool simple) {
    boost::system::error_code error;
    const json::value value = json::parse(response, error);
    const json::object* output = error ? nullptr : value.if_object();
    if (!output)
        return {};
    Verdict verdict;
    if (const auto* context = tmpl::objectAt(*output, "context"))
        verdict.context = *context;
    if (simple) {
        const json::value* authorized = output->if_contains("isAuthorized");
        if (!authorized || !authorized->is_bool())
            return {};
        verdict.authorized = authorized->get_bool();
        return verdict;
    }
    const auto* policy = tmpl::objectAt(*output, "policyDocument");
    verdict.principalId = tmpl::textAt(*output, "principalId");
    if (!policy || verdict.principalId.empty())
        return {};
    verdict.policy = *policy;
    verdict.usageIdentifierKey = tmpl::textAt(*output, "usageIdentifierKey");
    return verdict;
}

} // namespace lathe::sources::http
