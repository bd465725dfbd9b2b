#pragma once

#include <QString>

namespace lathe::app {

/// Where a folder is, whatever becomes of its name.
class FolderPlace {
  public:
    /// Follows the folder that has this path now.
    explicit FolderPlace(const QString& folder);
    ~FolderPlace();
    FolderPlace(const FolderPlace&) = delete;
    FolderPlace& operator=(const FolderPlace&) = delete;

    /// Its absolute path; empty when it was deleted.
    QString now() const;

  private:
    int m_descriptor;
};

} // namespace lathe::app
