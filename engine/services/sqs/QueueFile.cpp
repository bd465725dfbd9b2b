#include "engine/services/sqs/QueueFile.h"

#include "engine/base/Base64.h"
#include "engine/store/StateFile.h"

#include <fmt/format.h>

#include <utility>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

/// Apart, since a message is written once and its delivery with every time that it is received.
constexpr const char* tables =
    "CREATE TABLE IF NOT EXISTS document (kind INTEGER NOT NULL, id TEXT NOT NULL, body TEXT NOT "
    "NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS message (number INTEGER PRIMARY KEY, queue TEXT NOT NULL, about "
    "TEXT NOT NULL, body TEXT NOT NULL);"
    "CREATE TABLE IF NOT EXISTS delivery (number INTEGER PRIMARY KEY, visible INTEGER NOT NULL, "
    "count INTEGER NOT NULL, first INTEGER);"
    "CREATE TABLE IF NOT EXISTS deduplication (queue TEXT NOT NULL, key TEXT NOT NULL, sent "
    "INTEGER NOT NULL, message TEXT NOT NULL, sequence TEXT NOT NULL, PRIMARY KEY (queue, key)) "
    "WITHOUT ROWID";

std::int64_t countOf(Timestamp time) {
    return time.time_since_epoch().count();
}

Timestamp timeOf(std::int64_t count) {
    return Timestamp{Microseconds{count}};
}

json::object aboutOf(const Message& message) {
    json::object about{{"id", message.id}, {"sent", countOf(message.sent)}};
    const auto put = [&about](const char* name, const std::string& value) {
        if (!value.empty())
            about[name] = value;
    };
    put("trace", message.traceHeader);
    put("sender", message.senderId);
    put("group", message.groupId);
    put("deduplication", message.deduplicationId);
    put("sequence", message.sequenceNumber);
    put("deadLetterSource", message.deadLetterSource);
    if (message.attributes.empty())
        return about;
    json::object& attributes = about["attributes"].emplace_object();
    for (const auto& [name, attribute] : message.attributes)
        attributes[name] = {attribute.type, base64(attribute.value)};
    return about;
}

Message messageOf(const json::object& about) {
    const auto text = [&about](const char* name) {
        const json::value* value = about.if_contains(name);
        return value ? std::string{value->as_string()} : std::string{};
    };
    Message message;
    message.id = text("id");
    message.sent = timeOf(about.at("sent").to_number<std::int64_t>());
    message.traceHeader = text("trace");
    message.senderId = text("sender");
    message.groupId = text("group");
    message.deduplicationId = text("deduplication");
    message.sequenceNumber = text("sequence");
    message.deadLetterSource = text("deadLetterSource");
    if (const json::value* attributes = about.if_contains("attributes")) {
        for (const auto& [name, pair] : attributes->as_object())
            message.attributes[name] = {
                std::string{pair.at(0).as_string()},
                base64Decoded(std::string_view{pair.at(1).as_string()}).value_or("")};
    }
    return message;
}

} // namespace

Result<void> QueueFile::open(const fs::path& file, const std::function<void(Error)>& tellTrouble) {
    if (auto opened = store::openState(m_sqlite, file, tables, tellTrouble); !opened)
        return opened;
    m_addMessage = {m_sqlite, "INSERT OR REPLACE INTO message VALUES (?, ?, ?, ?)"};
    m_updateMessage = {m_sqlite, "INSERT OR REPLACE INTO delivery VALUES (?, ?, ?, ?)"};
    m_removeMessage = {m_sqlite, "DELETE FROM message WHERE number = ?"};
    m_removeDelivery = {m_sqlite, "DELETE FROM delivery WHERE number = ?"};
    m_deduplicate = {m_sqlite, "INSERT OR REPLACE INTO deduplication VALUES (?, ?, ?, ?, ?)"};
    m_isOpen = true;
    return {};
}

std::map<std::string, json::object> QueueFile::documents(Kind kind) {
    std::map<std::string, json::object> found;
    store::Statement rows{m_sqlite, "SELECT id, body FROM document WHERE kind = ?"};
    rows.bind(static_cast<std::int64_t>(kind));
    while (rows.row()) {
        boost::system::error_code failure;
        json::value body = json::parse(rows.text(1), failure);
        if (!failure && body.is_object())
            found[rows.text(0)] = std::move(body.get_object());
    }
    return found;
}

void QueueFile::put(Kind kind, const std::string& id, const json::object& document) {
    begin();
    const std::string body = json::serialize(document);
    store::Statement insert{m_sqlite, "INSERT OR REPLACE INTO document VALUES (?, ?, ?)"};
    insert.bind(static_cast<std::int64_t>(kind))
        .bind(std::string_view{id})
        .bind(std::string_view{body})
        .run();
}

void QueueFile::remove(Kind kind, const std::string& id) {
    begin();
    store::Statement removal{m_sqlite, "DELETE FROM document WHERE kind = ? AND id = ?"};
    removal.bind(static_cast<std::int64_t>(kind)).bind(std::string_view{id}).run();
}

void QueueFile::eachMessage(const std::function<void(KeptMessage)>& visit) {
    store::Statement rows{m_sqlite,
                          "SELECT m.number, m.queue, m.about, m.body, d.visible, d.count, d.first "
                          "FROM message m LEFT JOIN delivery d ON d.number = m.number "
                          "ORDER BY m.number"};
    while (rows.row()) {
        boost::system::error_code failure;
        const json::value about = json::parse(rows.text(2), failure);
        if (failure || !about.is_object())
            continue;
        KeptMessage kept{rows.text(1), messageOf(about.get_object()), timeOf(rows.integer(4))};
        kept.message.number = static_cast<std::uint64_t>(rows.integer(0));
        kept.message.body = rows.text(3);
        kept.message.bodyMd5 = md5Hex(kept.message.body);
        kept.message.receiveCount = static_cast<int>(rows.integer(5));
        if (const auto first = rows.optionalInteger(6))
            kept.message.firstReceived = timeOf(*first);
        visit(std::move(kept));
    }
}

void QueueFile::eachDeduplication(
    const std::function<void(const std::string&, const std::string&, Deduplicated)>& visit) {
    store::Statement rows{
        m_sqlite, "SELECT queue, key, sent, message, sequence FROM deduplication ORDER BY sent"};
    while (rows.row())
        visit(rows.text(0), rows.text(1), {rows.text(3), rows.text(4), timeOf(rows.integer(2))});
}

void QueueFile::begin() {
    if (m_inTransaction)
        return;
    m_inTransaction = true;
    m_sqlite.execute("BEGIN IMMEDIATE");
    m_begun();
}

void QueueFile::add(const std::string& queueId, const Message& message) {
    begin();
    const std::string about = json::serialize(aboutOf(message));
    m_addMessage.bind(static_cast<std::int64_t>(message.number))
        .bind(std::string_view{queueId})
        .bind(std::string_view{about})
        .bind(std::string_view{message.body})
        .run();
}

void QueueFile::update(const Message& message, Timestamp visible) {
    begin();
    std::optional<std::int64_t> first;
    if (message.firstReceived)
        first = countOf(*message.firstReceived);
    m_updateMessage.bind(static_cast<std::int64_t>(message.number))
        .bind(countOf(visible))
        .bind(std::int64_t{message.receiveCount})
        .bind(first)
        .run();
}

void QueueFile::remove(const Message& message) {
    begin();
    const auto number = static_cast<std::int64_t>(message.number);
    m_removeMessage.bind(number).run();
    m_removeDelivery.bind(number).run();
}

void QueueFile::deduplicate(const std::string& queueId, const std::string& key,
                            const Deduplicated& sent) {
    begin();
    m_deduplicate.bind(std::string_view{queueId})
        .bind(std::string_view{key})
        .bind(countOf(sent.sent))
        .bind(std::string_view{sent.messageId})
        .bind(std::string_view{sent.sequenceNumber})
        .run();
}

void QueueFile::forgetDeduplications(const std::string& queueId, Timestamp until) {
    begin();
    store::Statement removal{m_sqlite, "DELETE FROM deduplication WHERE queue = ? AND sent <= ?"};
    removal.bind(std::string_view{queueId}).bind(countOf(until)).run();
}

Result<void> QueueFile::commit() {
    if (!m_inTransaction)
        return {};
    m_inTransaction = false;
    m_sqlite.execute("COMMIT");
    if (!m_sqlite.failed())
        return {};
    Error error{"InternalError",
                Text::tr("The queues cannot be written to disk: {}", m_sqlite.failureText())};
    // Of a file that could not be opened there is nothing to go back to.
    if (m_isOpen) {
        m_sqlite.rollback();
        m_sqlite.clearFailure();
    }
    return error;
}

} // namespace lathe::services::sqs
