#pragma once

#include "engine/dispatch/Deadlines.h"
#include "engine/services/sqs/Queue.h"
#include "engine/sources/mapping/Invoker.h"
#include "engine/sources/mapping/Mapping.h"
#include "engine/sources/sqs/Settings.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::sources::sqs {

/// Whether the function's role allows an action ("ReceiveMessage") on the queue.
using Allows = std::function<bool(std::string_view action)>;

/// Takes messages out of one queue to one function, in batches. Five run at once at first, and more
/// where messages still wait
/// (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html).
class Poller : public std::enable_shared_from_this<Poller> {
  public:
    /// nullptr where the queue is not there.
    using FindQueue = std::function<services::sqs::Queue*(const std::string& arn)>;

    Poller(Mapping mapping, Settings settings, FindQueue findQueue, dispatch::Deadlines& deadlines,
           Invoker invoke, Allows allows);

    /// Begins as many batches as there may be.
    void pump();
    /// No batch begins any more.
    void stop();

  private:
    struct Item {
        std::string messageId;
        std::string handle;
    };
    struct Batch {
        std::vector<Item> items;
        std::vector<std::string> records;
        /// Of the first message, where it has one.
        std::string traceId;
        /// Of messages of other stories.
        std::vector<std::string> links;
        std::size_t size = 0;
        /// When its first message comes back.
        Clock::Steady end{};
        /// Before it is tried again, having been throttled.
        Milliseconds backOff{};
        std::unique_ptr<dispatch::Deadline> retry;
    };
    using BatchPtr = std::shared_ptr<Batch>;

    bool mayBegin() const;
    /// Where it may not, it is tried again after a while: the role may have changed.
    bool mayReceive();
    /// Whether what is being filled may begin as it is.
    bool isReady() const;
    bool gather(services::sqs::Queue& queue);
    /// False where the filters do not let it through.
    bool take(const services::sqs::Received& received);
    void start(BatchPtr batch);
    void invoke(const BatchPtr& batch);
    void done(const BatchPtr& batch, const Result<Answered>& answered);
    bool retryLater(const BatchPtr& batch);
    void settle(const Batch& batch, const Answered& answered);

    const Mapping m_mapping;
    const Settings m_settings;
    const FindQueue m_findQueue;
    const Clock& m_clock;
    dispatch::Deadlines* m_deadlines;
    const Invoker m_invoke;
    const Allows m_allows;

    std::set<BatchPtr> m_running;
    /// Allowed at once; grows while messages wait.
    std::size_t m_limit;
    /// What is being filled; nullptr when there is none.
    BatchPtr m_gathering;
    std::unique_ptr<dispatch::Deadline> m_windowEnd;
    bool m_windowOver = false;
    std::unique_ptr<dispatch::Deadline> m_growth;
    bool m_growing = false;
    std::unique_ptr<dispatch::Deadline> m_afterDenial;
    bool m_stopped = false;
    bool m_pumping = false;
};

} // namespace lathe::sources::sqs
