#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/services/s3/content/Failure.h"
#include "engine/services/s3/content/Tree.h"
#include "engine/services/s3/store/Objects.h"
#include "engine/store/Sqlite.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::s3 {

/// Buckets and objects on disk, below one folder:
///
///     BUCKET/...            the current objects, each a file at pathOfKey() of its key
///     .lathe/objects.db     what they have beside their bytes
///     .lathe/versions/...   the bytes of older versions
///     .lathe/uploads/ID/N   parts of uploads under way
///     .lathe/incoming/...   bodies that are still coming in
///
/// What the database says holds: files are moved after it has been told, and a move that an end of
/// the engine has cut off is made up for when it is opened. Blocks; lives on the io thread.
class ObjectStore {
  public:
    /// `tellTrouble` hears of disks that cannot be written. Fails with State.NotWritable.
    static Result<std::unique_ptr<ObjectStore>> open(const std::filesystem::path& folder,
                                                     const Clock& clock,
                                                     std::function<void(Error)> tellTrouble);

    const std::map<std::string, Bucket>& buckets() const { return m_buckets; }
    const Bucket* bucket(const std::string& name) const;
    /// New, or changed.
    bool save(const Bucket& bucket);
    /// With everything in it.
    bool removeBucket(const std::string& name);
    /// Whether it has no object, version or marker.
    bool isEmpty(const std::string& bucket);

    /// The newest version, be it a marker.
    std::optional<ObjectVersion> latest(const std::string& bucket, const std::string& key);
    std::optional<ObjectVersion> version(const std::string& bucket, const std::string& key,
                                         const std::string& versionId);
    /// Current objects (no markers) with `from` or a later key.
    std::vector<ObjectVersion> objectsFrom(const std::string& bucket, const std::string& from,
                                           int limit);
    /// All versions by key, newest first, beginning after that of `key` with `sequence` (the
    /// greatest number: with the first one of the key).
    std::vector<ObjectVersion> versionsFrom(const std::string& bucket, const std::string& key,
                                            std::int64_t sequence, int limit);
    /// The current object whose file this is.
    std::optional<ObjectVersion> objectAt(const std::string& bucket, const std::string& path);

    /// Called within the transaction that makes a version.
    using Within = std::function<void(const ObjectVersion&)>;
    /// Makes `object` its key's newest version, with this file's bytes (which it takes), or with
    /// those at its place already where `file` is empty. Gives it version id, sequence and time.
    Outcome<ObjectVersion> put(ObjectVersion object, const std::filesystem::path& file,
                               const Within& within = {});
    Outcome<ObjectVersion> putMarker(const std::string& bucket, const std::string& key,
                                     const Within& within = {});
    /// The one before it becomes the newest where it was that.
    Outcome<void> removeVersion(const ObjectVersion& object, const Within& within = {});
    /// What it has beside its bytes.
    Outcome<void> update(const ObjectVersion& object, const Within& within = {});
    /// Nothing but what has happened.
    void note(const ObjectVersion& object, const Within& within);
    Descriptor openFile(const ObjectVersion& object) const;
    /// Where its file lies within the bucket's folder, or within versions.
    std::string placeOf(const ObjectVersion& object) const;
    Tree treeOf(const std::string& bucket) const { return Tree{m_folder / bucket}; }

    bool begin(const Upload& upload);
    std::optional<Upload> upload(const std::string& id);
    /// By key and id, later than those.
    std::vector<Upload> uploadsFrom(const std::string& bucket, const std::string& key,
                                    const std::string& id, int limit);
    bool putPart(const std::string& upload, const Part& part, const std::filesystem::path& file);
    std::vector<Part> partsOf(const std::string& upload);
    std::filesystem::path fileOfPart(const std::string& upload, int number) const;
    void end(const std::string& upload);
    /// A new name for a body that comes in.
    std::filesystem::path incomingFile();

    /// Messages that have still to go out.
    void enqueue(const std::string& message);
    struct Queued {
        std::int64_t id = 0;
        std::string message;
    };
    std::vector<Queued> queued(std::int64_t after, int limit);
    void dequeue(std::int64_t id);

  private:
    ObjectStore(std::filesystem::path folder, const Clock& clock,
                std::function<void(Error)> tellTrouble)
        : m_folder{std::move(folder)}
        , m_clock{clock}
        , m_tellTrouble{std::move(tellTrouble)} {}

    struct Move {
        std::string from;
        std::string to;
    };

    Result<void> prepare();
    void readBuckets();
    bool inTransaction(const std::function<void()>& work);
    bool changeWithMoves(const std::function<void()>& work);
    void later(std::string from, std::string to);
    void make(const Move& move) const;
    std::filesystem::path versionFile(const ObjectVersion& object) const;
    void insert(const ObjectVersion& object);
    void erase(const ObjectVersion& object);
    void setAside(const ObjectVersion& object);
    void bringBack(const std::string& bucket, const std::string& key);
    void makeWayFor(ObjectVersion& object, bool versioned);
    std::string choosePlace(const ObjectVersion& object);
    void makeRoomOnTheWay(const std::string& bucket, const std::string& path);
    std::vector<ObjectVersion> read(store::Statement& statement);
    std::int64_t nextSequence();

    std::filesystem::path m_folder;
    const Clock& m_clock;
    std::function<void(Error)> m_tellTrouble;
    store::Sqlite m_sqlite;
    std::map<std::string, Bucket> m_buckets;
    std::vector<Move> m_moves;
    std::int64_t m_lastSequence = 0;
};

/// 32 letters that no other version has.
std::string newVersionId();
/// Whether they may have been made so.
bool isVersionId(std::string_view text);

} // namespace lathe::services::s3
