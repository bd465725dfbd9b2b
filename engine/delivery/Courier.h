#pragma once

#include "engine/base/Clock.h"
#include "engine/delivery/Message.h"
#include "engine/delivery/Router.h"
#include "engine/store/Documents.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace lathe::delivery {

/// How often and how long a message that is not taken is sent again. The defaults are those of
/// EventBridge
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html).
struct RetryPolicy {
    int attempts = 185;
    Seconds age{24 * 60 * 60};

    bool operator==(const RetryPolicy&) const = default;
};

/// A message with what becomes of it where it is not taken.
struct Parcel {
    Message message;
    RetryPolicy policy;
    /// ARN of a queue; empty where there is none.
    std::string deadLetterQueue;
    /// What that queue gets; empty: the message's body.
    std::string deadLetter;
    /// What that queue is told besides ERROR_CODE and the like: "RULE_ARN".
    std::map<std::string, std::string> about;
};

/// Sends messages until they are taken, with back-off, or until their policy has had enough of it:
/// then to the dead-letter queue. What has been given to send() survives kill -9 (and may then come
/// twice). Lives on the io thread.
class Courier {
  public:
    enum class Fate { Tried, TriedAgain, Taken, GivenUp };
    /// ERROR_CODE of the dead letter for a receiver's error.
    using ErrorCode = std::function<std::string(const Error&)>;
    struct Surroundings {
        const Clock& clock;
        const Router& router;
        /// Kept here under the kind "parcel".
        store::Documents& documents;
        ErrorCode errorCode;
        /// For the person: what could not be delivered.
        std::function<void(Error)> tellTrouble;
        /// nextDeadline() may be another.
        std::function<void()> deadlineMoved;
        /// What the attempt of this number, from 1, has otherwise than the message; none: nothing.
        std::function<void(Message&, int attempt)> prepare = {};
        /// What becomes of each, dead letters among them.
        std::function<void(const Parcel&, Fate)> told = [](const Parcel&, Fate) {};
    };
    explicit Courier(Surroundings surroundings);

    void send(Parcel parcel);
    /// Sends what cannot be sent to its dead-letter queue at once.
    void refuse(Parcel parcel, const Error& why);
    /// Takes up what an engine before this one has not delivered.
    void recover();
    std::optional<Timestamp> nextDeadline() const;
    /// Sends what is due.
    void advance();
    /// How many are still to be delivered.
    std::size_t waiting() const { return m_waiting.size(); }

  private:
    struct Waiting {
        Parcel parcel;
        Timestamp accepted;
        int attempts = 0;
        /// Nothing while it is on its way.
        std::optional<Timestamp> due;
    };

    std::string take(Parcel parcel);
    void attempt(const std::string& id);
    Message prepared(const Waiting& waiting) const;
    void onDone(const std::string& id, const Result<void>& result);
    void keep(const std::string& id, const Waiting& waiting);
    void giveUp(const std::string& id, const Error& error, const std::string& condition);

    Surroundings m_surroundings;
    std::map<std::string, Waiting> m_waiting;
    /// Answers that come when this has gone are nobody's.
    std::shared_ptr<Courier*> m_self;
    std::uint64_t m_next = 0;
};

/// Whether it tells a dead-letter queue of another one.
bool isDeadLetter(const Parcel& parcel);
/// Whether sending again cannot help: it is not allowed, or does not exist.
bool isForGood(const Error& error);
/// What waits after that many attempts: a second, doubled each time up to eight minutes, so that
/// 185 attempts take a day.
Seconds backOff(int attempts);

} // namespace lathe::delivery
