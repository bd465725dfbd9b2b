#include "engine/template/Resolver.h"

#include "engine/template/IntrinsicFunctions.h"
#include "engine/template/Nodes.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::tmpl {
namespace {

using Value = Resolver::Value;

constexpr int maximumIncludes = 8;
constexpr int maximumDepth = 100;

/// Counts a level for as long as it lives.
class Level {
  public:
    explicit Level(int& counter)
        : m_counter(++counter) {}
    ~Level() { --m_counter; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

  private:
    int& m_counter;
};

/// The key's text in messages: "Fn::GetAtt Queue.Arn".
std::string describe(const std::string& function, const Node& argument) {
    std::string text = function;
    const auto append = [&](const Node& part, std::string_view separator) {
        if (part.isScalar() && !part.scalar.empty()) {
            text += std::string(separator) + part.scalar.substr(0, 80);
        }
    };
    append(argument, " ");
    for (std::size_t i = 0; i < argument.items.size(); ++i) {
        append(*argument.items[i], i == 0 ? " " : ".");
    }
    return text;
}

} // namespace

Resolver::Resolver(const Scope& scope)
    : m_scope(scope)
    , m_file(scope.file) {}

Value Resolver::resolve(const Node& node) {
    if (node.isMapping()) {
        return resolveMapping(node);
    }
    return node.isSequence() ? resolveSequence(node) : Value(toJson(node));
}

std::string Resolver::resolveText(const Node& node) {
    const auto value = resolve(node);
    return value ? toText(*value) : std::string{};
}

Value Resolver::resolveSequence(const Node& node) {
    boost::json::array array;
    array.reserve(node.items.size());
    for (const auto& item : node.items) {
        if (auto value = resolve(*item)) {
            array.push_back(std::move(*value));
        }
    }
    return array;
}

Value Resolver::resolveMapping(const Node& node) {
    if (isIntrinsic(node)) {
        return resolveIntrinsic(node.entries.front(), node);
    }
    boost::json::object object;
    object.reserve(node.entries.size());
    for (const auto& entry : node.entries) {
        auto value =
            entry.key == "Fn::Transform" ? resolveTransform(*entry.value) : resolve(*entry.value);
        const auto* included = entry.key == "Fn::Transform" && value ? value->if_object() : nullptr;
        if (included) {
            object.insert(included->begin(), included->end());
        } else if (value) {
            object[entry.key] = std::move(*value);
        }
    }
    return object;
}

Value Resolver::resolveIntrinsic(const Node::Entry& entry, const Node& node) {
    const std::string& name = entry.key;
    const Node& argument = *entry.value;
    if (name == "Ref") {
        return resolveReference(argument);
    }
    if (name == "Condition") {
        // In a policy statement, a mapping with this one key is no reference.
        return argument.isString() ? Value(conditionHolds(argument.scalar))
                                   : Value(boost::json::object{{name, *resolve(argument)}});
    }
    Value result;
    if (name == "Fn::If") {
        return resolveIf(argument);
    }
    if (name == "Fn::GetAtt") {
        result = resolveAttribute(argument);
    } else if (name == "Fn::Sub") {
        result = resolveSub(argument);
    } else if (name == "Fn::FindInMap") {
        result = resolveFindInMap(argument);
    } else if (name == "Fn::GetAZs") {
        result = resolveGetAzs(argument);
    } else if (name == "Fn::Transform") {
        result = resolveTransform(argument);
    } else if (findIntrinsicFunction(name)) {
        result = apply(name, argument);
    } else if (name == "Fn::ImportValue") {
        result = textValue(placeholder("Fn::ImportValue " + resolveText(argument)));
    }
    return result
               ? result
               : Value(placeholder(describe(name, node.entries.front().value ? argument : node)));
}

Value Resolver::apply(const std::string& name, const Node& argument) {
    const auto resolved = resolve(argument);
    const auto function = findIntrinsicFunction(name);
    auto result = resolved ? function(*resolved) : std::nullopt;
    if (result || !resolved) {
        return result;
    }
    const bool isKnown =
        boost::json::serialize(*resolved).find("{{unresolved") == std::string::npos;
    if (isKnown && isWritten(argument)) {
        m_scope.problems->add(model::Severity::Warning, "Template.UnresolvedFunction",
                              Text::tr("{} cannot be resolved with what it is given.", name),
                              wantedArgument(name), m_file, argument.begin);
    }
    return std::nullopt;
}

// Values of resources are made up here and may have another form at AWS: what cannot be made of
// them is nobody's mistake.
bool Resolver::isWritten(const Node& node) const {
    const auto& items = node.items;
    if (node.isSequence()) {
        return std::all_of(items.begin(), items.end(),
                           [this](const Node::Ptr& item) { return isWritten(*item); });
    }
    if (!node.isMapping()) {
        return true;
    }
    return std::all_of(node.entries.begin(), node.entries.end(), [this](const Node::Entry& entry) {
        if (entry.key == "Ref") {
            return m_scope.parameters.count(entry.value->scalar) > 0;
        }
        const bool asksAws = entry.key == "Fn::GetAtt" || entry.key == "Fn::Sub" ||
                             entry.key == "Fn::ImportValue" || entry.key == "Fn::GetAZs" ||
                             entry.key == "Fn::Transform";
        return !asksAws && isWritten(*entry.value);
    });
}

Value Resolver::pseudoParameter(const std::string& name) const {
    if (name == "AWS::Region") {
        return textValue(m_scope.region);
    }
    if (name == "AWS::AccountId") {
        return textValue(m_scope.accountId);
    }
    if (name == "AWS::Partition") {
        return textValue(m_scope.partition());
    }
    if (name == "AWS::StackName") {
        return textValue(m_scope.stackName);
    }
    if (name == "AWS::StackId") {
        return textValue(m_scope.stackId());
    }
    if (name == "AWS::URLSuffix") {
        return textValue(m_scope.urlSuffix());
    }
    return name == "AWS::NotificationARNs" ? Value(boost::json::array{}) : std::nullopt;
}

Value Resolver::named(const std::string& name, const Node& place) {
    if (auto value = pseudoParameter(name)) {
        return value;
    }
    if (const auto found = m_scope.parameters.find(name); found != m_scope.parameters.end()) {
        return found->second;
    }
    if (const auto* resource = m_scope.findResource(name)) {
        return reference(*resource);
    }
    // SAM lets a Ref name what it makes for a resource: MyFunction.Version, MyApi.Stage.
    const auto dot = name.find('.');
    const auto* owner =
        dot == std::string::npos ? nullptr : m_scope.findResource(name.substr(0, dot));
    if (owner) {
        if (auto value = attribute(*owner, name.substr(dot + 1))) {
            return value;
        }
    } else {
        reportUnknown("Ref", name, place);
    }
    return textValue(placeholder("Ref " + name));
}

Value Resolver::resolveReference(const Node& argument) {
    const std::string name = resolveText(argument);
    return name == "AWS::NoValue" ? std::nullopt : named(name, argument);
}

Value Resolver::attributeOf(const std::string& id, const std::string& name, const Node& place) {
    const auto* resource = m_scope.findResource(id);
    if (!resource) {
        reportUnknown("Fn::GetAtt", id, place);
        return std::nullopt;
    }
    return attribute(*resource, name);
}

Value Resolver::resolveAttribute(const Node& argument) {
    std::string id;
    std::string name;
    if (argument.isSequence()) {
        for (std::size_t i = 0; i < argument.items.size(); ++i) {
            (i == 0 ? id : name) += (i < 2 ? "" : ".") + resolveText(*argument.items[i]);
        }
    } else if (argument.isString()) {
        const auto dot = std::min(argument.scalar.find('.'), argument.scalar.size());
        id = argument.scalar.substr(0, dot);
        name = argument.scalar.substr(std::min(dot + 1, argument.scalar.size()));
    }
    auto value = attributeOf(id, name, argument);
    return value ? value : textValue(placeholder(fmt::format("Fn::GetAtt {}.{}", id, name)));
}

std::string Resolver::substitute(std::string_view variable, const boost::json::object& variables,
                                 const Node& place) {
    const auto first = variable.find_first_not_of(' ');
    const auto last = variable.find_last_not_of(' ');
    if (first == std::string_view::npos) {
        return {};
    }
    const std::string name(variable.substr(first, last - first + 1));
    if (const auto* value = variables.if_contains(name)) {
        return toText(*value);
    }
    const auto dot = name.find('.');
    if (dot == std::string::npos || m_scope.findResource(name)) {
        const auto value = name == "AWS::NoValue" ? std::nullopt : named(name, place);
        return value ? toText(*value) : std::string{};
    }
    const auto value = attributeOf(name.substr(0, dot), name.substr(dot + 1), place);
    return value ? toText(*value) : placeholder("Fn::GetAtt " + name);
}

Value Resolver::resolveSub(const Node& argument) {
    const bool pair = argument.isSequence() && !argument.items.empty();
    const Node& pattern = pair ? *argument.items[0] : argument;
    boost::json::object variables;
    if (pair && argument.items.size() > 1 && argument.items[1]->isMapping()) {
        for (const auto& entry : argument.items[1]->entries) {
            variables[entry.key] = resolve(*entry.value).value_or("");
        }
    }
    if (!pattern.isScalar()) {
        return std::nullopt;
    }
    const std::string_view text = pattern.scalar;
    std::string result;
    std::size_t at = 0;
    while (at < text.size() && result.size() <= maximumTextLength) {
        const auto open = std::min(text.find("${", at), text.size());
        const auto close = text.find('}', open);
        result += text.substr(at, open - at);
        if (open == text.size() || close == std::string_view::npos) {
            result += text.substr(open);
            break;
        }
        const std::string_view variable = text.substr(open + 2, close - open - 2);
        result += variable.starts_with('!') ? fmt::format("${{{}}}", variable.substr(1))
                                            : substitute(variable, variables, pattern);
        at = close + 1;
    }
    return result.size() <= maximumTextLength ? Value(result) : std::nullopt;
}

Value Resolver::resolveFindInMap(const Node& argument) {
    const auto& parts = argument.items;
    if (parts.size() < 3) {
        return std::nullopt;
    }
    const Node* found = m_scope.root->find("Mappings");
    for (std::size_t i = 0; i < 3 && found; ++i) {
        found = found->find(resolveText(*parts[i]));
    }
    const Node* fallback = parts.size() > 3 ? parts[3]->find("DefaultValue") : nullptr;
    if (found || fallback) {
        return found ? Value(toJson(*found)) : resolve(*fallback);
    }
    m_scope.problems->add(model::Severity::Warning, "Template.UnresolvedReference",
                          Text::tr("Mappings has no value {}.{}.{}.", resolveText(*parts[0]),
                                   resolveText(*parts[1]), resolveText(*parts[2])),
                          Text::tr("Add it to Mappings, or give FindInMap a DefaultValue."), m_file,
                          argument.begin);
    return std::nullopt;
}

Value Resolver::resolveIf(const Node& argument) {
    const auto& parts = argument.items;
    if (parts.size() != 3) {
        return textValue(placeholder("Fn::If"));
    }
    const bool holds = parts[0]->isString() ? conditionHolds(parts[0]->scalar)
                                            : isTrue(resolve(*parts[0]).value_or(false));
    return resolve(*parts[holds ? 1 : 2]);
}

Value Resolver::resolveGetAzs(const Node& argument) {
    const std::string given = resolveText(argument);
    const std::string region = given.empty() ? m_scope.region : given;
    return boost::json::array{region + "a", region + "b", region + "c"};
}

Value Resolver::resolveTransform(const Node& argument) {
    const Node* parameters = argument.find("Parameters");
    const Node* location = parameters ? parameters->find("Location") : nullptr;
    if (textUnder(argument, "Name") != "AWS::Include" || !location) {
        return textValue(placeholder("Fn::Transform " + textUnder(argument, "Name")));
    }
    return include(resolveText(*location), *location);
}

Value Resolver::include(const std::string& location, const Node& place) {
    const Value unknown = textValue(placeholder("AWS::Include " + location));
    if (!ProjectFiles::isLocalName(location) || m_includes >= maximumIncludes) {
        return unknown;
    }
    const auto text = m_scope.files->read(m_scope.folder, location);
    if (!text) {
        m_scope.problems->add(
            model::Severity::Warning, text.error().code, text.error().detail,
            Text::tr("Correct the Location; until then nothing is included here."), m_file,
            place.begin);
        return unknown;
    }
    const auto includer = m_file;
    std::vector<model::Diagnostic> diagnostics;
    const auto root = parseDocument(*text, m_scope.folder / location, diagnostics);
    for (auto& diagnostic : diagnostics) {
        m_scope.problems->add(std::move(diagnostic));
    }
    if (!root) {
        return unknown;
    }
    const Level level(m_includes);
    m_file = m_scope.folder / location;
    auto value = resolve(*root);
    m_file = includer;
    return value;
}

bool Resolver::conditionHolds(const std::string& name) {
    const auto [state, isNew] = m_conditions.emplace(name, Evaluation::Running);
    if (!isNew) {
        return state->second == Evaluation::True;
    }
    const Node* conditions = m_scope.root->find("Conditions");
    const Node* condition = conditions ? conditions->find(name) : nullptr;
    if (!condition) {
        reportUnknown("Condition", name, conditions ? *conditions : *m_scope.root);
    }
    const Level level(m_depth);
    const bool holds =
        condition && m_depth < maximumDepth && isTrue(resolve(*condition).value_or(false));
    m_conditions[name] = holds ? Evaluation::True : Evaluation::False;
    return holds;
}

bool Resolver::isActive(const ResourceEntry& resource) {
    const Node* condition = resource.node->find("Condition");
    return !condition || !condition->isString() || conditionHolds(condition->scalar);
}

std::string Resolver::physicalName(const ResourceEntry& resource) {
    const auto [name, isNew] = m_names.emplace(resource.id, std::string{});
    if (!isNew) {
        return name->second.empty() ? resource.id : name->second;
    }
    const Level level(m_depth);
    std::string computed = m_depth < maximumDepth ? computeName(resource) : resource.id;
    return m_names[resource.id] = computed.substr(0, 2048);
}

void Resolver::reportUnknown(std::string_view function, const std::string& name,
                             const Node& place) {
    m_scope.problems->add(
        model::Severity::Warning, "Template.UnresolvedReference",
        Text::tr("{} names \"{}\", which the template does not have.", function, name),
        function == "Condition" ? Text::tr("Define it under Conditions, or correct the name.")
                                : Text::tr("Correct the name, or add the resource or parameter."),
        m_file, place.begin);
}

} // namespace lathe::tmpl
