#include "engine/api/QueueMappings.h"

#include "engine/catalog/Catalog.h"
#include "engine/iam/Sender.h"
#include "engine/sources/sqs/Settings.h"
#include "engine/sources/sqs/Source.h"

#include <fmt/format.h>

#include <utility>

namespace lathe::api {

namespace {

Error cannotMap(std::string message) {
    return {"InvalidParameterValueException", Text::verbatim(std::move(message))};
}

Result<void> checkTimeouts(const services::sqs::Queue& queue, const model::FunctionSpec& function) {
    const auto visibility = queue.attributes().visibilityTimeout();
    if (visibility >= function.timeout)
        return {};
    return cannotMap(fmt::format(
        "Queue visibility timeout: {} seconds is less than Function timeout: {} seconds",
        visibility.count(), function.timeout.count()));
}

} // namespace

iam::Principal QueueMappings::inRoleOf(const model::FunctionSpec& function) const {
    iam::Principal principal = iam::inRoleOf(
        "lambda.amazonaws.com", catalog::roleOf(*m_project, function), m_project->accountId);
    principal.function = function.logicalId;
    return principal;
}

Result<void> QueueMappings::check(const std::string& queueArn,
                                  const model::FunctionSpec& function) const {
    const services::sqs::Queue* queue = m_parts.queues.finder()(queueArn);
    if (!queue)
        return cannotMap(
            "Error occurred while ReceiveMessage. SQS Error Code: "
            "AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The specified queue does "
            "not exist.");
    const iam::Principal principal = inRoleOf(function);
    for (const std::string_view action : {"ReceiveMessage", "DeleteMessage", "GetQueueAttributes"})
        if (!m_parts.queues.check(principal, action, queueArn))
            return cannotMap(fmt::format(
                "The provided execution role does not have permissions to call {} on SQS", action));
    return checkTimeouts(*queue, function);
}

bool QueueMappings::allows(const std::string& name, std::string_view action,
                           const std::string& queueArn) const {
    const model::FunctionSpec* function = m_project->findFunction(name);
    return !function || m_parts.queues.check(inRoleOf(*function), action, queueArn);
}

void QueueMappings::tellOfShortTimeout(const sources::Mapping& mapping) const {
    const services::sqs::Queue* queue = m_parts.queues.finder()(mapping.sourceArn);
    const model::FunctionSpec* function = m_project->findFunction(mapping.function);
    if (!queue || !function)
        return;
    if (auto fits = checkTimeouts(*queue, *function); !fits)
        m_parts.tellTrouble({"Mapping.VisibilityTimeout",
                             Text::tr("AWS would not map the queue {} to {}: {}", mapping.sourceArn,
                                      mapping.function, fits.error().detail)});
}

std::unique_ptr<sources::MappingSource> QueueMappings::make(const sources::Mapping& mapping) const {
    auto settings =
        sources::sqs::Settings::read(mapping.settings, mapping.sourceArn.ends_with(".fifo"));
    if (!settings) {
        m_parts.tellTrouble(settings.error());
        return nullptr;
    }
    tellOfShortTimeout(mapping);
    return std::make_unique<sources::sqs::Source>(
        mapping, std::move(*settings), m_parts.queues, m_parts.deadlines, m_parts.invoke,
        [this, function = mapping.function, arn = mapping.sourceArn](std::string_view action) {
            return allows(function, action, arn);
        });
}

} // namespace lathe::api
