#include "widgets/designer/ScheduleWords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <QTime>

#include <optional>

namespace lathe::designer {

namespace {

QString text(const char* source) {
    return QCoreApplication::translate("ScheduleWords", source);
}

QString everyUnits(int count, const QString& unit) {
    if (unit.startsWith(QLatin1String{"minute"}))
        return count == 1 ? text(QT_TRANSLATE_NOOP("ScheduleWords", "every minute"))
                          : text(QT_TRANSLATE_NOOP("ScheduleWords", "every %1 minutes")).arg(count);
    if (unit.startsWith(QLatin1String{"hour"}))
        return count == 1 ? text(QT_TRANSLATE_NOOP("ScheduleWords", "every hour"))
                          : text(QT_TRANSLATE_NOOP("ScheduleWords", "every %1 hours")).arg(count);
    return count == 1 ? text(QT_TRANSLATE_NOOP("ScheduleWords", "every day"))
                      : text(QT_TRANSLATE_NOOP("ScheduleWords", "every %1 days")).arg(count);
}

bool isAny(const QString& field) {
    return field == QLatin1String{"*"} || field == QLatin1String{"?"};
}

std::optional<int> number(const QString& field) {
    bool good = false;
    const int value = field.toInt(&good);
    return good ? std::optional{value} : std::nullopt;
}

/// N of "*/N" and "0/N".
std::optional<int> step(const QString& field) {
    static const QRegularExpression pattern{QStringLiteral("^(?:\\*|0)/(\\d+)$")};
    const auto match = pattern.match(field);
    return match.hasMatch() ? number(match.captured(1)) : std::nullopt;
}

/// Qt's day of the week: Monday is 1. EventBridge counts from 1 for Sunday.
std::optional<int> dayOfWeek(const QString& field) {
    static const QStringList names{
        QStringLiteral("MON"), QStringLiteral("TUE"), QStringLiteral("WED"), QStringLiteral("THU"),
        QStringLiteral("FRI"), QStringLiteral("SAT"), QStringLiteral("SUN")};
    if (const auto day = number(field); day && *day >= 1 && *day <= 7)
        return *day == 1 ? 7 : *day - 1;
    const qsizetype at = names.indexOf(field.toUpper());
    return at < 0 ? std::nullopt : std::optional{static_cast<int>(at) + 1};
}

std::optional<QString> weekDays(const QString& field) {
    const QString upper = field.toUpper();
    if (upper == QLatin1String{"MON-FRI"} || upper == QLatin1String{"2-6"})
        return text(QT_TRANSLATE_NOOP("ScheduleWords", "every weekday"));
    const QLocale locale;
    if (const qsizetype dash = field.indexOf(u'-'); dash > 0) {
        const auto from = dayOfWeek(field.left(dash));
        const auto to = dayOfWeek(field.mid(dash + 1));
        if (!from || !to)
            return std::nullopt;
        return text(QT_TRANSLATE_NOOP("ScheduleWords", "from %1 to %2"))
            .arg(locale.standaloneDayName(*from), locale.standaloneDayName(*to));
    }
    QStringList days;
    for (const QString& part : field.split(u',')) {
        const auto day = dayOfWeek(part);
        if (!day)
            return std::nullopt;
        days << locale.standaloneDayName(*day);
    }
    return text(QT_TRANSLATE_NOOP("ScheduleWords", "every %1"))
        .arg(days.join(QStringLiteral(", ")));
}

std::optional<QString> days(const QString& ofMonth, const QString& month, const QString& ofWeek) {
    if (!isAny(month))
        return std::nullopt;
    if (!isAny(ofWeek))
        return isAny(ofMonth) ? weekDays(ofWeek) : std::nullopt;
    if (isAny(ofMonth))
        return text(QT_TRANSLATE_NOOP("ScheduleWords", "every day"));
    if (ofMonth == QLatin1String{"L"})
        return text(QT_TRANSLATE_NOOP("ScheduleWords", "on the last day of each month"));
    if (const auto day = number(ofMonth))
        return text(QT_TRANSLATE_NOOP("ScheduleWords", "on day %1 of each month")).arg(*day);
    return std::nullopt;
}

std::optional<QString> cronWords(const QString& expression) {
    const QStringList fields = expression.simplified().split(u' ');
    if (fields.size() != 6 || !isAny(fields[5]))
        return std::nullopt;
    const auto when = days(fields[2], fields[3], fields[4]);
    if (!when)
        return std::nullopt;
    const bool daily = isAny(fields[2]) && isAny(fields[4]);
    const auto minute = number(fields[0]);
    const auto hour = number(fields[1]);
    if (minute && hour && QTime::isValid(*hour, *minute, 0))
        return text(QT_TRANSLATE_NOOP("ScheduleWords", "%1 at %2"))
            .arg(*when, QTime{*hour, *minute}.toString(QStringLiteral("HH:mm")));
    std::optional<QString> often;
    if (const auto minutes = step(fields[0]); minutes && isAny(fields[1]))
        often = everyUnits(*minutes, QStringLiteral("minutes"));
    else if (isAny(fields[0]) && isAny(fields[1]))
        often = everyUnits(1, QStringLiteral("minute"));
    else if (minute && isAny(fields[1]))
        often = text(QT_TRANSLATE_NOOP("ScheduleWords", "every hour at minute %1")).arg(*minute);
    else if (const auto hours = step(fields[1]); hours && minute && *minute == 0)
        often = everyUnits(*hours, QStringLiteral("hours"));
    if (!often || daily)
        return often;
    return text(QT_TRANSLATE_NOOP("ScheduleWords", "%1, %2")).arg(*often, *when);
}

std::optional<QString> words(const QString& expression) {
    static const QRegularExpression form{QStringLiteral("^\\s*(rate|cron|at)\\((.*)\\)\\s*$")};
    const auto match = form.match(expression);
    if (!match.hasMatch())
        return std::nullopt;
    const QString inner = match.captured(2).simplified();
    if (match.captured(1) == QLatin1String{"cron"})
        return cronWords(inner);
    if (match.captured(1) == QLatin1String{"at"}) {
        const QDateTime once = QDateTime::fromString(inner, Qt::ISODate);
        if (!once.isValid())
            return std::nullopt;
        return text(QT_TRANSLATE_NOOP("ScheduleWords", "once, on %1 at %2"))
            .arg(QLocale{}.toString(once.date(), QLocale::ShortFormat),
                 once.time().toString(QStringLiteral("HH:mm")));
    }
    static const QRegularExpression rate{QStringLiteral("^(\\d+) (minutes?|hours?|days?)$")};
    const auto parts = rate.match(inner);
    if (!parts.hasMatch())
        return std::nullopt;
    return everyUnits(parts.captured(1).toInt(), parts.captured(2));
}

} // namespace

QString scheduleWords(const QString& expression, const QString& timeZone) {
    const QString said = words(expression).value_or(expression.trimmed());
    return timeZone.isEmpty() || timeZone == QLatin1String{"UTC"}
               ? said
               : QStringLiteral("%1 %2").arg(said, timeZone);
}

} // namespace lathe::designer
