#pragma once

#include "engine/base/Result.h"
#include "engine/store/Sqlite.h"
#include "engine/store/StateFile.h"

#include <boost/json.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace lathe::catalog {

/// Where the catalog lies on disk: documents by kind and key in an SQLite file, each written before
/// the call returns. Used by one thread at a time.
class CatalogFile {
  public:
    /// As openState() does. Fails with State.NotWritable and State.Damaged.
    Result<void> open(const std::filesystem::path& file,
                      const std::function<void(Error)>& tellTrouble, store::Damage damage);

    std::map<std::string, boost::json::object> all(std::string_view kind);
    /// Fail with ServiceException: the disk is full, say.
    Result<void> put(std::string_view kind, std::string_view key,
                     const boost::json::object& document);
    Result<void> remove(std::string_view kind, std::string_view key);

  private:
    Result<void> outcome();

    store::Sqlite m_sqlite;
};

} // namespace lathe::catalog
