#include "engine/template/SamRules.h"

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

constexpr const char* invalid = "Sam.Intrinsic";

/// FindInMap with other than three arguments, or in a mapping that has no two levels; Sub with a
/// parameter whose default is no string.
class IntrinsicCheck {
  public:
    explicit IntrinsicCheck(SamContext& context)
        : m_context(context) {}

    void run() {
        for (const auto& entry : m_context.resources().entries()) {
            const Setting resource = m_context.resource(entry.key);
            if (resource["Type"].text().starts_with("AWS::Serverless::")) {
                walk(entry.key, resource["Properties"], 0);
            }
        }
    }

  private:
    void walk(const std::string& id, const Setting& setting, int depth) {
        if (depth > 100) {
            return;
        }
        for (std::size_t i = 0; setting.isList() && i < setting.size(); ++i) {
            walk(id, setting[i], depth + 1);
        }
        if (setting.has("Fn::FindInMap")) {
            checkFindInMap(id, setting["Fn::FindInMap"]);
        } else if (setting.has("Fn::Sub")) {
            checkSub(id, setting["Fn::Sub"]);
        }
        for (const auto& entry : setting.entries()) {
            walk(id, setting[entry.key], depth + 1);
        }
    }

    void checkFindInMap(const std::string& id, const Setting& arguments) {
        // The language extensions allow a fourth argument with a default value.
        const bool fits = arguments.isList() && (arguments.size() == 3 || arguments.size() == 4);
        if (!fits) {
            m_context.fail(id, arguments, invalid, Text::tr("FindInMap takes a list of 3 values."),
                           Text::tr("Write the mapping, the key and the key below it."));
            return;
        }
        const Setting mapping = m_context.root()["Mappings"][arguments[std::size_t{0}].text()];
        bool twoLevels = !mapping || mapping.isMap();
        for (const auto& entry : mapping.entries()) {
            twoLevels = twoLevels && (entry.value->isMapping() || entry.key.starts_with("Fn::"));
        }
        if (!twoLevels) {
            m_context.fail(
                id, arguments, invalid,
                Text::tr("FindInMap cannot be used with the mapping '{}', which has no two levels "
                         "of keys.",
                         arguments[std::size_t{0}].text()),
                Text::tr("Give the mapping two levels of keys."));
        }
    }

    void checkSub(const std::string& id, const Setting& argument) {
        const Setting text = argument.isList() ? argument[std::size_t{0}] : argument;
        const Setting parameters = m_context.root()["Parameters"];
        for (const auto& entry : parameters.entries()) {
            const Setting fallback = parameters[entry.key]["Default"];
            const bool used = text.text().find("${" + entry.key + "}") != std::string::npos;
            if (used && (fallback.isList() || fallback.isMap())) {
                m_context.fail(
                    id, text, invalid,
                    Text::tr("Fn::Sub uses '{}', whose default is {}; it takes strings only.",
                             entry.key, describe(fallback)),
                    Text::tr("Give the parameter a string as default."));
            }
        }
    }

    SamContext& m_context;
};

/// Events for which SAM makes a permission named after the function and the event.
bool makesPermission(const std::string& type) {
    static constexpr std::array<std::string_view, 8> types{
        "AlexaSkill",     "S3",     "SNS", "Schedule", "CloudWatchEvent", "EventBridgeRule",
        "CloudWatchLogs", "IoTRule"};
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// Events for which SAM makes a resource named like function and event.
bool makesResource(const std::string& type) {
    static constexpr std::array<std::string_view, 11> types{
        "Schedule", "ScheduleV2", "CloudWatchEvent", "EventBridgeRule",
        "IoTRule",  "SQS",        "Kinesis",         "DynamoDB",
        "MSK",      "MQ",         "SelfManagedKafka"};
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// What SAM would make must not be there already.
void checkGenerated(SamContext& context, const std::string& id, const Setting& where,
                    const std::string& made) {
    if (context.resource(made)) {
        context.fail(
            id, where, "Sam.DuplicateId",
            Text::tr("SAM makes a resource '{}' for '{}', but the template has one of that name.",
                     made, id),
            Text::tr("Rename the resource '{}'.", made));
    }
}

} // namespace

void checkIntrinsics(SamContext& context) {
    IntrinsicCheck(context).run();
    for (const auto& entry : context.resources().entries()) {
        const Setting resource = context.resource(entry.key);
        if (resource["Type"].text() != "AWS::Serverless::Function") {
            continue;
        }
        const Setting properties = resource["Properties"];
        if (!properties["Role"]) {
            checkGenerated(context, entry.key, resource, entry.key + "Role");
        }
        for (const auto& one : properties["Events"].entries()) {
            const Setting event = properties["Events"][one.key];
            const std::string type = event["Type"].text();
            if (makesPermission(type)) {
                checkGenerated(context, entry.key, event, entry.key + one.key + "Permission");
            }
            if (makesResource(type)) {
                checkGenerated(context, entry.key, event, entry.key + one.key);
            }
        }
    }
}

} // namespace lathe::tmpl
