#include "engine/insights/Aggregates.h"

#include "engine/insights/Cardinality.h"
#include "engine/insights/Distribution.h"
#include "engine/insights/Formatting.h"
#include "engine/insights/Ordering.h"
#include "engine/insights/Percentiles.h"

#include <boost/json/object.hpp>
#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <optional>
#include <type_traits>

namespace json = boost::json;

namespace lathe::insights {

namespace {

class Count final : public Accumulator {
  public:
    void add(const Value& value, Timestamp) override { m_count += value.isMissing() ? 0 : 1; }
    Value result() const override { return Value{m_count}; }

  private:
    std::int64_t m_count = 0;
};

/// Stays whole as long as all numbers are and the sum fits.
class Sum final : public Accumulator {
  public:
    void add(const Value& value, Timestamp) override {
        const auto number = value.number();
        if (!number)
            return;
        m_real += number->real;
        m_isWhole = m_isWhole && number->whole &&
                    !__builtin_add_overflow(m_whole, *number->whole, &m_whole);
    }
    Value result() const override { return m_isWhole ? Value{m_whole} : Value{m_real}; }

  private:
    std::int64_t m_whole = 0;
    double m_real = 0;
    bool m_isWhole = true;
};

/// The mean, and how far numbers are from it (Welford's way, which stays exact).
class Spread {
  public:
    void add(const Value& value) {
        const auto number = value.number();
        if (!number)
            return;
        ++m_count;
        const double distance = number->real - m_mean;
        m_mean += distance / m_count;
        m_squares += distance * (number->real - m_mean);
    }
    Value mean() const { return m_count > 0 ? Value{m_mean} : Value{}; }
    Value deviation() const {
        return m_count > 0 ? Value{std::sqrt(m_squares / m_count)} : Value{};
    }

  private:
    double m_count = 0;
    double m_mean = 0;
    double m_squares = 0;
};

class Average final : public Accumulator {
  public:
    void add(const Value& value, Timestamp) override { m_spread.add(value); }
    Value result() const override { return m_spread.mean(); }

  private:
    Spread m_spread;
};

class Deviation final : public Accumulator {
  public:
    void add(const Value& value, Timestamp) override { m_spread.add(value); }
    Value result() const override { return m_spread.deviation(); }

  private:
    Spread m_spread;
};

/// A time is a number of milliseconds in the results of aggregations, as in AWS.
Value timeless(const Value& value) {
    return value.ifTime() ? Value{*value.number()} : value.owned();
}

enum class Which { First, Last };

/// The value that is first or last in the order of `sort`.
template <Which which> class Extreme final : public Accumulator {
  public:
    void add(const Value& value, Timestamp) override {
        if (value.isMissing() || value.ifStructure())
            return;
        const auto order = sortOrder(value, m_value);
        if (m_value.isMissing() || (which == Which::First ? order < 0 : order > 0))
            m_value = timeless(value);
    }
    Value result() const override { return m_value; }

  private:
    Value m_value;
};

/// The value of the earliest or latest event that has one; of several, the one that came first.
template <Which which> class ByTime final : public Accumulator {
  public:
    void add(const Value& value, Timestamp time) override {
        if (value.isMissing())
            return;
        if (m_value.isMissing() || (which == Which::First ? time < m_time : time > m_time)) {
            m_value = timeless(value);
            m_time = time;
        }
    }
    Value result() const override { return m_value; }

  private:
    Value m_value;
    Timestamp m_time;
};

class Distinct final : public Accumulator {
  public:
    void add(const Value& value, Timestamp) override {
        std::string buffer;
        if (const auto text = value.textIn(buffer))
            m_cardinality.add(*text);
    }
    Value result() const override { return Value{m_cardinality.estimate()}; }

  private:
    Cardinality m_cardinality;
};

class Percentile final : public Accumulator {
  public:
    explicit Percentile(double percent)
        : m_percent{percent} {}
    void add(const Value& value, Timestamp) override {
        if (const auto number = value.number())
            m_percentiles.add(number->real);
    }
    Value result() const override {
        const auto found = m_percentiles.at(m_percent);
        return found ? Value{*found} : Value{};
    }

  private:
    double m_percent;
    Percentiles m_percentiles;
};

/// How much a number changes from the first event to the last, for a stretch of time.
class Rate final : public Accumulator {
  public:
    explicit Rate(double milliseconds)
        : m_milliseconds{milliseconds} {}
    void add(const Value& value, Timestamp time) override {
        const auto number = value.number();
        if (!number)
            return;
        if (!m_first || time < m_first->time)
            m_first = {time, number->real};
        if (!m_last || time >= m_last->time)
            m_last = {time, number->real};
    }
    Value result() const override {
        if (!m_first || m_first->time == m_last->time)
            return {};
        const std::chrono::duration<double, std::milli> passed = m_last->time - m_first->time;
        return Value{(m_last->number - m_first->number) / passed.count() * m_milliseconds};
    }

  private:
    struct Point {
        Timestamp time;
        double number;
    };

    double m_milliseconds;
    std::optional<Point> m_first;
    std::optional<Point> m_last;
};

class Histogram final : public Accumulator {
  public:
    explicit Histogram(double buckets)
        : m_buckets{static_cast<std::size_t>(buckets)} {}
    void add(const Value& value, Timestamp) override {
        if (const auto number = value.number())
            m_distribution.add(number->real);
    }
    Value result() const override {
        json::object map;
        for (const Distribution::Bucket& bucket : m_distribution.buckets(m_buckets))
            map[fmt::format("{}-{}", formatted(bucket.from), formatted(bucket.to))] = bucket.count;
        return map.empty() ? Value{} : Value{std::make_shared<const json::value>(std::move(map))};
    }

  private:
    std::size_t m_buckets;
    Distribution m_distribution;
};

template <class Kind> std::unique_ptr<Accumulator> begin(double setting) {
    if constexpr (std::is_constructible_v<Kind, double>)
        return std::make_unique<Kind>(setting);
    else
        return std::make_unique<Kind>();
}

} // namespace

const std::vector<Aggregate>& aggregates() {
    using Argument = Aggregate::Argument;
    static const std::vector<Aggregate> all{
        {{"avg", "avg(field)", Text::tr("the average of a field's numbers")},
         Argument::Field,
         begin<Average>},
        {{"count", "count([field])",
          Text::tr("how many events there are, or how many of them have the field")},
         Argument::Optional,
         begin<Count>},
        {{"count_distinct", "count_distinct(field)",
          Text::tr("how many different values a field has; of very many, about how many")},
         Argument::Field,
         begin<Distinct>},
        {{"max", "max(field)", Text::tr("the largest of a field's values")},
         Argument::Field,
         begin<Extreme<Which::Last>>},
        {{"min", "min(field)", Text::tr("the smallest of a field's values")},
         Argument::Field,
         begin<Extreme<Which::First>>},
        {{"pct", "pct(field, percent)",
          Text::tr("the number that so many percent of a field's numbers do not exceed")},
         Argument::Percentile,
         begin<Percentile>},
        {{"stddev", "stddev(field)", Text::tr("the standard deviation of a field's numbers")},
         Argument::Field,
         begin<Deviation>},
        {{"sum", "sum(field)", Text::tr("the sum of a field's numbers")},
         Argument::Field,
         begin<Sum>},
        {{"earliest", "earliest(field)", Text::tr("the field's value in the earliest event")},
         Argument::Field,
         begin<ByTime<Which::First>>},
        {{"latest", "latest(field)", Text::tr("the field's value in the latest event")},
         Argument::Field,
         begin<ByTime<Which::Last>>},
        {{"sortsFirst", "sortsFirst(field)", Text::tr("the field's value that sorts first")},
         Argument::Field,
         begin<Extreme<Which::First>>},
        {{"sortsLast", "sortsLast(field)", Text::tr("the field's value that sorts last")},
         Argument::Field,
         begin<Extreme<Which::Last>>},
        {{"rate", "rate(field, interval)",
          Text::tr("how much a field's number changes in a stretch of time")},
         Argument::Interval,
         begin<Rate>},
        {{"countOverTime", "countOverTime(field)",
          Text::tr("how many events have the field, as with by bin(5m)")},
         Argument::Optional,
         begin<Count>},
        {{"sumOverTime", "sumOverTime(field)",
          Text::tr("the sum of a field's numbers, as with by bin(5m)")},
         Argument::Field,
         begin<Sum>},
        {{"histogram", "histogram(field, buckets)",
          Text::tr("how many of a field's numbers are in each of so many ranges")},
         Argument::Buckets,
         begin<Histogram>},
    };
    return all;
}

const Aggregate* aggregateNamed(std::string_view name) {
    for (const Aggregate& aggregate : aggregates())
        if (isSameName(aggregate.term.name, name))
            return &aggregate;
    return nullptr;
}

} // namespace lathe::insights
