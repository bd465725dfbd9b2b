#include "engine/sources/http/ParameterValue.h"

#include "engine/sources/http/Identity.h"
#include "engine/velocity/JsonPath.h"
#include "engine/velocity/Value.h"

#include <boost/json.hpp>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

std::optional<std::string> bodyAt(const Exchange& exchange, std::string_view path) {
    if (path.empty())
        return exchange.request.body;
    boost::system::error_code error;
    const json::value body = json::parse(exchange.request.body, error);
    if (error)
        return {};
    const auto value = velocity::valueAt(body, "$" + std::string{path});
    if (!value || value->is_null())
        return {};
    return value->is_string() ? std::string{value->get_string()} : json::serialize(*value);
}

std::optional<std::string> pathAt(const Exchange& exchange, std::string_view name) {
    if (name.empty())
        return exchange.path;
    for (const auto& [key, value] : exchange.parameters)
        if (key == name)
            return lathe::http::percentDecoded(value);
    return {};
}

} // namespace

std::optional<std::string> parameterValue(const Exchange& exchange, std::string_view expression) {
    if (expression.size() >= 2 && expression.front() == '\'' && expression.back() == '\'') {
        // Templates have been seen that quote twice at the end.
        const auto end = expression.find_last_not_of('\'');
        return std::string{end == std::string_view::npos ? "" : expression.substr(1, end)};
    }
    std::string_view rest = expression;
    for (const std::string_view prefix :
         {std::string_view{"$"}, std::string_view{"method."}, std::string_view{"route."}})
        if (rest.starts_with(prefix))
            rest.remove_prefix(prefix.size());
    for (const std::string_view part :
         {std::string_view{"request.body"}, std::string_view{"request.path"}}) {
        if (!rest.starts_with(part))
            continue;
        rest.remove_prefix(part.size());
        if (part.ends_with("body"))
            return bodyAt(exchange, rest);
        return pathAt(exchange, rest.starts_with('.') ? rest.substr(1) : rest);
    }
    // The last of several headers or query parameters.
    return identityAt(exchange, expression);
}

std::optional<std::string> interpolated(const Exchange& exchange, const std::string& text) {
    if (text.starts_with('$') && !text.starts_with("${"))
        return parameterValue(exchange, text);
    std::string filled = text;
    for (auto start = filled.find("${"); start != std::string::npos;
         start = filled.find("${", start)) {
        const auto end = filled.find('}', start);
        if (end == std::string::npos)
            break;
        const std::string value =
            parameterValue(exchange, "$" + filled.substr(start + 2, end - start - 2)).value_or("");
        filled.replace(start, end - start + 1, value);
        start += value.size();
    }
    return filled;
}

} // namespace lathe::sources::http
