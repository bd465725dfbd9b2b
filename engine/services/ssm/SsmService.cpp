#include "engine/services/ssm/SsmService.h"

#include "engine/services/wire/Addressee.h"
#include "engine/services/wire/JsonCall.h"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace json = boost::json;

namespace lathe::services::ssm {

namespace {

constexpr std::string_view resourceType = "AWS::SSM::Parameter";

} // namespace

SsmService::SsmService(const Surroundings& surroundings)
    : m_surroundings{surroundings}
    , m_project{std::make_shared<const model::Project>()} {
    auto opened = store::Documents::open(surroundings.stateDirectory / "ssm" / "parameters.db",
                                         surroundings.tellTrouble);
    if (opened)
        m_documents = std::move(*opened);
    else
        surroundings.tellTrouble(opened.error());
    m_parameters = std::make_unique<Parameters>(m_documents.get());
}

void SsmService::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    // A template that cannot be read has no resources: what it had stays until it can.
    if (m_project->resources.empty())
        return;
    std::set<std::string> declared;
    for (const model::Resource& resource : m_project->resources) {
        if (resource.type != resourceType)
            continue;
        declared.insert(resource.physicalId);
        declare(resource);
    }
    std::vector<std::string> gone;
    for (const auto& [name, parameter] : m_parameters->of(m_project->region))
        if (!parameter.declared.empty() && !declared.contains(name))
            gone.push_back(name);
    for (const std::string& name : gone)
        m_parameters->remove(m_project->region, name);
}

/// What clients have put stays until the template says something else.
void SsmService::declare(const model::Resource& resource) {
    const std::string said = json::serialize(resource.properties);
    const Parameter* before = m_parameters->find(m_project->region, resource.physicalId);
    if (before && before->declared == said)
        return;
    auto version = versionIn(resource.properties, before);
    if (!version)
        return m_surroundings.tellTrouble(version.error());
    version->modified = m_surroundings.clock.wall();
    Parameter parameter = before ? *before : Parameter{resource.physicalId, {}, {}, {}};
    parameter.versions.push_back(*std::move(version));
    parameter.declared = said;
    if (const json::value* tags = resource.properties.if_contains("Tags");
        tags && tags->is_object())
        for (const auto& [key, value] : tags->get_object())
            if (value.is_string())
                parameter.tags[key] = value.get_string();
    m_parameters->put(m_project->region, std::move(parameter));
}

std::optional<std::string> SsmService::resolve(const std::string& reference) const {
    const auto colon = reference.find(':');
    const Parameter* parameter = m_parameters->find(m_project->region, reference.substr(0, colon));
    if (!parameter)
        return {};
    const Version* version = colon == std::string::npos
                                 ? &parameter->latest()
                                 : parameter->find(reference.substr(colon + 1));
    return version ? std::optional{version->value} : std::nullopt;
}

void SsmService::handle(Call call, http::Responder responder) {
    responder.send(answer(call));
}

http::Response SsmService::answer(const Call& call) {
    constexpr std::string_view contentType = "application/x-amz-json-1.1";
    const auto read = JsonCall::read(call.request);
    if (!read)
        return jsonError(contentType, Error{"UnknownOperationException", Text{}});
    if (!*read)
        return jsonError(contentType, read->error());
    const JsonCall& request = **read;
    const Operation operation = operationNamed(request.operation);
    if (!operation)
        return jsonError(request.contentType,
                         {"UnknownOperationException",
                          Text::tr("Lathe does not offer the operation {} of Systems Manager.",
                                   request.operation)});
    std::string region = addresseeOf(call.request).region;
    const Scene scene{m_surroundings.access, *m_parameters,
                      m_getSecret,           call.principal,
                      request.parameters,    region.empty() ? m_project->region : std::move(region),
                      m_project->accountId,  m_surroundings.clock.wall()};
    const auto result = operation(scene);
    if (m_documents)
        if (const auto kept = m_documents->takeFailure(); !kept)
            return jsonError(request.contentType, {"InternalServerError", kept.error().detail},
                             500);
    return result ? jsonResponse(request, *result) : jsonError(request.contentType, result.error());
}

} // namespace lathe::services::ssm
