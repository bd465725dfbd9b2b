#include "engine/services/s3/Preconditions.h"

#include "engine/services/s3/Answer.h"

#include <charconv>

namespace lathe::services::s3 {

namespace {

/// "a, \"b\"" has a and b; "*" has all.
bool hasTag(std::string_view list, std::string_view etag) {
    while (!list.empty()) {
        const auto comma = list.find(',');
        std::string_view entry = list.substr(0, comma);
        const auto start = entry.find_first_not_of(" \"");
        entry = start == std::string_view::npos ? std::string_view{} : entry.substr(start);
        entry = entry.substr(0, entry.find_last_not_of(" \"") + 1);
        if (entry == "*" || entry == etag)
            return true;
        list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    }
    return false;
}

Failure failed(std::string_view condition) {
    return failure("PreconditionFailed", {{"Condition", std::string{condition}}});
}

struct Conditions {
    std::optional<std::string> match;
    std::optional<std::string> noneMatch;
    std::optional<std::string> modified;
    std::optional<std::string> unmodified;
};

bool isLater(const ObjectVersion& object, Timestamp time) {
    return std::chrono::floor<Seconds>(object.modified) > time;
}

Failure notModified(const ObjectVersion& object) {
    return {304,
            "NotModified",
            "Not Modified",
            {},
            {{"ETag", inQuotes(object.etag)}, {"Last-Modified", httpDate(object.modified)}}};
}

bool isUnchangedSince(const std::optional<std::string>& field, const ObjectVersion& object,
                      Timestamp now) {
    const auto time = field ? fromHttpDate(*field) : std::nullopt;
    // A time that has not come yet is no condition.
    return time && *time <= now && !isLater(object, *time);
}

bool isChangedSince(const std::optional<std::string>& field, const ObjectVersion& object) {
    const auto time = field ? fromHttpDate(*field) : std::nullopt;
    return time && isLater(object, *time);
}

std::optional<std::uint64_t> numberIn(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty())
        return {};
    return number;
}

} // namespace

std::optional<Failure> failedCondition(const Request& request, const ObjectVersion& object,
                                       Timestamp now) {
    const Conditions asked{request.header("If-Match"), request.header("If-None-Match"),
                           request.header("If-Modified-Since"),
                           request.header("If-Unmodified-Since")};
    if (asked.match && !hasTag(*asked.match, object.etag))
        return failed("If-Match");
    if (!asked.match && isChangedSince(asked.unmodified, object))
        return failed("If-Unmodified-Since");
    if (asked.noneMatch && hasTag(*asked.noneMatch, object.etag))
        return notModified(object);
    if (!asked.noneMatch && isUnchangedSince(asked.modified, object, now))
        return notModified(object);
    return {};
}

std::optional<Failure> failedCopyCondition(const Request& request, const ObjectVersion& object,
                                           Timestamp now) {
    const Conditions asked{request.header("x-amz-copy-source-if-match"),
                           request.header("x-amz-copy-source-if-none-match"),
                           request.header("x-amz-copy-source-if-modified-since"),
                           request.header("x-amz-copy-source-if-unmodified-since")};
    if (asked.match && !hasTag(*asked.match, object.etag))
        return failed("x-amz-copy-source-If-Match");
    if (!asked.match && isChangedSince(asked.unmodified, object))
        return failed("x-amz-copy-source-If-Unmodified-Since");
    if (asked.noneMatch && hasTag(*asked.noneMatch, object.etag))
        return failed("x-amz-copy-source-If-None-Match");
    if (!asked.noneMatch && isUnchangedSince(asked.modified, object, now))
        return failed("x-amz-copy-source-If-Modified-Since");
    return {};
}

std::optional<Failure> failedWriteCondition(const Request& request,
                                            const std::optional<ObjectVersion>& there) {
    const bool exists = there && !there->isMarker;
    const auto noneMatch = request.header("If-None-Match");
    const auto match = request.header("If-Match");
    const auto notImplemented = [](std::string_view field) {
        return failure("NotImplemented",
                       {{"Header", std::string{field}},
                        {"additionalMessage", "We don't accept the provided value of " +
                                                  std::string{field} + " header for this API"}});
    };
    if (noneMatch && match) {
        Failure refusal = notImplemented("If-Match,If-None-Match");
        refusal.details.back().second = "Multiple conditional request headers present in the "
                                        "request";
        return refusal;
    }
    if (noneMatch && *noneMatch != "*")
        return notImplemented("If-None-Match");
    if (match && *match == "*")
        return notImplemented("If-Match");
    if (noneMatch && exists)
        return failed("If-None-Match");
    if (match && !exists)
        return noSuchKey(request.key);
    if (match && !hasTag(*match, there->etag))
        return failed("If-Match");
    return {};
}

Outcome<std::optional<Range>> rangeOf(const std::string& field, std::uint64_t size) {
    constexpr std::string_view unit = "bytes=";
    const std::string_view text = field;
    const auto whole = std::optional<Range>{};
    if (!text.starts_with(unit) || text.find(',') != std::string_view::npos)
        return whole;
    const std::string_view range = text.substr(unit.size());
    const auto dash = range.find('-');
    if (dash == std::string_view::npos)
        return whole;
    const auto first = numberIn(range.substr(0, dash));
    const auto last = numberIn(range.substr(dash + 1));
    const Failure outside = failure(
        "InvalidRange", {{"RangeRequested", field}, {"ActualObjectSize", std::to_string(size)}});
    if (dash == 0) {
        if (!last)
            return whole;
        if (*last == 0 || size == 0)
            return outside;
        const std::uint64_t length = std::min(*last, size);
        return std::optional{Range{size - length, length}};
    }
    if (!first || (dash + 1 < range.size() && (!last || *last < *first)))
        return whole;
    if (*first >= size)
        return outside;
    const std::uint64_t end = last ? std::min(*last, size - 1) : size - 1;
    return std::optional{Range{*first, end - *first + 1}};
}

} // namespace lathe::services::s3
