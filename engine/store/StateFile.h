#pragma once

#include "engine/base/Result.h"
#include "engine/store/Sqlite.h"

#include <filesystem>
#include <functional>
#include <string>

namespace lathe::store {

/// What becomes of a file that is damaged.
enum class Damage {
    /// It is renamed, and a new one begun with the rows that can still be read; this is told
    /// (State.Damaged).
    SetAside,
    /// It is left as it is, and opening fails with State.Damaged: for a look from outside.
    Left,
};

/// Opens an SQLite file of the state directory, which is made, with its folder, where it is
/// missing: with a write-ahead log, and with what `setup` says (pragmas, tables IF NOT EXISTS). The
/// whole file is read for damage. Fails with State.NotWritable.
Result<void> openState(Sqlite& database, const std::filesystem::path& file,
                       const std::string& setup, const std::function<void(Error)>& tellTrouble,
                       Damage damage = Damage::SetAside);

/// Why the database of `file` could not be used: State.Damaged or State.NotWritable, each with the
/// next step.
Error stateFailure(const Sqlite& database, const std::filesystem::path& file);

/// Renames a file that nobody has open, with its log, to a new "FILE.damaged-TIME", which it
/// returns.
std::filesystem::path setAside(const std::filesystem::path& file);
/// A damaged copy lies beside the file: what only that one names may still be wanted.
bool hasDamagedCopy(const std::filesystem::path& file);

} // namespace lathe::store
