#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/Keys.h"
#include "engine/services/apigateway/Patch.h"
#include "engine/services/apigateway/Store.h"

#include "engine/base/Ids.h"

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

constexpr std::size_t longestName = 1024;
constexpr std::size_t longestDescription = 125'000;

Error noKey() {
    return notFound("Invalid API Key identifier specified");
}

Result<void> checkKey(const json::object& key) {
    if (textOf(key, "name").size() > longestName)
        return badRequest("Invalid API Key name, can be at most 1024 characters.");
    if (textOf(key, "description").size() > longestDescription)
        return badRequest("Invalid API Key description specified.");
    return {};
}

Result<void> checkValue(const Store& store, const std::string& value) {
    constexpr std::size_t least = 20;
    constexpr std::size_t most = 128;
    if (value.size() < least)
        return badRequest("API Key value should be at least 20 characters");
    if (value.size() > most)
        return badRequest("API Key value exceeds maximum size of 128 characters");
    for (const auto& [id, key] : store.keys.all())
        if (textOf(key, "value") == value)
            return conflict("API Key already exists");
    return {};
}

Result<json::value> createKey(Store& store, const Asked& asked) {
    const json::object& body = asked.body;
    if (auto fine = checkKey(body); !fine)
        return fine.error();
    const std::string written = textOf(body, "value");
    if (!written.empty())
        if (auto fine = checkValue(store, written); !fine)
            return fine.error();
    json::object key{{"id", store.newId()},
                     {"value", written.empty() ? newHexId(40) : written},
                     {"enabled", false},
                     {"createdDate", store.now()},
                     {"lastUpdatedDate", store.now()},
                     {"stageKeys", json::array{}}};
    take(key, body, {"name", "description", "enabled", "customerId", "tags"});
    if (textOf(key, "name").empty())
        key.erase("name");
    if (const json::value* stages = body.if_contains("stageKeys"); stages && stages->is_array())
        for (const json::value& stage : stages->get_array())
            if (stage.is_object())
                key["stageKeys"].get_array().push_back(
                    json::value(textOf(stage.get_object(), "restApiId") + "/" +
                                textOf(stage.get_object(), "stageName")));
    key[".order"] = newestOrder(store.keys) + 1;
    store.keys.put(textOf(key, "id"), key);
    return shown(key);
}

json::object shownKey(const json::object& key, bool withValue) {
    json::object result = shown(key);
    if (!withValue)
        result.erase("value");
    return result;
}

Result<json::value> getKeys(Store& store, const Asked& asked) {
    json::array items;
    const std::string prefix = asked.option("name");
    for (const json::object& key : newestFirst(store.keys))
        if (textOf(key, "name").starts_with(prefix))
            items.push_back(shownKey(key, asked.option("includeValues") == "true"));
    return listed(asked, std::move(items));
}

Result<json::value> getKey(Store& store, const Asked& asked) {
    const json::object* key = store.keys.find(asked.names[0]);
    if (!key)
        return noKey();
    json::object result = shownKey(*key, asked.option("includeValue") == "true");
    objectIn(result, "tags");
    return result;
}

constexpr std::array<PatchRule, 4> rules{{
    {"/description"},
    {"/enabled", PatchRule::Kind::Flag},
    {"/name"},
    {"/customerId"},
}};

Result<json::value> updateKey(Store& store, const Asked& asked) {
    const auto operations = patchesOf(asked.body, "updateApiKeyInput");
    if (!operations)
        return operations.error();
    const json::object* found = store.keys.find(asked.names[0]);
    if (!found)
        return noKey();
    json::object key = *found;
    if (auto fine = patch(key, *operations, rules, offering(rules)); !fine)
        return fine.error();
    if (auto fine = checkKey(key); !fine)
        return fine.error();
    key["lastUpdatedDate"] = store.now();
    store.keys.put(asked.names[0], key);
    json::object result = shownKey(key, false);
    objectIn(result, "tags");
    return result;
}

Result<json::value> deleteKey(Store& store, const Asked& asked) {
    if (!store.keys.find(asked.names[0]))
        return noKey();
    store.keys.remove(asked.names[0]);
    return nullptr;
}

constexpr std::array<Operation, 5> operations{{
    {"POST", "/apikeys", 201, createKey},
    {"GET", "/apikeys", 200, getKeys},
    {"GET", "/apikeys/{}", 200, getKey},
    {"PATCH", "/apikeys/{}", 200, updateKey},
    {"DELETE", "/apikeys/{}", 202, deleteKey},
}};

} // namespace

std::int64_t newestOrder(const Things& things) {
    std::int64_t newest = 0;
    for (const auto& [id, thing] : things.all())
        if (const json::value* order = thing.if_contains(".order"))
            newest = std::max(newest, order->to_number<std::int64_t>());
    return newest;
}

std::vector<json::object> newestFirst(const Things& things) {
    std::vector<json::object> all;
    for (const auto& [id, thing] : things.all())
        all.push_back(thing);
    std::sort(all.begin(), all.end(), [](const json::object& one, const json::object& other) {
        return one.at(".order").to_number<std::int64_t>() >
               other.at(".order").to_number<std::int64_t>();
    });
    return all;
}

std::span<const Operation> keyOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
