#pragma once

#include "engine/base/Credentials.h"
#include "engine/base/Units.h"

#include <map>
#include <optional>
#include <string>

namespace lathe::services::sts {

/// Somebody in a role.
struct Session {
    std::string roleArn;
    /// Of 2 letters or more.
    std::string name;
};

/// The roles that have been assumed here, as long as their credentials hold.
class Sessions {
  public:
    Credentials begin(Session session, Timestamp until, Timestamp now);
    /// Whose credentials these are; nothing when they are unknown or have expired.
    std::optional<Session> find(const std::string& accessKeyId, Timestamp now) const;

  private:
    struct Entry {
        Session session;
        Timestamp until;
    };
    std::map<std::string, Entry> m_entries;
};

} // namespace lathe::services::sts
