#include "widgets/cost/CostCsv.h"

#include <QStringList>

namespace lathe::cost {

namespace {

QString csvField(QString text) {
    return text.contains(u'"') || text.contains(u',') || text.contains(u'\n')
               ? u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"'
               : text;
}

/// Plain dollars for other programs, exact to the pico-dollar.
QString csvMoney(PicoDollars price) {
    return QStringLiteral("%1.%2")
        .arg(price.count / 1'000'000'000'000)
        .arg(price.count % 1'000'000'000'000, 12, 10, QLatin1Char('0'));
}

} // namespace

QString csvOf(const std::vector<CostLine>& lines) {
    QString text = QStringLiteral("function,invocations_today,billed_ms_today,gb_seconds_today,"
                                  "usd_today,invocations_per_month,usd_per_month\n");
    for (const CostLine& line : lines) {
        const QStringList fields{
            csvField(QString::fromStdString(line.function)),
            QString::number(line.invocations),
            QString::number(line.billed.count()),
            QString::number(double(line.milliGbSeconds) / 1000, 'f', 3),
            csvMoney(line.today),
            QString::number(line.rate.perMonth()),
            line.month ? csvMoney(*line.month) : QString{},
        };
        text += fields.join(u',') + u'\n';
    }
    return text;
}

QString csvOf(const std::vector<BreakdownLine>& lines, const QString& key) {
    QString text = csvField(key) + QStringLiteral(",invocations,errors,billed_ms,gb_seconds,"
                                                  "usd_lambda,usd_services,services_known\n");
    for (const BreakdownLine& line : lines) {
        const QStringList fields{
            csvField(QString::fromStdString(line.key)),
            QString::number(line.invocations),
            QString::number(line.errors),
            QString::number(line.billedDuration.count()),
            QString::number(double(line.milliGbSeconds) / 1000, 'f', 3),
            csvMoney(line.lambda),
            csvMoney(line.sources),
            line.sourcesKnown ? QStringLiteral("yes") : QStringLiteral("no"),
        };
        text += fields.join(u',') + u'\n';
    }
    return text;
}

} // namespace lathe::cost
