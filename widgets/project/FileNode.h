#pragma once

#include <QString>

#include <vector>

namespace lathe::project {

/// A file or folder of the project as it was found on disk. Folders come first, then names in the
/// person's alphabetical order.
struct FileNode {
    QString name;
    /// Absolute.
    QString path;
    bool folder = false;
    std::vector<FileNode> children;

    bool operator==(const FileNode&) const = default;
};

} // namespace lathe::project
