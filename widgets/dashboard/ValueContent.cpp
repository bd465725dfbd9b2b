#include "widgets/dashboard/ValueContent.h"

#include "widgets/common/Theme.h"
#include "widgets/dashboard/LineContent.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::dashboard {

namespace {

constexpr int mostValues = 300;

} // namespace

void ValueContent::setProperties(const json::object& properties) {
    m_properties = properties;
    m_lines = linesOf(properties);
    m_values.clear();
    refresh();
}

std::optional<api::MetricsQuestion> ValueContent::question(const Shown& shown) {
    if (m_lines.empty())
        return {};
    metrics::Span span =
        spanFor(shown.from, shown.until, periodOf(m_properties), mostValues, shown.now);
    if (flagAt(m_properties, "setPeriodToTimeRange"))
        span = metrics::wholeOf(span);
    return questionOf(m_lines, span);
}

void ValueContent::setCurves(const std::vector<api::MetricCurve>& curves,
                             const std::vector<api::MetricCurve>& before, const Shown& shown) {
    m_shown = shown;
    m_values.clear();
    for (std::size_t at = 0; at < curves.size(); ++at) {
        const api::MetricCurve& curve = curves[at];
        const auto line = std::find_if(m_lines.begin(), m_lines.end(), [&](const TileLine& one) {
            return one.line.id == curve.id;
        });
        Value value;
        value.name = QString::fromStdString(curve.label);
        value.course = curve.values;
        if (!curve.values.empty())
            value.value = curve.values.back();
        for (const api::MetricCurve& earlier : before)
            if (earlier.id == curve.id && earlier.label == curve.label && !earlier.values.empty())
                value.before = earlier.values.back();
        if (line != m_lines.end()) {
            value.color = QColor{line->color};
            value.function = functionOf(&*line);
        }
        if (!value.color.isValid())
            value.color = ui::colors().seriesColor(int(at));
        m_values.push_back(std::move(value));
    }
    refresh();
}

void ValueContent::activate(const QString& function) {
    emit invocationsRequested(function, m_shown.from, m_shown.until);
}

QString ValueContent::csv() const {
    QString text = QStringLiteral("name,value\n");
    for (const Value& value : m_values) {
        QString name = value.name;
        name.replace(QLatin1Char{'"'}, QStringLiteral("\"\""));
        text += QStringLiteral("\"%1\",%2\n")
                    .arg(name, value.value ? QString::number(*value.value, 'g', 12) : QString{});
    }
    return text;
}

} // namespace lathe::dashboard
