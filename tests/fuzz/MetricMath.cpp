#include "engine/metricmath/Calculation.h"
#include "engine/metricmath/DynamicLabel.h"
#include "engine/metricmath/MetricsQuery.h"
#include "engine/metricmath/Search.h"
#include "tests/fuzz/Check.h"

#include <cmath>

// A text, which is read as each of four languages: an expression, a search, a query of Metrics
// Insights, a label. What is wrong lies within the text; what is right comes to series in the order
// of their times, to the same each time.

using namespace lathe;
using namespace lathe::metricmath;
using fuzz::require;

namespace {

constexpr Timestamp start{Seconds{1'796'029'080}};
constexpr Grid grid{start, start + Seconds{600}, Seconds{60}};

void checkProblem(const Problem& problem, std::string_view text) {
    require(!problem.message.english().empty(), "a problem has its sentence");
    require(problem.start <= problem.end && problem.end <= charactersIn(text),
            "a problem lies within the text");
}

Series seriesOf(double first, double step, int every) {
    Series series{"Metric", {}, {}, {}, nullptr};
    for (int i = 0; i < 10; i += every)
        series.add(start + Seconds{60 * i}, first + step * i);
    return series;
}

const std::vector<Metric>& metrics() {
    static const std::vector<Metric> metrics{
        {"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-1"}}, ""},
        {"AWS/Lambda", "Errors", {{"FunctionName", "shop-1"}, {"Resource", "shop"}}, "1"},
        {"Shop", "CustomCount1", {}, ""}};
    return metrics;
}

void checkSeries(const Series& series) {
    require(series.times.size() == series.values.size(), "each time has a value");
    for (std::size_t i = 0; i < series.size(); ++i) {
        require(std::isfinite(series.values[i]), "values are numbers");
        require(i == 0 || series.times[i] > series.times[i - 1], "times are in order");
    }
}

bool isSame(const Series& left, const Series& right) {
    return left.label == right.label && left.times == right.times && left.values == right.values;
}

Sources sources() {
    Sources sources;
    sources.search = [](const SearchCall& call) -> Result<SeriesList> {
        SeriesList found;
        for (const Metric& metric : metrics())
            if (call.expression.matches(metric, "1"))
                found.push_back(seriesOf(1, 1, 2));
        return found;
    };
    sources.lambda = [](const LambdaCall& call) -> Result<SeriesList> {
        return SeriesList(call.arguments.size(), seriesOf(2, 0, 1));
    };
    sources.serviceQuota = [](const Series&) { return std::optional<double>{10}; };
    return sources;
}

Result<SeriesList> computed(const Expression& expression) {
    Calculation calculation{grid, sources()};
    calculation.addMetric("m1", seriesOf(1, 1, 1));
    calculation.addMetric("m2", seriesOf(-3, 2, 3));
    calculation.addMetric("m3", Series{});
    calculation.addExpression("e1", expression);
    calculation.addResult("e2", SeriesList{seriesOf(0, 1e300, 2), seriesOf(5, 0, 1)});
    const auto value = calculation.computed("e1");
    if (!value)
        checkProblem(value.error(), expression.text());
    return calculation.seriesOf("e1");
}

void checkExpression(std::string_view text) {
    const auto expression = Expression::parse(text);
    if (!expression)
        return checkProblem(expression.error(), text);
    for (const std::string& id : expression->ids())
        require(isId(id) || id.size() > 255, "ids begin with a lowercase letter");
    const auto series = computed(*expression);
    const auto again = computed(*expression);
    require(series.has_value() == again.has_value(), "it has a value each time");
    if (!series)
        return;
    require(series->size() == again->size(), "it has as many series each time");
    for (std::size_t i = 0; i < series->size(); ++i) {
        checkSeries(series->at(i));
        require(isSame(series->at(i), again->at(i)), "series are the same each time");
    }
}

void checkSearch(std::string_view text) {
    const auto search = SearchExpression::parse(text);
    if (!search)
        return checkProblem(search.error(), text);
    const auto opposite = SearchExpression::parse("NOT (" + std::string{text} + ")");
    for (const Metric& metric : metrics()) {
        const bool matches = search->matches(metric, "1");
        require(!matches || !search->schema() || search->schema()->matches(metric),
                "what is found has the schema");
        require(search->schema() || !opposite || opposite->matches(metric, "1") != matches,
                "NOT finds the others");
    }
}

void checkQuery(std::string_view text) {
    const auto query = MetricsQuery::parse(text);
    if (!query)
        return checkProblem(query.error(), text);
    require(MetricsQuery::isOne(text), "a query is one");
    std::vector<ObservedMetric> observed;
    for (const Metric& metric : metrics())
        observed.push_back({metric,
                            {{"env", "prod"}},
                            {start, start + Seconds{60}},
                            {{2, 3, 1, 2}, {1, 5, 5, 5}}});
    const SeriesList series = query->run(observed, "1");
    require(series.size() <= query->limit, "there are no more series than the limit");
    for (const Series& each : series) {
        checkSeries(each);
        require(!each.empty(), "a group has data points");
    }
}

void checkLabel(std::string_view text) {
    const auto label = DynamicLabel::parse(text);
    if (!label)
        return checkProblem(label.error(), text);
    for (const Series& series : {seriesOf(1, 0.3, 2), Series{}}) {
        const std::string only = label->of(series, {start, std::chrono::minutes{90}, {}});
        const std::string one =
            label->ofOneOfSeveral(series, {start, std::chrono::minutes{90}, {}});
        require(one.starts_with(only), "one of several is named after the label");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    checkExpression(text);
    checkSearch(text);
    checkQuery(text);
    checkLabel(text);
    return 0;
}
