#include "engine/sources/mapping/BatchResponse.h"

#include <boost/json.hpp>

namespace json = boost::json;

namespace lathe::sources {

std::optional<std::set<std::string>> failedItems(const std::string& response,
                                                 const std::set<std::string>& known) {
    std::set<std::string> failed;
    if (response.empty())
        return failed;
    boost::system::error_code problem;
    const json::value answer = json::parse(response, problem);
    if (problem)
        return {};
    if (answer.is_null() || (answer.is_string() && answer.get_string().empty()))
        return failed;
    if (!answer.is_object())
        return {};
    const json::value* items = answer.get_object().if_contains("batchItemFailures");
    if (!items || items->is_null())
        return failed;
    if (!items->is_array())
        return {};
    for (const json::value& item : items->get_array()) {
        const json::object* entry = item.if_object();
        const json::value* id = entry ? entry->if_contains("itemIdentifier") : nullptr;
        if (!id || !id->is_string() || !known.contains(std::string{id->get_string()}))
            return {};
        failed.emplace(id->get_string());
    }
    return failed;
}

} // namespace lathe::sources
