#pragma once

#include "engine/delivery/Router.h"
#include "engine/dispatch/Deadlines.h"
#include "engine/iam/Principal.h"
#include "engine/model/Project.h"
#include "engine/services/dynamodb/DynamoDbService.h"
#include "engine/sources/dynamodb/Poller.h"
#include "engine/sources/mapping/Invoker.h"
#include "engine/sources/mapping/Mappings.h"

#include <functional>
#include <memory>
#include <string>

namespace lathe::api {

/// Event source mappings of tables. As at the real service, records are read in the function's
/// role. Lives on the io thread.
class StreamMappings {
  public:
    struct Parts {
        services::dynamodb::DynamoDbService& tables;
        dispatch::Deadlines& deadlines;
        const delivery::Router& router;
        sources::Invoker invoke;
        std::function<void(Error)> tellTrouble;
    };
    explicit StreamMappings(Parts parts)
        : m_parts{std::move(parts)} {}

    void setProject(std::shared_ptr<const model::Project> project) {
        m_project = std::move(project);
    }
    /// nullptr where its settings make no sense, which is told.
    std::unique_ptr<sources::MappingSource> make(const sources::Mapping& mapping) const;
    /// Whether the stream can be mapped to the function: it is there, and the function's role may
    /// read it. Fails with InvalidParameterValueException, in AWS's words.
    Result<void> check(const std::string& streamArn, const model::FunctionSpec& function) const;

  private:
    iam::Principal inRoleOf(const model::FunctionSpec& function) const;
    sources::dynamodb::Stream streamOf(const sources::Mapping& mapping) const;

    Parts m_parts;
    std::shared_ptr<const model::Project> m_project = std::make_shared<const model::Project>();
};

} // namespace lathe::api
