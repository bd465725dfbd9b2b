#pragma once

#include "engine/dispatch/Deadlines.h"
#include "engine/iam/Access.h"
#include "engine/model/Project.h"
#include "engine/services/sqs/SqsService.h"
#include "engine/sources/mapping/Mappings.h"
#include "engine/sources/pipes/Pipeline.h"

#include <memory>
#include <string>
#include <vector>

namespace lathe::api {

/// The project's pipes whose source is a queue. They take messages out and go on in their role.
/// Lives on the io thread.
class PipeMappings {
  public:
    struct Parts {
        services::sqs::SqsService& queues;
        dispatch::Deadlines& deadlines;
        const delivery::Router& router;
        const iam::Access& access;
        sources::Invoker invoke;
        /// The time of day, ISO 8601.
        std::function<std::string()> time;
        std::function<void(Error)> tellTrouble;
    };
    explicit PipeMappings(Parts parts);

    void setProject(const model::Project& project);

  private:
    sources::pipes::Ways ways();
    Result<void> mayInvoke(const sources::pipes::Pipe& pipe, const std::string& function) const;
    std::unique_ptr<sources::MappingSource> make(const sources::Mapping& mapping) const;

    Parts m_parts;
    std::string m_accountId;
    sources::pipes::Ways m_ways;
    std::vector<sources::pipes::Pipe> m_pipes;
    // Goes first: its sources use the others.
    sources::Mappings m_mappings;
};

} // namespace lathe::api
