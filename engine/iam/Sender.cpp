#include "engine/iam/Sender.h"

#include "engine/iam/Context.h"

#include <fmt/format.h>

#include <utility>

namespace lathe::iam {

AccessRequest deliveryRequest(std::string action, std::string target, const Sender& sender) {
    AccessRequest request;
    request.action = std::move(action);
    request.resource = std::move(target);
    if (sender.roleArn.empty()) {
        request.principal.service = sender.service;
    } else {
        const std::string account{accountOf(sender.roleArn)};
        request.principal.accountId = account.empty() ? sender.accountId : account;
        request.principal.roleArn = sender.roleArn;
        request.principal.arn =
            fmt::format("arn:aws:sts::{}:assumed-role/{}/{}", request.principal.accountId,
                        sender.roleArn.substr(sender.roleArn.rfind('/') + 1),
                        sender.service.substr(0, sender.service.find('.')));
    }
    if (!sender.sourceArn.empty()) {
        const std::string owner{accountOf(sender.sourceArn)};
        request.context["aws:SourceArn"] = {sender.sourceArn};
        request.context["aws:SourceAccount"] = {owner.empty() ? sender.accountId : owner};
    }
    return request;
}

} // namespace lathe::iam
