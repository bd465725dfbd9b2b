#pragma once

#include "engine/base/Clock.h"
#include "engine/dispatch/Deadlines.h"
#include "engine/services/sqs/SqsService.h"
#include "engine/sources/mapping/Invoker.h"
#include "engine/sources/mapping/Mappings.h"
#include "engine/sources/sqs/Poller.h"
#include "engine/sources/sqs/Settings.h"

#include <memory>

namespace lathe::sources::sqs {

/// Runs the event source mapping of a queue. When it goes, batches that are under way are seen
/// through to their end, and no others begin.
class Source final : public MappingSource {
  public:
    Source(const Mapping& mapping, Settings settings, services::sqs::SqsService& service,
           dispatch::Deadlines& deadlines, Invoker invoke, Allows allows);
    ~Source() override;

  private:
    std::shared_ptr<Poller> m_poller;
    services::sqs::SqsService::Listening m_listening;
};

} // namespace lathe::sources::sqs
