#pragma once

#include "engine/services/s3/Notification.h"
#include "engine/services/s3/store/ObjectStore.h"
#include "engine/services/wire/Service.h"

#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace lathe::services::s3 {

/// What has happened to an object, and through which request.
struct Happening {
    /// "s3:ObjectCreated:Put"
    std::string event;
    /// Why, of what was removed or created, as EventBridge has it: "PutObject".
    std::string reason;
    std::string requestId;
    std::string hostId;
    /// Who asked; the bucket's owner where nobody did.
    std::string principalId;
    std::string traceId;
};

/// Tells functions, queues, topics and the event bus what happens in buckets. What has been noted
/// goes out, also after the engine has died in between: it lies in the store until it was taken.
class Notifier {
  public:
    Notifier(const Surroundings& surroundings, ObjectStore& store);

    /// What the template declares, by bucket; a bucket that a client has configured has its own.
    void setDeclared(std::map<std::string, Notifications> declared);
    Notifications of(const Bucket& bucket) const;
    /// Within the transaction that makes it so.
    void note(const Bucket& bucket, const ObjectVersion& object, const Happening& happening);
    /// Sends what has been noted since, and what was left.
    void send();
    /// Sends s3:TestEvent to queues and topics, and looks for functions. `done` gets those that are
    /// not there, as S3 tells them: ArgumentName1, ArgumentValue1 and so on.
    void test(const Bucket& bucket, const Notifications& notifications, const Request& request,
              std::function<void(const Failure::Details& unreachable)> done);
    void setProject(std::shared_ptr<const model::Project> project) {
        m_project = std::move(project);
    }

  private:
    void deliver(std::int64_t id, const std::string& message, int attempt);
    std::string recordOf(const Bucket& bucket, const ObjectVersion& object,
                         const Happening& happening, const Notification& way) const;
    std::string bridgeEventOf(const Bucket& bucket, const ObjectVersion& object,
                              const Happening& happening) const;
    void enqueue(const Bucket& bucket, const std::string& target, std::string body,
                 const std::string& origin, const std::string& traceId);

    Surroundings m_surroundings;
    ObjectStore& m_store;
    std::map<std::string, Notifications> m_declared;
    std::shared_ptr<const model::Project> m_project = std::make_shared<const model::Project>();
    /// Greatest id of those that have been handed on.
    std::int64_t m_handedOn = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lathe::services::s3
