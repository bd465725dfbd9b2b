#pragma once

#include "engine/base/Clock.h"
#include "engine/services/sns/Entities.h"
#include "engine/services/sns/Notification.h"
#include "engine/services/sns/TopicFile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::sns {

/// From when to when a subscription wants to have archived messages again: its ReplayPolicy.
struct ReplayPolicy {
    Timestamp start;
    /// Nothing: all there are.
    std::optional<Timestamp> end;

    /// {"PointType":"Timestamp","StartingPoint":"2026-01-01T00:00:00.000Z"}, with EndingPoint where
    /// it ends. Fails with what is wrong.
    static Result<ReplayPolicy> parse(std::string_view json);
};

/// How long a topic keeps its messages by its ArchivePolicy, {"MessageRetentionPeriod":"30"};
/// nothing where it keeps none. Fails with what is wrong.
Result<std::optional<std::chrono::days>> retentionIn(std::string_view archivePolicy);

/// The messages of FIFO topics that have an ArchivePolicy
/// (https://docs.aws.amazon.com/sns/latest/dg/fifo-message-archiving-replay.html).
class Archive {
  public:
    Archive(const Clock& clock, TopicFile& file)
        : m_clock{clock}
        , m_file{file} {}

    /// Keeps it where the topic's policy says so, and drops what has been kept for long enough.
    void add(const Topic& topic, const Notification& notification);
    /// All that a topic has kept.
    void drop(const std::string& topicArn);
    /// In the order in which they were published.
    std::vector<Notification> messages(const std::string& topicArn, const ReplayPolicy& policy);
    /// Of the oldest message; nothing where there is none.
    std::optional<Timestamp> beginning(const std::string& topicArn);

  private:
    const Clock& m_clock;
    TopicFile& m_file;
};

} // namespace lathe::services::sns
