#include "engine/services/cloudwatch/DashboardCheck.h"

#include "engine/monitoring/Statistic.h"
#include "engine/services/wire/Parameters.h"
#include "engine/services/wire/Things.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr std::size_t mostWidgets = 500;
constexpr std::size_t mostMetrics = 500;
constexpr std::array<std::string_view, 6> types{"metric", "text",  "log",
                                                "alarm",  "chart", "explorer"};
constexpr std::array<std::string_view, 6> views{"timeSeries", "singleValue", "gauge",
                                                "bar",        "pie",         "table"};

template <class All, class One> bool isOneOf(const All& all, const One& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

std::optional<double> numberOf(const json::value& value) {
    if (!value.is_number())
        return {};
    return value.to_number<double>();
}

class Check {
  public:
    std::vector<DashboardFault> faults;

    void body(const json::object& body) {
        const json::value* widgets = body.if_contains("widgets");
        if (!widgets)
            return missing("/", "widgets");
        if (!widgets->is_array())
            return fault("/widgets", "Should be array");
        const json::array& all = widgets->get_array();
        if (all.size() > mostWidgets)
            fault("/widgets", fmt::format("Should NOT have more than {} items", mostWidgets));
        for (std::size_t at = 0; at < all.size(); ++at) {
            const std::string path = fmt::format("/widgets/{}", at);
            if (const json::object* one = all[at].if_object())
                widget(path, *one);
            else
                fault(path, "Should be object");
        }
        if (body.contains("periodOverride") &&
            !isOneOf(std::array<std::string_view, 2>{"auto", "inherit"},
                     textOf(body, "periodOverride")))
            fault("/periodOverride", "Should be equal to one of the allowed values");
    }

  private:
    void fault(std::string path, std::string message) {
        faults.push_back({std::move(path), std::move(message)});
    }

    void missing(std::string path, std::string_view member) {
        fault(std::move(path), fmt::format("Should have required property '{}'", member));
    }

    void range(const std::string& path, const json::object& owner, std::string_view member,
               double least, double most) {
        const json::value* value = owner.if_contains(member);
        if (!value)
            return;
        const auto number = numberOf(*value);
        const std::string where = fmt::format("{}/{}", path, member);
        if (!number || *number != static_cast<double>(static_cast<std::int64_t>(*number)))
            fault(where, "Should be integer");
        else if (*number < least)
            fault(where, fmt::format("Should be >= {}", least));
        else if (*number > most)
            fault(where, fmt::format("Should be <= {}", most));
    }

    void widget(const std::string& path, const json::object& widget) {
        range(path, widget, "x", 0, 23);
        range(path, widget, "y", 0, 1'000'000);
        range(path, widget, "width", 1, 24);
        range(path, widget, "height", 1, 1000);
        const std::string type = textOf(widget, "type");
        if (!widget.contains("type"))
            missing(path, "type");
        else if (!isOneOf(types, type))
            fault(path + "/type", "Should be equal to one of the allowed values");
        const json::value* found = widget.if_contains("properties");
        if (!found)
            return missing(path, "properties");
        const std::string inside = path + "/properties";
        const json::object* properties = found->if_object();
        if (!properties)
            return fault(inside, "Should be object");
        if (type == "text")
            require(inside, *properties, {"markdown"});
        else if (type == "alarm")
            require(inside, *properties, {"alarms"});
        else if (type == "log")
            require(inside, *properties, {"query", "region"});
        else if (type == "metric")
            metricWidget(inside, *properties);
    }

    void require(const std::string& path, const json::object& owner,
                 std::initializer_list<std::string_view> members) {
        for (const std::string_view member : members)
            if (!owner.contains(member))
                missing(path, member);
    }

    static bool hasAlarms(const json::object& properties) {
        const json::object* annotations = Parameters{properties}.object("annotations");
        return annotations && annotations->contains("alarms");
    }

    void metricWidget(const std::string& path, const json::object& properties) {
        const json::value* metrics = properties.if_contains("metrics");
        if (!metrics && !hasAlarms(properties)) {
            missing(path, "metrics");
            fault(path, "The metric widget should have specified a region and a data source or an "
                        "alarm annotation");
        } else if (metrics && !properties.contains("region")) {
            missing(path, "region");
        }
        if (properties.contains("view") && !isOneOf(views, textOf(properties, "view")))
            fault(path + "/view", "Should be equal to one of the allowed values");
        period(path, properties);
        statistic(path, properties);
        if (!metrics)
            return;
        if (!metrics->is_array())
            return fault(path + "/metrics", "Should be array");
        const json::array& all = metrics->get_array();
        if (all.size() > mostMetrics)
            fault(path + "/metrics",
                  fmt::format("Should NOT have more than {} items", mostMetrics));
        for (std::size_t at = 0; at < all.size(); ++at)
            metric(fmt::format("{}/metrics/{}", path, at), all[at]);
    }

    void period(const std::string& path, const json::object& owner) {
        const json::value* value = owner.if_contains("period");
        if (!value)
            return;
        const auto number = numberOf(*value);
        const auto seconds = number ? static_cast<std::int64_t>(*number) : 0;
        constexpr std::array<std::int64_t, 5> short_{1, 5, 10, 20, 30};
        if (!number || (!isOneOf(short_, seconds) && (seconds <= 0 || seconds % 60 != 0)))
            fault(path + "/period", "Should be 1, 5, 10, 20, 30 or a multiple of 60");
    }

    void statistic(const std::string& path, const json::object& owner) {
        if (owner.contains("stat") && !monitoring::Statistic::of(textOf(owner, "stat")))
            fault(path + "/stat", fmt::format("Invalid statistic '{}'", textOf(owner, "stat")));
    }

    /// [namespace, name, dimension, value..., {options}] or [{expression}].
    void metric(const std::string& path, const json::value& written) {
        const json::array* parts = written.if_array();
        if (!parts)
            return fault(path, "Should be array");
        if (parts->empty())
            return fault(path, "Should NOT have fewer than 1 items");
        const json::object* options = parts->back().if_object();
        const std::size_t texts = parts->size() - (options ? 1 : 0);
        for (std::size_t at = 0; at < texts; ++at)
            if (!(*parts)[at].is_string())
                fault(fmt::format("{}/{}", path, at), "Should be string");
        const std::string last = fmt::format("{}/{}", path, texts);
        if (options) {
            period(last, *options);
            statistic(last, *options);
        }
        if (options && options->contains("expression")) {
            if (texts > 0)
                fault(path, "Should NOT have more than 1 items");
            return;
        }
        const bool isShort = std::any_of(parts->begin(), parts->end(), [](const json::value& part) {
            return part.is_string() && part.get_string() == "...";
        });
        if (!isShort && texts < 2)
            fault(path, "Should NOT have fewer than 2 items");
        else if (!isShort && texts % 2 != 0)
            fault(path, "Invalid metric field: each dimension needs a name and a value");
    }
};

} // namespace

std::vector<DashboardFault> faultsIn(const json::object& body) {
    Check check;
    check.body(body);
    return std::move(check.faults);
}

Result<void> checkDashboard(const std::string& text) {
    boost::system::error_code failed;
    const json::value body = json::parse(text, failed);
    if (failed || !body.is_object())
        return Error{"InvalidParameterInput",
                     Text::verbatim("The field DashboardBody must be a valid JSON object")};
    const auto faults = faultsIn(body.get_object());
    if (faults.empty())
        return {};
    std::string told = fmt::format(
        "The dashboard body is invalid, there are {} validation errors:\n[", faults.size());
    for (const DashboardFault& fault : faults)
        told += fmt::format("{}\n  {{\n    \"dataPath\": {},\n    \"message\": {}\n  }}",
                            &fault == &faults.front() ? "" : ",",
                            json::serialize(json::string{fault.path}),
                            json::serialize(json::string{fault.message}));
    return Error{"InvalidParameterInput", Text::verbatim(told + "\n]")};
}

} // namespace lathe::services::cloudwatch
