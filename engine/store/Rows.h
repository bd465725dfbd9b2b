#pragma once

#include "engine/model/Delivery.h"
#include "engine/model/Invocation.h"
#include "engine/store/QueuedEvent.h"
#include "engine/store/Sqlite.h"

#include <string>

namespace lathe::store {

/// The columns that invocations and queue share, in the order that bindRecord and readRecord know.
extern const char* const recordColumnNames;
/// As many parameters.
extern const char* const recordParameters;

void bindRecord(Statement& statement, const model::InvocationRecord& record);
model::InvocationRecord readRecord(const Statement& statement);

/// Those of queue: these and its own, and as many parameters.
std::string queuedColumnNames();
std::string queuedParameters();

void bindQueued(Statement& statement, const QueuedEvent& event);
QueuedEvent readQueued(const Statement& statement);

/// The columns of deliveries after "root", in the order that bindDelivery and readDelivery know.
extern const char* const deliveryColumnNames;

void bindDelivery(Statement& statement, const model::Delivery& delivery);
model::Delivery readDelivery(const Statement& statement);

/// A row of the log_lines of the first schema: sequence, time, function, request_id, environment,
/// source, level, text.
model::LogLine readLine(const Statement& statement);

} // namespace lathe::store
