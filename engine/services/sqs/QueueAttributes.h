#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"

#include <boost/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lathe::services::sqs {

/// Attributes by name, as the API has them: all are texts.
using AttributeTexts = std::map<std::string, std::string>;

/// RedrivePolicy: where messages go that were received too often.
struct RedrivePolicy {
    std::string target;
    int maximumReceiveCount = 0;
};

/// RedriveAllowPolicy: whose dead letters a queue takes.
struct RedriveAllowPolicy {
    enum class Permission { AllowAll, DenyAll, ByQueue };
    Permission permission = Permission::AllowAll;
    /// Of ByQueue.
    std::vector<std::string> sources;

    bool allows(const std::string& sourceArn) const;
};

/// What a queue is set to
/// (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html).
/// Checked when they are set; read without a search while messages come and go.
class QueueAttributes {
  public:
    /// Those of a new queue. Fails with InvalidAttributeName, InvalidAttributeValue or
    /// InvalidParameterValue, in AWS's words.
    static Result<QueueAttributes> create(const std::string& queueName,
                                          const AttributeTexts& wanted);
    /// The same with some changed; likewise.
    Result<QueueAttributes> changed(const AttributeTexts& wanted) const;
    /// As they were kept.
    static QueueAttributes kept(AttributeTexts texts);

    /// Without those that a queue counts or is born with (QueueArn, CreatedTimestamp...).
    const AttributeTexts& texts() const { return m_texts; }
    /// The first of `wanted` that this does not have with that value.
    std::optional<std::string> difference(const AttributeTexts& wanted) const;

    bool isFifo() const { return m_fifo; }
    bool deduplicatesByContent() const { return m_contentBased; }
    Seconds visibilityTimeout() const { return m_visibilityTimeout; }
    Seconds delay() const { return m_delay; }
    Seconds receiveWait() const { return m_receiveWait; }
    Seconds retention() const { return m_retention; }
    std::size_t maximumMessageSize() const { return m_maximumMessageSize; }
    const std::optional<RedrivePolicy>& redrive() const { return m_redrive; }
    const RedriveAllowPolicy& redriveAllow() const { return m_redriveAllow; }
    /// nullptr where there is none.
    const boost::json::object* policy() const { return m_policy ? &*m_policy : nullptr; }

  private:
    Result<void> set(const AttributeTexts& wanted);
    Result<void> setOne(const std::string& name, const std::string& value);
    Result<void> setEncryption(const AttributeTexts& wanted);
    Result<void> checkFifo() const;
    void derive();

    AttributeTexts m_texts;
    bool m_fifo = false;
    bool m_contentBased = false;
    Seconds m_visibilityTimeout{};
    Seconds m_delay{};
    Seconds m_receiveWait{};
    Seconds m_retention{};
    std::size_t m_maximumMessageSize = 0;
    std::optional<RedrivePolicy> m_redrive;
    RedriveAllowPolicy m_redriveAllow;
    std::optional<boost::json::object> m_policy;
};

/// Fails with InvalidParameterValue.
Result<void> checkQueueName(const std::string& name, bool fifo);

/// Whether GetQueueAttributes knows it; "All" is no attribute.
bool isQueueAttribute(std::string_view name);

} // namespace lathe::services::sqs
