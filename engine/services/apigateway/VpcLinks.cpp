#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/Patch.h"
#include "engine/services/apigateway/Store.h"

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

Error noLink() {
    return notFound("Invalid Vpc Link identifier specified");
}

Result<json::value> createLink(Store& store, const Asked& asked) {
    if (textOf(asked.body, "name").empty())
        return badRequest("Name cannot be empty");
    json::object link{{"id", store.newPartId()}, {"status", "PENDING"}};
    take(link, asked.body, {"name", "description", "targetArns", "tags"});
    const json::value* arns = link.if_contains("targetArns");
    for (const json::value& arn : arns && arns->is_array() ? arns->get_array() : json::array{})
        if (const std::string text = arn.is_string() ? std::string{arn.get_string()} : "";
            !text.starts_with("arn:"))
            return badRequest("Invalid ARN. ARN is not well formed " + text);
    json::object kept = link;
    // There is nothing to wait for.
    kept["status"] = "AVAILABLE";
    kept["statusMessage"] = "Your vpc link is ready for use";
    store.vpcLinks.put(textOf(link, "id"), kept);
    return link;
}

json::object shownWithTags(json::object link) {
    objectIn(link, "tags");
    return link;
}

Result<json::value> getLinks(Store& store, const Asked& asked) {
    json::array items;
    for (const auto& [id, link] : store.vpcLinks.all())
        items.push_back(link);
    return listed(asked, std::move(items));
}

Result<json::value> getLink(Store& store, const Asked& asked) {
    const json::object* link = store.vpcLinks.find(asked.names[0]);
    if (!link)
        return noLink();
    return shownWithTags(*link);
}

constexpr std::array<PatchRule, 2> rules{{{"/name"}, {"/description"}}};

Result<json::value> updateLink(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateVpcLinkInput");
    if (!operations)
        return operations.error();
    const json::object* found = store.vpcLinks.find(asked.names[0]);
    if (!found)
        return noLink();
    json::object link = *found;
    if (auto fine = patch(link, *operations, rules, offering(rules)); !fine)
        return fine.error();
    store.vpcLinks.put(asked.names[0], link);
    return shownWithTags(std::move(link));
}

Result<json::value> deleteLink(Store& store, const Asked& asked) {
    if (!store.vpcLinks.find(asked.names[0]))
        return noLink();
    store.vpcLinks.remove(asked.names[0]);
    return nullptr;
}

constexpr std::array<Operation, 5> operations{{
    {"POST", "/vpclinks", 202, createLink},
    {"GET", "/vpclinks", 200, getLinks},
    {"GET", "/vpclinks/{}", 200, getLink},
    {"PATCH", "/vpclinks/{}", 200, updateLink},
    {"DELETE", "/vpclinks/{}", 202, deleteLink},
}};

} // namespace

std::span<const Operation> vpcLinkOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
