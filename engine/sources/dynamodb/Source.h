#pragma once

#include "engine/dispatch/Deadlines.h"
#include "engine/services/dynamodb/DynamoDbService.h"
#include "engine/sources/dynamodb/Poller.h"
#include "engine/sources/mapping/Mappings.h"

#include <memory>
#include <vector>

namespace lathe::sources::dynamodb {

/// Runs the event source mapping of a table's stream. A batch that is under way when it goes is
/// taken again by who comes after it.
class Source final : public MappingSource {
  public:
    Source(const Mapping& mapping, const Settings& settings, const Stream& stream,
           services::dynamodb::DynamoDbService& service, dispatch::Deadlines& deadlines,
           const Invoker& invoke);
    ~Source() override;

  private:
    std::vector<std::shared_ptr<Poller>> m_pollers;
    services::dynamodb::DynamoDbService::Listening m_listening;
};

} // namespace lathe::sources::dynamodb
