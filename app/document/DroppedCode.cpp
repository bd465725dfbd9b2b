#include "app/document/DroppedCode.h"

#include "app/document/FileStore.h"
#include "app/document/ProjectFiles.h"
#include "engine/authoring/Names.h"
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

/// The files of the folder, or the file alone, by their path in it.
Result<std::map<std::string, std::string>> filesOf(const QFileInfo& code) {
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

/// src/NAME, with a number where that is taken.
QString placeFor(const authoring::FoundHandler& found, const QFileInfo& code, const QString& root) {
    const std::string from = code.isDir() ? code.fileName().toStdString() : std::string{};
    const QString wanted =
        QStringLiteral("src/") +
        QString::fromStdString(authoring::kebab(authoring::nameFor(found, from)));
    QString place = wanted;
    for (int number = 2; QFileInfo::exists(root + QLatin1Char('/') + place); ++number)
        place = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return place;
}

} // namespace

Result<DroppedCode> readCode(const QString& path, const QString& root) {
    const QFileInfo code{path};
    const auto files = filesOf(code);
    if (!files)
        return files.error();
    const auto found = authoring::findHandler(*files);
    if (!found)
        return Error{"Code.NoHandler",
                     ui::toText(Texts::tr("%1 has no handler to make a function of, as def "
                                          "handler(event, context) in Python or export const "
                                          "handler in JavaScript.")
                                    .arg(QDir::toNativeSeparators(path)))};
    const QString folder = code.isDir() ? code.absoluteFilePath() : code.absolutePath();
    DroppedCode dropped{*found, {}, {}};
    if (folder == root)
        return dropped;
    if (folder.startsWith(root + QLatin1Char('/'))) {
        dropped.folder = folder.mid(root.size() + 1).toStdString();
        return dropped;
    }
    dropped.folder = placeFor(*found, code, root).toStdString();
    for (const auto& [name, content] : *files)
        dropped.files[dropped.folder + "/" + name] = content;
    return dropped;
}

} // namespace lathe::app
