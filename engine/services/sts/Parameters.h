#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/services/query/QueryCall.h"

#include <string>

namespace lathe::services::sts {

/// A text of an allowed length and of word letters and `others` only. Fails with ValidationError,
/// in AWS's words.
struct TextRule {
    const char* parameter;
    std::size_t shortest;
    std::size_t longest;
    std::string_view others;
    /// As AWS words the rule about letters.
    std::string_view pattern;
};
Result<std::string> requiredText(const query::QueryCall& call, const TextRule& rule);

/// DurationSeconds, of 900 to `longest`. Fails with ValidationError.
Result<Seconds> durationOf(const query::QueryCall& call, Seconds otherwise, Seconds longest);

/// RoleArn, which names a role. Fails with ValidationError.
Result<std::string> roleArnOf(const query::QueryCall& call);

/// The account of "arn:aws:iam::ACCOUNT:role/NAME"; empty where it has none.
std::string accountOf(const std::string& roleArn);

} // namespace lathe::services::sts
