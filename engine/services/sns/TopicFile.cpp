#include "engine/services/sns/TopicFile.h"

#include "engine/store/StateFile.h"

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::services::sns {

namespace {

constexpr const char* tables =
    "CREATE TABLE IF NOT EXISTS document (kind TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT "
    "NULL, PRIMARY KEY (kind, name)) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS message (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS delivery (number INTEGER PRIMARY KEY AUTOINCREMENT, message TEXT "
    "NOT NULL, subscription TEXT NOT NULL, attempts INTEGER NOT NULL, due INTEGER NOT NULL);"
    "CREATE INDEX IF NOT EXISTS ways ON delivery (message)";

std::int64_t countOf(Timestamp time) {
    return time.time_since_epoch().count();
}

json::object objectIn(std::string_view text) {
    boost::system::error_code failure;
    json::value value = json::parse(text, failure);
    return failure || !value.is_object() ? json::object{} : std::move(value.get_object());
}

} // namespace

Result<void> TopicFile::open(const fs::path& file, const std::function<void(Error)>& tellTrouble) {
    if (auto opened = store::openState(m_sqlite, file, tables, tellTrouble); !opened)
        return opened;
    m_put = {m_sqlite, "INSERT OR REPLACE INTO document VALUES (?, ?, ?)"};
    m_remove = {m_sqlite, "DELETE FROM document WHERE kind = ? AND name = ?"};
    m_addMessage = {m_sqlite, "INSERT OR REPLACE INTO message VALUES (?, ?)"};
    m_removeMessage = {m_sqlite, "DELETE FROM message WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM "
                                 "delivery WHERE message = ?1)"};
    m_addDelivery = {m_sqlite, "INSERT INTO delivery (message, subscription, attempts, due) VALUES "
                               "(?, ?, ?, ?) RETURNING number"};
    m_updateDelivery = {m_sqlite, "UPDATE delivery SET attempts = ?, due = ? WHERE number = ?"};
    m_removeDelivery = {m_sqlite, "DELETE FROM delivery WHERE number = ?"};
    m_isOpen = true;
    return {};
}

void TopicFile::put(std::string_view kind, std::string_view name, const json::object& document) {
    const std::string body = json::serialize(document);
    m_put.bind(kind).bind(name).bind(body).run();
}

void TopicFile::remove(std::string_view kind, std::string_view name) {
    m_remove.bind(kind).bind(name).run();
}

void TopicFile::forEach(std::string_view kind,
                        const std::function<void(const std::string&, json::object)>& visit) {
    store::Statement all{m_sqlite, "SELECT name, body FROM document WHERE kind = ? ORDER BY name"};
    all.bind(kind);
    while (all.row())
        visit(all.text(0), objectIn(all.text(1)));
}

void TopicFile::keepLast(std::string_view kind, std::int64_t count) {
    store::Statement statement{m_sqlite, "DELETE FROM document WHERE kind = ?1 AND name NOT IN "
                                         "(SELECT name FROM document WHERE kind = ?1 ORDER BY name "
                                         "DESC LIMIT ?2)"};
    statement.bind(kind).bind(count).run();
}

void TopicFile::removeBefore(std::string_view kind, std::string_view name) {
    store::Statement statement{m_sqlite, "DELETE FROM document WHERE kind = ? AND name < ?"};
    statement.bind(kind).bind(name).run();
}

void TopicFile::addMessage(std::string_view id, const json::object& message) {
    const std::string body = json::serialize(message);
    m_addMessage.bind(id).bind(body).run();
}

void TopicFile::add(Delivery& delivery) {
    m_addDelivery.bind(delivery.messageId)
        .bind(delivery.subscriptionArn)
        .bind(std::int64_t{delivery.attempts})
        .bind(countOf(delivery.due));
    while (m_addDelivery.row())
        delivery.id = m_addDelivery.integer(0);
}

void TopicFile::update(const Delivery& delivery) {
    m_updateDelivery.bind(std::int64_t{delivery.attempts})
        .bind(countOf(delivery.due))
        .bind(delivery.id)
        .run();
}

void TopicFile::remove(const Delivery& delivery) {
    m_removeDelivery.bind(delivery.id).run();
    m_removeMessage.bind(delivery.messageId).run();
}

void TopicFile::forEachMessage(const std::function<void(const std::string&, json::object)>& visit) {
    store::Statement all{m_sqlite, "SELECT id, body FROM message"};
    while (all.row())
        visit(all.text(0), objectIn(all.text(1)));
}

void TopicFile::forEachDelivery(const std::function<void(Delivery)>& visit) {
    store::Statement all{m_sqlite, "SELECT number, message, subscription, attempts, due FROM "
                                   "delivery ORDER BY number"};
    while (all.row())
        visit({all.integer(0), all.text(1), all.text(2), static_cast<int>(all.integer(3)),
               Timestamp{Microseconds{all.integer(4)}}});
}

void TopicFile::begin() {
    m_sqlite.execute("BEGIN");
}

Result<void> TopicFile::commit() {
    m_sqlite.execute("COMMIT");
    if (m_isOpen && !m_sqlite.failed())
        return {};
    Error error{"InternalError",
                Text::tr("Topics cannot be kept on disk: {}", m_sqlite.failureText())};
    m_sqlite.rollback();
    if (m_isOpen)
        m_sqlite.clearFailure();
    return error;
}

} // namespace lathe::services::sns
