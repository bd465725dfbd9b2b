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
    int taken = 0;
    m_provisionedOf.clear();
    for (const auto* specs : {&project.functions, &project.versions}) {
        for (const model::FunctionSpec& spec : *specs) {
            const int provisioned = spec.provisionedConcurrency.value_or(0);
            m_provisionedOf[spec.logicalId] += provisioned;
            if (!spec.reservedConcurrency)
                taken += provisioned;
        }
    }
    for (const model::FunctionSpec& function : project.functions)
        taken += function.reservedConcurrency.value_or(0);
    m_unreserved = std::max(0, m_account - taken);
}

Result<Seat> Concurrency::admit(const model::FunctionSpec& function) {
    if (function.provisionedConcurrency) {
        std::shared_ptr<int>& taken = m_provisioned[{function.logicalId, function.version}];
        if (!taken)
            taken = std::make_shared<int>(0);
        if (*taken < *function.provisionedConcurrency)
            return Seat{taken, m_all};
    }
    if (!function.reservedConcurrency) {
        if (*m_shared >= m_unreserved)
            return throttled("ConcurrentInvocationLimitExceeded");
        return Seat{m_shared, m_all};
    }
    std::shared_ptr<int>& taken = m_reserved[function.logicalId];
    if (!taken)
        taken = std::make_shared<int>(0);
    if (*taken >= *function.reservedConcurrency - m_provisionedOf[function.logicalId])
        return throttled("ReservedFunctionConcurrentInvocationLimitExceeded");
    return Seat{taken, m_all};
}

} // namespace lathe::dispatch
