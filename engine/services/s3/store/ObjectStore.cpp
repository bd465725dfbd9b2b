#include "engine/services/s3/store/ObjectStore.h"

#include "engine/store/StateFile.h"

#include <unistd.h>

#include <system_error>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::services::s3 {

using store::Statement;

namespace {

constexpr const char* schema = R"(
CREATE TABLE IF NOT EXISTS buckets(name TEXT PRIMARY KEY, facts TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS versions(
    bucket TEXT, key TEXT, sequence INTEGER, version TEXT, latest INTEGER, marker INTEGER,
    size INTEGER, etag TEXT, modified INTEGER, class TEXT, file TEXT, inode INTEGER,
    changed INTEGER, details TEXT, PRIMARY KEY(bucket, key, sequence DESC)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS latest ON versions(bucket, key) WHERE latest = 1;
CREATE INDEX IF NOT EXISTS elsewhere ON versions(bucket, file) WHERE latest = 1 AND file <> '';
CREATE TABLE IF NOT EXISTS uploads(
    bucket TEXT, key TEXT, id TEXT, started INTEGER, class TEXT, named INTEGER, details TEXT,
    PRIMARY KEY(bucket, key, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS uploads_by_id ON uploads(id);
CREATE TABLE IF NOT EXISTS parts(
    upload TEXT, number INTEGER, size INTEGER, etag TEXT, modified INTEGER, checksum TEXT,
    PRIMARY KEY(upload, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS moves(id INTEGER PRIMARY KEY, source TEXT, target TEXT);
CREATE TABLE IF NOT EXISTS outbox(id INTEGER PRIMARY KEY AUTOINCREMENT, message TEXT);
)";

constexpr std::string_view own = ".lathe/";

std::string factsOf(const Bucket& bucket) {
    json::object configurations;
    for (const auto& [kind, text] : bucket.configurations)
        configurations[kind] = text;
    return json::serialize(json::object{{"region", bucket.region},
                                        {"created", bucket.created.time_since_epoch().count()},
                                        {"versioning", bucket.versioning},
                                        {"objectLock", bucket.objectLock},
                                        {"madeByClient", bucket.madeByClient},
                                        {"declared", bucket.declared},
                                        {"configurations", std::move(configurations)}});
}

Bucket bucketOf(std::string name, const json::object& object) {
    Bucket bucket;
    bucket.name = std::move(name);
    bucket.region = object.at("region").as_string();
    bucket.created = Timestamp{Microseconds{object.at("created").to_number<std::int64_t>()}};
    bucket.versioning = object.at("versioning").as_string();
    bucket.objectLock = object.at("objectLock").as_bool();
    bucket.madeByClient = object.at("madeByClient").as_bool();
    bucket.declared = object.at("declared").as_string();
    for (const auto& [kind, text] : object.at("configurations").as_object())
        bucket.configurations[std::string{kind}] = std::string{text.as_string()};
    return bucket;
}

/// "photos/a/b.jpg" -> the bucket's folder and "a/b.jpg"
std::pair<fs::path, std::string> inTree(const fs::path& folder, const std::string& path) {
    const auto slash = path.find('/');
    return {folder / path.substr(0, slash), path.substr(slash + 1)};
}

} // namespace

Result<std::unique_ptr<ObjectStore>> ObjectStore::open(const fs::path& folder, const Clock& clock,
                                                       std::function<void(Error)> tellTrouble) {
    std::unique_ptr<ObjectStore> made{new ObjectStore{folder, clock, std::move(tellTrouble)}};
    if (auto prepared = made->prepare(); !prepared)
        return prepared.error();
    return made;
}

Result<void> ObjectStore::prepare() {
    std::error_code error;
    fs::remove_all(m_folder / ".lathe/incoming", error);
    for (const char* name : {"versions", "uploads", "incoming"})
        fs::create_directories(m_folder / ".lathe" / name, error);
    const fs::path file = m_folder / ".lathe/objects.db";
    if (auto opened = store::openState(m_sqlite, file, schema, m_tellTrouble); !opened)
        return opened;
    readBuckets();
    m_lastSequence = m_sqlite.integer("SELECT max(sequence) FROM versions");
    std::vector<Move> unfinished;
    {
        Statement statement{m_sqlite, "SELECT source, target FROM moves ORDER BY id"};
        while (statement.row())
            unfinished.push_back({statement.text(0), statement.text(1)});
    }
    for (const Move& move : unfinished)
        make(move);
    m_sqlite.execute("DELETE FROM moves");
    if (m_sqlite.failed())
        return store::stateFailure(m_sqlite, file);
    return {};
}

void ObjectStore::readBuckets() {
    Statement statement{m_sqlite, "SELECT name, facts FROM buckets"};
    while (statement.row()) {
        boost::system::error_code failure;
        const json::value facts = json::parse(statement.text(1), failure);
        if (!failure && facts.is_object())
            m_buckets[statement.text(0)] = bucketOf(statement.text(0), facts.get_object());
    }
}

const Bucket* ObjectStore::bucket(const std::string& name) const {
    const auto found = m_buckets.find(name);
    return found == m_buckets.end() ? nullptr : &found->second;
}

bool ObjectStore::save(const Bucket& bucket) {
    const std::string facts = factsOf(bucket);
    const bool saved = inTransaction([&] {
        Statement{m_sqlite, "INSERT OR REPLACE INTO buckets VALUES(?, ?)"}
            .bind(bucket.name)
            .bind(facts)
            .run();
    });
    if (saved) {
        m_buckets[bucket.name] = bucket;
        std::error_code ignored;
        fs::create_directories(m_folder / bucket.name, ignored);
    }
    return saved;
}

bool ObjectStore::removeBucket(const std::string& name) {
    std::vector<std::string> uploads;
    for (const Upload& upload : uploadsFrom(name, {}, {}, 1'000'000))
        uploads.push_back(upload.id);
    std::vector<std::string> older;
    {
        Statement statement{m_sqlite,
                            "SELECT file FROM versions WHERE bucket = ? AND latest = 0 AND marker "
                            "= 0"};
        statement.bind(name);
        while (statement.row())
            older.push_back(statement.text(0));
    }
    const bool removed = inTransaction([&] {
        Statement{m_sqlite, "DELETE FROM versions WHERE bucket = ?"}.bind(name).run();
        Statement{m_sqlite, "DELETE FROM buckets WHERE name = ?"}.bind(name).run();
    });
    if (!removed)
        return false;
    for (const std::string& upload : uploads)
        end(upload);
    std::error_code ignored;
    for (const std::string& file : older)
        fs::remove(m_folder / ".lathe/versions" / file, ignored);
    fs::remove_all(m_folder / name, ignored);
    m_buckets.erase(name);
    return true;
}

bool ObjectStore::isEmpty(const std::string& bucket) {
    Statement statement{m_sqlite, "SELECT 1 FROM versions WHERE bucket = ? LIMIT 1"};
    statement.bind(bucket);
    return !statement.row();
}

bool ObjectStore::inTransaction(const std::function<void()>& work) {
    m_sqlite.execute("BEGIN IMMEDIATE");
    work();
    m_sqlite.execute("COMMIT");
    if (!m_sqlite.failed())
        return true;
    m_tellTrouble({"S3.NotWritten", Text::tr("Amazon S3's local database was not written: {}",
                                             m_sqlite.failureText())});
    m_sqlite.rollback();
    m_sqlite.clearFailure();
    return false;
}

// Moves are remembered with the change that wants them, so that none is lost.
bool ObjectStore::changeWithMoves(const std::function<void()>& work) {
    m_moves.clear();
    const bool changed = inTransaction([&] {
        work();
        for (const Move& move : m_moves)
            Statement{m_sqlite, "INSERT INTO moves(source, target) VALUES(?, ?)"}
                .bind(move.from)
                .bind(move.to)
                .run();
    });
    if (!changed || m_moves.empty())
        return changed;
    for (const Move& move : m_moves)
        make(move);
    return inTransaction([&] { m_sqlite.execute("DELETE FROM moves"); });
}

void ObjectStore::later(std::string from, std::string to) {
    m_moves.push_back({std::move(from), std::move(to)});
}

// May be told twice: what has been moved is not there any more, and what would be moved into an
// older version's place has been moved already where that is taken.
void ObjectStore::make(const Move& move) const {
    std::error_code ignored;
    const auto [root, path] = inTree(m_folder, move.from);
    if (move.to.empty()) {
        if (move.from.starts_with(own))
            fs::remove(m_folder / move.from, ignored);
        else
            Tree{root}.remove(path);
    } else if (!move.to.starts_with(own)) {
        if (::access((m_folder / move.from).c_str(), F_OK) != 0)
            return;
        const auto [target, place] = inTree(m_folder, move.to);
        if (!Tree{target}.moveIn(m_folder / move.from, place))
            m_tellTrouble(
                systemError("S3.NotWritten", Text::tr("{} could not be written", move.to), errno));
    } else if (!fs::exists(m_folder / move.to, ignored)) {
        Tree{root}.moveOut(path, m_folder / move.to);
    }
}

fs::path ObjectStore::incomingFile() {
    return m_folder / ".lathe/incoming" / newVersionId();
}

void ObjectStore::enqueue(const std::string& message) {
    Statement{m_sqlite, "INSERT INTO outbox(message) VALUES(?)"}.bind(message).run();
}

std::vector<ObjectStore::Queued> ObjectStore::queued(std::int64_t after, int limit) {
    std::vector<Queued> messages;
    Statement statement{m_sqlite,
                        "SELECT id, message FROM outbox WHERE id > ? ORDER BY id LIMIT ?"};
    statement.bind(after).bind(std::int64_t{limit});
    while (statement.row())
        messages.push_back({statement.integer(0), statement.text(1)});
    return messages;
}

void ObjectStore::dequeue(std::int64_t id) {
    inTransaction([&] { Statement{m_sqlite, "DELETE FROM outbox WHERE id = ?"}.bind(id).run(); });
}

} // namespace lathe::services::s3
