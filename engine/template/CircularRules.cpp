#include "engine/template/CircularRules.h"

#include "engine/template/Nodes.h"
#include "engine/template/References.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

namespace lathe::tmpl {
namespace {

using Needs = std::map<std::string, std::set<std::string>>;

/// Finds one circle of each group of names that need each other, as "A -> B -> A".
class CircleSearch {
  public:
    explicit CircleSearch(const Needs& needs)
        : m_needs(needs) {}

    /// `found(first, circle)`
    void run(const std::function<void(const std::string&, const std::string&)>& found) {
        for (const auto& [name, needed] : m_needs) {
            if (!m_done.contains(name)) {
                visit(name, found);
            }
        }
    }

  private:
    struct Step {
        const std::string* name;
        std::set<std::string>::const_iterator next;
    };

    void visit(const std::string& start,
               const std::function<void(const std::string&, const std::string&)>& found) {
        std::vector<Step> way{{&start, m_needs.at(start).begin()}};
        m_done.insert(start);
        while (!way.empty()) {
            Step& last = way.back();
            if (last.next == m_needs.at(*last.name).end()) {
                way.pop_back();
                continue;
            }
            const std::string& needed = *last.next++;
            const auto onTheWay = std::find_if(
                way.begin(), way.end(), [&](const Step& step) { return *step.name == needed; });
            if (onTheWay != way.end()) {
                found(needed, textOf(onTheWay, way.end(), needed));
            } else if (const auto known = m_needs.find(needed);
                       known != m_needs.end() && m_done.insert(needed).second) {
                way.push_back({&known->first, known->second.begin()});
            }
        }
    }

    static std::string textOf(std::vector<Step>::const_iterator from,
                              std::vector<Step>::const_iterator to, const std::string& end) {
        std::string text;
        for (; from != to; ++from) {
            text += *from->name + " -> ";
        }
        return text + end;
    }

    const Needs& m_needs;
    std::set<std::string> m_done;
};

void collectConditions(const Setting& expression, std::set<std::string>& needed, int depth) {
    if (depth > 100) {
        return;
    }
    for (std::size_t i = 0; expression.isList() && i < expression.size(); ++i) {
        collectConditions(expression[i], needed, depth + 1);
    }
    for (const auto& entry : expression.entries()) {
        if (entry.key == "Condition" && expression[entry.key].isString()) {
            needed.insert(expression[entry.key].text());
        } else {
            collectConditions(expression[entry.key], needed, depth + 1);
        }
    }
}

void collectVariables(const std::string& text, const Setting& variables,
                      std::set<std::string>& needed) {
    for (const std::string& name : namesInSub(text)) {
        if (!variables.has(name)) {
            needed.insert(name);
        }
    }
}

void collectReferences(const Setting& value, std::set<std::string>& needed, int depth) {
    if (depth > 100 || value.has("Fn::If")) {
        return;
    }
    for (std::size_t i = 0; value.isList() && i < value.size(); ++i) {
        collectReferences(value[i], needed, depth + 1);
    }
    for (const auto& entry : value.entries()) {
        const Setting inner = value[entry.key];
        const Setting first = inner.isList() ? inner[std::size_t{0}] : inner;
        if (entry.key == "Ref" && inner.isString()) {
            needed.insert(inner.text());
        } else if (entry.key == "Fn::GetAtt" && first.isString()) {
            needed.insert(first.text().substr(0, first.text().find('.')));
        } else if (entry.key == "Fn::Sub" && first.isString()) {
            collectVariables(first.text(), inner.isList() ? inner[std::size_t{1}] : Setting{},
                             needed);
        }
        collectReferences(inner, needed, depth + 1);
    }
}

/// What SAM makes resources of their own of: of its other types nearly everything.
bool leavesTheResource(const std::string& type, const std::string& property) {
    constexpr std::array names{"Events", "EventInvokeConfig", "DeploymentPreference",
                               "FunctionUrlConfig"};
    return type != "AWS::Serverless::Function"
               ? type.starts_with("AWS::Serverless::")
               : std::find(names.begin(), names.end(), property) != names.end();
}

std::set<std::string> needsOf(const Setting& resource) {
    std::set<std::string> needed;
    const Setting dependsOn = resource["DependsOn"];
    if (dependsOn.isString()) {
        needed.insert(dependsOn.text());
    }
    for (std::size_t i = 0; dependsOn.isList() && i < dependsOn.size(); ++i) {
        needed.insert(dependsOn[i].text());
    }
    const std::string type = resource["Type"].text();
    const Setting properties = resource["Properties"];
    for (const auto& entry : properties.entries()) {
        if (!leavesTheResource(type, entry.key)) {
            collectReferences(properties.isIntrinsic() ? properties : properties[entry.key], needed,
                              0);
        }
    }
    return needed;
}

void checkConditions(SamContext& context) {
    const Setting conditions = context.root()["Conditions"];
    Needs needs;
    for (const auto& entry : conditions.entries()) {
        collectConditions(conditions[entry.key], needs[entry.key], 0);
    }
    CircleSearch(needs).run([&](const std::string& first, const std::string& circle) {
        context.warn(
            {}, conditions[first], "Template.CircularCondition",
            Text::tr("The conditions need each other, which CloudFormation refuses: {}.", circle),
            Text::tr("Write one of them without the next."));
    });
}

void checkResources(SamContext& context) {
    Needs needs;
    for (const auto& entry : context.resources().entries()) {
        const Setting resource = context.resource(entry.key);
        if (!resource["Condition"] && !entry.key.starts_with("Fn::")) {
            needs[entry.key] = needsOf(resource);
        }
    }
    CircleSearch(needs).run([&](const std::string& first, const std::string& circle) {
        context.warn(
            first, context.resource(first), "Template.CircularDependency",
            Text::tr("The resources need each other, which CloudFormation refuses: {}.", circle),
            Text::tr("Remove one of the references, or move it into a resource of its "
                     "own."));
    });
}

} // namespace

void checkCircles(SamContext& context) {
    checkConditions(context);
    checkResources(context);
}

} // namespace lathe::tmpl
