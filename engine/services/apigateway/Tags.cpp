#include "engine/http/Message.h"
#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/Store.h"

#include <array>
#include <functional>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

/// "arn:aws:apigateway:us-east-1::/restapis/a1b2" -> what has these tags; nothing where nobody has.
Things* thingsOf(Store& store, const std::string& arn, std::string& id) {
    const auto slash = arn.find("::/");
    const std::string path = slash == std::string::npos ? std::string{} : arn.substr(slash + 3);
    const auto end = path.find('/');
    id = end == std::string::npos ? std::string{} : path.substr(end + 1);
    id = id.substr(0, id.find('/'));
    const std::string kind = path.substr(0, end);
    return kind == "restapis"     ? &store.apis
           : kind == "apikeys"    ? &store.keys
           : kind == "usageplans" ? &store.plans
           : kind == "vpclinks"   ? &store.vpcLinks
                                  : nullptr;
}

/// Gives the tags of what the ARN names to `change`; answers with them where there is none.
Result<json::value> withTags(Store& store, const Asked& asked,
                             const std::function<void(json::object&)>& change) {
    std::string id;
    Things* things = thingsOf(store, asked.names[0], id);
    const json::object* found = things ? things->find(id) : nullptr;
    if (!found)
        return notFound("Invalid resource identifier specified");
    json::object thing = *found;
    const auto stages = asked.names[0].find("/stages/");
    json::object* owner = &thing;
    if (stages != std::string::npos) {
        json::object& all = objectIn(thing, ".stages");
        const std::string name = asked.names[0].substr(stages + 8);
        if (!all.contains(name))
            return notFound("Invalid Stage identifier specified");
        owner = &objectIn(all, name);
    }
    json::object& tags = objectIn(*owner, "tags");
    if (!change)
        return json::value{{"tags", tags}};
    change(tags);
    things->put(id, thing);
    return nullptr;
}

Result<json::value> getTags(Store& store, const Asked& asked) {
    return withTags(store, asked, nullptr);
}

Result<json::value> tagResource(Store& store, const Asked& asked) {
    const json::value* added = asked.body.if_contains("tags");
    return withTags(store, asked, [&](json::object& tags) {
        for (const auto& [name, value] :
             added && added->is_object() ? added->get_object() : json::object{})
            tags[name] = value;
    });
}

Result<json::value> untagResource(Store& store, const Asked& asked) {
    return withTags(store, asked, [&](json::object& tags) {
        for (const std::string& name : http::queryValues(asked.query, "tagKeys"))
            tags.erase(name);
    });
}

constexpr std::array<Operation, 3> operations{{
    {"GET", "/tags/{}", 200, getTags},
    {"PUT", "/tags/{}", 204, tagResource},
    {"DELETE", "/tags/{}", 204, untagResource},
}};

} // namespace

std::span<const Operation> tagOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
