#include "engine/services/cloudwatch/Errors.h"
#include "engine/services/cloudwatch/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr std::size_t mostListed = 500;

/// Does `each` to those that are there, and tells which are not.
json::object forRules(const Desk& desk, const json::object& written,
                      const std::function<void(const std::string& name)>& each) {
    json::array failures;
    for (const std::string& name : textsOf(written, "RuleNames"))
        if (desk.state.insightRules.find(name))
            each(name);
        else
            failures.push_back(json::object{{"FailureResource", name},
                                            {"ExceptionType", "ResourceNotFoundException"},
                                            {"FailureCode", "404"},
                                            {"FailureDescription", "Rule does not exist"}});
    return {{"Failures", std::move(failures)}};
}

json::object setState(const Desk& desk, const json::object& written, std::string_view state) {
    return forRules(desk, written, [&](const std::string& name) {
        json::object rule = *desk.state.insightRules.find(name);
        rule["State"] = state;
        desk.state.insightRules.put(name, std::move(rule));
    });
}

} // namespace

Reply putInsightRule(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText(
        "RuleName", {.longest = 128, .pattern = R"([\x20-\x7E]+)", .shortest = 1});
    const std::string text =
        parameters.requiredText("RuleDefinition", {.longest = 8192, .shortest = 1});
    const std::string state =
        parameters.text("RuleState", {.longest = 32, .oneOf = {"ENABLED", "DISABLED"}});
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    boost::system::error_code failed;
    const json::value definition = json::parse(text, failed);
    const json::object* whole = failed ? nullptr : definition.if_object();
    const json::object* schema = whole ? Parameters{*whole}.object("Schema") : nullptr;
    if (!schema)
        return invalidValue("RuleDefinition must be a JSON object with a Schema.");
    const json::value* version = schema->if_contains("Version");
    json::object rule{
        {"Name", name},
        {"State", state.empty() ? "ENABLED" : state},
        {"Schema", fmt::format("{}/{}", textOf(*schema, "Name"),
                               version && version->is_int64() ? version->get_int64() : 1)},
        {"Definition", text},
        {"ManagedRule", false},
        {"ApplyOnTransformedLogs", parameters.flag("ApplyOnTransformedLogs")}};
    desk.state.insightRules.put(name, std::move(rule));
    return json::object{};
}

Reply describeInsightRules(const Desk& desk, const json::object& written) {
    json::array found;
    for (const auto& [name, rule] : desk.state.insightRules.all())
        found.push_back(shown(rule));
    auto page = paged(written, "InsightRules", std::move(found), mostListed);
    if (!page)
        return page.error();
    return std::move(*page);
}

Reply enableInsightRules(const Desk& desk, const json::object& written) {
    return setState(desk, written, "ENABLED");
}

Reply disableInsightRules(const Desk& desk, const json::object& written) {
    return setState(desk, written, "DISABLED");
}

Reply deleteInsightRules(const Desk& desk, const json::object& written) {
    return forRules(desk, written,
                    [&](const std::string& name) { desk.state.insightRules.remove(name); });
}

} // namespace lathe::services::cloudwatch
