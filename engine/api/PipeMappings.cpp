#include "engine/api/PipeMappings.h"

#include "engine/iam/Sender.h"
#include "engine/sources/sqs/Settings.h"
#include "engine/sources/sqs/Source.h"

#include <algorithm>
#include <utility>

namespace lathe::api {

namespace {

constexpr const char* serviceName = "pipes.amazonaws.com";

} // namespace

PipeMappings::PipeMappings(Parts parts)
    : m_parts{std::move(parts)}
    , m_ways{ways()} {
    m_mappings.offer("sqs", [this](const sources::Mapping& mapping) { return make(mapping); });
}

sources::pipes::Ways PipeMappings::ways() {
    return {m_parts.router,
            [this](const sources::pipes::Pipe& pipe, const std::string& function) {
                return mayInvoke(pipe, function);
            },
            m_parts.invoke, m_parts.time, m_parts.tellTrouble};
}

Result<void> PipeMappings::mayInvoke(const sources::pipes::Pipe& pipe,
                                     const std::string& function) const {
    return m_parts.access.check(iam::deliveryRequest(
        "lambda:InvokeFunction", function, {serviceName, pipe.arn, pipe.roleArn, m_accountId}));
}

void PipeMappings::setProject(const model::Project& project) {
    m_accountId = project.accountId;
    m_pipes = sources::pipes::pipesOf(project);
    std::vector<sources::Mapping> mappings;
    for (const sources::pipes::Pipe& pipe : m_pipes)
        mappings.push_back(sources::pipes::mappingOf(pipe));
    m_mappings.set(std::move(mappings));
}

std::unique_ptr<sources::MappingSource> PipeMappings::make(const sources::Mapping& mapping) const {
    const auto pipe = std::find_if(m_pipes.begin(), m_pipes.end(),
                                   [&](const auto& one) { return one.arn == mapping.uuid; });
    auto settings =
        sources::sqs::Settings::read(mapping.settings, mapping.sourceArn.ends_with(".fifo"));
    if (!settings) {
        m_parts.tellTrouble(settings.error());
        return nullptr;
    }
    return std::make_unique<sources::sqs::Source>(
        mapping, std::move(*settings), m_parts.queues, m_parts.deadlines,
        sources::pipes::pipelineOf(*pipe, m_ways),
        [this, role = pipe->roleArn, queue = pipe->source](std::string_view action) {
            return m_parts.queues
                .check(iam::inRoleOf(serviceName, role, m_accountId), action, queue)
                .has_value();
        });
}

} // namespace lathe::api
