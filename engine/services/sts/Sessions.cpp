#include "engine/services/sts/Sessions.h"

#include <utility>

namespace lathe::services::sts {

namespace {

constexpr std::chrono::hours remembered{24};

} // namespace

Credentials Sessions::begin(Session session, Timestamp until, Timestamp now) {
    std::erase_if(m_sessions,
                  [&](const auto& entry) { return entry.second.until + remembered <= now; });
    Credentials made = Credentials::make();
    m_sessions[made.accessKeyId] = {std::move(session), made, until};
    return made;
}

const BegunSession* Sessions::find(std::string_view accessKeyId) const {
    const auto found = m_sessions.find(accessKeyId);
    return found == m_sessions.end() ? nullptr : &found->second;
}

} // namespace lathe::services::sts
