#include "engine/store/Schema.h"

#include <fmt/format.h>

namespace lathe::store {

namespace {

// The long columns come last, so that reading the others does not read them.
constexpr const char* recordColumns = R"(
    request_id TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    function TEXT NOT NULL,
    version TEXT NOT NULL,
    type INTEGER NOT NULL,
    origin TEXT NOT NULL,
    trace_id TEXT NOT NULL,
    accepted INTEGER NOT NULL,
    started INTEGER,
    finished INTEGER,
    outcome INTEGER NOT NULL,
    error_type TEXT NOT NULL,
    error_message TEXT NOT NULL,
    duration INTEGER NOT NULL,
    init_duration INTEGER,
    billed INTEGER NOT NULL,
    memory_size INTEGER NOT NULL,
    max_memory INTEGER NOT NULL,
    environment TEXT NOT NULL,
    log_stream TEXT NOT NULL,
    cost INTEGER NOT NULL,
    payload TEXT NOT NULL,
    response TEXT NOT NULL)";

// Sums are read from invocations_by_time alone.
std::string firstVersion() {
    return fmt::format(R"(
CREATE TABLE invocations (id INTEGER PRIMARY KEY, {0}, UNIQUE (request_id, attempt));
CREATE INDEX invocations_by_time ON invocations (accepted, function, outcome, billed, cost, finished);
CREATE INDEX invocations_by_function ON invocations (function, accepted);
CREATE TABLE log_lines (
    sequence INTEGER PRIMARY KEY,
    time INTEGER NOT NULL,
    function TEXT NOT NULL,
    request_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    source INTEGER NOT NULL,
    level INTEGER NOT NULL,
    text TEXT NOT NULL);
CREATE INDEX log_lines_by_function ON log_lines (function);
CREATE INDEX log_lines_by_request ON log_lines (request_id) WHERE request_id <> '';
CREATE TABLE queue (id INTEGER PRIMARY KEY, {0}, UNIQUE (request_id));
)",
                       recordColumns);
}

/// Lines in blocks (see LogBlock), each numbered by its last line. What log_lines holds is taken
/// over by JournalDatabase, which then drops it.
constexpr const char* secondVersion = R"(
CREATE TABLE log_blocks (
    sequence INTEGER PRIMARY KEY,
    count INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    lines BLOB NOT NULL);
CREATE TABLE log_block_functions (
    sequence INTEGER NOT NULL,
    function TEXT NOT NULL,
    PRIMARY KEY (sequence, function)) WITHOUT ROWID;
CREATE INDEX log_blocks_by_function ON log_block_functions (function, sequence);
)";

/// How long a restoration from a snapshot took.
constexpr const char* thirdVersion = R"(
ALTER TABLE invocations ADD COLUMN restore_duration INTEGER;
ALTER TABLE queue ADD COLUMN restore_duration INTEGER;
)";

/// What services have sent to each other.
constexpr const char* fourthVersion = R"(
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    root TEXT NOT NULL,
    time INTEGER NOT NULL,
    trace_id TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    origin TEXT NOT NULL,
    request_id TEXT NOT NULL,
    error_code TEXT NOT NULL,
    error_message TEXT NOT NULL);
CREATE INDEX deliveries_by_root ON deliveries (root);
)";

/// What an accepted event was asked for with.
constexpr const char* fifthVersion = R"(
ALTER TABLE queue ADD COLUMN qualifier TEXT NOT NULL DEFAULT '';
ALTER TABLE queue ADD COLUMN client_context TEXT NOT NULL DEFAULT '';
ALTER TABLE queue ADD COLUMN cognito_identity TEXT NOT NULL DEFAULT '';
)";

/// Tenants of functions that keep them apart.
constexpr const char* sixthVersion = R"(
ALTER TABLE invocations ADD COLUMN tenant_id TEXT NOT NULL DEFAULT '';
ALTER TABLE queue ADD COLUMN tenant_id TEXT NOT NULL DEFAULT '';
)";

/// Log streams, and when the lines of a block are from, by function. JournalDatabase fills in the
/// times.
constexpr const char* seventhVersion = R"(
CREATE TABLE log_streams (
    id TEXT PRIMARY KEY,
    log_group TEXT NOT NULL,
    name TEXT NOT NULL,
    function TEXT NOT NULL,
    created INTEGER NOT NULL,
    first INTEGER,
    last INTEGER,
    UNIQUE (log_group, name)) WITHOUT ROWID;
ALTER TABLE log_block_functions ADD COLUMN earliest INTEGER NOT NULL DEFAULT 0;
ALTER TABLE log_block_functions ADD COLUMN latest INTEGER NOT NULL DEFAULT 0;
DROP INDEX log_blocks_by_function;
CREATE INDEX log_blocks_by_function ON log_block_functions (function, sequence, earliest, latest);
)";

/// When an invocation came from one phase to the next.
std::string eighthVersion() {
    std::string step;
    for (const char* table : {"invocations", "queue"})
        for (const char* column :
             {"taken", "environment_up", "responding", "answered", "runtime_done"})
            step += fmt::format("ALTER TABLE {} ADD COLUMN {} INTEGER;\n", table, column);
    return step;
}

} // namespace

const std::vector<std::string>& schemaSteps() {
    static const std::vector<std::string> steps = {firstVersion(), secondVersion,  thirdVersion,
                                                   fourthVersion,  fifthVersion,   sixthVersion,
                                                   seventhVersion, eighthVersion()};
    return steps;
}

} // namespace lathe::store
