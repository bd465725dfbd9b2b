#include "engine/services/logs/State.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::logs {

State::State(const Surroundings& all, std::unique_ptr<store::Documents> file, Home where)
    : surroundings{all}
    , documents{std::move(file)}
    , home{std::move(where)}
    , groups{*documents, "group"}
    , metricFilters{*documents, "metric-filter"}
    , subscriptionFilters{*documents, "subscription-filter"}
    , destinations{*documents, "destination"}
    , policies{*documents, "policy"}
    , queryDefinitions{*documents, "query-definition"}
    , exportTasks{*documents, "export-task"}
    , deliveryDestinations{*documents, "delivery-destination"}
    , deliverySources{*documents, "delivery-source"}
    , deliveries{*documents, "delivery"} {}

std::int64_t State::now() const {
    return toMillis(surroundings.clock.wall());
}

Result<const json::object*> State::group(const std::string& name) const {
    if (const json::object* found = groups.find(name))
        return found;
    return noSuchGroup();
}

void State::ensureGroup(const std::string& name) {
    if (!groups.find(name))
        groups.put(name, {{"creationTime", now()}, {"logGroupClass", "STANDARD"}});
}

Timestamp State::keptSince(const std::string& group) const {
    const json::object* found = groups.find(group);
    const json::value* days = found ? found->if_contains("retentionInDays") : nullptr;
    if (!days || !days->is_int64())
        return Timestamp::min();
    return surroundings.clock.wall() - std::chrono::hours{24} * days->get_int64();
}

json::object State::joinedPolicies() const {
    json::array statements;
    for (const auto& [name, policy] : policies.all()) {
        boost::system::error_code error;
        const json::value document = json::parse(textOf(policy, "policyDocument"), error);
        const json::value* written = !error && document.is_object()
                                         ? document.get_object().if_contains("Statement")
                                         : nullptr;
        if (written && written->is_array())
            statements.insert(statements.end(), written->get_array().begin(),
                              written->get_array().end());
        else if (written)
            statements.push_back(*written);
    }
    return {{"Version", "2012-10-17"}, {"Statement", std::move(statements)}};
}

std::string filterKey(std::string_view group, std::string_view filter) {
    // No group has a colon.
    return fmt::format("{}:{}", group, filter);
}

Timestamp fromMillis(std::int64_t millis) {
    return Timestamp{Milliseconds{millis}};
}

std::int64_t toMillis(Timestamp time) {
    return std::chrono::floor<Milliseconds>(time.time_since_epoch()).count();
}

void take(const json::object& from, json::object& to,
          std::initializer_list<std::string_view> members) {
    for (const std::string_view member : members)
        if (const json::value* value = from.if_contains(member); value && !value->is_null())
            to[member] = *value;
}

Error invalid(std::string message) {
    return {"InvalidParameterException", Text::verbatim(std::move(message))};
}

Error notFound(std::string message) {
    return {"ResourceNotFoundException", Text::verbatim(std::move(message))};
}

Error alreadyExists(std::string message) {
    return {"ResourceAlreadyExistsException", Text::verbatim(std::move(message))};
}

Error noSuchGroup() {
    return notFound("The specified log group does not exist.");
}

Error noSuchStream() {
    return notFound("The specified log stream does not exist.");
}

} // namespace lathe::services::logs
