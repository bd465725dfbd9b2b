#pragma once

#include "engine/model/Invocation.h"
#include "engine/model/TriggerGraph.h"
#include "widgets/common/Icons.h"

#include <QString>

#include <filesystem>

namespace lathe::ui {

/// How the values of the model are named and drawn in every pane; figures are in Formats.h.

/// "12 bytes", "3.4 KB", "1.2 MB": the size of a file or payload.
QString sizeText(qint64 bytes);

/// "Succeeded", "Timed out", ...: how an invocation ended, for people.
QString outcomeText(model::OutcomeKind kind);
Tint outcomeTint(model::OutcomeKind kind);

QString triggerText(model::TriggerKind kind);
QString triggerIcon(model::TriggerKind kind);
/// The icon that stands for a file of this name.
QString fileIcon(const QString& fileName);
/// Whether a function's handler may be in a file of this name: Python, JavaScript, Ruby.
bool isCodeFile(const QString& fileName);
/// The icon for a resource by its CloudFormation type.
QString resourceIcon(const QString& type);

inline QString toQString(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}
inline std::filesystem::path toPath(const QString& path) {
    return std::filesystem::path{path.toStdString()};
}

} // namespace lathe::ui
