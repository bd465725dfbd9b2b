#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/Patch.h"
#include "engine/services/apigateway/Store.h"

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

constexpr const char* kept = "account";

json::object accountOf(const Store& store) {
    if (const json::object* account = store.settings.find(kept))
        return *account;
    return {{"throttleSettings", {{"burstLimit", 5000}, {"rateLimit", 10000.0}}},
            {"features", json::array{"UsagePlans"}},
            {"apiKeyVersion", "4"}};
}

Result<json::value> getAccount(Store& store, const Asked&) {
    return accountOf(store);
}

constexpr std::array<PatchRule, 2> rules{{
    {"/cloudwatchRoleArn", PatchRule::Kind::Text, "add replace remove"},
    {"/features", PatchRule::Kind::List, "add remove"},
}};

Result<json::value> updateAccount(Store& store, const Asked& asked) {
    auto operations = patchesOf(asked.body, "updateAccountInput");
    if (!operations)
        return operations.error();
    // What is added to the end of a list stands in the value.
    for (PatchOperation& operation : *operations)
        if (operation.path == "/features/-" || operation.path == "/features")
            operation.parts = {"features", operation.text()};
    json::object account = accountOf(store);
    if (auto fine = patch(account, *operations, rules, offering(rules)); !fine)
        return fine.error();
    store.settings.put(kept, account);
    return account;
}

constexpr std::array<Operation, 2> operations{{
    {"GET", "/account", 200, getAccount},
    {"PATCH", "/account", 200, updateAccount},
}};

} // namespace

std::span<const Operation> accountOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
