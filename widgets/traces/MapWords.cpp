#include "widgets/traces/MapWords.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace lathe::traces {

namespace {

/// The context of this file's sentences in the translations.
QString text(const char* source) {
    return QCoreApplication::translate("MapWords", source);
}

QString percentText(std::int64_t part, std::int64_t whole) {
    return text(QT_TRANSLATE_NOOP("MapWords", "%1 %"))
        .arg(QLocale().toString(whole > 0 ? 100.0 * double(part) / double(whole) : 0, 'f', 1));
}

QStringList told(const Statistics& statistics, const DurationHistogram& durations) {
    QStringList lines;
    lines << text(QT_TRANSLATE_NOOP("MapWords", "%1 requests, %2 on average"))
                 .arg(ui::countText(statistics.total()), ui::durationText(meanOf(statistics)));
    if (!durations.empty())
        lines << text(QT_TRANSLATE_NOOP("MapWords", "median %1, p95 %2, p99 %3"))
                     .arg(ui::durationText(percentile(durations, 50)),
                          ui::durationText(percentile(durations, 95)),
                          ui::durationText(percentile(durations, 99)));
    const auto add = [&](std::int64_t count, const char* what) {
        if (count > 0)
            lines << text(what).arg(ui::countText(count), percentText(count, statistics.total()));
    };
    add(statistics.faults, QT_TRANSLATE_NOOP("MapWords", "%1 faults (%2)"));
    add(statistics.errors - statistics.throttles, QT_TRANSLATE_NOOP("MapWords", "%1 errors (%2)"));
    add(statistics.throttles, QT_TRANSLATE_NOOP("MapWords", "%1 throttled (%2)"));
    return lines;
}

} // namespace

QString serviceIcon(const ServiceId& service) {
    if (service.type == "client")
        return QStringLiteral("user");
    if (service.type == "remote" || service.type.empty())
        return QStringLiteral("http");
    if (service.type.starts_with("AWS::Lambda"))
        return QStringLiteral("function");
    return ui::resourceIcon(QString::fromStdString(service.type));
}

QString serviceType(const ServiceId& service) {
    if (service.type == "client")
        return text(QT_TRANSLATE_NOOP("MapWords", "Client"));
    if (service.type == "remote")
        return text(QT_TRANSLATE_NOOP("MapWords", "Remote"));
    QString type = QString::fromStdString(service.type);
    if (type.startsWith(QLatin1String{"AWS::"}))
        type.remove(0, 5);
    return type.replace(QLatin1String{"::"}, QLatin1String{" "});
}

QString describe(const ServiceNode& node) {
    const QString type = serviceType(node.id);
    QStringList lines{QString::fromStdString(node.id.name)};
    if (!type.isEmpty())
        lines << type;
    if (node.id.type != "client")
        lines << told(node.statistics, node.durations);
    return lines.join(u'\n');
}

QString describe(const ServiceEdge& edge, const ServiceNode& from, const ServiceNode& to) {
    QStringList lines{
        QStringLiteral("%1 \u2192 %2")
            .arg(QString::fromStdString(from.id.name), QString::fromStdString(to.id.name))};
    return (lines << told(edge.statistics, edge.responseTimes)).join(u'\n');
}

std::vector<RingPart> ringOf(const Statistics& statistics) {
    const auto whole = double(statistics.total());
    if (whole <= 0)
        return {};
    const ui::Colors& colors = ui::colors();
    std::vector<RingPart> parts;
    const auto add = [&](std::int64_t count, const QColor& color) {
        if (count > 0)
            parts.push_back({double(count) / whole, color});
    };
    add(statistics.faults, colors.error);
    add(statistics.throttles, colors.seriesColor(3));
    add(statistics.errors - statistics.throttles, colors.warning);
    add(statistics.ok, colors.success);
    return parts;
}

Microseconds percentile(const DurationHistogram& histogram, double percent) {
    std::int64_t all = 0;
    for (const auto& [time, count] : histogram)
        all += count;
    const auto wanted = static_cast<std::int64_t>(std::ceil(double(all) * percent / 100));
    std::int64_t seen = 0;
    for (const auto& [time, count] : histogram) {
        seen += count;
        if (seen >= wanted)
            return time;
    }
    return {};
}

Microseconds meanOf(const Statistics& statistics) {
    return statistics.total() > 0 ? statistics.totalTime / statistics.total() : Microseconds{};
}

} // namespace lathe::traces
