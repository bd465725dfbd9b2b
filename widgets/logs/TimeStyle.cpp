#include "widgets/logs/TimeStyle.h"

#include "widgets/common/Formats.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

namespace lathe::logs {

namespace {

QDateTime in(const QTimeZone& zone, Timestamp time) {
    const auto micros = time.time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(micros >= 0 ? micros / 1000 : (micros - 999) / 1000,
                                          zone);
}

std::optional<Timestamp> timestampOf(const QDateTime& moment) {
    if (!moment.isValid())
        return {};
    return Timestamp{Milliseconds{moment.toMSecsSinceEpoch()}};
}

std::optional<Microseconds> spanFrom(const QString& text) {
    static const QRegularExpression form{
        QStringLiteral("^-?\\s*(\\d+(?:\\.\\d+)?)\\s*"
                       "(ms|s|sec|seconds?|m|min|minutes?|h|hours?|d|days?)(?:\\s+\\p{L}+)?$"),
        QRegularExpression::CaseInsensitiveOption};
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QString unit = match.captured(2).toLower();
    const double seconds = unit == QLatin1String{"ms"} ? 0.001
                           : unit.startsWith(u's')     ? 1
                           : unit.startsWith(u'm')     ? 60
                           : unit.startsWith(u'h')     ? 3600
                                                       : 86'400;
    return Microseconds{static_cast<std::int64_t>(match.captured(1).toDouble() * seconds * 1e6)};
}

std::optional<QTime> timeOfDay(const QString& text) {
    for (const char* form : {"H:mm", "H:mm:ss", "H:mm:ss.z", "H:mm:ss.zzz"}) {
        if (const QTime time = QTime::fromString(text, QLatin1String{form}); time.isValid())
            return time;
    }
    return {};
}

std::optional<QDate> dateFrom(const QString& text, const QDate& today) {
    constexpr qsizetype isoLength = 10;
    if (const QDate date = QDate::fromString(text, Qt::ISODate);
        date.isValid() && text.size() == isoLength)
        return date;
    const QLocale locale;
    for (const QString& form : {QStringLiteral("d MMM yyyy"), QStringLiteral("d MMMM yyyy"),
                                locale.dateFormat(QLocale::ShortFormat)}) {
        if (const QDate date = locale.toDate(text, form); date.isValid())
            return date.year() < 1950 ? date.addYears(100) : date;
    }
    for (const QString& form : {QStringLiteral("d MMM"), QStringLiteral("d MMMM")}) {
        const QDate date = locale.toDate(text + u' ' + QString::number(today.year()),
                                         form + QStringLiteral(" yyyy"));
        if (date.isValid())
            return date > today ? date.addYears(-1) : date;
    }
    return {};
}

} // namespace

QJsonObject TimeStyle::toJson() const {
    return {{QStringLiteral("form"), static_cast<int>(form)},
            {QStringLiteral("zone"), QString::fromLatin1(zone)}};
}

TimeStyle TimeStyle::fromJson(const QJsonObject& json) {
    const int form = json[QStringLiteral("form")].toInt();
    return {form >= 0 && form <= static_cast<int>(Form::Step) ? static_cast<Form>(form)
                                                              : Form::Clock,
            json[QStringLiteral("zone")].toString().toLatin1()};
}

/// Which file a zone is in is looked up once: every time that is drawn asks.
QTimeZone TimeStyle::timeZone() const {
    static QHash<QByteArray, QTimeZone> known;
    QTimeZone& here = known[zone];
    if (!here.isValid()) {
        const QTimeZone chosen{zone};
        here = zone.isEmpty() || !chosen.isValid() ? QTimeZone::systemTimeZone() : chosen;
    }
    return here;
}

QString TimeStyle::text(Timestamp time, Timestamp now, std::optional<Timestamp> above) const {
    if (form == Form::Age) {
        const auto age = std::chrono::floor<Seconds>(now - time);
        if (age < Seconds{1})
            return tr("now");
        return tr("%1 ago").arg(ui::durationText(age));
    }
    if (form == Form::Step && above) {
        const Microseconds step = time - *above;
        return step.count() < 0 ? QChar{0x2212} + ui::durationText(-step)
                                : u'+' + ui::durationText(step);
    }
    const QTimeZone here = timeZone();
    const QDateTime moment = in(here, time);
    const QString clock = moment.toString(QStringLiteral("HH:mm:ss.zzz"));
    if (moment.date() == in(here, now).date())
        return clock;
    const bool thisYear = moment.date().year() == in(here, now).date().year();
    return QLocale().toString(moment.date(), thisYear ? tr("d MMM") : tr("d MMM yyyy")) + u' ' +
           clock;
}

QString TimeStyle::longText(Timestamp time) const {
    const QDateTime moment = in(timeZone(), time);
    const auto micros = time.time_since_epoch() % Milliseconds{1};
    return QLocale().toString(moment, tr("ddd, d MMM yyyy, HH:mm:ss.zzz")) +
           QStringLiteral("%1 ").arg((micros.count() + 1000) % 1000, 3, 10, QChar{u'0'}) +
           moment.timeZoneAbbreviation();
}

std::optional<Timestamp> momentFrom(const QString& text, Timestamp now, const QTimeZone& zone) {
    const QString words = text.simplified();
    if (const auto span = spanFrom(words))
        return now - *span;
    const QDateTime today = in(zone, now);
    if (const auto time = timeOfDay(words)) {
        const QDateTime moment{today.date(), *time, zone};
        return timestampOf(moment > today ? moment.addDays(-1) : moment);
    }
    if (const auto date = dateFrom(words, today.date()))
        return timestampOf(date->startOfDay(zone));
    if (const auto iso = fromIso8601(words.toStdString()))
        return iso;
    const qsizetype end = words.lastIndexOf(QRegularExpression{QStringLiteral("[ T]")});
    if (end < 0)
        return {};
    const auto time = timeOfDay(words.mid(end + 1));
    const auto date =
        dateFrom(words.left(end).remove(QRegularExpression{QStringLiteral(",$")}), today.date());
    return time && date ? timestampOf(QDateTime{*date, *time, zone}) : std::nullopt;
}

} // namespace lathe::logs
