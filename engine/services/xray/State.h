#pragma once

#include "engine/services/wire/Service.h"
#include "engine/services/wire/Things.h"
#include "engine/traces/TraceStore.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::xray {

/// What a client has reported of a sampling rule since the engine began.
struct SamplingCounts {
    double time = 0;
    std::int64_t requests = 0;
    std::int64_t sampled = 0;
    std::int64_t borrowed = 0;
};

/// What X-Ray has in one region beside traces.
struct State {
    State(const Surroundings& surroundings, std::unique_ptr<store::Documents> file,
          traces::TraceStore& traces)
        : surroundings{surroundings}
        , documents{std::move(file)}
        , traces{traces}
        , groups{*documents, "group"}
        , rules{*documents, "rule"}
        , policies{*documents, "policy"}
        , settings{*documents, "setting"} {}

    const Surroundings& surroundings;
    std::unique_ptr<store::Documents> documents;
    traces::TraceStore& traces;
    std::string region;
    std::string account;
    /// By name, as GetGroup, GetSamplingRules and ListResourcePolicies show them.
    Things groups;
    Things rules;
    Things policies;
    /// "encryption", "destination", "indexing".
    Things settings;
    std::map<std::string, SamplingCounts> counts;

    /// "group/NAME/ID" -> its ARN.
    std::string arn(const std::string& rest) const {
        return "arn:aws:xray:" + region + ":" + account + ":" + rest;
    }
    /// Seconds since 1970.
    double now() const {
        return std::chrono::duration<double>(
                   std::chrono::floor<Milliseconds>(surroundings.clock.wall()).time_since_epoch())
            .count();
    }
};

} // namespace lathe::services::xray
