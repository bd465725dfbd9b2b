#include "engine/services/events/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

json::object policyOf(const json::object& bus) {
    boost::system::error_code error;
    const json::value policy = json::parse(textOf(bus, "Policy"), error);
    return !error && policy.is_object()
               ? policy.get_object()
               : json::object{{"Version", "2012-10-17"}, {"Statement", json::array{}}};
}

/// The statements but that of this id.
json::array statementsWithout(const json::object& policy, const std::string& id) {
    json::array rest;
    if (const json::array* statements = Parameters{policy}.array("Statement")) {
        for (const json::value& statement : *statements) {
            if (!statement.is_object() || textOf(statement.get_object(), "Sid") != id)
                rest.push_back(statement);
        }
    }
    return rest;
}

json::object statementOf(const json::object& parameters, const json::object& bus) {
    const std::string principal = textOf(parameters, "Principal");
    json::object statement{
        {"Sid", textOf(parameters, "StatementId")},
        {"Effect", "Allow"},
        {"Principal",
         principal == "*"
             ? json::value("*")
             : json::value(json::object{{"AWS", fmt::format("arn:aws:iam::{}:root", principal)}})},
        {"Action", textOf(parameters, "Action")},
        {"Resource", textOf(bus, "Arn")}};
    if (const json::object* condition = Parameters{parameters}.object("Condition"))
        statement["Condition"] =
            json::object{{textOf(*condition, "Type"),
                          json::object{{textOf(*condition, "Key"), textOf(*condition, "Value")}}}};
    return statement;
}

} // namespace

Answer createEventBus(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("Name", {256, R"([/\.\-_A-Za-z0-9]+)"});
    parameters.text("Description", {512});
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    if (desk.state.buses.find(name))
        return alreadyExists(fmt::format("Event bus {} already exists.", name));
    // Partners of AWS have no sources here.
    if (const std::string source = textOf(written, "EventSourceName"); !source.empty())
        return notFound(fmt::format("Event source {} does not exist.", source));
    if (name.find('/') != std::string::npos)
        return validationError("Event bus name must not contain '/'.");
    auto tags = tagsOf(parameters.array("Tags"));
    if (!tags)
        return tags.error();
    json::object bus{{"Name", name},
                     {"Arn", desk.state.home.busArn(name)},
                     {"CreationTime", desk.state.now()},
                     {"LastModifiedTime", desk.state.now()},
                     {".tags", *tags}};
    take(written, bus, {"Description", "KmsKeyIdentifier", "DeadLetterConfig", "LogConfig"});
    json::object answer{{"EventBusArn", bus.at("Arn")}};
    take(written, answer, {"Description", "KmsKeyIdentifier", "DeadLetterConfig", "LogConfig"});
    desk.state.buses.put(name, std::move(bus));
    return answer;
}

Answer updateEventBus(const Desk& desk, const json::object& written) {
    const std::string name = busNameOf(textOf(written, "Name"));
    auto found = desk.state.bus(name);
    if (!found)
        return found.error();
    json::object bus = **found;
    take(written, bus, {"Description", "KmsKeyIdentifier", "DeadLetterConfig", "LogConfig"});
    bus["LastModifiedTime"] = desk.state.now();
    json::object answer{{"Arn", bus.at("Arn")}, {"Name", name}};
    take(bus, answer, {"Description", "KmsKeyIdentifier", "DeadLetterConfig", "LogConfig"});
    desk.state.buses.put(name, std::move(bus));
    return answer;
}

Answer deleteEventBus(const Desk& desk, const json::object& written) {
    const std::string name = busNameOf(textOf(written, "Name"));
    if (name == "default")
        return validationError("Cannot delete event bus default.");
    const auto& rules = desk.state.rules.all();
    const auto rule = rules.lower_bound(ruleKey(name, ""));
    if (rule != rules.end() && busOfKey(rule->first) == name)
        return validationError(
            fmt::format("Event bus {} can't be deleted since it has rules.", name));
    if (desk.state.buses.find(name))
        desk.state.buses.remove(name);
    return json::object{};
}

Answer describeEventBus(const Desk& desk, const json::object& written) {
    auto bus = desk.state.bus(busNameOf(textOf(written, "Name")));
    if (!bus)
        return bus.error();
    return shown(**bus);
}

Answer listEventBuses(const Desk& desk, const json::object& written) {
    return listed(desk.state.buses, written, "EventBuses", "NamePrefix", "",
                  [](const json::object& bus) {
                      return shown(bus, {"KmsKeyIdentifier", "DeadLetterConfig", "LogConfig"});
                  });
}

Answer putPermission(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string id = parameters.text("StatementId", {64, R"([a-zA-Z0-9-_]+)"});
    parameters.text("Action", {64, R"(events:[a-zA-Z]+)"});
    parameters.text("Principal", {12, R"((\d{12}|\*))"});
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    const std::string name = busNameOf(textOf(written, "EventBusName"));
    auto found = desk.state.bus(name);
    if (!found)
        return found.error();
    json::object bus = **found;
    if (const std::string document = textOf(written, "Policy"); !document.empty()) {
        boost::system::error_code error;
        const json::value parsed = json::parse(document, error);
        if (error || !parsed.is_object())
            return validationError(
                "Parameter Policy is not valid. Reason: Policy is not a JSON object.");
        bus["Policy"] = document;
    } else {
        if (textOf(written, "Action") != "events:PutEvents")
            return validationError("Provided value in parameter 'action' is not supported.");
        json::object policy = policyOf(bus);
        json::array statements = statementsWithout(policy, id);
        statements.push_back(statementOf(written, bus));
        policy["Statement"] = std::move(statements);
        bus["Policy"] = json::serialize(policy);
    }
    bus["LastModifiedTime"] = desk.state.now();
    desk.state.buses.put(name, std::move(bus));
    return json::object{};
}

Answer removePermission(const Desk& desk, const json::object& written) {
    const std::string name = busNameOf(textOf(written, "EventBusName"));
    auto found = desk.state.bus(name);
    if (!found)
        return found.error();
    json::object bus = **found;
    const std::string id = textOf(written, "StatementId");
    json::object policy = policyOf(bus);
    json::array rest;
    if (!Parameters{written}.flag("RemoveAllPermissions")) {
        if (id.empty())
            return validationError("Parameter StatementId is required.");
        rest = statementsWithout(policy, id);
        if (rest.size() == policy.at("Statement").as_array().size())
            return notFound("Statement with the provided id does not exist.");
    }
    policy["Statement"] = rest;
    if (rest.empty())
        bus.erase("Policy");
    else
        bus["Policy"] = json::serialize(policy);
    desk.state.buses.put(name, std::move(bus));
    return json::object{};
}

} // namespace lathe::services::events
