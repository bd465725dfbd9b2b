#include "app/window/Samples.h"

#include "engine/base/Paths.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Labels.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

namespace lathe::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Samples)
};

QString summaryOf(const QString& templateFile) {
    QFile file{templateFile};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression description{
        QStringLiteral("^Description:\\s*(?:[>|]-?\\s*\\n\\s+)?(\\S.*)$"),
        QRegularExpression::MultilineOption};
    QString text = description.match(QString::fromUtf8(file.read(4096))).captured(1).trimmed();
    if (text.size() > 1 && (text.front() == QLatin1Char('"') || text.front() == QLatin1Char('\'')))
        text = text.mid(1, text.size() - 2);
    const qsizetype end = text.indexOf(QLatin1String{". "});
    return end > 0 ? text.left(end + 1) : text;
}

Error notWritable(const QString& path) {
    return {
        "File.NotWritable",
        ui::toText(Texts::tr("%1 could not be written. Choose a folder that you may write to, on "
                             "a disk with room.")
                       .arg(path))};
}

} // namespace

std::vector<Sample> samples() {
    std::vector<Sample> found;
    const QDir folder{ui::toQString(resourceDirectory() / "samples")};
    for (const QFileInfo& entry : folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString file = entry.absoluteFilePath() + QStringLiteral("/template.yaml");
        if (QFileInfo::exists(file))
            found.push_back({entry.absoluteFilePath(), entry.fileName(), summaryOf(file)});
    }
    return found;
}

QString placeForProject(const QString& folder, const QString& name) {
    const QDir dir{folder};
    if (dir.isEmpty())
        return folder;
    QString place = dir.filePath(name);
    for (int number = 2; QFileInfo::exists(place); ++number)
        place = dir.filePath(QStringLiteral("%1-%2").arg(name).arg(number));
    return place;
}

Result<QString> copySample(const QString& samplePath, const QString& folder) {
    QDir target{folder};
    const bool isThere = target.exists();
    if (isThere && !target.isEmpty())
        return Error{"File.Exists",
                     ui::toText(Texts::tr("%1 is not empty. Choose another folder.").arg(folder))};
    const QDir source{samplePath};
    for (QDirIterator it{samplePath, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
         it.hasNext();) {
        const QString from = it.next();
        const QString to = target.filePath(source.relativeFilePath(from));
        const bool copied = QDir{}.mkpath(QFileInfo{to}.absolutePath()) && QFile::copy(from, to) &&
                            QFile::setPermissions(to, QFile::permissions(to) | QFile::WriteOwner);
        if (copied)
            continue;
        if (!isThere)
            target.removeRecursively();
        return notWritable(to);
    }
    return target.filePath(QStringLiteral("template.yaml"));
}

Result<QString> beginEmptyProject(const QString& folder) {
    for (const char* name : {"template.yaml", "template.yml", "template.json"}) {
        const QString there = QDir{folder}.filePath(QString::fromLatin1(name));
        if (QFileInfo::exists(there))
            return Error{"File.Exists",
                         ui::toText(Texts::tr("%1 is there already. Open it, or choose another "
                                              "folder.")
                                        .arg(there))};
    }
    QFile file{QDir{folder}.filePath(QStringLiteral("template.yaml"))};
    const QByteArray text = "AWSTemplateFormatVersion: '2010-09-09'\n"
                            "Transform: AWS::Serverless-2016-10-31\n"
                            "\n"
                            "Resources: {}\n";
    if (!QDir{}.mkpath(folder) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        file.write(text) != text.size() || !file.flush())
        return notWritable(file.fileName());
    return file.fileName();
}

} // namespace lathe::app
