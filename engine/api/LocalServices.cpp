#include "engine/api/LocalServices.h"

#include "engine/base/Clock.h"
#include "engine/base/Paths.h"
#include "engine/iam/Sender.h"
#include "engine/services/sns/SnsService.h"
#include "engine/services/sqs/SqsService.h"

#include <utility>

namespace lathe::api {

LocalServices::LocalServices(boost::asio::io_context& io, dispatch::Dispatcher& dispatcher,
                             std::filesystem::path stateDirectory, std::string endpointUrl,
                             std::function<void(Error)> tellTrouble,
                             std::function<void(model::Denial)> tellDenial)
    : m_dispatcher{dispatcher}
    , m_access{{Clock::system(), resourceDirectory() / "iam", std::move(tellDenial), tellTrouble}}
    , m_surroundings{io,       Clock::system(), std::move(stateDirectory), std::move(endpointUrl),
                     m_router, m_access,        std::move(tellTrouble)} {
    m_router.receive("lambda", [this](delivery::Message message, delivery::Done done) {
        deliverToFunction(std::move(message), std::move(done));
    });
    m_services["sqs"] = std::make_unique<services::sqs::SqsService>(m_surroundings);
    m_services["sns"] = std::make_unique<services::sns::SnsService>(m_surroundings);
}

void LocalServices::setProject(const std::shared_ptr<const model::Project>& project) {
    m_accountId = project->accountId;
    m_access.setProject(project);
    for (const auto& [name, service] : m_services)
        service->setProject(project);
}

services::Service* LocalServices::find(std::string_view name) const {
    const auto found = m_services.find(name);
    return found == m_services.end() ? nullptr : found->second.get();
}

void LocalServices::setIamMode(model::IamMode mode) {
    m_iamMode = mode;
    m_access.setMode(mode);
}

Result<void> LocalServices::checkDelivery(const delivery::Message& message) const {
    if (message.service.empty())
        return {};
    return m_access.check(
        iam::deliveryRequest("lambda:InvokeFunction", message.target,
                             {message.service, message.sourceArn, message.roleArn, m_accountId}));
}

void LocalServices::deliverToFunction(delivery::Message message, delivery::Done done) {
    constexpr std::string_view marker = ":function:";
    const auto start = message.target.find(marker);
    if (start == std::string::npos)
        return done(Error{"ResourceNotFoundException",
                          Text::tr("{} is not the ARN of a function.", message.target)});
    if (auto allowed = checkDelivery(message); !allowed)
        return done(allowed.error());
    const std::string target = message.target.substr(start + marker.size());
    const auto colon = target.find(':');
    model::InvocationRequest request;
    request.function = target.substr(0, colon);
    if (colon != std::string::npos)
        request.qualifier = target.substr(colon + 1);
    request.type = model::InvocationType::Event;
    request.payload = std::move(message.body);
    request.traceId = std::move(message.traceId);
    request.origin = std::move(message.origin);
    m_dispatcher.invoke(std::move(request),
                        [done = std::move(done)](const Result<std::string>& accepted) {
                            done(accepted ? Result<void>{} : Result<void>{accepted.error()});
                        },
                        {});
}

} // namespace lathe::api
