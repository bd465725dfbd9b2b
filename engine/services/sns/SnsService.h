#pragma once

#include "engine/services/sns/Operations.h"
#include "engine/services/sns/Publisher.h"
#include "engine/services/sns/Registry.h"
#include "engine/services/sns/TopicFile.h"
#include "engine/services/wire/Service.h"

#include <memory>
#include <set>
#include <string>

namespace lathe::services::sns {

/// Amazon SNS (https://docs.aws.amazon.com/sns/latest/api/welcome.html): the template's topics and
/// those of clients. What a request changes is on disk before it is answered. Answers besides at
/// SigningCertURL and, with what could not be sent from here, at "/_aws/sns/outbox".
class SnsService final : public Service {
  public:
    explicit SnsService(const Surroundings& surroundings);

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    /// What is on disk then.
    http::Response answer(const Call& call);

    const Registry& registry() const { return m_registry; }
    Publisher& publisher() { return m_publisher; }
    /// Runs what is due by the clock. The service's own timer does; a test that moves the clock by
    /// hand calls it.
    void advance() { m_publisher.advance(); }

  private:
    http::Response operate(const Call& call);
    http::Response answerGet(const http::Request& request);
    void deliver(const delivery::Message& message, const delivery::Done& done);
    Result<void> publish(const delivery::Message& message);
    void declare(const Topic& topic);
    void declare(const Subscription& subscription);
    void removeUndeclared(const std::set<std::string>& arns);

    Surroundings m_surroundings;
    std::shared_ptr<const model::Project> m_project;
    /// What was on its way goes on once those are there to whom it goes.
    bool m_recovered = false;
    TopicFile m_file;
    Registry m_registry;
    Publisher m_publisher;
};

} // namespace lathe::services::sns
