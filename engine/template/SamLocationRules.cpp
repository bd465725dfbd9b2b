#include "engine/template/SamRules.h"

namespace lathe::tmpl {
namespace {

/// s3://bucket/key, with or without ?versionId=...
bool isS3Uri(std::string_view uri) {
    const auto rest = uri.substr(5);
    const auto slash = rest.find('/');
    return slash != std::string_view::npos && slash > 0 && slash + 1 < rest.size() &&
           rest.substr(0, slash).find_first_of("[]{}") == std::string_view::npos;
}

} // namespace

void checkLocation(const SamResource& resource, const Setting& location, std::string_view name) {
    if (!location || location.isIntrinsic()) {
        return;
    }
    if (location.isMap()) {
        if (!location["Bucket"].isGiven() || !location["Key"].isGiven()) {
            resource.fail(location, "Sam.Location", Text::tr("'{}' requires Bucket and Key.", name),
                          Text::tr("Give both, or write a path or an S3 URI instead."));
        }
        return;
    }
    if (!location.isString()) {
        resource.failType(location, name, Text::tr("a map or a string"));
        return;
    }
    const std::string uri = location.text();
    const auto scheme = uri.find("://");
    if (scheme == std::string::npos) {
        return;
    }
    if (!uri.starts_with("s3://") || !isS3Uri(uri)) {
        resource.fail(
            location, "Sam.Location", Text::tr("'{}' is not a valid S3 URI: '{}'.", name, uri),
            Text::tr(
                "Write a path of this machine, or s3://bucket/key with an optional versionId."));
    }
}

} // namespace lathe::tmpl
