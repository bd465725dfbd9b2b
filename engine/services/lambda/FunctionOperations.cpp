#include "engine/base/Base64.h"
#include "engine/base/Ids.h"
#include "engine/services/lambda/FunctionConfiguration.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/ServiceError.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

http::Response answer(const json::object& body) {
    http::Response response = http::Response::json(200, json::serialize(body));
    response.fields.add("x-amzn-RequestId", newUuid());
    return response;
}

Result<std::size_t> pageSize(const std::string& maxItems) {
    constexpr std::size_t largestPage = 50;
    if (maxItems.empty())
        return largestPage;
    int count = 0;
    const auto [end, failure] =
        std::from_chars(maxItems.data(), maxItems.data() + maxItems.size(), count);
    if (failure != std::errc{} || end != maxItems.data() + maxItems.size())
        return Error{"InvalidParameterValueException",
                     Text::verbatim("Unable to parse MaxItems: " + maxItems)};
    if (count < 1)
        return validationError(maxItems, "maxItems",
                               "Member must have value greater than or equal to 1");
    if (count > 10'000)
        return validationError(maxItems, "maxItems",
                               "Member must have value less than or equal to 10000");
    return std::min(largestPage, static_cast<std::size_t>(count));
}

constexpr std::string_view markerPrefix = "from:";

// The marker is the name of the page's first function, in base64 so that nobody makes one up.
std::string markerOf(const model::FunctionSpec& function) {
    return base64(std::string{markerPrefix} + function.name);
}

Result<std::size_t> firstOfPage(const std::vector<const model::FunctionSpec*>& functions,
                                const std::string& marker) {
    if (marker.empty())
        return std::size_t{0};
    const auto decoded = base64Decoded(marker);
    if (!decoded || !decoded->starts_with(markerPrefix))
        return Error{"InvalidParameterValueException",
                     Text::verbatim("Unable to parse Marker: " + marker)};
    const std::string name = decoded->substr(markerPrefix.size());
    return static_cast<std::size_t>(
        std::find_if(functions.begin(), functions.end(),
                     [&](const auto* function) { return function->name >= name; }) -
        functions.begin());
}

json::object codeOf(const model::FunctionSpec& function) {
    if (function.packageType == model::PackageType::Image)
        return {{"RepositoryType", "ECR"},
                {"ImageUri", function.codeUri},
                {"ResolvedImageUri", function.codeUri}};
    const std::string place =
        function.inlineCode ? function.location.file.string() : function.code.string();
    return {{"RepositoryType", "S3"}, {"Location", "file://" + place}};
}

} // namespace

http::Response listFunctions(const Call& call, CodeDigest& digest) {
    const auto size = pageSize(call.query("MaxItems"));
    if (!size)
        return errorResponse(size.error());
    if (const std::string version = call.query("FunctionVersion");
        !version.empty() && version != "ALL")
        return errorResponse(validationError(version, "functionVersion",
                                             "Member must satisfy enum value set: [ALL]"));
    std::vector<const model::FunctionSpec*> functions;
    for (const model::FunctionSpec& function : call.project->functions)
        functions.push_back(&function);
    std::sort(functions.begin(), functions.end(),
              [](const auto* a, const auto* b) { return a->name < b->name; });

    const auto begin = firstOfPage(functions, call.query("Marker"));
    if (!begin)
        return errorResponse(begin.error());
    const std::size_t end = std::min(functions.size(), *begin + *size);
    json::object body;
    if (end < functions.size())
        body["NextMarker"] = markerOf(*functions[end]);
    json::array listed;
    for (std::size_t i = *begin; i < end; ++i)
        listed.push_back(functionConfiguration(*call.project, *functions[i],
                                               digest.of(*functions[i]), Detail::Listed));
    body["Functions"] = std::move(listed);
    return answer(body);
}

http::Response getFunction(const Call& call, CodeDigest& digest) {
    const auto target = findTarget(*call.project, call.functionName, call.query("Qualifier"));
    if (!target)
        return errorResponse(target.error());
    const model::FunctionSpec& function = *target->function;
    json::object body;
    body["Configuration"] =
        functionConfiguration(*call.project, function, digest.of(function), Detail::Full);
    body["Code"] = codeOf(function);
    if (!function.tags.empty()) {
        json::object tags;
        for (const auto& [name, value] : function.tags)
            tags[name] = value;
        body["Tags"] = std::move(tags);
    }
    if (function.reservedConcurrency)
        body["Concurrency"] = {{"ReservedConcurrentExecutions", *function.reservedConcurrency}};
    return answer(body);
}

http::Response getFunctionConfiguration(const Call& call, CodeDigest& digest) {
    const auto target = findTarget(*call.project, call.functionName, call.query("Qualifier"));
    if (!target)
        return errorResponse(target.error());
    return answer(functionConfiguration(*call.project, *target->function,
                                        digest.of(*target->function), Detail::Full));
}

http::Response getFunctionConcurrency(const Call& call, CodeDigest&) {
    const auto target = findTarget(*call.project, call.functionName, {});
    if (!target)
        return errorResponse(target.error());
    json::object body;
    if (target->function->reservedConcurrency)
        body["ReservedConcurrentExecutions"] = *target->function->reservedConcurrency;
    return answer(body);
}

} // namespace lathe::services::lambda
