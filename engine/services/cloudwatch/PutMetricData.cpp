#include "engine/monitoring/Units.h"
#include "engine/services/cloudwatch/Errors.h"
#include "engine/services/cloudwatch/MetricNames.h"
#include "engine/services/cloudwatch/Operations.h"

#include <fmt/format.h>

#include <cmath>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

using monitoring::Distribution;

constexpr std::size_t mostData = 1000;
constexpr std::size_t mostValues = 150;
/// 2 to the power of 360.
const double largest = std::ldexp(1.0, 360);
constexpr std::chrono::days oldest{14};
constexpr std::chrono::hours newest{2};

/// One of MetricData, checked.
struct Datum {
    monitoring::Metric metric;
    std::string unit;
    Timestamp time{};
    Distribution values;
};

class Reader {
  public:
    Reader(const State& state, std::string space)
        : m_state{state}
        , m_space{std::move(space)} {}

    Result<Datum> read(const json::object& written, const std::string& place) {
        m_place = "MetricData." + place;
        Parameters parameters{written, "metricData." + place};
        parameters.requiredText("MetricName", {.longest = 255, .shortest = 1});
        Datum datum;
        datum.unit = parameters.text(
            "Unit", {.oneOf = {monitoring::units().begin(), monitoring::units().end()}});
        if (datum.unit.empty())
            datum.unit = "None";
        auto metric = metricIn(parameters, written, m_state.region);
        if (auto fits = verdictOf(parameters); !fits)
            return fits.error();
        if (!metric)
            return metric.error();
        datum.metric = std::move(*metric);
        datum.metric.space = m_space;
        const auto time = timeOf(parameters);
        if (!time)
            return time.error();
        datum.time = *time;
        auto values = valuesOf(written);
        if (!values)
            return values.error();
        datum.values = std::move(*values);
        return datum;
    }

  private:
    std::string member(std::string_view name) const { return fmt::format("{}.{}", m_place, name); }

    Result<Timestamp> timeOf(const Parameters& parameters) const {
        const Timestamp now = m_state.surroundings.clock.wall();
        const auto seconds = parameters.time("Timestamp");
        if (!seconds && parameters.has("Timestamp"))
            return invalidValue(
                fmt::format("The parameter {} is no timestamp.", member("Timestamp")));
        if (!seconds)
            return now;
        const Timestamp time = fromSeconds(*seconds);
        if (time < now - oldest)
            return invalidValue(fmt::format("The parameter {} must specify a time no more than two "
                                            "weeks in the past.",
                                            member("Timestamp")));
        if (time > now + newest)
            return invalidValue(fmt::format("The parameter {} must specify a time no more than two "
                                            "hours in the future.",
                                            member("Timestamp")));
        return time;
    }

    Result<double> number(const json::value& written, const std::string& name) const {
        boost::system::error_code failed;
        double number = written.to_number<double>(failed);
        // JSON has no other way.
        if (failed && written.is_string())
            number = std::nan("");
        else if (failed)
            return Error{"SerializationError",
                         Text::verbatim(fmt::format("{} is no number.", name))};
        if (!std::isfinite(number) || std::abs(number) > largest)
            return invalidValue(fmt::format("The value {} for parameter {} is invalid.",
                                            written.is_string() ? std::string{written.get_string()}
                                                                : fmt::format("{}", number),
                                            name));
        return number;
    }

    Result<Distribution> valuesOf(const json::object& written) const {
        const json::value* value = written.if_contains("Value");
        const json::value* values = written.if_contains("Values");
        const json::value* set = written.if_contains("StatisticValues");
        for (const auto& [other, name] : {std::pair{values, "Values"}, {set, "StatisticValues"}})
            if (value && other)
                return invalidCombination(
                    fmt::format("The parameters {} and {} are mutually exclusive and you have "
                                "specified both.",
                                member("Value"), member(name)));
        Distribution all;
        if (value) {
            const auto read = number(*value, member("Value"));
            if (!read)
                return read.error();
            all.record(*read);
            return all;
        }
        if (values && values->is_array() && !values->get_array().empty())
            return listOf(values->get_array(), written);
        if (set && set->is_object())
            return setOf(set->get_object());
        return missingParameter(fmt::format("The parameter {} is required.", member("Value")));
    }

    Result<Distribution> listOf(const json::array& values, const json::object& written) const {
        const json::value* given = written.if_contains("Counts");
        const json::array* counts = given ? given->if_array() : nullptr;
        if (counts && counts->size() != values.size())
            return invalidValue(fmt::format("The parameters {} and {} must be of the same size.",
                                            member("Values"), member("Counts")));
        if (values.size() > mostValues)
            return invalidValue(
                fmt::format("The collection {} must not have a size greater than {}.",
                            member("Values"), mostValues));
        Distribution all;
        for (std::size_t at = 0; at < values.size(); ++at) {
            const auto value =
                number(values[at], fmt::format("{}.member.{}", member("Values"), at + 1));
            if (!value)
                return value.error();
            double count = 1;
            if (counts) {
                const auto read =
                    number((*counts)[at], fmt::format("{}.member.{}", member("Counts"), at + 1));
                if (!read)
                    return read.error();
                count = *read;
            }
            if (count > 0)
                all.record(*value, count);
        }
        return all;
    }

    Result<Distribution> setOf(const json::object& set) const {
        std::array<double, 4> parts{};
        constexpr std::array<std::string_view, 4> names{"SampleCount", "Sum", "Minimum", "Maximum"};
        for (std::size_t at = 0; at < names.size(); ++at) {
            const std::string name = fmt::format("{}.{}", member("StatisticValues"), names[at]);
            const json::value* found = set.if_contains(names[at]);
            if (!found)
                return missingParameter(fmt::format("The parameter {} is required.", name));
            const auto read = number(*found, name);
            if (!read)
                return read.error();
            parts[at] = *read;
        }
        if (parts[0] < 0)
            return invalidValue(fmt::format("The parameter {}.SampleCount must not be negative.",
                                            member("StatisticValues")));
        if (parts[2] > parts[3])
            return invalidValue(fmt::format("The parameter {0}.Minimum must be less than or equal "
                                            "to the parameter {0}.Maximum.",
                                            member("StatisticValues")));
        Distribution all;
        all.recordSet(parts[0], parts[1], parts[2], parts[3]);
        return all;
    }

    const State& m_state;
    std::string m_space;
    /// "MetricData.member.1"
    std::string m_place;
};

} // namespace

Reply putMetricData(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string space =
        parameters.requiredText("Namespace", {.longest = 255, .pattern = "[^:].*", .shortest = 1});
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    const json::array* plain = parameters.array("MetricData");
    const json::array* ofEntities = parameters.array("EntityMetricData");
    if (!plain && !ofEntities)
        return missingParameter("The parameter MetricData is required.");
    std::vector<const json::array*> lists{plain ? plain : nullptr};
    if (ofEntities)
        for (const json::value& each : *ofEntities)
            if (const json::object* entity = each.if_object())
                lists.push_back(Parameters{*entity}.array("MetricData"));
    Reader reader{desk.state, space};
    std::vector<Datum> data;
    for (const json::array* list : lists) {
        for (std::size_t at = 0; list && at < list->size(); ++at) {
            if (data.size() == mostData)
                return invalidValue(fmt::format(
                    "The collection MetricData must not have a size greater than {}.", mostData));
            const json::object* one = (*list)[at].if_object();
            auto datum = reader.read(one ? *one : json::object{}, fmt::format("member.{}", at + 1));
            if (!datum)
                return datum.error();
            data.push_back(std::move(*datum));
        }
    }
    // All of it or nothing.
    for (const Datum& datum : data)
        desk.state.metrics.add(desk.state.metrics.series(datum.metric, datum.unit), datum.time,
                               datum.values);
    return json::object{};
}

} // namespace lathe::services::cloudwatch
