#pragma once

#include "engine/base/Units.h"
#include "engine/model/Invocation.h"
#include "engine/model/TriggerGraph.h"
#include "widgets/common/Icons.h"

#include <QString>

#include <filesystem>

namespace lathe::ui {

/// Values as every pane writes them, in the person's locale.

/// "0.84 ms", "12.3 ms", "1.25 s", "2 min 5 s".
QString durationText(Microseconds duration);
/// "37 MB": Lambda's MB, rounded up.
QString memoryText(Bytes bytes);
/// "12 B", "3.4 KB", "1.2 MB": the size of a file or payload.
QString sizeText(qint64 bytes);
QString moneyText(PicoDollars price, int significant = 3);
/// Local time of day with milliseconds: "14:03:22.125".
QString timeText(Timestamp time);
/// "14:03:22" today, "Tue 14:03" this week, else the date.
QString whenText(Timestamp time, Timestamp now);

/// "Succeeded", "Timed out", ...: how an invocation ended, for people.
QString outcomeText(model::OutcomeKind kind);
Tint outcomeTint(model::OutcomeKind kind);

QString triggerText(model::TriggerKind kind);
QString triggerIcon(model::TriggerKind kind);
/// The icon that stands for a file of this name.
QString fileIcon(const QString& fileName);
/// The icon for a resource by its CloudFormation type.
QString resourceIcon(const QString& type);

inline QString toQString(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}
inline std::filesystem::path toPath(const QString& path) {
    return std::filesystem::path{path.toStdString()};
}

} // namespace lathe::ui
