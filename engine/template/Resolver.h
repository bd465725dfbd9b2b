#pragma once

#include "engine/template/Scope.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace lathe::tmpl {

/// Resolves the intrinsic functions of one template. What only AWS knows (exports, parameters of
/// the parameter store, attributes of unknown types) becomes a placeholder; a name that the
/// template does not have is reported as well. Results depend on nothing but the scope.
class Resolver {
  public:
    using Value = std::optional<boost::json::value>;

    explicit Resolver(const Scope& scope);

    /// nullopt is AWS::NoValue: the property is to be left out.
    Value resolve(const Node& node);
    /// As resolve(), as text; empty for AWS::NoValue.
    std::string resolveText(const Node& node);
    bool conditionHolds(const std::string& name);
    /// Whether the resource is made: its Condition holds, or it has none.
    bool isActive(const ResourceEntry& resource);

    /// What Ref of a resource gives.
    boost::json::value reference(const ResourceEntry& resource);
    /// What GetAtt of a resource gives; nullopt when it is not known.
    Value attribute(const ResourceEntry& resource, const std::string& name);
    /// The name under which the resource exists.
    std::string physicalName(const ResourceEntry& resource);

    const Scope& scope() const { return m_scope; }

  private:
    Value resolveMapping(const Node& node);
    Value resolveSequence(const Node& node);
    Value resolveIntrinsic(const Node::Entry& entry, const Node& node);
    Value resolveReference(const Node& argument);
    Value resolveAttribute(const Node& argument);
    Value resolveSub(const Node& argument);
    std::string substitute(std::string_view variable, const boost::json::object& variables,
                           const Node& place);
    Value resolveFindInMap(const Node& argument);
    Value resolveIf(const Node& argument);
    /// A function that needs nothing but its argument.
    Value apply(const std::string& name, const Node& argument);
    /// Whether the template alone says what the node resolves to.
    bool isWritten(const Node& node) const;
    Value resolveGetAzs(const Node& argument);
    Value resolveTransform(const Node& argument);
    Value include(const std::string& location, const Node& place);
    Value named(const std::string& name, const Node& place);
    Value pseudoParameter(const std::string& name) const;
    Value attributeOf(const std::string& id, const std::string& name, const Node& place);
    Value functionAttribute(const ResourceEntry& resource, const std::string& name);
    std::string apiEndpoint(const ResourceEntry& resource);
    Value commonAttribute(const ResourceEntry& resource, const std::string& name);
    std::string arnOf(const ResourceEntry& resource);
    std::string arnPath(const ResourceEntry& resource, const std::string& path);
    std::string computeName(const ResourceEntry& resource);
    void reportUnknown(std::string_view function, const std::string& name, const Node& place);

    const Scope& m_scope;
    enum class Evaluation { Running, True, False };
    std::unordered_map<std::string, Evaluation> m_conditions;
    /// Physical names by logical id; empty while one is being resolved.
    std::unordered_map<std::string, std::string> m_names;
    /// The file that is being resolved: the template, or one that it includes.
    std::filesystem::path m_file;
    int m_includes = 0;
    /// How many names and conditions are being resolved for each other.
    int m_depth = 0;
};

} // namespace lathe::tmpl
