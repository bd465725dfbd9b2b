#include "engine/services/lambda/StoredCode.h"

#include "engine/services/lambda/ServiceError.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

std::string textIn(const json::object& source, std::string_view key) {
    const json::value* value = source.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

} // namespace

ObjectPlace objectPlaceIn(const json::object& body) {
    const json::object* source = &body;
    for (const char* part : {"Code", "Content"}) {
        const json::value* inner = body.if_contains(part);
        if (inner && inner->is_object())
            source = &inner->get_object();
    }
    return {textIn(*source, "S3Bucket"), textIn(*source, "S3Key"),
            textIn(*source, "S3ObjectVersion")};
}

Result<std::string> storedCode(const Call& call) {
    const Result<ObjectReader> object = call.object.value_or(Call::noObject());
    if (object)
        return (*object)();
    const Error& refusal = object.error();
    if (refusal.code != "AccessDenied")
        return invalidParameter(
            fmt::format("Error occurred while GetObject. S3 Error Code: {}. S3 Error Message: {}",
                        refusal.code, refusal.detail.english()));
    const ObjectPlace place = objectPlaceIn(call.body);
    return Error{
        "AccessDeniedException",
        Text::verbatim(fmt::format(
            "Your access has been denied by S3, please make sure your request credentials have "
            "permission to GetObject for {}/{}. S3 Error Code: AccessDenied. S3 Error Message: "
            "Access Denied",
            place.bucket, place.key))};
}

} // namespace lathe::services::lambda
