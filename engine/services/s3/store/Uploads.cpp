#include "engine/services/s3/store/ObjectStore.h"

#include <system_error>

namespace fs = std::filesystem;

namespace lathe::services::s3 {

using store::Statement;

namespace {

std::vector<Upload> uploadsIn(Statement& statement) {
    std::vector<Upload> found;
    while (statement.row()) {
        Upload& upload = found.emplace_back();
        upload.object.bucket = statement.text(0);
        upload.object.key = statement.text(1);
        upload.id = statement.text(2);
        upload.started = Timestamp{Microseconds{statement.integer(3)}};
        upload.object.storageClass = statement.text(4);
        upload.namedChecksum = statement.integer(5) != 0;
        upload.object.details = Details::fromText(statement.text(6));
    }
    return found;
}

} // namespace

bool ObjectStore::begin(const Upload& upload) {
    std::error_code error;
    fs::create_directories(m_folder / ".lathe/uploads" / upload.id, error);
    const std::string details = upload.object.details.toText();
    return !error && inTransaction([&] {
        Statement{m_sqlite, "INSERT INTO uploads VALUES(?,?,?,?,?,?,?)"}
            .bind(upload.object.bucket)
            .bind(upload.object.key)
            .bind(upload.id)
            .bind(std::int64_t{upload.started.time_since_epoch().count()})
            .bind(upload.object.storageClass)
            .bind(std::int64_t{upload.namedChecksum})
            .bind(details)
            .run();
    });
}

std::optional<Upload> ObjectStore::upload(const std::string& id) {
    Statement statement{m_sqlite, "SELECT * FROM uploads WHERE id = ?"};
    auto found = uploadsIn(statement.bind(id));
    m_sqlite.clearFailure();
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<Upload> ObjectStore::uploadsFrom(const std::string& bucket, const std::string& key,
                                             const std::string& id, int limit) {
    Statement statement{m_sqlite, "SELECT * FROM uploads WHERE bucket = ? AND (key, id) > (?, ?) "
                                  "ORDER BY key, id LIMIT ?"};
    auto found = uploadsIn(statement.bind(bucket).bind(key).bind(id).bind(std::int64_t{limit}));
    m_sqlite.clearFailure();
    return found;
}

fs::path ObjectStore::fileOfPart(const std::string& upload, int number) const {
    return m_folder / ".lathe/uploads" / upload / std::to_string(number);
}

bool ObjectStore::putPart(const std::string& upload, const Part& part, const fs::path& file) {
    std::error_code error;
    fs::rename(file, fileOfPart(upload, part.number), error);
    return !error && inTransaction([&] {
        Statement{m_sqlite, "INSERT OR REPLACE INTO parts VALUES(?,?,?,?,?,?)"}
            .bind(upload)
            .bind(std::int64_t{part.number})
            .bind(static_cast<std::int64_t>(part.size))
            .bind(part.etag)
            .bind(std::int64_t{part.modified.time_since_epoch().count()})
            .bind(part.checksum)
            .run();
    });
}

std::vector<Part> ObjectStore::partsOf(const std::string& upload) {
    std::vector<Part> parts;
    Statement statement{m_sqlite, "SELECT number, size, etag, modified, checksum FROM parts WHERE "
                                  "upload = ? ORDER BY number"};
    statement.bind(upload);
    while (statement.row())
        parts.push_back({static_cast<int>(statement.integer(0)),
                         static_cast<std::uint64_t>(statement.integer(1)), statement.text(2),
                         Timestamp{Microseconds{statement.integer(3)}}, statement.text(4)});
    m_sqlite.clearFailure();
    return parts;
}

void ObjectStore::end(const std::string& upload) {
    inTransaction([&] {
        Statement{m_sqlite, "DELETE FROM uploads WHERE id = ?"}.bind(upload).run();
        Statement{m_sqlite, "DELETE FROM parts WHERE upload = ?"}.bind(upload).run();
    });
    std::error_code ignored;
    fs::remove_all(m_folder / ".lathe/uploads" / upload, ignored);
}

} // namespace lathe::services::s3
