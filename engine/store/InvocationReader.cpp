#include "engine/store/InvocationReader.h"

#include "engine/base/Trace.h"
#include "engine/store/Rows.h"

#include <fmt/format.h>

#include <string_view>

namespace lathe::store {

namespace {

/// More of one trace nobody reads.
constexpr int mostDeliveries = 1'000;

std::int64_t micros(Timestamp time) {
    return time.time_since_epoch().count();
}

/// As readRecord() wants them, with this in the place of what is long.
std::string columnsWith(std::string_view payloadAndResponse) {
    constexpr std::string_view longOnes = "payload, response";
    std::string names = recordColumnNames;
    return names.replace(names.find(longOnes), longOnes.size(), payloadAndResponse);
}

const std::string& shortColumns() {
    static const std::string columns = columnsWith("'', ''");
    return columns;
}

/// The same with errors, which tell where they were raised.
const std::string& columnsWithErrors() {
    static const std::string columns =
        columnsWith("'', CASE WHEN error_type = '' THEN '' ELSE substr(response, 1, 65536) END");
    return columns;
}

} // namespace

Result<std::unique_ptr<InvocationReader>>
InvocationReader::open(const std::filesystem::path& stateDirectory) {
    std::unique_ptr<InvocationReader> reader{new InvocationReader};
    reader->m_file = stateDirectory / "journal.db";
    reader->m_sqlite.open(reader->m_file);
    reader->m_sqlite.execute("PRAGMA query_only = 1");
    if (reader->m_sqlite.failed())
        return reader->failure();
    return reader;
}

Error InvocationReader::failure() const {
    return {"Journal.Unreadable",
            Text::tr("cannot read the journal {}: {}", m_file.string(), m_sqlite.failureText())};
}

Result<std::vector<model::InvocationRecord>> InvocationReader::between(Timestamp from,
                                                                       Timestamp until, int most) {
    m_sqlite.clearFailure();
    Statement statement{m_sqlite,
                        fmt::format("SELECT {} FROM invocations WHERE accepted >= ? AND "
                                    "accepted < ? ORDER BY accepted DESC, id DESC LIMIT ?",
                                    shortColumns())};
    statement.bind(micros(from)).bind(micros(until)).bind(std::int64_t{most});
    std::vector<model::InvocationRecord> records;
    while (statement.row())
        records.push_back(readRecord(statement));
    if (m_sqlite.failed())
        return failure();
    return records;
}

Result<std::vector<model::InvocationRecord>>
InvocationReader::ofTraces(const std::set<std::string>& roots, Timestamp since) {
    m_sqlite.clearFailure();
    std::vector<std::int64_t> found;
    Statement ids{m_sqlite, "SELECT id, trace_id FROM invocations WHERE accepted >= ? "
                            "ORDER BY accepted, id"};
    ids.bind(micros(since));
    while (ids.row())
        if (roots.contains(std::string{traceRootOf(ids.text(1))}))
            found.push_back(ids.integer(0));
    Statement statement{
        m_sqlite, fmt::format("SELECT {} FROM invocations WHERE id = ?", columnsWithErrors())};
    std::vector<model::InvocationRecord> records;
    for (const std::int64_t id : found) {
        statement.bind(id);
        if (statement.row())
            records.push_back(readRecord(statement));
        statement.reset();
    }
    if (m_sqlite.failed())
        return failure();
    return records;
}

Result<std::vector<model::Delivery>> InvocationReader::deliveriesOf(const std::string& root) {
    m_sqlite.clearFailure();
    Statement statement{
        m_sqlite, fmt::format("SELECT {} FROM deliveries WHERE root = ? ORDER BY time, id LIMIT {}",
                              deliveryColumnNames, mostDeliveries)};
    statement.bind(root);
    return deliveries(statement);
}

Result<std::vector<model::Delivery>> InvocationReader::linksOf(const std::string& requestId) {
    m_sqlite.clearFailure();
    Statement statement{
        m_sqlite,
        fmt::format("SELECT {} FROM deliveries WHERE request_id = ? ORDER BY time, id LIMIT {}",
                    deliveryColumnNames, mostDeliveries)};
    statement.bind(requestId);
    return deliveries(statement);
}

Result<std::vector<model::Delivery>> InvocationReader::deliveries(Statement& statement) {
    std::vector<model::Delivery> deliveries;
    while (statement.row())
        deliveries.push_back(readDelivery(statement));
    if (m_sqlite.failed())
        return failure();
    return deliveries;
}

} // namespace lathe::store
