#pragma once

#include "engine/base/Units.h"

#include <QString>

namespace lathe::ui {

/// Figures as a person reads them, in the current locale.

/// "0.84 ms", "12.3 ms", "842 ms", "1.24 s", "3 s", "2 min 5 s", "15 min".
QString durationText(Microseconds duration);
/// "1,234 ms": billed time, which has no smaller unit.
QString billedText(Milliseconds duration);
/// "37 MB": Lambda's megabytes (of 1,048,576 bytes), rounded up; "512 KB" below one.
QString memoryText(Bytes size);
/// "$0.0000021", "$1,234.50": three significant digits, never fewer than the cents.
QString moneyText(PicoDollars price, int significant = 3);
/// "1,234,567".
QString countText(qint64 count);
/// Local time of day with milliseconds: "14:03:22.123".
QString timeText(Timestamp time);
/// "14:03:22" today, "3 Jan 14:03" on other days.
QString momentText(Timestamp time, Timestamp now);

} // namespace lathe::ui
