#pragma once

#include "engine/base/Result.h"
#include "engine/store/Sqlite.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace lathe::store {

/// Texts by kind and name in an SQLite file: what a small service has to keep. What has been put is
/// there after kill -9. The first failure is remembered until takeFailure(). Used by one thread.
class Documents {
  public:
    /// As openState() does. Fails with State.NotWritable.
    static Result<std::unique_ptr<Documents>> open(const std::filesystem::path& file,
                                                   const std::function<void(Error)>& tellTrouble);

    void put(std::string_view kind, std::string_view name, std::string_view text);
    void remove(std::string_view kind, std::string_view name);
    /// By name, in the order of their bytes. `each` must not change what is kept here.
    using Each = std::function<void(const std::string& name, std::string text)>;
    void forEach(std::string_view kind, const Each& each);
    void forEachBetween(std::string_view kind, std::string_view first, std::string_view end,
                        const Each& each, std::size_t most = 1'000'000'000);
    /// Those whose names come before `end`.
    void removeBefore(std::string_view kind, std::string_view end);
    void removeAll(std::string_view kind);

    /// What begin() has begun is there as a whole from commit() on, or not at all.
    void begin();
    void commit();
    /// Fails with State.NotWritable or State.Damaged where something has failed since the last
    /// call.
    Result<void> takeFailure();

  private:
    explicit Documents(std::filesystem::path file)
        : m_file{std::move(file)} {}
    void prepare();

    std::filesystem::path m_file;
    Sqlite m_database;
    Statement m_put;
    Statement m_remove;
    Statement m_between;
};

} // namespace lathe::store
