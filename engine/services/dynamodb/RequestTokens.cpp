#include "engine/services/dynamodb/RequestTokens.h"

namespace lathe::services::dynamodb {

namespace {

constexpr std::chrono::minutes lifetime{10};

} // namespace

Result<bool> RequestTokens::check(const std::string& token, const boost::json::value& request,
                                  Timestamp now) {
    std::erase_if(m_known, [now](const auto& entry) {
        return !entry.second.done || now - entry.second.at > lifetime;
    });
    const auto [entry, isNew] = m_known.emplace(token, Done{request, now, false});
    if (isNew)
        return false;
    if (entry->second.request != request)
        return Error{"IdempotentParameterMismatchException",
                     Text::verbatim("The client request token has been used with other parameters "
                                    "in a transaction of the last ten minutes.")};
    return true;
}

void RequestTokens::remember(const std::string& token, Timestamp now) {
    if (const auto known = m_known.find(token); known != m_known.end())
        known->second = {known->second.request, now, true};
}

} // namespace lathe::services::dynamodb
