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

Result<QString> copySample(const QString& samplePath, const QString& folder) {
    const QDir target{folder};
    if (target.exists() && !target.isEmpty())
        return Error{"File.Exists",
                     ui::toText(Texts::tr("%1 is not empty. Choose another folder.").arg(folder))};
    const QDir source{samplePath};
    for (QDirIterator it{samplePath, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
         it.hasNext();) {
        const QString from = it.next();
        const QString to = target.filePath(source.relativeFilePath(from));
        const bool copied = QDir{}.mkpath(QFileInfo{to}.absolutePath()) && QFile::copy(from, to) &&
                            QFile::setPermissions(to, QFile::permissions(to) | QFile::WriteOwner);
        if (!copied)
            return Error{"File.NotWritable",
                         ui::toText(Texts::tr("%1 could not be written.").arg(to))};
    }
    return target.filePath(QStringLiteral("template.yaml"));
}

} // namespace lathe::app
