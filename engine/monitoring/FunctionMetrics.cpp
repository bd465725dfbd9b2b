#include "engine/monitoring/FunctionMetrics.h"

#include "engine/model/Trial.h"

#include <utility>

namespace lathe::monitoring {

namespace {

constexpr const char* space = "AWS/Lambda";

struct Measure {
    std::string_view name;
    std::string_view unit;
};
/// In the order of FunctionMetrics::Kind.
constexpr std::array<Measure, 12> measures{{
    {"Invocations", "Count"},
    {"Errors", "Count"},
    {"Throttles", "Count"},
    {"Duration", "Milliseconds"},
    {"ConcurrentExecutions", "Count"},
    {"InitDuration", "Milliseconds"},
    {"MaxMemoryUsed", "Megabytes"},
    {"AsyncEventAge", "Milliseconds"},
    {"ProvisionedConcurrencyInvocations", "Count"},
    {"ProvisionedConcurrencySpilloverInvocations", "Count"},
    {"ProvisionedConcurrentExecutions", "Count"},
    {"ProvisionedConcurrencyUtilization", "Count"},
}};

double millis(Microseconds duration) {
    return static_cast<double>(duration.count()) / 1000;
}

} // namespace

FunctionMetrics::FunctionMetrics(MetricStore& store)
    : m_store{store} {
    static_assert(measures.size() == static_cast<std::size_t>(Kind::Count));
}

void FunctionMetrics::setProject(const model::Project& project) {
    m_region = project.region;
    m_names.clear();
    for (auto& [logicalId, function] : m_functions)
        function.handles.clear();
    for (const model::FunctionSpec& function : project.functions)
        m_names[function.logicalId] = function.name;
}

void FunctionMetrics::started(const model::InvocationRecord& record) {
    if (model::isTrial(record) || !m_running.insert(record.requestId).second)
        return;
    const Timestamp now = record.started.value_or(record.accepted);
    Function& function = m_functions[record.function];
    ++function.running;
    Few all;
    all.push_back({Kind::ConcurrentExecutions, double(function.running)});
    if (record.type == model::InvocationType::Event && record.started)
        all.push_back({Kind::AsyncEventAge, millis(*record.started - record.accepted)});
    add(function, record.function, record.version, now, all);
}

void FunctionMetrics::finished(const model::InvocationRecord& record) {
    if (model::isTrial(record))
        return;
    Function& function = m_functions[record.function];
    if (m_running.erase(record.requestId) > 0)
        --function.running;
    const Timestamp now = record.finished.value_or(record.accepted);
    using model::OutcomeKind;
    const OutcomeKind kind = record.outcome.kind;
    const bool isThrottled = kind == OutcomeKind::Throttled;
    Few all;
    all.push_back({Kind::Throttles, isThrottled ? 1.0 : 0.0});
    if (!isThrottled && kind != OutcomeKind::NotRun && record.started) {
        const bool isWell = kind == OutcomeKind::Success || kind == OutcomeKind::Stopped;
        all.push_back({Kind::Invocations, 1});
        all.push_back({Kind::Errors, isWell ? 0.0 : 1.0});
        all.push_back({Kind::Duration, millis(record.duration)});
        if (record.initDuration)
            all.push_back({Kind::InitDuration, millis(*record.initDuration)});
        if (record.maxMemoryUsed.count > 0)
            all.push_back({Kind::MaxMemoryUsed, double(record.maxMemoryUsed.ceilMebi())});
        if (function.provisioned.contains(record.environmentId))
            all.push_back({Kind::ProvisionedInvocations, 1});
        else if (!function.provisioned.empty())
            all.push_back({Kind::ProvisionedSpillover, 1});
    }
    add(function, record.function, record.version, now, all);
}

void FunctionMetrics::count(const std::string& logicalId, std::string_view metric, Timestamp now) {
    for (std::size_t set = 0; set < Sets; ++set)
        m_store.add(m_store.series(metricOf(logicalId, "$LATEST", metric, set), "Count"), now, 1);
}

void FunctionMetrics::provisioned(const std::string& logicalId, const std::string& environmentId,
                                  bool isBusy, Timestamp now) {
    Function& function = m_functions[logicalId];
    auto& environments = function.provisioned;
    environments[environmentId] = isBusy;
    double busy = 0;
    for (const auto& [id, works] : environments)
        busy += works ? 1 : 0;
    const std::array all{
        Measured{Kind::ProvisionedConcurrent, busy},
        Measured{Kind::ProvisionedUtilization, busy / double(environments.size())}};
    add(function, logicalId, "$LATEST", now, all);
}

void FunctionMetrics::provisionedGone(const std::string& logicalId,
                                      const std::string& environmentId) {
    m_functions[logicalId].provisioned.erase(environmentId);
}

void FunctionMetrics::add(Function& function, const std::string& logicalId,
                          const std::string& version, Timestamp time,
                          std::span<const Measured> all) {
    Handles& known = function.handles[version];
    boost::container::static_vector<MetricStore::Value, measures.size() * Sets> values;
    for (const auto& [kind, value] : all) {
        const auto measure = static_cast<std::size_t>(kind);
        for (std::size_t set = 0; set < Sets; ++set) {
            auto& handle = known[measure][set];
            if (!handle)
                handle = m_store.series(metricOf(logicalId, version, measures[measure].name, set),
                                        measures[measure].unit);
            values.push_back({*handle, value});
        }
    }
    m_store.add(time, values);
}

Metric FunctionMetrics::metricOf(const std::string& logicalId, const std::string& version,
                                 std::string_view name, std::size_t set) const {
    Metric metric{m_region, space, std::string{name}, {}};
    const std::string function = nameOf(logicalId);
    if (set < 2)
        metric.dimensions.push_back({"FunctionName", function});
    if (set == 1)
        metric.dimensions.push_back(
            {"Resource", version == "$LATEST" ? function : function + ':' + version});
    return metric;
}

std::string FunctionMetrics::nameOf(const std::string& logicalId) const {
    const auto found = m_names.find(logicalId);
    return found == m_names.end() ? logicalId : found->second;
}

} // namespace lathe::monitoring
