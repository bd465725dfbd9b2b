#pragma once

#include "engine/dispatch/Deadlines.h"
#include "engine/iam/Principal.h"
#include "engine/model/Project.h"
#include "engine/services/sqs/SqsService.h"
#include "engine/sources/mapping/Invoker.h"
#include "engine/sources/mapping/Mappings.h"

#include <functional>
#include <memory>
#include <string>

namespace lathe::api {

/// Event source mappings of queues. As at the real service, messages are taken out in the
/// function's role. Lives on the io thread.
class QueueMappings {
  public:
    struct Parts {
        services::sqs::SqsService& queues;
        dispatch::Deadlines& deadlines;
        sources::Invoker invoke;
        std::function<void(Error)> tellTrouble;
    };
    explicit QueueMappings(Parts parts)
        : m_parts{std::move(parts)} {}

    void setProject(std::shared_ptr<const model::Project> project) {
        m_project = std::move(project);
    }
    /// nullptr where its settings make no sense, which is told.
    std::unique_ptr<sources::MappingSource> make(const sources::Mapping& mapping) const;
    /// Whether the queue can be mapped to the function: it is there, the function's role may take
    /// messages out of it, and they stay hidden for as long as the function may run. Fails with
    /// InvalidParameterValueException, in AWS's words.
    Result<void> check(const std::string& queueArn, const model::FunctionSpec& function) const;

  private:
    iam::Principal inRoleOf(const model::FunctionSpec& function) const;
    /// `action`: "ReceiveMessage". A function that is gone has no role that forbids anything.
    bool allows(const std::string& function, std::string_view action,
                const std::string& queueArn) const;
    void tellOfShortTimeout(const sources::Mapping& mapping) const;

    Parts m_parts;
    std::shared_ptr<const model::Project> m_project = std::make_shared<const model::Project>();
};

} // namespace lathe::api
