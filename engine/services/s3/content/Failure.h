#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lathe::services::s3 {

/// An error as S3 answers it: `details` are the elements beside Code and Message ("BucketName",
/// "Key", "Condition"...), in their order.
struct Failure {
    using Details = std::vector<std::pair<std::string, std::string>>;

    int status = 500;
    std::string code;
    std::string message;
    Details details;
    /// Fields that its answer has.
    Details fields = {};
};

/// A value or the Failure that took its place.
template <class T> class [[nodiscard]] Outcome : public tl::expected<T, Failure> {
  public:
    using tl::expected<T, Failure>::expected;
    Outcome(Failure failure)
        : tl::expected<T, Failure>(tl::unexpect, std::move(failure)) {}
};

/// An error of AWS's list, with its status and message
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html); a code that is not on it
/// is a bug.
Failure failure(std::string_view code, Failure::Details details = {});
/// The same with another message.
Failure failure(std::string_view code, std::string message, Failure::Details details = {});

Failure noSuchBucket(std::string_view bucket);
Failure noSuchKey(std::string_view key);
/// InvalidArgument about one argument.
Failure invalidArgument(std::string message, std::string_view name, std::string_view value);
Failure malformedXml();

} // namespace lathe::services::s3
