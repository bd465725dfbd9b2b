#include "widgets/common/Formats.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace lathe::ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("lathe::ui", text);
}

QDateTime localTime(Timestamp time) {
    const auto millis = std::chrono::floor<Milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(millis.count());
}

/// Three significant digits below 1,000; none after the point for a whole number (a limit).
QString shortNumber(double value, bool whole) {
    const int decimals = whole || value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString durationText(Microseconds duration) {
    const double millis = static_cast<double>(duration.count()) / 1000;
    if (millis < 999.5)
        return translated(QT_TRANSLATE_NOOP("lathe::ui", "%1 ms"))
            .arg(shortNumber(millis, duration.count() % 1000 == 0));
    if (millis < 59'995)
        return translated(QT_TRANSLATE_NOOP("lathe::ui", "%1 s"))
            .arg(shortNumber(millis / 1000, duration.count() % 1'000'000 == 0));
    const auto seconds = std::chrono::round<Seconds>(duration).count();
    if (seconds % 60 == 0)
        return translated(QT_TRANSLATE_NOOP("lathe::ui", "%1 min"))
            .arg(QLocale().toString(static_cast<qint64>(seconds / 60)));
    return translated(QT_TRANSLATE_NOOP("lathe::ui", "%1 min %2 s"))
        .arg(QLocale().toString(static_cast<qint64>(seconds / 60)))
        .arg(seconds % 60);
}

QString billedText(Milliseconds duration) {
    return translated(QT_TRANSLATE_NOOP("lathe::ui", "%1 ms"))
        .arg(QLocale().toString(static_cast<qint64>(duration.count())));
}

QString memoryText(Bytes size) {
    constexpr std::int64_t mebi = 1024 * 1024;
    if (size.count > 0 && size.count < mebi)
        return translated(QT_TRANSLATE_NOOP("lathe::ui", "%1 KB"))
            .arg(QLocale().toString(static_cast<qint64>((size.count + 1023) / 1024)));
    return translated(QT_TRANSLATE_NOOP("lathe::ui", "%1 MB"))
        .arg(QLocale().toString(static_cast<qint64>(size.ceilMebi())));
}

QString moneyText(PicoDollars price, int significant) {
    QString text = QString::fromStdString(toText(price, significant));
    const QLocale locale;
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const qsizetype digits = text.indexOf(QLatin1Char('$')) + 1;
    const QString whole = locale.toString(text.mid(digits, point - digits).toLongLong());
    return text.left(digits) + whole + locale.decimalPoint() + text.mid(point + 1);
}

QString countText(qint64 count) {
    return QLocale().toString(count);
}

QString timeText(Timestamp time) {
    return localTime(time).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString momentText(Timestamp time, Timestamp now) {
    const QDateTime moment = localTime(time);
    if (moment.date() == localTime(now).date())
        return moment.toString(QStringLiteral("HH:mm:ss"));
    return QLocale().toString(moment, QCoreApplication::translate("lathe::ui", "d MMM HH:mm"));
}

} // namespace lathe::ui
