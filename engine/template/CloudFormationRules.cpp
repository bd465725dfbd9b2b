#include "engine/template/CloudFormationRules.h"

#include "engine/template/Nodes.h"
#include "engine/template/YamlScalars.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

/// The limits of a function
/// (https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html).
struct Range {
    const char* property;
    const char* member;
    std::int64_t least;
    std::int64_t most;
    Text unit;
};

const std::array<Range, 4>& ranges() {
    static const std::array<Range, 4> table{
        Range{"MemorySize", nullptr, 128, 10240, Text::verbatim("MB")},
        Range{"Timeout", nullptr, 1, 900, Text::tr("seconds")},
        Range{"EphemeralStorage", "Size", 512, 10240, Text::verbatim("MB")},
        Range{"ReservedConcurrentExecutions", nullptr, 0, 1'000'000, Text::tr("executions")}};
    return table;
}

class ReferenceCheck {
  public:
    explicit ReferenceCheck(SamContext& context)
        : m_context(context) {
        const Setting resources = context.resources();
        m_isSam = context.isSam();
        for (const auto& entry : resources.entries()) {
            const std::string type = context.typeOf(entry.key);
            // What SAM, a macro or a loop generates is not known here.
            m_generates = m_generates || entry.key.starts_with("Fn::");
            if (type.starts_with("AWS::Serverless::")) {
                m_samIds.push_back(entry.key);
            }
        }
        m_generates = m_generates || hasOtherTransform();
    }

    void run() {
        for (const auto& entry : m_context.resources().entries()) {
            checkResource(entry.key);
        }
        const Setting outputs = m_context.root()["Outputs"];
        for (const auto& entry : outputs.entries()) {
            const Setting output = outputs[entry.key];
            checkConditionName({}, output["Condition"]);
            walk({}, output, 0);
        }
        const Setting conditions = m_context.root()["Conditions"];
        for (const auto& entry : conditions.entries()) {
            walkCondition(conditions[entry.key], 0);
        }
    }

  private:
    bool hasOtherTransform() const {
        const Setting transform = m_context.root()["Transform"];
        const auto isOther = [](const Setting& one) {
            return one && one.text() != "AWS::Serverless-2016-10-31";
        };
        if (!transform.isList()) {
            return isOther(transform);
        }
        for (std::size_t i = 0; i < transform.size(); ++i) {
            if (isOther(transform[i])) {
                return true;
            }
        }
        return false;
    }

    /// SAM's transform lets these pass; only the deployment after it would fail.
    void fail(const std::string& id, const Setting& where, const char* code, Text message,
              Text hint) {
        if (m_isSam) {
            m_context.warn(id, where, code, std::move(message), std::move(hint));
        } else {
            m_context.fail(id, where, code, std::move(message), std::move(hint));
        }
    }

    void checkResource(const std::string& id) {
        const Setting resource = m_context.resource(id);
        if (!resource.isMap() || id.starts_with("Fn::")) {
            return;
        }
        checkConditionName(id, resource["Condition"]);
        const Setting dependsOn = resource["DependsOn"];
        checkDependency(id, dependsOn);
        for (std::size_t i = 0; dependsOn.isList() && i < dependsOn.size(); ++i) {
            checkDependency(id, dependsOn[i]);
        }
        walk(id, resource["Properties"], 0);
    }

    void checkDependency(const std::string& id, const Setting& dependency) {
        if (dependency.isString() && !isKnownResource(dependency.text())) {
            fail(id, dependency, "Template.UnknownDependency",
                 Text::tr("'DependsOn' names '{}', which is no resource of the template.",
                          dependency.text()),
                 Text::tr("Correct the logical id, or remove it."));
        }
    }

    void checkConditionName(const std::string& id, const Setting& condition) {
        if (condition.isString() && !m_generates &&
            !m_context.root()["Conditions"].has(condition.text())) {
            fail(
                id, condition, "Template.UnknownCondition",
                Text::tr("The condition '{}' is not defined under 'Conditions'.", condition.text()),
                Text::tr("Define it, or correct its name."));
        }
    }

    bool isKnownResource(std::string_view id) const {
        if (m_generates || m_context.resource(id)) {
            return true;
        }
        if (m_isSam &&
            (id == "ServerlessRestApi" || id == "ServerlessHttpApi" ||
             id.starts_with("ServerlessDeployment") || id == "CodeDeployServiceRole" ||
             id.starts_with("ServerlessRestApi") || id.starts_with("ServerlessHttpApi"))) {
            return true;
        }
        // SAM names what it makes after the resource it makes it for.
        return std::any_of(m_samIds.begin(), m_samIds.end(),
                           [id](const std::string& known) { return id.starts_with(known); });
    }

    bool isKnownName(std::string_view name) const {
        return name.starts_with("AWS::") || m_context.root()["Parameters"].has(name) ||
               isKnownResource(name.substr(0, name.find('.')));
    }

    void failUnknown(const std::string& id, const Setting& where, const std::string& name,
                     const char* by) {
        fail(id, where, "Template.UnknownReference",
             Text::tr(
                 "{} refers to '{}', which is neither a resource nor a parameter of the template.",
                 by, name),
             Text::tr("Correct the name, or add what it refers to."));
    }

    void walk(const std::string& id, const Setting& setting, int depth) {
        if (depth > 100) {
            return;
        }
        for (std::size_t i = 0; setting.isList() && i < setting.size(); ++i) {
            walk(id, setting[i], depth + 1);
        }
        if (setting.isIntrinsic()) {
            checkFunction(id, setting);
        }
        for (const auto& entry : setting.entries()) {
            walk(id, setting[entry.key], depth + 1);
        }
    }

    void checkFunction(const std::string& id, const Setting& setting) {
        const std::string& name = setting.value->entries.front().key;
        const Setting argument = setting[name];
        if (name == "Ref") {
            if (argument.isString() && !isKnownName(argument.text())) {
                failUnknown(id, argument, argument.text(), "Ref");
            }
        } else if (name == "Fn::GetAtt") {
            const Setting target = argument.isList() ? argument[std::size_t{0}] : argument;
            const std::string resource = target.text().substr(0, target.text().find('.'));
            if (target.isString() && !isKnownResource(resource)) {
                failUnknown(id, target, resource, "Fn::GetAtt");
            }
        } else if (name == "Fn::Sub") {
            checkSub(id, argument);
        } else if (name == "Fn::FindInMap") {
            checkFindInMap(id, argument);
        } else if (name == "Fn::If") {
            checkConditionName(id, argument[std::size_t{0}]);
        }
    }

    void checkSub(const std::string& id, const Setting& argument) {
        const Setting text = argument.isList() ? argument[std::size_t{0}] : argument;
        const Setting variables = argument.isList() ? argument[std::size_t{1}] : Setting{};
        if (!text.isString()) {
            return;
        }
        const std::string& pattern = text.value->scalar;
        for (std::size_t begin = pattern.find("${"); begin != std::string::npos;
             begin = pattern.find("${", begin + 2)) {
            const std::size_t end = pattern.find('}', begin);
            if (end == std::string::npos || pattern[begin + 2] == '!') {
                continue;
            }
            const std::string name = pattern.substr(begin + 2, end - begin - 2);
            const bool plain =
                !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
                    return std::isalnum(c) != 0 || c == '.' || c == ':';
                });
            if (plain && !variables.has(name) && !isKnownName(name)) {
                failUnknown(id, text, name, "Fn::Sub");
            }
        }
    }

    void checkFindInMap(const std::string& id, const Setting& argument) {
        const Setting map = argument[std::size_t{0}];
        const Setting mappings = m_context.root()["Mappings"];
        if (!map.isString() || m_generates) {
            return;
        }
        const Setting mapping = mappings[map.text()];
        const Setting first = argument[std::size_t{1}];
        const Setting second = argument[std::size_t{2}];
        if (!mappings.has(map.text())) {
            fail(id, map, "Template.UnknownMapping",
                 Text::tr("The mapping '{}' is not defined under 'Mappings'.", map.text()),
                 Text::tr("Define it, or correct its name."));
        } else if (argument.size() == 3 && first.isString() && mapping.isMap() &&
                   !mapping.has(first.text())) {
            fail(id, first, "Template.UnknownMapping",
                 Text::tr("The mapping '{}' has no key '{}'.", map.text(), first.text()),
                 Text::tr("Add the key, or correct its name."));
        } else if (argument.size() == 3 && first.isString() && second.isString() &&
                   mapping[first.text()].isMap() && !mapping[first.text()].has(second.text())) {
            fail(id, second, "Template.UnknownMapping",
                 Text::tr("The key '{}' of the mapping '{}' has no '{}'.", first.text(), map.text(),
                          second.text()),
                 Text::tr("Add the key, or correct its name."));
        }
    }

    void walkCondition(const Setting& setting, int depth) {
        if (depth > 100) {
            return;
        }
        for (std::size_t i = 0; setting.isList() && i < setting.size(); ++i) {
            walkCondition(setting[i], depth + 1);
        }
        for (const auto& entry : setting.entries()) {
            if (entry.key == "Condition" && setting.size() == 1) {
                checkConditionName({}, setting[entry.key]);
            } else if (entry.key == "Fn::FindInMap") {
                checkFindInMap({}, setting[entry.key]);
            } else {
                walkCondition(setting[entry.key], depth + 1);
            }
        }
    }

    SamContext& m_context;
    bool m_isSam = false;
    bool m_generates = false;
    std::vector<std::string> m_samIds;
};

void checkRanges(SamContext& context, const std::string& id) {
    const Setting properties = context.resource(id)["Properties"];
    for (const auto& range : ranges()) {
        const Setting outer = properties[range.property];
        const Setting written = range.member ? outer[range.member] : outer;
        const Setting value = context.resolved(written);
        const std::string name = range.member ? fmt::format("{}.{}", range.property, range.member)
                                              : std::string(range.property);
        // "{{resolve:ssm:...}}" is looked up when the stack is made.
        const bool later = value.isIntrinsic() || value.text().starts_with("{{resolve:");
        if (!written || later) {
            continue;
        }
        const bool numeric =
            value.isInteger() ||
            (value.isString() && plainScalarKind(value.text()) == Node::Kind::Integer);
        const auto number = numeric ? integerValue(value.text()) : std::nullopt;
        if (!number) {
            context.fail(
                id, written, "Template.WrongType",
                Text::tr("'{}' should be a whole number, but is {}.", name, describe(value)),
                Text::tr("Write a number of {} from {} to {}.", range.unit, range.least,
                         range.most));
        } else if (*number < range.least || *number > range.most) {
            context.fail(id, written, "Template.OutOfRange",
                         Text::tr("'{}' is {}, but must be from {} to {} {}.", name, *number,
                                  range.least, range.most, range.unit),
                         Text::tr("Write a number from {} to {}.", range.least, range.most));
        }
    }
}

} // namespace

void checkCloudFormation(SamContext& context) {
    ReferenceCheck(context).run();
    for (const auto& entry : context.resources().entries()) {
        const std::string type = context.typeOf(entry.key);
        if (type == "AWS::Serverless::Function" || type == "AWS::Lambda::Function") {
            checkRanges(context, entry.key);
        }
    }
}

} // namespace lathe::tmpl
