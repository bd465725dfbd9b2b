#include "engine/statemachine/Definition.h"

#include "engine/statemachine/Choice.h"
#include "engine/statemachine/Expression.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonPath.h"
#include "engine/statemachine/JsonText.h"
#include "engine/statemachine/Payload.h"
#include "engine/statemachine/Resource.h"
#include "engine/statemachine/StateData.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

using Names = std::vector<std::string_view>;

constexpr std::array<std::string_view, 8> types{"Choice", "Fail", "Map",     "Parallel",
                                                "Pass",   "Task", "Succeed", "Wait"};

bool isOneOf(std::string_view name, const Names& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The members that a state of this type may have in its query language.
Names membersOf(std::string_view type, bool isJsonata) {
    Names names{"Type", "Comment", "QueryLanguage"};
    const auto add = [&names](const Names& more) {
        names.insert(names.end(), more.begin(), more.end());
    };
    const auto addFor = [&](const Names& jsonata, const Names& jsonPath) {
        add(isJsonata ? jsonata : jsonPath);
    };
    if (type == "Fail") {
        add({"Error", "Cause"});
        addFor({}, {"ErrorPath", "CausePath"});
        return names;
    }
    add({"Assign"});
    addFor({"Output"}, {"InputPath", "OutputPath"});
    if (type == "Choice")
        add({"Choices", "Default"});
    if (type == "Succeed" || type == "Choice")
        return names;
    add({"Next", "End"});
    if (type == "Wait") {
        add({"Seconds", "Timestamp"});
        addFor({}, {"SecondsPath", "TimestampPath"});
    }
    if (type == "Pass")
        addFor({}, {"Result", "ResultPath", "Parameters"});
    if (type != "Task" && type != "Parallel" && type != "Map")
        return names;
    add({"Retry", "Catch"});
    addFor({}, {"ResultPath", "Parameters", "ResultSelector"});
    if (type != "Map")
        addFor({"Arguments"}, {});
    if (type == "Task") {
        add({"Resource", "TimeoutSeconds", "HeartbeatSeconds", "Credentials"});
        addFor({}, {"TimeoutSecondsPath", "HeartbeatSecondsPath"});
    }
    if (type == "Parallel")
        add({"Branches"});
    if (type != "Map")
        return names;
    add({"Iterator", "ItemProcessor", "ItemSelector", "ItemReader", "ItemBatcher", "ResultWriter",
         "MaxConcurrency", "ToleratedFailurePercentage", "ToleratedFailureCount", "Label"});
    addFor({"Items"}, {"ItemsPath", "MaxConcurrencyPath", "ToleratedFailurePercentagePath",
                       "ToleratedFailureCountPath"});
    return names;
}

class Checker {
  public:
    Checker(jsonata::Jsonata& query, MachineType type)
        : m_query{query}
        , m_type{type} {}

    void machine(const json::object& machine, const std::string& place, bool isTop) {
        if (isTop)
            m_language = language(machine, "JSONPath", place);
        Names lacking;
        for (const std::string_view name : {"States", "StartAt"})
            if (!fieldOf(machine, name))
                lacking.push_back(name);
        if (!lacking.empty())
            return complain(
                fmt::format("These fields are required: [{}]", fmt::join(lacking, ", ")), place);
        const std::string start = requiredText(machine, "StartAt", place);
        const json::object* states = objectField(machine, "States");
        if (!states)
            return complain("The field 'States' must be an object", place);
        if (states->empty())
            return complain("The field 'States' must have at least one state", place + "/States");
        if (!start.empty() && !states->contains(start))
            missing("StartAt", start, place + "/StartAt");
        if (isTop)
            positive(machine, "TimeoutSeconds", place, 0);
        for (const auto& [name, state] : *states) {
            const std::string inner = fmt::format("{}/States/{}", place, std::string_view{name});
            if (name.size() > 80)
                complain("The name of a state must be 80 characters at most", inner);
            if (!m_names.insert(std::string{name}).second)
                complain(fmt::format("Duplicate state name: {}", std::string_view{name}), inner,
                         "DUPLICATE_STATE_NAME");
            if (const auto* object = state.if_object())
                this->state(*object, *states, inner);
            else
                complain("A state must be an object", inner);
        }
    }

    std::vector<Diagnostic> take() { return std::move(m_found); }

  private:
    void complain(std::string message, std::string place,
                  std::string code = "SCHEMA_VALIDATION_FAILED") {
        m_found.push_back({true, std::move(code), std::move(message), std::move(place)});
    }
    void missing(std::string_view field, std::string_view target, const std::string& place) {
        complain(fmt::format("Missing '{}' target: {}", field, target), place,
                 "MISSING_TRANSITION_TARGET");
    }
    std::string requiredText(const json::object& object, std::string_view name,
                             const std::string& place) {
        const json::value* found = fieldOf(object, name);
        if (found && found->is_string())
            return textField(object, name);
        complain(fmt::format("The field '{}' is required and must be a string", name), place);
        return {};
    }
    void positive(const json::object& object, std::string_view name, const std::string& place,
                  double least) {
        const json::value* found = fieldOf(object, name);
        if (found && m_isJsonata && queryIn(*found))
            return;
        if (found && (!found->is_number() || found->to_number<double>() < least))
            complain(fmt::format("The field '{}' must be a number of at least {}", name, least),
                     fmt::format("{}/{}", place, name));
    }
    /// Of the fields `names`, no more than one; `isNeeded`: exactly one.
    void one(const json::object& state, const Names& names, bool isNeeded,
             const std::string& place) {
        const auto count = std::count_if(names.begin(), names.end(), [&](std::string_view name) {
            return fieldOf(state, name) != nullptr;
        });
        if (count == 1 || (count == 0 && !isNeeded))
            return;
        complain(fmt::format("{} of the fields {} must be there",
                             isNeeded ? "Exactly one" : "At most one", fmt::join(names, ", ")),
                 place);
    }

    std::string language(const json::object& object, const std::string& otherwise,
                         const std::string& place) {
        if (!fieldOf(object, "QueryLanguage"))
            return otherwise;
        std::string language = textField(object, "QueryLanguage");
        if (language != "JSONPath" && language != "JSONata")
            complain("Value must be 'JSONPath' or 'JSONata'", place + "/QueryLanguage");
        return language;
    }

    /// Of a state, without what is within its branches.
    void queries(const json::value& value, const std::string& place) {
        if (const auto* list = value.if_array())
            for (std::size_t i = 0; i < list->size(); ++i)
                queries((*list)[i], fmt::format("{}[{}]", place, i));
        if (const auto* object = value.if_object())
            for (const auto& [name, each] : *object)
                if (!isOneOf(name, {"Branches", "ItemProcessor", "Iterator"}))
                    queries(each, fmt::format("{}/{}", place, std::string_view{name}));
        if (const auto expression = queryIn(value))
            if (auto checked = m_query.check(*expression); !checked)
                complain(fmt::format("Invalid JSONata expression '{}': {}", *expression,
                                     checked.error().detail.english()),
                         place);
    }

    void state(const json::object& state, const json::object& states, const std::string& place) {
        const std::string type = requiredText(state, "Type", place);
        if (type.empty())
            return;
        if (std::find(types.begin(), types.end(), type) == types.end())
            return complain(fmt::format("Value '{}' is no type of a state", type), place + "/Type");
        m_isJsonata = language(state, m_language, place) == "JSONata";
        if (m_language == "JSONata" && !m_isJsonata)
            complain("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state "
                     "machine",
                     place);
        const Names members = membersOf(type, m_isJsonata);
        for (const auto& [name, value] : state)
            if (!isOneOf(name, members))
                complain(fmt::format("Field is not supported: {}", std::string_view{name}),
                         fmt::format("{}/{}", place, std::string_view{name}));
        if (m_isJsonata)
            queries(state, place);
        next(state, type, states, place);
        paths(state, place);
        handlers(state, states, place);
        if (type == "Task")
            task(state, place);
        else if (type == "Choice")
            choice(state, states, place);
        else if (type == "Wait")
            one(state, {"Seconds", "Timestamp", "SecondsPath", "TimestampPath"}, true, place);
        else if (type == "Parallel")
            parallel(state, place);
        else if (type == "Map")
            map(state, place);
        else if (type == "Fail") {
            one(state, {"Error", "ErrorPath"}, false, place);
            one(state, {"Cause", "CausePath"}, false, place);
        }
    }

    void target(const json::object& object, const char* field, const json::object& states,
                const std::string& place) {
        const std::string next = textField(object, field);
        if (!states.contains(next))
            missing(field, next, fmt::format("{}/{}", place, field));
    }

    void next(const json::object& state, std::string_view type, const json::object& states,
              const std::string& place) {
        if (type == "Fail" || type == "Succeed" || type == "Choice")
            return;
        if (fieldOf(state, "Next")) {
            if (flagField(state, "End"))
                complain("Only one of the fields 'Next' and 'End' may be there", place);
            return target(state, "Next", states, place);
        }
        if (!flagField(state, "End"))
            complain("Either 'Next' or 'End: true' is required", place);
    }

    void paths(const json::object& state, const std::string& place) {
        if (m_isJsonata)
            return;
        for (const std::string_view name :
             {"InputPath", "OutputPath", "ItemsPath", "SecondsPath", "TimestampPath",
              "TimeoutSecondsPath", "HeartbeatSecondsPath", "MaxConcurrencyPath", "ErrorPath",
              "CausePath"})
            path(state, name, place);
        resultPath(state, place);
        for (const std::string_view name :
             {"Parameters", "ResultSelector", "ItemSelector", "Assign", "Credentials"})
            if (const json::value* payload = fieldOf(state, name))
                for (const Flaw& flaw : flawsOfPayload(*payload))
                    complain(flaw.words, fmt::format("{}/{}{}", place, name, flaw.place));
    }
    void path(const json::object& state, std::string_view name, const std::string& place) {
        const json::value* found = fieldOf(state, name);
        if (!found || (found->is_null() && (name == "InputPath" || name == "OutputPath")))
            return;
        const auto parsed = found->is_string()
                                ? Expression::parse(textField(state, name))
                                : Result<Expression>{Error{"", Text::verbatim("no string")}};
        if (!parsed)
            complain(fmt::format("Value is not a Path [{}]", parsed.error().detail.english()),
                     fmt::format("{}/{}", place, name));
    }
    void resultPath(const json::object& object, const std::string& place) {
        const json::value* found = fieldOf(object, "ResultPath");
        if (!found || found->is_null())
            return;
        const auto parsed = JsonPath::parse(textField(object, "ResultPath"));
        if (!parsed || !parsed->isReference())
            complain("Value is not a Reference Path", place + "/ResultPath");
    }

    void handlers(const json::object& state, const json::object& states, const std::string& place) {
        for (const char* const kind : {"Retry", "Catch"}) {
            const json::value* found = fieldOf(state, kind);
            if (!found)
                continue;
            const auto* const list = found->if_array();
            if (!list) {
                complain(fmt::format("The field '{}' must be an array", kind), place);
                continue;
            }
            for (std::size_t i = 0; i < list->size(); ++i) {
                const std::string inner = fmt::format("{}/{}[{}]", place, kind, i);
                const auto* const handler = (*list)[i].if_object();
                if (!handler) {
                    complain("Value must be an object", inner);
                    continue;
                }
                errorNames(*handler, i + 1 == list->size(), inner);
                if (kind == std::string_view{"Catch"}) {
                    target(*handler, "Next", states, inner);
                    if (!m_isJsonata)
                        resultPath(*handler, inner);
                } else {
                    positive(*handler, "IntervalSeconds", inner, 1);
                    positive(*handler, "MaxAttempts", inner, 0);
                    positive(*handler, "BackoffRate", inner, 1);
                    positive(*handler, "MaxDelaySeconds", inner, 1);
                }
            }
        }
    }
    void errorNames(const json::object& handler, bool isLast, const std::string& place) {
        const json::array* names = arrayField(handler, "ErrorEquals");
        if (!names || names->empty() ||
            !std::all_of(names->begin(), names->end(),
                         [](const json::value& each) { return each.is_string(); }))
            return complain("The field 'ErrorEquals' is required and must be a list of strings",
                            place);
        const bool hasAll =
            std::find(names->begin(), names->end(), json::value("States.ALL")) != names->end();
        if (hasAll && (names->size() > 1 || !isLast))
            complain("'States.ALL' must stand alone, in the last of all", place + "/ErrorEquals");
    }

    void task(const json::object& state, const std::string& place) {
        const std::string resource = requiredText(state, "Resource", place);
        if (const auto named = Resource::parse(resource); !resource.empty() && !named)
            complain("Value is not a valid resource ARN", place + "/Resource");
        else if (named && m_type == MachineType::Express)
            expressResource(*named, place + "/Resource");
        one(state, {"TimeoutSeconds", "TimeoutSecondsPath"}, false, place);
        one(state, {"HeartbeatSeconds", "HeartbeatSecondsPath"}, false, place);
        positive(state, "TimeoutSeconds", place, 1);
        positive(state, "HeartbeatSeconds", place, 1);
    }

    void expressResource(const Resource& resource, const std::string& place) {
        if (resource.kind == Resource::Kind::Activity)
            complain("Express state machine does not support Activity ARN", place);
        else if (resource.pattern == Resource::Pattern::Token)
            complain("Express state machine does not support '.waitForTaskToken' service "
                     "integration ",
                     place);
        else if (resource.pattern != Resource::Pattern::Response)
            complain("Express state machine does not support '.sync' service integration", place);
    }

    void choice(const json::object& state, const json::object& states, const std::string& place) {
        const json::array* choices = arrayField(state, "Choices");
        if (!choices || choices->empty())
            return complain("The field 'Choices' is required and must be a non-empty list", place);
        for (std::size_t i = 0; i < choices->size(); ++i) {
            const std::string inner = fmt::format("{}/Choices[{}]", place, i);
            const auto* const rule = (*choices)[i].if_object();
            if (!rule) {
                complain("Value must be an object", inner);
                continue;
            }
            target(*rule, "Next", states, inner);
            if (m_isJsonata) {
                if (!fieldOf(*rule, "Condition"))
                    complain("The field 'Condition' is required", inner);
                continue;
            }
            for (const Flaw& flaw : flawsOfRule(*rule))
                complain(flaw.words, inner + flaw.place);
        }
        if (fieldOf(state, "Default"))
            target(state, "Default", states, place);
    }

    void parallel(const json::object& state, const std::string& place) {
        const json::array* branches = arrayField(state, "Branches");
        if (!branches || branches->empty())
            return complain("The field 'Branches' is required and must be a non-empty list", place);
        for (std::size_t i = 0; i < branches->size(); ++i) {
            const std::string inner = fmt::format("{}/Branches[{}]", place, i);
            if (const auto* branch = (*branches)[i].if_object())
                machine(*branch, inner, false);
            else
                complain("Value must be an object", inner);
        }
    }

    void map(const json::object& state, const std::string& place) {
        one(state, {"ItemProcessor", "Iterator"}, true, place);
        one(state, {"MaxConcurrency", "MaxConcurrencyPath"}, false, place);
        positive(state, "MaxConcurrency", place, 0);
        for (const char* const name :
             {"ItemReader", "ItemBatcher", "ResultWriter", "ToleratedFailurePercentage",
              "ToleratedFailurePercentagePath", "ToleratedFailureCount",
              "ToleratedFailureCountPath"})
            if (fieldOf(state, name))
                complain(fmt::format("'{}' of a distributed Map does not run in Lathe", name),
                         fmt::format("{}/{}", place, name));
        for (const char* const name : {"ItemProcessor", "Iterator"})
            if (const json::value* found = fieldOf(state, name)) {
                const std::string inner = fmt::format("{}/{}", place, name);
                if (const auto* processor = found->if_object())
                    machine(*processor, inner, false);
                else
                    complain("Value must be an object", inner);
            }
    }

    jsonata::Jsonata& m_query;
    MachineType m_type;
    /// Of the machine, and whether the present state has JSONata.
    std::string m_language;
    bool m_isJsonata = false;
    std::set<std::string> m_names;
    std::vector<Diagnostic> m_found;
};

} // namespace

std::vector<Diagnostic> checkDefinition(const json::object& definition, jsonata::Jsonata& query,
                                        MachineType type) {
    Checker checker{query, type};
    checker.machine(definition, {}, true);
    return checker.take();
}

Result<json::object> parsedDefinition(std::string_view text, jsonata::Jsonata& query,
                                      MachineType type) {
    const auto invalid = [](std::string_view what) {
        return Error{"InvalidDefinition",
                     Text::verbatim(fmt::format("Invalid State Machine Definition: '{}'", what))};
    };
    auto parsed = parsedJson(text);
    if (!parsed)
        return invalid("INVALID_JSON_DESCRIPTION: " + parsed.error().detail.english());
    auto* const definition = parsed->if_object();
    if (!definition)
        return invalid("INVALID_JSON_DESCRIPTION: The definition is no JSON object");
    std::string all;
    for (const Diagnostic& each : checkDefinition(*definition, query, type))
        if (each.isError)
            all += fmt::format("{}{}: {} at {}", all.empty() ? "" : ", ", each.code, each.message,
                               each.location.empty() ? "/" : each.location);
    if (!all.empty())
        return invalid(all);
    return std::move(*definition);
}

} // namespace lathe::statemachine
