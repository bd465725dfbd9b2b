#pragma once

#include "engine/base/Credentials.h"
#include "engine/base/Units.h"

#include <map>
#include <string>
#include <string_view>

namespace lathe::services::sts {

/// Somebody in a role; of who has got a session token in none, without a role.
struct Session {
    std::string roleArn;
    /// Of 2 letters or more.
    std::string name;
};

/// A session and what it was given.
struct BegunSession {
    Session session;
    Credentials credentials;
    Timestamp until;

    bool hasExpired(Timestamp now) const { return until <= now; }
};

/// The sessions that have begun here. Those that have expired are known for another day.
class Sessions {
  public:
    Credentials begin(Session session, Timestamp until, Timestamp now);
    /// Whose credentials these are, or were; nullptr when they are unknown.
    const BegunSession* find(std::string_view accessKeyId) const;

  private:
    std::map<std::string, BegunSession, std::less<>> m_sessions;
};

} // namespace lathe::services::sts
