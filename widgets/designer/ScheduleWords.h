#pragma once

#include <QString>

namespace lathe::designer {

/// A schedule as a person would say it: "every 5 minutes", "every weekday at 09:00", with its time
/// zone where it has one. What words do not fit comes back as it is written.
/// `expression` is that of EventBridge: rate(5 minutes), cron(0 9 ? * MON-FRI *),
/// at(2026-12-24T18:00:00)
/// (https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html).
QString scheduleWords(const QString& expression, const QString& timeZone = {});

} // namespace lathe::designer
