#include "engine/iam/Sender.h"

#include "engine/iam/Context.h"

#include <fmt/format.h>

#include <utility>

namespace lathe::iam {

AccessRequest deliveryRequest(std::string action, std::string target, const Sender& sender) {
    AccessRequest request;
    request.action = std::move(action);
    request.resource = std::move(target);
    if (sender.roleArn.empty())
        request.principal.service = sender.service;
    else
        request.principal = inRoleOf(sender.service, sender.roleArn, sender.accountId);
    if (!sender.sourceArn.empty()) {
        const std::string owner{accountOf(sender.sourceArn)};
        request.context["aws:SourceArn"] = {sender.sourceArn};
        request.context["aws:SourceAccount"] = {owner.empty() ? sender.accountId : owner};
    }
    return request;
}

Principal inRoleOf(const std::string& service, const std::string& roleArn,
                   const std::string& accountId) {
    const std::string own{accountOf(roleArn)};
    Principal principal;
    principal.accountId = own.empty() ? accountId : own;
    principal.roleArn = roleArn;
    principal.arn =
        fmt::format("arn:aws:sts::{}:assumed-role/{}/{}", principal.accountId,
                    roleArn.substr(roleArn.rfind('/') + 1), service.substr(0, service.find('.')));
    return principal;
}

} // namespace lathe::iam
