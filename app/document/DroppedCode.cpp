#include "app/document/DroppedCode.h"

#include "app/document/CodeFiles.h"
#include "engine/authoring/Names.h"
#include "widgets/common/EngineText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace lathe::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DroppedCode)
};

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
    const auto files = codeFilesOf(path);
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
