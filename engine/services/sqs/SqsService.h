#pragma once

#include "engine/services/sqs/LongPolls.h"
#include "engine/services/sqs/MoveTasks.h"
#include "engine/services/sqs/Operations.h"
#include "engine/services/sqs/QueueFile.h"
#include "engine/services/sqs/Queues.h"
#include "engine/services/sqs/Wire.h"
#include "engine/services/wire/Service.h"

#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lathe::services::sqs {

struct DeclaredQueue;

/// Amazon SQS (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/Welcome.html):
/// the template's queues and those of clients. What one turn of the io loop changes is written to
/// disk together, before any of its answers goes out.
class SqsService final : public Service {
  public:
    explicit SqsService(const Surroundings& surroundings);
    ~SqsService() override;

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;

    Queues& queues() { return m_queues; }
    /// Called, not from within, whenever the queue of this ARN has something to be received that
    /// nobody waits for; until what it gives is dropped. The queue need not be there yet.
    using Listening = std::shared_ptr<void>;
    [[nodiscard]] Listening listen(const std::string& queueArn, std::function<void()> available);
    /// Finds queues by their ARNs, and none once the service has gone.
    std::function<Queue*(const std::string& arn)> finder() const;
    /// Whether somebody may do that ("ReceiveMessage") to the queue of this ARN. Fails with
    /// AccessDenied, and with AWS.SimpleQueueService.NonExistentQueue.
    Result<void> check(const iam::Principal& principal, std::string_view action,
                       const std::string& queueArn) const;
    /// Runs what is due by the clock. The service's own timer does; a test that moves the clock by
    /// hand calls it.
    void advance();

  private:
    Context contextOf(const Call& call);
    void receive(const Context& context, std::shared_ptr<WireCall> call, http::Responder responder);
    void answer(const WireCall& call, const Result<boost::json::object>& result,
                http::Responder responder);
    void deliver(delivery::Message message, delivery::Done done);
    Result<void> send(delivery::Message& message);
    /// A queue that a request was about, or has made, counts as active.
    void noteAccess(const Context& context, const boost::json::object& asked,
                    const boost::json::object& answered);
    void measure(const Queue& queue, std::string_view metric, double value);
    /// Measures what lies in the queues, now and again.
    void gauge();
    void afterCommit(std::function<void(const Result<void>&)> then);
    void commit();
    void noteAvailable(Queue& queue);
    void tellMoved(const Message& message, const std::string& fromArn,
                   const std::string& toArn) const;
    void serve();
    void dismissGone();
    void arm();
    void declare(const DeclaredQueue& declared);
    void removeUndeclared(const std::set<std::string>& names);

    Surroundings m_surroundings;
    std::shared_ptr<const model::Project> m_project;
    QueueFile m_file;
    Queues m_queues;
    MoveTasks m_tasks;
    LongPolls m_polls;
    boost::asio::steady_timer m_timer;
    std::optional<Clock::Steady> m_armed;
    boost::asio::steady_timer m_gauge;
    /// When the queue of this ARN was asked for last, or something of it was measured other than
    /// what lies in it.
    std::map<std::string, Clock::Steady> m_active;
    /// What waits until what has changed is on disk.
    std::vector<std::function<void(const Result<void>&)>> m_held;
    bool m_troubled = false;
    /// ARNs of queues that have something, of which nobody has been told yet.
    std::set<std::string> m_available;
    using Listener = std::function<void()>;
    std::multimap<std::string, std::weak_ptr<Listener>> m_listeners;
    /// Posted tasks look whether the service is still there.
    std::shared_ptr<SqsService*> m_self = std::make_shared<SqsService*>(this);
};

} // namespace lathe::services::sqs
