#include "engine/language/Permissions.h"

#include "engine/language/TemplateSchema.h"

#include <algorithm>

namespace lathe::language {

namespace {

using authoring::NodeKind;

/// What policies for resources of the kind begin with, in their names and in their actions.
struct Service {
    NodeKind kind;
    std::string_view policies;
    std::string_view actions;
};
constexpr Service services[] = {{NodeKind::Table, "DynamoDB", "dynamodb:"},
                                {NodeKind::Queue, "SQS", "sqs:"},
                                {NodeKind::Topic, "SNS", "sns:"},
                                {NodeKind::Bucket, "S3", "s3:"}};

class PermissionCheck {
  public:
    PermissionCheck(const Outline& outline, const Symbols& symbols)
        : m_symbols(symbols)
        , m_mentions(mentionsIn(outline)) {}

    std::vector<MissingPermission> run() {
        for (const Symbol& symbol : m_symbols.all())
            if (symbol.kind == SymbolKind::Resource && symbol.type == "AWS::Serverless::Function")
                function(symbol);
        return std::move(m_found);
    }

  private:
    void function(const Symbol& function) {
        const OutlineNode* properties = function.value->value("Properties");
        const OutlineNode* environment = properties ? properties->value("Environment") : nullptr;
        const OutlineNode* variables = environment ? environment->value("Variables") : nullptr;
        if (!variables || properties->find("Role") || properties->find("<<") ||
            isRoleUsed(function.name))
            return;
        const OutlineNode* policies = properties->value("Policies");
        for (const OutlineNode::Entry& variable : variables->entries) {
            const Symbol* target = targetOf(*variable.value);
            const Service* service = target ? serviceOf(*target) : nullptr;
            if (service && !(policies && mayAllow(*policies, *service)) &&
                !isTied(*target, properties->value("Events")))
                m_found.push_back({function.name, target->name, authoring::useOf(service->kind),
                                   variable.value.get()});
        }
    }

    /// The resource that a plain Ref or Fn::GetAtt names.
    const Symbol* targetOf(const OutlineNode& value) const {
        const Call call = callOf(value);
        if (call.name != "Ref" && call.name != "Fn::GetAtt")
            return nullptr;
        const OutlineNode& argument =
            call.argument->items.empty() ? *call.argument : *call.argument->items.front();
        return m_symbols.find(SymbolKind::Resource,
                              argument.text.substr(0, argument.text.find('.')));
    }

    static const Service* serviceOf(const Symbol& resource) {
        const auto kind = authoring::kindOf(resource.type);
        const auto* found = std::ranges::find(services, kind, &Service::kind);
        return found == std::end(services) ? nullptr : found;
    }

    /// Somebody gives the function's role, which SAM makes, more policies.
    bool isRoleUsed(std::string_view function) const {
        return std::ranges::any_of(m_mentions, [&](const Mention& mention) {
            return mention.name == std::string{function} + "Role";
        });
    }

    /// A connector, a policy of the resource's own, a role that the function takes on, or an event
    /// of the function's may allow it.
    bool isTied(const Symbol& target, const OutlineNode* events) const {
        return std::ranges::any_of(m_mentions, [&](const Mention& mention) {
            return mention.name == target.name &&
                   (mention.by == Mention::By::Connector || mayAllow(*mention.node, events));
        });
    }

    static bool mayAllow(const OutlineNode& mention, const OutlineNode* events) {
        for (const OutlineNode* one = &mention; one; one = one->parent) {
            const std::string_view type = one->textUnder("Type");
            if (one == events || type == "AWS::IAM::Role" || type.ends_with("Policy") ||
                one->find("Connectors"))
                return true;
        }
        return false;
    }

    static bool mayAllow(const OutlineNode& policies, const Service& service) {
        if (policies.isSequence() && !callOf(policies))
            return std::ranges::any_of(
                policies.items, [&](const auto& item) { return mayAllowOne(*item, service); });
        return mayAllowOne(policies, service);
    }

    static bool mayAllowOne(const OutlineNode& policy, const Service& service) {
        const bool isTemplate =
            policy.isMapping() && policy.entries.size() == 1 &&
            templateStructure("Template.Policies")->find(policy.entries.front().key->text);
        if (isTemplate)
            return policy.entries.front().key->text.starts_with(service.policies);
        const OutlineNode* statements = policy.isMapping() ? policy.value("Statement") : nullptr;
        // A managed policy, or what only AWS knows.
        return !statements || hasAction(*statements, service.actions);
    }

    /// Whether the actions of these statements can be of the service.
    static bool hasAction(const OutlineNode& node, std::string_view prefix) {
        if (!node.isMapping() && !node.isSequence())
            return !node.isScalar() || !node.tag.empty() || node.text == "*" ||
                   node.text.starts_with(prefix);
        if (callOf(node) || node.find("NotAction") || node.find("<<"))
            return true;
        if (const OutlineNode* action = node.value("Action"))
            return hasAction(*action, prefix);
        return std::ranges::any_of(node.items,
                                   [&](const auto& item) { return hasAction(*item, prefix); });
    }

    const Symbols& m_symbols;
    std::vector<Mention> m_mentions;
    std::vector<MissingPermission> m_found;
};

} // namespace

std::vector<MissingPermission> missingPermissions(const Outline& outline, const Symbols& symbols) {
    if (symbols.areIncomplete())
        return {};
    return PermissionCheck{outline, symbols}.run();
}

} // namespace lathe::language
