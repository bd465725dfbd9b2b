#include "engine/services/dynamodb/DynamoDbService.h"

#include "engine/base/Ids.h"
#include "engine/services/dynamodb/Shapes.h"
#include "engine/services/dynamodb/TableChecks.h"
#include "engine/services/dynamodb/TemplateTables.h"
#include "engine/services/wire/Addressee.h"
#include "engine/services/wire/JsonCall.h"

#include <boost/asio/post.hpp>
#include <boost/crc.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

constexpr std::string_view contentType = "application/x-amz-json-1.0";

/// What Fn::GetAtt gives for the streams of the template's tables.
constexpr const char* templateLabel = "2024-01-01T00:00:00.000";

/// Where the classes of AWS's errors come from.
std::string typeOf(const std::string& code) {
    if (code == "ValidationException")
        return "com.amazon.coral.validate#" + code;
    for (const std::string_view common :
         {"AccessDeniedException", "SerializationException", "UnknownOperationException"})
        if (code == common)
            return "com.amazon.coral.service#" + code;
    return "com.amazonaws.dynamodb.v20120810#" + code;
}

http::Response responseOf(int status, const json::object& body) {
    http::Response response;
    response.status = status;
    response.body = json::serialize(body);
    boost::crc_32_type checksum;
    checksum.process_bytes(response.body.data(), response.body.size());
    response.fields.add("Content-Type", contentType);
    response.fields.add("x-amz-crc32", fmt::format("{}", checksum.checksum()));
    response.fields.add("x-amzn-RequestId", newUuid());
    return response;
}

http::Response errorOf(const Failure& failure) {
    const std::string& code = failure.error.code;
    json::object body{{"__type", typeOf(code)}};
    for (const auto& [name, value] : failure.members)
        body[name] = value;
    const bool capital = code == "SerializationException" || code == "AccessDeniedException" ||
                         code == "TransactionCanceledException";
    if (code != "UnknownOperationException" || !failure.error.detail.empty())
        body[capital ? "Message" : "message"] = failure.error.detail.english();
    return responseOf(code == "InternalServerError" ? 500 : 400, body);
}

/// The seconds since 1970 that the attribute of an item has, where it has a time.
std::optional<double> timeIn(const Map& item, const std::string& name) {
    const auto found = item.find(name);
    const auto* const number =
        found == item.end() ? nullptr : std::get_if<items::Decimal>(&found->second.value);
    return number ? std::optional{std::strtod(number->text().c_str(), nullptr)} : std::nullopt;
}

} // namespace

DynamoDbService::DynamoDbService(const Surroundings& surroundings)
    : m_surroundings{surroundings}
    , m_project{std::make_shared<const model::Project>()}
    , m_file{[this] {
        boost::asio::post(m_surroundings.io, [weak = std::weak_ptr{m_self}] {
            if (const auto self = weak.lock())
                (*self)->commit();
        });
    }}
    , m_tables{m_file, surroundings.clock}
    , m_expiry{surroundings.io} {
    if (auto opened = m_file.open(surroundings.stateDirectory / "dynamodb" / "tables.db",
                                  surroundings.tellTrouble);
        !opened)
        surroundings.tellTrouble(opened.error());
    m_tables.load();
    m_tables.onRecord([this] { m_hasRecords = true; });
    armExpiry();
}

// What has happened since the last turn is kept as well.
DynamoDbService::~DynamoDbService() {
    if (auto written = m_file.commit(); !written)
        m_surroundings.tellTrouble(written.error());
}

void DynamoDbService::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    // A template that cannot be read has no resources: what it had stays until it can.
    if (m_project->resources.empty())
        return;
    std::set<std::string> names;
    for (Table& declared : declaredTables(*m_project)) {
        names.insert(declared.name);
        declare(std::move(declared));
    }
    for (Table* table : m_tables.all()) {
        const bool stays = table->basis.empty() ||
                           (table->region == m_project->region && names.contains(table->name));
        if (!stays)
            m_tables.remove(*table);
    }
}

void DynamoDbService::declare(Table declared) {
    Table* const existing = m_tables.find(declared.region, declared.name);
    // What a client has changed holds until the template says something else.
    if (existing && existing->basis == declared.basis)
        return;
    json::object input = declared.settings;
    input["TableName"] = declared.name;
    auto checked = checkTableInput(input);
    if (checked)
        checked = checkSettings(declared.settings);
    if (!checked)
        return m_surroundings.tellTrouble(
            {checked.error().code, Text::tr("The table {} of the template is not made: {}",
                                            declared.name, checked.error().detail)});
    declared.readSettings();
    // Other keys are another table, as CloudFormation has it.
    const bool same = existing && existing->key == declared.key;
    if (existing && !same)
        m_tables.remove(*existing);
    if (!same) {
        declared.uuid = newUuid();
        declared.created = m_surroundings.clock.wall();
        if (!declared.streamView().empty())
            declared.streamLabel = templateLabel;
        m_tables.create(std::move(declared));
        return;
    }
    if (existing->streamView() != declared.streamView() && !declared.streamView().empty())
        m_tables.beginStream(*existing, templateLabel);
    std::vector<std::int64_t> gone;
    for (const Index& index : existing->indexes)
        if (const Index* now = declared.findIndex(index.name); !now || !(now->key == index.key))
            gone.push_back(index.id);
    std::erase_if(existing->indexes, [&gone](const Index& index) {
        return std::find(gone.begin(), gone.end(), index.id) != gone.end();
    });
    existing->settings = std::move(declared.settings);
    existing->readSettings();
    existing->tags = std::move(declared.tags);
    existing->timeToLive = std::move(declared.timeToLive);
    existing->basis = std::move(declared.basis);
    m_tables.save(*existing, gone);
}

void DynamoDbService::handle(Call call, http::Responder responder) {
    answer(perform(call), std::move(responder));
}

http::Response DynamoDbService::perform(const Call& call) {
    const Failure unknown{Error{"UnknownOperationException", Text{}}};
    const auto read = JsonCall::read(call.request);
    if (!read)
        return errorOf(unknown);
    if (!*read)
        return errorOf(Failure{read->error()});
    const JsonCall& request = **read;
    const Operation operation = operationNamed(request.operation);
    if (!operation)
        return errorOf(unknown);
    if (auto checked = checkShape(request.operation, request.parameters); !checked)
        return errorOf(Failure{checked.error()});
    std::string region = addresseeOf(call.request).region;
    const auto host = call.request.fields.find("Host");
    Scene scene{m_tables,
                m_tokens,
                m_surroundings.access,
                call.principal,
                request.parameters,
                request.operation,
                region.empty() ? m_project->region : std::move(region),
                m_project->accountId,
                std::string{host.value_or("localhost")},
                m_surroundings.clock.wall()};
    const Outcome outcome = operation(scene);
    return outcome ? responseOf(200, *outcome) : errorOf(outcome.error());
}

void DynamoDbService::answer(http::Response response, http::Responder responder) {
    if (!m_file.hasUncommitted())
        return responder.send(std::move(response));
    m_held.push_back([response = std::move(response),
                      responder = std::move(responder)](const Result<void>& written) mutable {
        responder.send(written ? std::move(response) : errorOf(Failure{written.error()}));
    });
}

void DynamoDbService::commit() {
    const auto written = m_file.commit();
    if (!written) {
        if (!std::exchange(m_troubled, true))
            m_surroundings.tellTrouble(written.error());
        m_tables.load();
    } else {
        m_troubled = false;
    }
    for (const auto& then : std::exchange(m_held, {}))
        then(written);
    if (!std::exchange(m_hasRecords, false))
        return;
    std::erase_if(m_listeners, [](const auto& each) { return each.expired(); });
    for (const auto& each : std::vector{m_listeners})
        if (const auto listener = each.lock())
            (*listener)();
}

DynamoDbService::Listening DynamoDbService::listen(Listener available) {
    auto listening = std::make_shared<Listener>(std::move(available));
    m_listeners.push_back(listening);
    return listening;
}

Table* DynamoDbService::tableOfStream(const std::string& streamArn) {
    for (Table* table : m_tables.all())
        if (!table->streamView().empty() && table->streamArn() == streamArn)
            return table;
    return nullptr;
}

Result<void> DynamoDbService::check(const iam::Principal& principal, std::string_view action,
                                    const std::string& streamArn) const {
    return m_surroundings.access.check(
        {principal, fmt::format("dynamodb:{}", action), streamArn, {}, nullptr});
}

void DynamoDbService::onClockMoved() {
    m_lookedAt.clear();
    expire(SIZE_MAX);
}

// The real service does so within days; that an item is gone soon is allowed as well.
void DynamoDbService::armExpiry() {
    constexpr std::chrono::seconds usual{10};
    constexpr std::chrono::seconds betweenParts{1};
    m_expiry.expires_after(m_lookedAt.empty() ? usual : betweenParts);
    m_expiry.async_wait([weak = std::weak_ptr{m_self}](const boost::system::error_code& error) {
        const auto self = weak.lock();
        if (!self || error)
            return;
        constexpr std::size_t atOnce = 500;
        (*self)->expire(atOnce);
        (*self)->armExpiry();
    });
}

void DynamoDbService::expire(std::size_t most) {
    constexpr double fiveYears = 5 * 365.25 * 24 * 3600;
    const double now = secondsOf(m_surroundings.clock.wall());
    m_tables.forgetOldRecords();
    for (Table* table : m_tables.all()) {
        if (table->timeToLive.empty())
            continue;
        std::vector<Map> over;
        std::size_t looked = 0;
        Reading reading;
        if (const auto last = m_lookedAt.find(table->id); last != m_lookedAt.end())
            reading.after = last->second;
        m_lookedAt.erase(table->id);
        m_tables.read(*table, reading, [&](Map item) {
            const bool more = ++looked < most;
            if (!more)
                m_lookedAt[table->id] = Tables::spotIn(*table, item);
            const auto time = timeIn(item, table->timeToLive);
            // What is older than five years is taken for something else than a time.
            if (time && *time <= now && *time > now - fiveYears)
                over.push_back(std::move(item));
            return more;
        });
        for (const Map& item : over)
            m_tables.write(*table, &item, nullptr, Cause::TimeToLive);
    }
}

} // namespace lathe::services::dynamodb
