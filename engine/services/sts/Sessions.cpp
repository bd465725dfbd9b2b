#include "engine/services/sts/Sessions.h"

#include <utility>

namespace lathe::services::sts {

Credentials Sessions::begin(Session session, Timestamp until, Timestamp now) {
    std::erase_if(m_entries, [&](const auto& entry) { return entry.second.until <= now; });
    Credentials made = Credentials::make();
    m_entries[made.accessKeyId] = {std::move(session), until};
    return made;
}

std::optional<Session> Sessions::find(const std::string& accessKeyId, Timestamp now) const {
    const auto found = m_entries.find(accessKeyId);
    if (found == m_entries.end() || found->second.until <= now)
        return {};
    return found->second.session;
}

} // namespace lathe::services::sts
