#include "widgets/dashboard/MetricTile.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <set>

namespace json = boost::json;

namespace lathe::dashboard {

namespace {

constexpr std::array<int, 13> steps{1,   5,    10,     20,     30,      60,       300,
                                    900, 3600, 21'600, 86'400, 604'800, 2'592'000};
constexpr std::chrono::hours secondsKept{3};
constexpr std::chrono::days minutesKept{63};

Timestamp floorTo(Timestamp time, Seconds step) {
    const auto since = std::chrono::floor<Seconds>(time).time_since_epoch();
    return Timestamp{since / step * step};
}

/// Namespace, name, dimensions: the texts of a metric, with those of the one before where it says
/// so.
std::vector<std::string> textsIn(const json::array& written,
                                 const std::vector<std::string>& before) {
    std::vector<std::string> texts;
    for (const json::value& part : written) {
        if (!part.is_string())
            continue;
        const std::string text{part.get_string()};
        if (text == "...") {
            // All but what follows.
            const std::size_t rest =
                std::size_t(std::count_if(&part + 1, written.data() + written.size(),
                                          [](const json::value& v) { return v.is_string(); }));
            while (texts.size() + rest < before.size())
                texts.push_back(before[texts.size()]);
        } else if (text == "." && texts.size() < before.size()) {
            texts.push_back(before[texts.size()]);
        } else {
            texts.push_back(text);
        }
    }
    return texts;
}

TileLine lineOf(const json::object& options) {
    TileLine line;
    line.line.id = textAt(options, "id");
    line.line.expression = textAt(options, "expression");
    line.line.label = textAt(options, "label");
    line.line.statistic = textAt(options, "stat");
    line.line.isShown = !options.contains("visible") || flagAt(options, "visible");
    line.color = QString::fromStdString(textAt(options, "color"));
    line.isOnRight = textAt(options, "yAxis") == "right";
    for (const auto& [key, value] : options)
        if (key != "id" && key != "expression" && key != "label" && key != "stat" &&
            key != "visible" && key != "color" && key != "yAxis")
            line.others[key] = value;
    return line;
}

/// Expressions name metrics by ids of their own; these are none of them.
void nameLines(std::vector<TileLine>& lines) {
    std::set<std::string> taken;
    for (const TileLine& line : lines)
        taken.insert(line.line.id);
    int next = 1;
    for (TileLine& line : lines) {
        while (line.line.id.empty()) {
            const std::string id =
                (line.line.expression.empty() ? "m" : "e") + std::to_string(next++);
            if (taken.insert(id).second)
                line.line.id = id;
        }
    }
}

} // namespace

std::vector<TileLine> linesOf(const json::object& properties) {
    std::string usual = textAt(properties, "stat");
    if (usual.empty())
        usual = "Average";
    std::vector<TileLine> lines;
    std::vector<std::string> before;
    const json::array* all = arrayAt(properties, "metrics");
    for (const json::value& each : all ? *all : json::array{}) {
        const json::array* written = each.if_array();
        if (!written || written->empty())
            continue;
        const json::object* options = written->back().if_object();
        TileLine line = lineOf(options ? *options : json::object{});
        if (line.line.expression.empty()) {
            const auto texts = textsIn(*written, before);
            if (texts.size() < 2)
                continue;
            before = texts;
            line.line.metric = {{}, texts[0], texts[1], {}};
            for (std::size_t at = 2; at + 1 < texts.size(); at += 2)
                line.line.metric.dimensions.push_back({texts[at], texts[at + 1]});
            std::sort(line.line.metric.dimensions.begin(), line.line.metric.dimensions.end());
            if (line.line.statistic.empty())
                line.line.statistic = usual;
        }
        lines.push_back(std::move(line));
    }
    nameLines(lines);
    return lines;
}

json::array metricsOf(const std::vector<TileLine>& lines, const std::string& usualStatistic) {
    json::array all;
    for (const TileLine& line : lines) {
        json::array written;
        json::object options = line.others;
        if (!line.line.expression.empty()) {
            options["expression"] = line.line.expression;
        } else {
            written = {line.line.metric.space, line.line.metric.name};
            for (const auto& [name, value] : line.line.metric.dimensions) {
                written.emplace_back(name);
                written.emplace_back(value);
            }
            if (line.line.statistic != usualStatistic)
                options["stat"] = line.line.statistic;
        }
        options["id"] = line.line.id;
        if (!line.line.label.empty())
            options["label"] = line.line.label;
        if (!line.color.isEmpty())
            options["color"] = line.color.toStdString();
        if (line.isOnRight)
            options["yAxis"] = "right";
        if (!line.line.isShown)
            options["visible"] = false;
        written.push_back(std::move(options));
        all.push_back(std::move(written));
    }
    return all;
}

Seconds periodOf(const json::object& properties) {
    constexpr double usual = 300;
    return Seconds{std::max(1, int(numberAt(properties, "period", usual)))};
}

metrics::Span spanFor(Timestamp from, Timestamp until, Seconds period, int most, Timestamp now) {
    Seconds finest = period;
    if (now - from > secondsKept)
        finest = std::max(finest, Seconds{60});
    if (now - from > minutesKept)
        finest = std::max(finest, Seconds{3600});
    const auto length = std::chrono::ceil<Seconds>(until - from);
    Seconds step = finest;
    for (const int seconds : steps)
        if (length / step > most && Seconds{seconds} > step)
            step = Seconds{seconds};
    return {floorTo(from, step), floorTo(until - Microseconds{1}, step) + step, step};
}

api::MetricsQuestion questionOf(const std::vector<TileLine>& lines, const metrics::Span& span) {
    api::MetricsQuestion question;
    question.from = span.from;
    question.until = span.until;
    question.period = span.step;
    for (const TileLine& line : lines)
        question.lines.push_back(line.line);
    return question;
}

QStringList statisticsOffered() {
    return {QStringLiteral("Average"), QStringLiteral("Sum"),         QStringLiteral("Minimum"),
            QStringLiteral("Maximum"), QStringLiteral("SampleCount"), QStringLiteral("p50"),
            QStringLiteral("p90"),     QStringLiteral("p95"),         QStringLiteral("p99"),
            QStringLiteral("p99.9"),   QStringLiteral("tm99")};
}

} // namespace lathe::dashboard
