#pragma once

#include "widgets/logs/LogModel.h"

#include <QRegularExpression>
#include <QString>

namespace lathe::logs {

/// Which lines are shown. An empty criterion lets everything pass.
struct LogFilter {
    QString text;
    /// Takes the place of `text` where it has a pattern.
    QRegularExpression expression;
    /// This level and the ones above it; the platform's own lines have none and are not asked.
    model::LogLevel lowest = model::LogLevel::Trace;
    /// START, END, REPORT.
    bool platform = true;
    /// Logical id.
    QString function;
    QString requestId;

    bool operator==(const LogFilter&) const = default;
    bool matches(const LogEntry& entry) const;
};

} // namespace lathe::logs
