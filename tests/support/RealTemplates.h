#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <map>
#include <string>

namespace lathe::test {

/// The texts of templates by their file: those of this project, and those below the folder that
/// LATHE_TEMPLATES names, for a run over many that others have written.
inline std::map<std::string, std::string> realTemplates() {
    std::map<std::string, std::string> texts;
    const auto collect = [&texts](const QString& folder, const QStringList& names) {
        QDirIterator files{folder, names, QDir::Files, QDirIterator::Subdirectories};
        while (files.hasNext()) {
            QFile file{files.next()};
            if (file.open(QIODevice::ReadOnly))
                texts[file.fileName().toStdString()] = file.readAll().toStdString();
        }
    };
    const QDir data{QStringLiteral(LATHE_TEST_DATA)};
    collect(data.filePath("template"), {"*.yaml", "*.json"});
    collect(data.filePath("../../resources/samples"), {"template.yaml"});
    if (const QString others = qEnvironmentVariable("LATHE_TEMPLATES"); !others.isEmpty())
        collect(others, {"*.yaml", "*.yml", "*.json", "*.template"});
    return texts;
}

} // namespace lathe::test
