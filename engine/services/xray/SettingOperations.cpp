#include "engine/services/xray/Operations.h"

namespace json = boost::json;

namespace lathe::services::xray {

namespace {

json::object settingOf(const State& state, const std::string& name, json::object usual) {
    const json::object* found = state.settings.find(name);
    return found ? *found : std::move(usual);
}

json::object indexingRule(const State& state) {
    return settingOf(state, "indexing",
                     {{"Name", "Default"},
                      {"ModifiedAt", 0},
                      {"Rule",
                       {{"Probabilistic",
                         {{"DesiredSamplingPercentage", 1}, {"ActualSamplingPercentage", 1}}}}}});
}

} // namespace

// Nothing is encrypted here; what was asked for is remembered.
Answer getEncryptionConfig(State& state, const json::object&) {
    return json::object{{"EncryptionConfig",
                         settingOf(state, "encryption", {{"Status", "ACTIVE"}, {"Type", "NONE"}})}};
}

Answer putEncryptionConfig(State& state, const json::object& written) {
    Parameters parameters{written};
    const std::string type = parameters.requiredText("Type", {0, {}, 0, {"NONE", "KMS"}});
    const std::string key = parameters.text("KeyId", {3'000});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if ((type == "KMS") == key.empty())
        return invalidRequest(type == "KMS" ? "KeyId must be specified when Type is KMS"
                                            : "KeyId must not be specified when Type is NONE");
    json::object setting{{"Status", "ACTIVE"}, {"Type", type}};
    if (!key.empty())
        setting["KeyId"] = key;
    state.settings.put("encryption", setting);
    return json::object{{"EncryptionConfig", std::move(setting)}};
}

Answer getTraceSegmentDestination(State& state, const json::object&) {
    return settingOf(state, "destination", {{"Destination", "XRay"}, {"Status", "ACTIVE"}});
}

Answer updateTraceSegmentDestination(State& state, const json::object& written) {
    Parameters parameters{written};
    const std::string destination =
        parameters.text("Destination", {0, {}, 0, {"XRay", "CloudWatchLogs"}});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    json::object setting{{"Destination", destination.empty() ? "XRay" : destination},
                         {"Status", "ACTIVE"}};
    state.settings.put("destination", setting);
    return setting;
}

Answer getIndexingRules(State& state, const json::object&) {
    return json::object{{"IndexingRules", json::array{indexingRule(state)}}};
}

Answer updateIndexingRule(State& state, const json::object& written) {
    const json::object* rule = Parameters{written}.object("Rule");
    const json::object* given = rule ? Parameters{*rule}.object("Probabilistic") : nullptr;
    const json::value* share = given ? given->if_contains("DesiredSamplingPercentage") : nullptr;
    if (textOf(written, "Name") != "Default")
        return Error{"ResourceNotFoundException", Text::verbatim("Indexing rule not found")};
    if (!share || !share->is_number())
        return invalidRequest("A DesiredSamplingPercentage must be specified");
    json::object changed = indexingRule(state);
    changed["ModifiedAt"] = state.now();
    changed["Rule"] = {
        {"Probabilistic",
         {{"DesiredSamplingPercentage", *share}, {"ActualSamplingPercentage", *share}}}};
    state.settings.put("indexing", changed);
    return json::object{{"IndexingRule", std::move(changed)}};
}

// Nobody looks for anomalies here.
Answer getInsight(State&, const json::object&) {
    return invalidRequest("Insight not found");
}

Answer getInsightEvents(State&, const json::object&) {
    return invalidRequest("Insight not found");
}

Answer getInsightImpactGraph(State&, const json::object&) {
    return invalidRequest("Insight not found");
}

Answer getInsightSummaries(State&, const json::object&) {
    return json::object{{"InsightSummaries", json::array{}}};
}

} // namespace lathe::services::xray
