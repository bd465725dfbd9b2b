#pragma once

#include "engine/metricmath/Calculation.h"

#include <QString>
#include <QStringList>

#include <map>
#include <string>

namespace lathe::test {

/// 2026-11-30 08:58:00 UTC, a Monday.
inline constexpr Timestamp morning{Seconds{1'796'029'080}};
/// Five minutes.
inline constexpr metricmath::Grid grid{morning, morning + Seconds{300}, Seconds{60}};

/// "30 - 20": a value a minute, "-" where there is none.
inline metricmath::Series seriesOf(const QString& values, const std::string& label = {}) {
    metricmath::Series series{label, {}, {}, {}, nullptr};
    Timestamp time = morning;
    for (const QString& value : values.split(' ', Qt::SkipEmptyParts)) {
        if (value != "-")
            series.add(time, value.toDouble());
        time += Seconds{60};
    }
    return series;
}

inline QString shown(double number) {
    return QString::number(number, 'g', 7);
}

/// "30 - 20 - -": over the whole grid.
inline QString shown(const metricmath::Series& series) {
    QStringList values;
    std::size_t found = 0;
    for (const Timestamp time : grid.times()) {
        const auto value = series.at(time);
        values << (value ? shown(*value) : QString{"-"});
        found += value.has_value();
    }
    return found == series.size() ? values.join(' ') : QString{"off the grid"};
}

inline QString shown(const metricmath::SeriesList& list) {
    QStringList all;
    for (const metricmath::Series& series : list)
        all << shown(series);
    return "[" + all.join(", ") + "]";
}

inline QString shown(const metricmath::Value& value) {
    return std::visit([](const auto& one) { return shown(one); }, value);
}

/// The expression, or a test that failed with what is wrong with it.
inline metricmath::Expression parsed(const std::string& text) {
    auto expression = metricmath::Expression::parse(text);
    if (!expression)
        qFatal("%s: %s", text.c_str(), expression.error().message.english().c_str());
    return *expression;
}

/// m1, m2, m3.
inline const std::vector<QString>& usualMetrics() {
    static const std::vector<QString> metrics{"30 20 0 0 -", "20 - 20 - -", "1 2 3 4 5"};
    return metrics;
}

inline metricmath::Calculation calculationOf(const std::vector<QString>& metrics = usualMetrics(),
                                             metricmath::Sources sources = {}) {
    metricmath::Calculation calculation{grid, std::move(sources)};
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        const std::string id = "m" + std::to_string(i + 1);
        calculation.addMetric(id, seriesOf(metrics[i], "Metric " + id));
    }
    return calculation;
}

/// The value of an expression, or "Error in expression 'e1': ...".
inline QString valueOf(const std::string& text,
                       const std::vector<QString>& metrics = usualMetrics(),
                       metricmath::Sources sources = {}) {
    auto expression = metricmath::Expression::parse(text);
    if (!expression)
        return QString::fromStdString(expression.error().error("e1").detail.english());
    auto calculation = calculationOf(metrics, std::move(sources));
    calculation.addExpression("e1", *std::move(expression));
    const auto value = calculation.valueOf("e1");
    return value ? shown(*value) : QString::fromStdString(value.error().detail.english());
}

} // namespace lathe::test
