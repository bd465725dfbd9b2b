#include "engine/services/xray/Operations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace json = boost::json;

// https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sampling.html

namespace lathe::services::xray {

namespace {

constexpr std::size_t mostRules = 25;
constexpr int reportInterval = 10;
constexpr double quotaLifetime = 300;

/// The rule that there is from the beginning: one request each second, and five of a hundred
/// others.
json::object usualRule(const State& state) {
    return {{"SamplingRule",
             {{"RuleName", defaultRule},
              {"RuleARN", state.arn("sampling-rule/Default")},
              {"ResourceARN", "*"},
              {"Priority", 10'000},
              {"FixedRate", 0.05},
              {"ReservoirSize", 1},
              {"ServiceName", "*"},
              {"ServiceType", "*"},
              {"Host", "*"},
              {"HTTPMethod", "*"},
              {"URLPath", "*"},
              {"Version", 1},
              {"Attributes", json::object{}}}},
            {"CreatedAt", 0.0},
            {"ModifiedAt", 0.0}};
}

json::object recordOf(const State& state, const std::string& name) {
    if (const json::object* found = state.rules.find(name))
        return *found;
    return usualRule(state);
}

const json::object& ruleOf(const json::object& record) {
    return record.at("SamplingRule").as_object();
}

/// "NAME" of "arn:aws:xray:...:sampling-rule/NAME".
std::string nameOfArn(const std::string& arn) {
    const auto slash = arn.rfind('/');
    return slash == std::string::npos ? std::string{} : arn.substr(slash + 1);
}

Result<std::string> nameIn(const State& state, const json::object& parameters) {
    const std::string name = textOf(parameters, "RuleName");
    const std::string arn = textOf(parameters, "RuleARN");
    if (name.empty() == arn.empty())
        return invalidRequest("Exactly one of RuleName and RuleARN must be specified");
    const std::string wanted = name.empty() ? nameOfArn(arn) : name;
    if (wanted != defaultRule && !state.rules.find(wanted))
        return invalidRequest(fmt::format("Sampling rule {} does not exist.", wanted));
    return wanted;
}

/// Takes over what is given of a rule, with what it must be.
void takeRule(Parameters& parameters, const json::object& given, json::object& rule) {
    struct Member {
        const char* name;
        std::size_t longest;
    };
    constexpr std::array<Member, 6> texts = {{{"ResourceARN", 500},
                                              {"ServiceName", 64},
                                              {"ServiceType", 64},
                                              {"Host", 64},
                                              {"HTTPMethod", 10},
                                              {"URLPath", 128}}};
    for (const Member& member : texts)
        if (given.contains(member.name))
            rule[member.name] = parameters.text(member.name, {member.longest});
    if (const auto priority = parameters.integer("Priority", 1, 9'999))
        rule["Priority"] = *priority;
    if (const auto size = parameters.integer("ReservoirSize", 0))
        rule["ReservoirSize"] = *size;
    if (const json::value* rate = given.if_contains("FixedRate"); rate && rate->is_number()) {
        const double value = rate->to_number<double>();
        if (value < 0 || value > 1)
            parameters.complain(fmt::format("{}", value), "FixedRate",
                                "Member must have value between 0 and 1");
        rule["FixedRate"] = value;
    }
    if (const json::object* attributes = parameters.object("Attributes"))
        rule["Attributes"] = *attributes;
    if (const json::object* boost = parameters.object("SamplingRateBoost"))
        rule["SamplingRateBoost"] = *boost;
}

double lastChange(const State& state) {
    double last = 0;
    for (const auto& [name, record] : state.rules.all())
        last = std::max(last, record.at("ModifiedAt").to_number<double>());
    return last;
}

} // namespace

Answer createSamplingRule(State& state, const json::object& written) {
    const json::object* given = Parameters{written}.object("SamplingRule");
    if (!given)
        return invalidRequest("1 validation error detected: Value null at 'samplingRule' failed "
                              "to satisfy constraint: Member must not be null");
    Parameters parameters{*given, "samplingRule"};
    const std::string arn = textOf(*given, "RuleARN");
    const std::string name =
        arn.empty() ? parameters.requiredText("RuleName", {32, {}, 1}) : nameOfArn(arn);
    for (const char* required :
         {"ResourceARN", "ServiceName", "ServiceType", "Host", "HTTPMethod", "URLPath"})
        parameters.requiredText(required);
    json::object rule = ruleOf(usualRule(state));
    takeRule(parameters, *given, rule);
    for (const char* required : {"Priority", "FixedRate", "ReservoirSize", "Version"})
        if (!given->contains(required))
            parameters.complain("null", required, "Member must not be null");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (name == defaultRule || state.rules.find(name))
        return invalidRequest(fmt::format("Sampling rule {} already exists.", name));
    if (state.rules.all().size() >= mostRules)
        return Error{"RuleLimitExceededException",
                     Text::verbatim("You have reached the maximum number of sampling rules.")};
    rule["RuleName"] = name;
    rule["RuleARN"] = state.arn("sampling-rule/" + name);
    json::object record{
        {"SamplingRule", std::move(rule)}, {"CreatedAt", state.now()}, {"ModifiedAt", state.now()}};
    takeTags(written, record);
    json::object answer{{"SamplingRuleRecord", shown(record)}};
    state.rules.put(name, std::move(record));
    return answer;
}

Answer updateSamplingRule(State& state, const json::object& written) {
    const json::object* given = Parameters{written}.object("SamplingRuleUpdate");
    if (!given)
        return invalidRequest("1 validation error detected: Value null at 'samplingRuleUpdate' "
                              "failed to satisfy constraint: Member must not be null");
    auto name = nameIn(state, *given);
    if (!name)
        return name.error();
    json::object record = recordOf(state, *name);
    Parameters parameters{*given, "samplingRuleUpdate"};
    takeRule(parameters, *given, record.at("SamplingRule").as_object());
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    record["ModifiedAt"] = state.now();
    json::object answer{{"SamplingRuleRecord", shown(record)}};
    state.rules.put(*name, std::move(record));
    return answer;
}

Answer deleteSamplingRule(State& state, const json::object& parameters) {
    auto name = nameIn(state, parameters);
    if (!name)
        return name.error();
    if (*name == defaultRule)
        return invalidRequest("The default sampling rule cannot be deleted.");
    json::object answer{{"SamplingRuleRecord", shown(recordOf(state, *name))}};
    state.rules.remove(*name);
    return answer;
}

Answer getSamplingRules(State& state, const json::object&) {
    json::array records;
    if (!state.rules.find(std::string{defaultRule}))
        records.push_back(usualRule(state));
    for (const auto& [name, record] : state.rules.all())
        records.push_back(shown(record));
    return json::object{{"SamplingRuleRecords", std::move(records)}};
}

Answer getSamplingTargets(State& state, const json::object& written) {
    Parameters parameters{written};
    const json::array* given = parameters.array("SamplingStatisticsDocuments");
    json::array targets;
    json::array unprocessed;
    for (const json::value& value : given ? *given : json::array{}) {
        const json::object document = value.is_object() ? value.get_object() : json::object{};
        const std::string name = textOf(document, "RuleName");
        if (name != defaultRule && !state.rules.find(name)) {
            unprocessed.push_back(
                {{"RuleName", name}, {"ErrorCode", "404"}, {"Message", "Sampling rule not found"}});
            continue;
        }
        Parameters counted{document};
        SamplingCounts& counts = state.counts[name];
        counts.time = counted.time("Timestamp").value_or(state.now());
        counts.requests += counted.integer("RequestCount").value_or(0);
        counts.sampled += counted.integer("SampledCount").value_or(0);
        counts.borrowed += counted.integer("BorrowCount").value_or(0);
        const json::object record = recordOf(state, name);
        const json::object& rule = ruleOf(record);
        targets.push_back({{"RuleName", name},
                           {"FixedRate", rule.at("FixedRate")},
                           {"ReservoirQuota", rule.at("ReservoirSize")},
                           {"ReservoirQuotaTTL", std::floor(state.now() + quotaLifetime)},
                           {"Interval", reportInterval}});
    }
    return json::object{{"SamplingTargetDocuments", std::move(targets)},
                        {"LastRuleModification", lastChange(state)},
                        {"UnprocessedStatistics", std::move(unprocessed)}};
}

Answer getSamplingStatisticSummaries(State& state, const json::object&) {
    json::array summaries;
    for (const auto& [name, counts] : state.counts)
        summaries.push_back({{"RuleName", name},
                             {"Timestamp", counts.time},
                             {"RequestCount", counts.requests},
                             {"BorrowCount", counts.borrowed},
                             {"SampledCount", counts.sampled}});
    return json::object{{"SamplingStatisticSummaries", std::move(summaries)}};
}

} // namespace lathe::services::xray
