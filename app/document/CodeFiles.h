#pragma once

#include "engine/base/Result.h"

#include <QString>

#include <map>
#include <string>

namespace lathe::app {

/// What a function's code consists of, by the path in its folder; of a file that alone, by its
/// name. Without what tools have made. Fails with Code.TooLarge and as FileStore::read() does.
/// Reads the disk: for worker threads.
Result<std::map<std::string, std::string>> codeFilesOf(const QString& path);

} // namespace lathe::app
