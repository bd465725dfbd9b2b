#include "engine/services/lambda/Page.h"

#include "engine/base/Base64.h"
#include "engine/services/lambda/ServiceError.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

constexpr std::size_t largestPage = 50;
/// A marker says how many entries came before, in base64 so that nobody makes one up.
constexpr std::string_view markerPrefix = "after:";

template <class Number> std::optional<Number> parsed(std::string_view text) {
    Number number{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size())
        return {};
    return number;
}

Result<std::size_t> pageSize(const std::string& maxItems, int most) {
    if (maxItems.empty())
        return largestPage;
    const auto count = parsed<int>(maxItems);
    if (!count)
        return Error{"InvalidParameterValueException",
                     Text::verbatim("Unable to parse MaxItems: " + maxItems)};
    if (*count < 1)
        return validationError(maxItems, "maxItems",
                               "Member must have value greater than or equal to 1");
    if (*count > most)
        return validationError(maxItems, "maxItems",
                               "Member must have value less than or equal to " +
                                   std::to_string(most));
    return std::min(largestPage, static_cast<std::size_t>(*count));
}

Result<std::size_t> pageStart(const std::string& marker) {
    if (marker.empty())
        return std::size_t{0};
    const auto decoded = base64Decoded(marker);
    const auto start = decoded && decoded->starts_with(markerPrefix)
                           ? parsed<std::size_t>(decoded->substr(markerPrefix.size()))
                           : std::nullopt;
    if (!start)
        return Error{"InvalidParameterValueException",
                     Text::verbatim("Unable to parse Marker: " + marker)};
    return *start;
}

} // namespace

Result<Answer> page(const Call& call, json::array all, std::string_view key, int most) {
    const auto size = pageSize(call.query("MaxItems"), most);
    if (!size)
        return size.error();
    const auto start = pageStart(call.query("Marker"));
    if (!start)
        return start.error();
    const std::size_t begin = std::min(*start, all.size());
    const std::size_t end = std::min(all.size(), begin + *size);
    json::object body;
    if (end < all.size())
        body["NextMarker"] = base64(std::string{markerPrefix} + std::to_string(end));
    body[key] = json::array(std::make_move_iterator(all.begin() + begin),
                            std::make_move_iterator(all.begin() + end));
    return Answer{200, std::move(body)};
}

} // namespace lathe::services::lambda
