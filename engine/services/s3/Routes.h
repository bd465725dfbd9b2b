#pragma once

#include "engine/services/s3/Operations.h"

#include <string_view>
#include <vector>

namespace lathe::services::s3 {

enum class Scope { Service, Bucket, Object };

/// Which request is which operation: the first whose method, scope and parameter fit.
struct Operations::Route {
    using Simple = Answer (Operations::*)(const Request&);
    using Long = void (Operations::*)(const Request&, const std::shared_ptr<http::Responder>&,
                                      const Done&);

    std::string_view method;
    Scope scope;
    /// A parameter of the query, or with "x-amz-" before it a header; empty: none is needed.
    std::string_view parameter;
    /// What the principal has to be allowed; empty: the operation asks itself.
    std::string_view action;
    Simple simple = nullptr;
    Long whole = nullptr;
};

} // namespace lathe::services::s3
