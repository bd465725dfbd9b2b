#pragma once

#include "engine/base/Result.h"
#include "engine/iam/Access.h"
#include "engine/services/ssm/Parameters.h"

#include <boost/json.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace lathe::services::ssm {

/// GetSecretValue of Secrets Manager, for who asks: the request's members, the answer or an error.
using GetSecret =
    std::function<Result<boost::json::object>(const iam::Principal&, const boost::json::object&)>;

/// A request, and what it is answered from.
struct Scene {
    const iam::Access& access;
    Parameters& parameters;
    const GetSecret& getSecret;
    const iam::Principal& principal;
    const boost::json::object& input;
    std::string region;
    std::string accountId;
    Timestamp now;
};

/// What an operation answers, or AWS's error.
using Operation = Result<boost::json::object> (*)(const Scene&);
/// nullptr when there is none of that name.
Operation operationNamed(std::string_view name);

/// "arn:aws:ssm:REGION:ACCOUNT:parameter/NAME"
std::string arnOf(const std::string& region, const std::string& accountId, const std::string& name);

/// What may be put; fills in defaults. `existing` is the parameter so far, nullptr where it is new.
/// Fails with ValidationException, UnsupportedParameterType or ParameterPatternMismatchException.
Result<Version> versionIn(const boost::json::object& input, const Parameter* existing);

} // namespace lathe::services::ssm
