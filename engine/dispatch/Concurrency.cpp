#include "engine/dispatch/Concurrency.h"

#include <algorithm>

namespace lathe::dispatch {

namespace {

Error throttled(const char* reason) {
    return {"TooManyRequestsException", Text::verbatim(std::string{reason} + ": Rate Exceeded.")};
}

} // namespace

Concurrency::Concurrency(int account)
    : m_account{account}
    , m_unreserved{account} {}

void Concurrency::setProject(const model::Project& project) {
    int reserved = 0;
    for (const model::FunctionSpec& function : project.functions)
        reserved += function.reservedConcurrency.value_or(0);
    m_unreserved = std::max(0, m_account - reserved);
}

Result<Seat> Concurrency::admit(const model::FunctionSpec& function) {
    if (!function.reservedConcurrency) {
        if (*m_shared >= m_unreserved)
            return throttled("ConcurrentInvocationLimitExceeded");
        return Seat{m_shared};
    }
    std::shared_ptr<int>& taken = m_reserved[function.logicalId];
    if (!taken)
        taken = std::make_shared<int>(0);
    if (*taken >= *function.reservedConcurrency)
        return throttled("ReservedFunctionConcurrentInvocationLimitExceeded");
    return Seat{taken};
}

} // namespace lathe::dispatch
