#include "engine/store/Rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace lathe::store {

namespace {

std::optional<std::int64_t> micros(const std::optional<Timestamp>& time) {
    return time ? std::optional{time->time_since_epoch().count()} : std::nullopt;
}

std::optional<std::int64_t> countOf(const std::optional<Microseconds>& duration) {
    return duration ? std::optional{std::int64_t{duration->count()}} : std::nullopt;
}

Timestamp timeOf(std::int64_t micros) {
    return Timestamp{Microseconds{micros}};
}

std::optional<Timestamp> timeOf(const std::optional<std::int64_t>& micros) {
    return micros ? std::optional{timeOf(*micros)} : std::nullopt;
}

// A damaged or newer file must not make an enumerator that does not exist.
template <class Enum> Enum enumOf(std::int64_t value, Enum last) {
    return value >= 0 && value <= static_cast<std::int64_t>(last) ? static_cast<Enum>(value) : last;
}

int recordColumnCount() {
    const std::string_view parameters = recordParameters;
    return static_cast<int>(std::count(parameters.begin(), parameters.end(), '?'));
}

} // namespace

const char* const recordColumnNames =
    "request_id, attempt, function, version, type, origin, trace_id, accepted, started, finished, "
    "outcome, error_type, error_message, duration, init_duration, billed, memory_size, max_memory, "
    "environment, log_stream, cost, payload, response, restore_duration, tenant_id, "
    "taken, environment_up, responding, answered, runtime_done";

const char* const recordParameters = "?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?"
                                     "18,?19,?20,?21,?22,?23,?24,?25,?26,"
                                     "?27,?28,?29,?30";

void bindRecord(Statement& statement, const model::InvocationRecord& record) {
    statement.bind(record.requestId)
        .bind(std::int64_t{record.attempt})
        .bind(record.function)
        .bind(record.version)
        .bind(static_cast<std::int64_t>(record.type))
        .bind(record.origin)
        .bind(record.traceId)
        .bind(std::int64_t{record.accepted.time_since_epoch().count()})
        .bind(micros(record.started))
        .bind(micros(record.finished))
        .bind(static_cast<std::int64_t>(record.outcome.kind))
        .bind(record.outcome.errorType)
        .bind(record.outcome.errorMessage)
        .bind(std::int64_t{record.duration.count()})
        .bind(countOf(record.initDuration))
        .bind(std::int64_t{record.billedDuration.count()})
        .bind(record.memorySize.count)
        .bind(record.maxMemoryUsed.count)
        .bind(record.environmentId)
        .bind(record.logStream)
        .bind(record.cost.count)
        .bind(record.payload)
        .bind(record.response)
        .bind(countOf(record.restoreDuration))
        .bind(record.tenantId)
        .bind(micros(record.moments.taken))
        .bind(micros(record.moments.environmentUp))
        .bind(micros(record.moments.responding))
        .bind(micros(record.moments.answered))
        .bind(micros(record.moments.runtimeDone));
}

model::InvocationRecord readRecord(const Statement& row) {
    model::InvocationRecord record;
    record.requestId = row.text(0);
    record.attempt = static_cast<int>(row.integer(1));
    record.function = row.text(2);
    record.version = row.text(3);
    record.type = enumOf(row.integer(4), model::InvocationType::DryRun);
    record.origin = row.text(5);
    record.traceId = row.text(6);
    record.accepted = timeOf(row.integer(7));
    if (const auto started = row.optionalInteger(8))
        record.started = timeOf(*started);
    if (const auto finished = row.optionalInteger(9))
        record.finished = timeOf(*finished);
    record.outcome.kind = enumOf(row.integer(10), model::OutcomeKind::NotRun);
    record.outcome.errorType = row.text(11);
    record.outcome.errorMessage = row.text(12);
    record.duration = Microseconds{row.integer(13)};
    if (const auto init = row.optionalInteger(14))
        record.initDuration = Microseconds{*init};
    record.billedDuration = Milliseconds{row.integer(15)};
    record.memorySize = {row.integer(16)};
    record.maxMemoryUsed = {row.integer(17)};
    record.environmentId = row.text(18);
    record.logStream = row.text(19);
    record.cost = {row.integer(20)};
    record.payload = row.text(21);
    record.response = row.text(22);
    if (const auto restore = row.optionalInteger(23))
        record.restoreDuration = Microseconds{*restore};
    record.tenantId = row.text(24);
    record.moments = {timeOf(row.optionalInteger(25)), timeOf(row.optionalInteger(26)),
                      timeOf(row.optionalInteger(27)), timeOf(row.optionalInteger(28)),
                      timeOf(row.optionalInteger(29))};
    return record;
}

std::string queuedColumnNames() {
    return std::string{recordColumnNames} + ", qualifier, client_context, cognito_identity";
}

std::string queuedParameters() {
    const int before = recordColumnCount();
    return fmt::format("{},?{},?{},?{}", recordParameters, before + 1, before + 2, before + 3);
}

void bindQueued(Statement& statement, const QueuedEvent& event) {
    bindRecord(statement, event.record);
    statement.bind(event.qualifier).bind(event.clientContext).bind(event.cognitoIdentity);
}

QueuedEvent readQueued(const Statement& row) {
    const int first = recordColumnCount();
    return {readRecord(row), row.text(first), row.text(first + 1), row.text(first + 2)};
}

const char* const deliveryColumnNames =
    "time, trace_id, source, target, origin, request_id, error_code, error_message";

void bindDelivery(Statement& statement, const model::Delivery& delivery) {
    statement.bind(std::int64_t{delivery.time.time_since_epoch().count()})
        .bind(delivery.traceId)
        .bind(delivery.source)
        .bind(delivery.target)
        .bind(delivery.origin)
        .bind(delivery.requestId)
        .bind(delivery.errorCode)
        .bind(delivery.errorMessage);
}

model::Delivery readDelivery(const Statement& row) {
    return {timeOf(row.integer(0)),
            row.text(1),
            row.text(2),
            row.text(3),
            row.text(4),
            row.text(5),
            row.text(6),
            row.text(7)};
}

model::LogLine readLine(const Statement& row) {
    model::LogLine line;
    line.sequence = row.integer(0);
    line.time = timeOf(row.integer(1));
    line.function = row.text(2);
    line.requestId = row.text(3);
    line.environmentId = row.text(4);
    line.source = enumOf(row.integer(5), model::LogSource::Extension);
    line.level = enumOf(row.integer(6), model::LogLevel::Fatal);
    line.text = row.text(7);
    return line;
}

} // namespace lathe::store
