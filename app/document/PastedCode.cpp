#include "app/document/PastedCode.h"

#include "app/document/CodeFiles.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace lathe::app {

namespace {

using State = PastedCode::State;

/// Each path once.
std::vector<PastedCode> byPath(const std::vector<authoring::LocalCode>& code) {
    std::vector<PastedCode> found;
    for (const authoring::LocalCode& one : code) {
        auto it = std::find_if(found.begin(), found.end(),
                               [&](const PastedCode& other) { return other.path == one.path; });
        if (it == found.end())
            it = found.insert(found.end(), {one.path, {}, State::Shared, {}, {}});
        it->users.push_back(one.resource);
    }
    return found;
}

/// What is outside of the project cannot be copied into it under its path.
bool isWithin(const QString& path) {
    return path != QLatin1String{".."} && !path.startsWith(QLatin1String{"../"});
}

void copy(PastedCode& code, const QString& path, const QString& from) {
    const QFileInfo source{from + QLatin1Char('/') + path};
    code.state = State::Missing;
    if (from.isEmpty() || !source.exists() || !isWithin(path))
        return;
    const auto files = codeFilesOf(source.absoluteFilePath());
    if (!files) {
        code.problem = files.error().detail;
        return;
    }
    const QString folder = source.isDir() ? path : QFileInfo{path}.path();
    for (const auto& [name, content] : *files)
        code.files[QDir::cleanPath(folder + QLatin1Char('/') + QString::fromStdString(name))
                       .toStdString()] = content;
    code.state = State::Copied;
}

} // namespace

std::vector<PastedCode> findPastedCode(const std::vector<authoring::LocalCode>& code,
                                       const QString& root, const QString& from) {
    std::vector<PastedCode> found = byPath(code);
    for (PastedCode& one : found) {
        const QString path = QDir::cleanPath(QString::fromStdString(one.path));
        if (root == from)
            one.state = State::Shared;
        else if (QFileInfo::exists(root + QLatin1Char('/') + path))
            one.state = State::There;
        else
            copy(one, path, from);
    }
    return found;
}

} // namespace lathe::app
