#include "app/document/CodeFiles.h"

#include "app/document/FileStore.h"
#include "app/document/ProjectFiles.h"
#include "widgets/common/EngineText.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QLocale>

namespace lathe::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DroppedCode)
};

/// More is no function that a person has written; it is kept for undoing, too.
constexpr std::size_t MostFiles = 500;
constexpr qint64 MostBytes = 20 * 1024 * 1024;

bool isMadeByTools(const QString& path) {
    const QStringList parts = path.split(QLatin1Char('/'));
    return std::any_of(parts.begin(), parts.end(), ProjectFiles::isOfNoInterest);
}

} // namespace

Result<std::map<std::string, std::string>> codeFilesOf(const QString& path) {
    const QFileInfo code{path};
    const QDir folder{code.isDir() ? code.absoluteFilePath() : code.absolutePath()};
    QStringList names;
    if (code.isDir()) {
        QDirIterator it{folder.path(), QDir::Files | QDir::NoSymLinks | QDir::Hidden,
                        QDirIterator::Subdirectories};
        while (it.hasNext() && static_cast<std::size_t>(names.size()) <= MostFiles) {
            const QString name = folder.relativeFilePath(it.next());
            if (!isMadeByTools(name))
                names << name;
        }
    } else {
        names << code.fileName();
    }
    std::map<std::string, std::string> files;
    qint64 bytes = 0;
    for (const QString& name : std::as_const(names)) {
        bytes += QFileInfo{folder.filePath(name)}.size();
        if (bytes > MostBytes || static_cast<std::size_t>(names.size()) > MostFiles)
            return Error{"Code.TooLarge",
                         ui::toText(Texts::tr("%1 is too large for a function's code: more than "
                                              "%2 files or %3.")
                                        .arg(code.absoluteFilePath())
                                        .arg(MostFiles)
                                        .arg(QLocale{}.formattedDataSize(MostBytes)))};
        const auto content = FileStore::read(folder.filePath(name));
        if (!content)
            return content.error();
        files[name.toStdString()] = content->toStdString();
    }
    return files;
}

} // namespace lathe::app
