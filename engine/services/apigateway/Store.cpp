#include "engine/services/apigateway/Store.h"

#include "engine/services/apigateway/Asked.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <vector>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

std::string randomId(std::size_t length) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    static thread_local std::mt19937_64 random{std::random_device{}()};
    std::string id;
    while (id.size() < length)
        id.push_back(letters[random() % letters.size()]);
    return id;
}

} // namespace

Store::Store(std::unique_ptr<store::Documents> documents, const Clock& clock)
    : apis{*documents, "api"}
    , keys{*documents, "key"}
    , plans{*documents, "plan"}
    , vpcLinks{*documents, "vpcLink"}
    , domains{*documents, "domain"}
    , settings{*documents, "setting"}
    , m_documents{std::move(documents)}
    , m_clock{clock} {}

void Store::setPlace(std::string account, std::string region) {
    m_account = std::move(account);
    m_region = std::move(region);
}

std::int64_t Store::now() const {
    return std::chrono::duration_cast<std::chrono::seconds>(m_clock.wall().time_since_epoch())
        .count();
}

std::string Store::newId() const {
    return randomId(10);
}

std::string Store::newPartId() const {
    return randomId(6);
}

Result<json::object> Store::api(const std::string& id) const {
    return api(id, notFound(fmt::format("Invalid API identifier specified {}:{}", m_account, id)));
}

Result<json::object> Store::api(const std::string& id, Error missing) const {
    const json::object* found = apis.find(id);
    if (!found)
        return missing;
    return *found;
}

void Store::put(const json::object& api) {
    apis.put(textOf(api, "id"), api);
}

void Store::forgetStage(const std::string& api, std::string_view stage) {
    std::vector<json::object> changed;
    for (const auto& [id, plan] : plans.all()) {
        json::object without = plan;
        json::array& stages = without["apiStages"].get_array();
        stages.erase(std::remove_if(stages.begin(), stages.end(),
                                    [&](const json::value& one) {
                                        const json::object& named = one.get_object();
                                        return textOf(named, "apiId") == api &&
                                               (stage.empty() || textOf(named, "stage") == stage);
                                    }),
                     stages.end());
        if (without != plan)
            changed.push_back(std::move(without));
    }
    for (const json::object& plan : changed)
        plans.put(textOf(plan, "id"), plan);
}

} // namespace lathe::services::apigateway
