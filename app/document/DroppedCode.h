#pragma once

#include "engine/authoring/FoundHandler.h"
#include "engine/base/Result.h"

#include <QString>

#include <map>
#include <string>

namespace lathe::app {

/// Code that a function shall be made of.
struct DroppedCode {
    authoring::FoundHandler found;
    /// Where it is, or is copied to, in the project's folder: "src/resize"; empty: in that itself.
    std::string folder;
    /// What has to be copied, by the path in the project's folder; empty where it is there already.
    std::map<std::string, std::string> files;
};

/// Looks at a file or folder for the handler. What lies outside `root`, the project's folder, is to
/// be copied to src/NAME, without what tools have made. Fails with Code.NoHandler and
/// Code.TooLarge. Reads the disk.
Result<DroppedCode> readCode(const QString& path, const QString& root);

} // namespace lathe::app
