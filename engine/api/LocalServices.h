#pragma once

#include "engine/api/PipeMappings.h"
#include "engine/api/QueueMappings.h"
#include "engine/api/StreamMappings.h"
#include "engine/base/ShiftableClock.h"
#include "engine/catalog/EventSourceMapping.h"
#include "engine/delivery/Router.h"
#include "engine/dispatch/Deadlines.h"
#include "engine/dispatch/Dispatcher.h"
#include "engine/iam/PolicyAccess.h"
#include "engine/services/s3/S3Service.h"
#include "engine/services/secretsmanager/Rotation.h"
#include "engine/services/wire/Service.h"
#include "engine/sources/mapping/Mappings.h"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::apigateway {
class ApiGatewayService;
}
namespace lathe::services::cloudwatch {
class CloudWatchService;
}
namespace lathe::services::events {
class EventsService;
}
namespace lathe::services::logs {
class LogsService;
}
namespace lathe::store {
class Journal;
}
namespace lathe::monitoring {
class MetricStore;
}
namespace lathe::services::scheduler {
class SchedulerService;
}
namespace lathe::services::sns {
class SnsService;
}
namespace lathe::services::sqs {
class SqsService;
}
namespace lathe::services::ssm {
class SsmService;
}
namespace lathe::services::secretsmanager {
class SecretsService;
}
namespace lathe::services::states {
class StatesService;
}
namespace lathe::services::xray {
class XRayService;
}
namespace lathe::traces {
class TraceStore;
}

namespace lathe::api {

/// When a rule or schedule fires next.
struct NextFirings {
    std::string arn;
    std::string expression;
    std::vector<Timestamp> times;
};

/// The services that functions and clients find on the AWS port beside Lambda's own API, and the
/// ways between them and to the functions. Lives on the io thread.
class LocalServices {
  public:
    LocalServices(boost::asio::io_context& io, dispatch::Dispatcher& dispatcher,
                  store::Journal& journal, monitoring::MetricStore& metrics,
                  traces::TraceStore& traces, std::filesystem::path stateDirectory,
                  std::string endpointUrl, std::function<void(Error)> tellTrouble,
                  std::function<void(model::Denial)> tellDenial,
                  delivery::Router::Watcher tellDelivery, http::Whereabouts whereabouts);

    /// The project with what its dynamic references ("{{resolve:ssm:/db/host}}") stand for, by
    /// parameters and secrets that it declares itself too.
    std::shared_ptr<const model::Project>
    resolved(const std::shared_ptr<const model::Project>& project);
    void setProject(const std::shared_ptr<const model::Project>& project);
    /// The event source mappings that are enabled now.
    void setMappings(const std::vector<catalog::EventSourceMapping>& mappings);
    /// Whether Lambda could take events out of a source to this function, as it asks when a mapping
    /// is made. Fails with InvalidParameterValueException. Sources that do not run here always fit.
    Result<void> checkSource(const std::string& arn, const model::FunctionSpec& function) const;
    /// Whether there is the queue or topic of this ARN; of other services everything is.
    bool exists(const std::string& arn) const;
    /// Moves the clock of the services forward.
    void advanceClock(Microseconds step);
    /// Of the rules and schedules that are enabled, the next `count` of each.
    std::vector<NextFirings> nextFirings(std::size_t count) const;
    /// Fires a rule that has a schedule, or a schedule, beside its time; `arn` is its own.
    Result<void> fireNow(const std::string& arn);
    const Clock& clock() const { return m_clock; }
    /// `name` as the scope of signatures has it; nullptr when there is none.
    services::Service* find(std::string_view name) const;
    services::apigateway::ApiGatewayService& gateway() const { return *m_gateway; }
    services::logs::LogsService& logs() const { return *m_logs; }
    services::cloudwatch::CloudWatchService& cloudWatch() const { return *m_cloudWatch; }
    services::xray::XRayService& xray() const { return *m_xray; }
    services::states::StatesService& states() const { return *m_states; }
    /// nullptr where its buckets could not be opened.
    services::s3::S3Service* s3() const { return m_s3; }
    const delivery::Router& router() const { return m_router; }
    const iam::PolicyAccess& access() const { return m_access; }
    /// Takes into CloudWatch's metrics what others than services measure.
    void measure(const model::Measured& measured) const { m_surroundings.measure(measured); }
    model::IamMode iamMode() const { return m_iamMode; }
    void setIamMode(model::IamMode mode);

  private:
    template <class Made> Made* add(std::string name);
    /// Whether the sender may invoke it: its role, or the function's own policy.
    Result<void> checkDelivery(const delivery::Message& message) const;
    void deliverToFunction(delivery::Message message, delivery::Done done);
    void invoke(model::InvocationRequest request,
                std::function<void(Result<sources::Answered>)> done);
    services::secretsmanager::RotationFunctions rotationFunctions();

    dispatch::Dispatcher& m_dispatcher;
    ShiftableClock m_clock{Clock::system()};
    delivery::Router m_router;
    delivery::Router::Watcher m_tellDelivery;
    iam::PolicyAccess m_access;
    model::IamMode m_iamMode = model::IamMode::Enforce;
    std::string m_accountId;
    services::Surroundings m_surroundings;
    services::sqs::SqsService* m_queues = nullptr;
    services::sns::SnsService* m_topics = nullptr;
    services::apigateway::ApiGatewayService* m_gateway = nullptr;
    services::logs::LogsService* m_logs = nullptr;
    services::cloudwatch::CloudWatchService* m_cloudWatch = nullptr;
    services::xray::XRayService* m_xray = nullptr;
    services::events::EventsService* m_events = nullptr;
    services::states::StatesService* m_states = nullptr;
    services::scheduler::SchedulerService* m_scheduler = nullptr;
    services::ssm::SsmService* m_parameters = nullptr;
    services::secretsmanager::SecretsService* m_secrets = nullptr;
    std::map<std::string, std::unique_ptr<services::Service>, std::less<>> m_services;
    services::s3::S3Service* m_s3 = nullptr;
    dispatch::Deadlines m_deadlines;
    std::unique_ptr<QueueMappings> m_queueMappings;
    std::unique_ptr<StreamMappings> m_streamMappings;
    // These go first: their sources use the services.
    std::unique_ptr<PipeMappings> m_pipes;
    sources::Mappings m_mappings;
};

} // namespace lathe::api
