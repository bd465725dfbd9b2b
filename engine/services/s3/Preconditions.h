#pragma once

#include "engine/services/s3/Request.h"
#include "engine/services/s3/content/Failure.h"
#include "engine/services/s3/store/Objects.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lathe::services::s3 {

/// If-Match, If-None-Match, If-Modified-Since and If-Unmodified-Since of a reading request
/// (RFC 9110, section 13.2.2).
std::optional<Failure> failedCondition(const Request& request, const ObjectVersion& object,
                                       Timestamp now);
/// The same of x-amz-copy-source-if-*.
std::optional<Failure> failedCopyCondition(const Request& request, const ObjectVersion& object,
                                           Timestamp now);
/// If-None-Match: * and If-Match of a writing request; `there` is what it would replace.
std::optional<Failure> failedWriteCondition(const Request& request,
                                            const std::optional<ObjectVersion>& there);

struct Range {
    std::uint64_t start = 0;
    std::uint64_t length = 0;
};
/// Of the field Range ("bytes=0-4", "bytes=-5"); nothing where the whole is meant. Fails with
/// InvalidRange.
Outcome<std::optional<Range>> rangeOf(const std::string& field, std::uint64_t size);

} // namespace lathe::services::s3
