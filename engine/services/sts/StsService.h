#pragma once

#include "engine/http/Message.h"
#include "engine/model/Project.h"
#include "engine/services/query/QueryCall.h"

#include <string_view>

namespace lathe::services::sts {

/// What a call's version is.
constexpr std::string_view apiVersion = "2011-06-15";

/// AWS STS: GetCallerIdentity
/// (https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html), which names
/// the account; whoever asks is its root.
http::Response answer(const query::QueryCall& call, const model::Project& project);

} // namespace lathe::services::sts
