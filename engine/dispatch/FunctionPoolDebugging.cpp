#include "engine/dispatch/Fleet.h"
#include "engine/dispatch/FunctionPool.h"

#include <algorithm>
#include <utility>

// Invocations under a debugger: each has an environment of its own, beside those of the others,
// that ends with it. It takes nobody's turn and nobody's concurrency, since it may stand for hours.

namespace lathe::dispatch {

void FunctionPool::submitDebugged(InvocationPtr invocation) {
    m_toDebug.push_back(std::move(invocation));
    pump();
}

void FunctionPool::serveDebugged() {
    while (!m_toDebug.empty() && startDebugged(m_toDebug.front()))
        m_toDebug.pop_front();
}

// False: it waits for its package or for memory.
bool FunctionPool::startDebugged(InvocationPtr& invocation) {
    auto ready = package();
    if (!ready || (*ready && !m_fleet.makeRoom(expectedEach(), this)))
        return false;
    const auto environment = *ready
                                 ? create(**ready, Initialization::OnDemand, invocation->debugging)
                                 : Result<Environment*>{ready->error()};
    if (!environment) {
        m_package.reset();
        refuse(std::move(invocation), notRunFailure(environment.error()));
        return true;
    }
    invocation->debugging->begins(**ready);
    (*environment)->run(std::move(invocation));
    return true;
}

InvocationPtr FunctionPool::takeDebugged(const std::string& requestId) {
    const auto found =
        std::find_if(m_toDebug.begin(), m_toDebug.end(), [&](const InvocationPtr& waiting) {
            return waiting->record.requestId == requestId;
        });
    if (found == m_toDebug.end())
        return nullptr;
    InvocationPtr invocation = std::move(*found);
    m_toDebug.erase(found);
    return invocation;
}

} // namespace lathe::dispatch
