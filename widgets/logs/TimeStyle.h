#pragma once

#include "engine/base/Units.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace lathe::logs {

/// How the times of lines are written. GUI thread.
struct TimeStyle {
    Q_DECLARE_TR_FUNCTIONS(lathe::logs::TimeStyle)

  public:
    enum class Form {
        /// "14:03:22.123", with the day before it where that is not today.
        Clock,
        /// "12 s ago".
        Age,
        /// "+1.24 s": since the line above.
        Step,
    };

    Form form = Form::Clock;
    /// Of IANA's names: "Europe/Berlin", "UTC"; empty: this machine's.
    QByteArray zone;

    bool operator==(const TimeStyle&) const = default;

    QJsonObject toJson() const;
    static TimeStyle fromJson(const QJsonObject& json);

    QTimeZone timeZone() const;
    /// As a column has it. `above`: when the line above was logged.
    QString text(Timestamp time, Timestamp now, std::optional<Timestamp> above) const;
    /// "Mon, 30 Nov 2026, 14:03:22.123456 UTC+01:00".
    QString longText(Timestamp time) const;
};

/// A moment as one types it: "14:03", "14:03:22.5", "2026-11-29", "2026-11-29 14:03", "29 Nov
/// 14:03",
/// "-10 min", "2 h ago". A time of day is that of today, or of yesterday where today's is to come.
std::optional<Timestamp> momentFrom(const QString& text, Timestamp now, const QTimeZone& zone);

} // namespace lathe::logs
