#include "engine/model/DeclaredUrls.h"

#include "engine/model/OpaqueId.h"

#include <algorithm>

namespace lathe::model {

namespace {

std::string qualifierOf(const Project& project, const Trigger& trigger, bool isResource) {
    const auto* qualifier = trigger.properties.if_contains("Qualifier");
    if (qualifier && qualifier->is_string() && !qualifier->get_string().empty())
        return std::string{qualifier->get_string()};
    const FunctionSpec* function = isResource ? nullptr : project.findFunction(trigger.target);
    return function && !function->autoPublishAlias.empty() ? function->autoPublishAlias : "$LATEST";
}

} // namespace

std::vector<DeclaredUrl> declaredUrls(const Project& project) {
    std::vector<DeclaredUrl> urls;
    for (const Trigger& trigger : project.triggers.triggers) {
        if (trigger.kind != TriggerKind::FunctionUrl)
            continue;
        const bool isResource = trigger.type == "AWS::Lambda::Url";
        DeclaredUrl url;
        url.logicalId = isResource ? trigger.id : trigger.target + "Url";
        url.function = trigger.target;
        url.qualifier = qualifierOf(project, trigger, isResource);
        // That of the URL which Fn::GetAtt gives for it.
        std::string name = url.logicalId;
        std::replace(name.begin(), name.end(), '/', '-');
        url.id = opaqueId(name, 32);
        url.config = trigger.properties;
        url.trigger = trigger.id;
        urls.push_back(std::move(url));
    }
    return urls;
}

} // namespace lathe::model
