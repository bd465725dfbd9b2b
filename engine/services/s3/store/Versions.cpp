#include "engine/services/s3/content/KeyPath.h"
#include "engine/services/s3/store/ObjectStore.h"

#include <openssl/rand.h>

#include <array>

namespace fs = std::filesystem;

namespace lathe::services::s3 {

using store::Statement;

namespace {

#define LATHE_S3_COLUMNS                                                                           \
    "bucket, key, sequence, version, latest, marker, size, etag, modified, class, file, inode, "   \
    "changed, details"

} // namespace

namespace {

constexpr std::string_view idLetters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._";
constexpr std::size_t idSize = 32;

/// Two letters by which an id is known to be one.
std::string checkOf(std::string_view id) {
    std::uint64_t sum = 0;
    for (const char letter : id)
        sum = sum * 31 + static_cast<unsigned char>(letter);
    return {idLetters[sum % 64], idLetters[sum / 64 % 64]};
}

} // namespace

std::string newVersionId() {
    std::array<unsigned char, idSize - 2> random{};
    RAND_bytes(random.data(), static_cast<int>(random.size()));
    std::string id;
    for (const unsigned char byte : random)
        id += idLetters[byte % idLetters.size()];
    // A file may not begin with a dot.
    if (id.front() == '.')
        id.front() = '_';
    return id + checkOf(id);
}

bool isVersionId(std::string_view text) {
    return text.size() == idSize && text.substr(idSize - 2) == checkOf(text.substr(0, idSize - 2));
}

std::int64_t ObjectStore::nextSequence() {
    m_lastSequence =
        std::max<std::int64_t>(m_lastSequence + 1, m_clock.wall().time_since_epoch().count());
    return m_lastSequence;
}

std::vector<ObjectVersion> ObjectStore::read(Statement& statement) {
    std::vector<ObjectVersion> found;
    while (statement.row()) {
        ObjectVersion& object = found.emplace_back();
        object.bucket = statement.text(0);
        object.key = statement.text(1);
        object.sequence = statement.integer(2);
        object.versionId = statement.text(3);
        object.isLatest = statement.integer(4) != 0;
        object.isMarker = statement.integer(5) != 0;
        object.size = static_cast<std::uint64_t>(statement.integer(6));
        object.etag = statement.text(7);
        object.modified = Timestamp{Microseconds{statement.integer(8)}};
        object.storageClass = statement.text(9);
        object.file = statement.text(10);
        object.stamp = {static_cast<std::uint64_t>(statement.integer(11)), statement.integer(12),
                        object.size};
        object.details = Details::fromText(statement.text(13));
    }
    m_sqlite.clearFailure();
    return found;
}

void ObjectStore::insert(const ObjectVersion& object) {
    const std::string details = object.details.toText();
    Statement{m_sqlite, "INSERT OR REPLACE INTO versions(" LATHE_S3_COLUMNS
                        ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"}
        .bind(object.bucket)
        .bind(object.key)
        .bind(object.sequence)
        .bind(object.versionId)
        .bind(std::int64_t{object.isLatest})
        .bind(std::int64_t{object.isMarker})
        .bind(static_cast<std::int64_t>(object.size))
        .bind(object.etag)
        .bind(std::int64_t{object.modified.time_since_epoch().count()})
        .bind(object.storageClass)
        .bind(object.file)
        .bind(static_cast<std::int64_t>(object.stamp.inode))
        .bind(object.stamp.changed)
        .bind(details)
        .run();
}

void ObjectStore::erase(const ObjectVersion& object) {
    Statement{m_sqlite, "DELETE FROM versions WHERE bucket = ? AND key = ? AND sequence = ?"}
        .bind(object.bucket)
        .bind(object.key)
        .bind(object.sequence)
        .run();
}

std::optional<ObjectVersion> ObjectStore::latest(const std::string& bucket,
                                                 const std::string& key) {
    Statement statement{m_sqlite, "SELECT " LATHE_S3_COLUMNS
                                  " FROM versions WHERE bucket = ? AND key = ? AND latest = 1"};
    auto found = read(statement.bind(bucket).bind(key));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::optional<ObjectVersion> ObjectStore::version(const std::string& bucket, const std::string& key,
                                                  const std::string& versionId) {
    Statement statement{m_sqlite, "SELECT " LATHE_S3_COLUMNS
                                  " FROM versions WHERE bucket = ? AND key = ? AND version = ?"};
    auto found = read(statement.bind(bucket).bind(key).bind(versionId));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<ObjectVersion> ObjectStore::objectsFrom(const std::string& bucket,
                                                    const std::string& from, int limit) {
    Statement statement{m_sqlite, "SELECT " LATHE_S3_COLUMNS
                                  " FROM versions WHERE bucket = ? AND latest = 1 AND marker = 0 "
                                  "AND key >= ? ORDER BY key LIMIT ?"};
    return read(statement.bind(bucket).bind(from).bind(std::int64_t{limit}));
}

std::vector<ObjectVersion> ObjectStore::versionsFrom(const std::string& bucket,
                                                     const std::string& key, std::int64_t sequence,
                                                     int limit) {
    Statement statement{m_sqlite,
                        "SELECT " LATHE_S3_COLUMNS " FROM versions WHERE bucket = ? AND key >= ? "
                        "AND (key > ? OR sequence < ?) ORDER BY key, sequence DESC LIMIT ?"};
    return read(
        statement.bind(bucket).bind(key).bind(key).bind(sequence).bind(std::int64_t{limit}));
}

std::optional<ObjectVersion> ObjectStore::objectAt(const std::string& bucket,
                                                   const std::string& path) {
    Statement statement{m_sqlite, "SELECT " LATHE_S3_COLUMNS
                                  " FROM versions WHERE bucket = ? AND file = ? AND latest = 1 "
                                  "AND file <> ''"};
    auto found = read(statement.bind(bucket).bind(path));
    if (found.empty()) {
        auto usual = latest(bucket, keyOfPath(path));
        if (usual && !usual->isMarker && placeOf(*usual) == path)
            return usual;
        return {};
    }
    return std::move(found.front());
}

std::string ObjectStore::placeOf(const ObjectVersion& object) const {
    return object.file.empty() ? pathOfKey(object.key) : object.file;
}

Descriptor ObjectStore::openFile(const ObjectVersion& object) const {
    if (object.isLatest)
        return treeOf(object.bucket).open(placeOf(object));
    return Tree{m_folder / ".lathe/versions"}.open(object.file);
}

// Where its file can be, whatever else there is: a folder may have its name already.
std::string ObjectStore::choosePlace(const ObjectVersion& object) {
    const std::string usual = pathOfKey(object.key);
    makeRoomOnTheWay(object.bucket, usual);
    if (treeOf(object.bucket).isFolder(usual))
        return usual + std::string{besideFolder};
    // One that does not tell the key (a long one is cut) has to be remembered.
    return keyOfPath(usual) == object.key ? std::string{} : usual;
}

// A file that has the name of a folder that is needed steps aside.
void ObjectStore::makeRoomOnTheWay(const std::string& bucket, const std::string& path) {
    for (auto slash = path.find('/'); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
        const std::string folder = path.substr(0, slash);
        if (!treeOf(bucket).stampOf(folder))
            continue;
        const std::string aside = folder + std::string{besideFolder};
        if (auto there = objectAt(bucket, folder)) {
            there->file = aside;
            insert(*there);
        }
        later(bucket + '/' + folder, bucket + '/' + aside);
        return;
    }
}

// The newest version becomes an older one.
void ObjectStore::setAside(const ObjectVersion& object) {
    ObjectVersion older = object;
    older.isLatest = false;
    if (!older.isMarker) {
        older.file = newVersionId();
        later(object.bucket + '/' + placeOf(object), ".lathe/versions/" + older.file);
    }
    insert(older);
}

// The newest of those that are left is the newest again.
void ObjectStore::bringBack(const std::string& bucket, const std::string& key) {
    Statement statement{m_sqlite,
                        "SELECT " LATHE_S3_COLUMNS " FROM versions WHERE bucket = ? AND key = ? "
                        "ORDER BY sequence DESC LIMIT 1"};
    auto left = read(statement.bind(bucket).bind(key));
    if (left.empty())
        return;
    ObjectVersion& newest = left.front();
    newest.isLatest = true;
    if (!newest.isMarker) {
        const std::string from = ".lathe/versions/" + newest.file;
        newest.file = choosePlace(newest);
        later(from, bucket + '/' + placeOf(newest));
    }
    insert(newest);
}

// What is there steps aside for the new version, or goes where both are the "null" version.
void ObjectStore::makeWayFor(ObjectVersion& object, bool takesFile) {
    const Bucket* bucket = this->bucket(object.bucket);
    const bool versioned = bucket && bucket->versioning == "Enabled";
    object.versionId = versioned ? newVersionId() : "null";
    const auto newest = latest(object.bucket, object.key);
    if (!versioned) {
        const auto null = version(object.bucket, object.key, "null");
        if (null && !null->isMarker && !null->isLatest)
            later(".lathe/versions/" + null->file, {});
        if (null)
            erase(*null);
    }
    if (!newest)
        return;
    const std::string place = object.bucket + '/' + placeOf(*newest);
    const bool staysOnDisk = object.isMarker || takesFile;
    if (!versioned && newest->versionId == "null") {
        if (!newest->isMarker && staysOnDisk &&
            (object.isMarker || place != object.bucket + '/' + placeOf(object)))
            later(place, {});
    } else if (!staysOnDisk && !newest->isMarker) {
        // Another program has written over its bytes.
        erase(*newest);
    } else {
        setAside(*newest);
    }
}

Outcome<ObjectVersion> ObjectStore::put(ObjectVersion object, const fs::path& file,
                                        const Within& within) {
    object.isLatest = true;
    object.sequence = nextSequence();
    object.modified = m_clock.wall();
    const bool changed = changeWithMoves([&] {
        if (!file.empty())
            object.file = choosePlace(object);
        makeWayFor(object, !file.empty());
        if (!file.empty())
            later(file.lexically_relative(m_folder).native(),
                  object.bucket + '/' + placeOf(object));
        insert(object);
        if (within)
            within(object);
    });
    if (!changed)
        return failure("InternalError");
    return object;
}

Outcome<ObjectVersion> ObjectStore::putMarker(const std::string& bucket, const std::string& key,
                                              const Within& within) {
    ObjectVersion marker;
    marker.bucket = bucket;
    marker.key = key;
    marker.isMarker = true;
    marker.sequence = nextSequence();
    marker.modified = m_clock.wall();
    const bool changed = changeWithMoves([&] {
        makeWayFor(marker, false);
        insert(marker);
        if (within)
            within(marker);
    });
    if (!changed)
        return failure("InternalError");
    return marker;
}

Outcome<void> ObjectStore::removeVersion(const ObjectVersion& object, const Within& within) {
    const bool changed = changeWithMoves([&] {
        erase(object);
        if (!object.isMarker)
            later(object.isLatest ? object.bucket + '/' + placeOf(object)
                                  : ".lathe/versions/" + object.file,
                  {});
        if (object.isLatest)
            bringBack(object.bucket, object.key);
        if (within)
            within(object);
    });
    if (!changed)
        return failure("InternalError");
    return {};
}

void ObjectStore::note(const ObjectVersion& object, const Within& within) {
    ObjectVersion noted = object;
    noted.sequence = nextSequence();
    inTransaction([&] { within(noted); });
}

Outcome<void> ObjectStore::update(const ObjectVersion& object, const Within& within) {
    const bool changed = inTransaction([&] {
        insert(object);
        if (within)
            within(object);
    });
    if (!changed)
        return failure("InternalError");
    return {};
}

} // namespace lathe::services::s3
