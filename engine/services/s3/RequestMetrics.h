#pragma once

#include "engine/http/Message.h"
#include "engine/services/s3/Request.h"
#include "engine/services/wire/Service.h"

#include <string>

namespace lathe::services::s3 {

/// Counts the requests to buckets as S3's request metrics do, for the filter EntireBucket, which is
/// there for each bucket without anybody's asking for it
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-dimensions.html).
class RequestMetrics {
  public:
    explicit RequestMetrics(const Surroundings& surroundings)
        : m_surroundings{surroundings} {}

    /// A request has come in; `region` is the bucket's.
    void received(const Request& request, const std::string& region) const;
    /// It is answered, `since` after it came in; of one whose body goes out in pieces, this is its
    /// head.
    void answered(const Request& request, const std::string& region, const http::Response& head,
                  Microseconds since) const;

  private:
    void measure(const Request& request, const std::string& region, std::string_view metric,
                 std::string_view unit, double value) const;

    const Surroundings& m_surroundings;
};

} // namespace lathe::services::s3
