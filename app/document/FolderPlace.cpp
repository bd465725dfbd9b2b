#include "app/document/FolderPlace.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lathe::app {

FolderPlace::FolderPlace(const QString& folder)
    : m_descriptor{
          ::open(QFile::encodeName(folder).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC)} {}

FolderPlace::~FolderPlace() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QString FolderPlace::now() const {
    struct stat status {};
    if (m_descriptor < 0 || ::fstat(m_descriptor, &status) != 0 || status.st_nlink == 0)
        return {};
    return QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(m_descriptor));
}

} // namespace lathe::app
