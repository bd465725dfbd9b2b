#include "engine/api/StreamMappings.h"

#include "engine/catalog/Catalog.h"
#include "engine/iam/Sender.h"
#include "engine/services/dynamodb/Stream.h"
#include "engine/sources/dynamodb/Settings.h"
#include "engine/sources/dynamodb/Source.h"

#include <fmt/format.h>

#include <utility>

namespace lathe::api {

namespace {

constexpr const char* lambda = "lambda.amazonaws.com";

} // namespace

iam::Principal StreamMappings::inRoleOf(const model::FunctionSpec& function) const {
    iam::Principal principal =
        iam::inRoleOf(lambda, catalog::roleOf(*m_project, function), m_project->accountId);
    principal.function = function.logicalId;
    return principal;
}

Result<void> StreamMappings::check(const std::string& streamArn,
                                   const model::FunctionSpec& function) const {
    const auto cannotMap = [](std::string message) {
        return Error{"InvalidParameterValueException", Text::verbatim(std::move(message))};
    };
    if (!m_parts.tables.tableOfStream(streamArn))
        return cannotMap(fmt::format("Stream not found: {}", streamArn));
    const iam::Principal principal = inRoleOf(function);
    for (const std::string_view action : {"GetRecords", "GetShardIterator", "DescribeStream"})
        if (!m_parts.tables.check(principal, action, streamArn))
            return cannotMap(fmt::format(
                "Cannot access stream {}. Please ensure the role can perform the GetRecords, "
                "GetShardIterator, DescribeStream, and ListStreams Actions on your stream in IAM.",
                streamArn));
    return {};
}

sources::dynamodb::Stream StreamMappings::streamOf(const sources::Mapping& mapping) const {
    using sources::dynamodb::Stream;
    services::dynamodb::DynamoDbService& tables = m_parts.tables;
    Stream stream;
    stream.records = [this, &tables, arn = mapping.sourceArn, name = mapping.function](
                         std::int64_t from,
                         std::size_t most) -> std::optional<std::vector<Stream::Record>> {
        services::dynamodb::Table* table = tables.tableOfStream(arn);
        const model::FunctionSpec* function = m_project->findFunction(name);
        if (!table || (function && !tables.check(inRoleOf(*function), "GetRecords", arn)))
            return {};
        std::vector<Stream::Record> records;
        for (const auto& kept : tables.tables().records(*table, from, most))
            records.push_back({kept.sequence, kept.at, services::dynamodb::recordOf(*table, kept)});
        return records;
    };
    stream.latest = [&tables] { return tables.tables().nextSequence(); };
    stream.checkpoint = [&tables](const std::string& reader) { return tables.checkpoint(reader); };
    stream.keepCheckpoint = [&tables](const std::string& reader, std::int64_t next) {
        tables.keepCheckpoint(reader, next);
    };
    stream.functionArn = fmt::format("arn:aws:lambda:{}:{}:function:{}", m_project->region,
                                     m_project->accountId, mapping.function);
    stream.giveUp = [this, arn = stream.functionArn,
                     name = mapping.function](std::string destination, std::string body) {
        delivery::Message message;
        message.target = std::move(destination);
        message.body = std::move(body);
        message.service = lambda;
        message.sourceArn = message.origin = arn;
        if (const model::FunctionSpec* function = m_project->findFunction(name))
            message.roleArn = catalog::roleOf(*m_project, *function);
        m_parts.router.send(std::move(message), [this](const Result<void>& sent) {
            if (!sent)
                m_parts.tellTrouble(sent.error());
        });
    };
    return stream;
}

std::unique_ptr<sources::MappingSource>
StreamMappings::make(const sources::Mapping& mapping) const {
    auto settings = sources::dynamodb::Settings::read(mapping.settings);
    if (!settings) {
        m_parts.tellTrouble(settings.error());
        return nullptr;
    }
    return std::make_unique<sources::dynamodb::Source>(
        mapping, *settings, streamOf(mapping), m_parts.tables, m_parts.deadlines, m_parts.invoke);
}

} // namespace lathe::api
