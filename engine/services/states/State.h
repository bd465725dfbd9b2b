#pragma once

#include "engine/jsonata/Jsonata.h"
#include "engine/services/wire/Service.h"
#include "engine/services/wire/Things.h"

#include <memory>
#include <string>

namespace lathe::services::states {

/// All that Step Functions has in a region. Things are kept as the API shows them.
struct State {
    State(const Surroundings& surroundings, std::unique_ptr<store::Documents> file,
          jsonata::Jsonata& query)
        : surroundings{surroundings}
        , query{query}
        , documents{std::move(file)}
        , machines{*documents, "machine"}
        , revisions{*documents, "revision"}
        , versions{*documents, "version"}
        , aliases{*documents, "alias"}
        , activities{*documents, "activity"}
        , executions{*documents, "execution"} {}

    const Surroundings& surroundings;
    jsonata::Jsonata& query;
    std::unique_ptr<store::Documents> documents;
    std::string region;
    std::string account;
    /// By name. ".revision" is the name of what it is now, ".tags" an object, ".basis" what the
    /// template says of one of its own, ".nextVersion" the number of the version after the last.
    Things machines;
    /// What machines are or were: definition, roleArn, loggingConfiguration, tracingConfiguration.
    /// Whoever refers to one keeps its name.
    Things revisions;
    /// By "MACHINE:NUMBER" with leading zeros.
    Things versions;
    /// By "MACHINE:ALIAS".
    Things aliases;
    Things activities;
    /// By "MACHINE:NAME". ".revision" is what runs, ".kept" where it stands while it runs.
    Things executions;

    /// "stateMachine:NAME" -> its ARN.
    std::string arn(const std::string& rest) const {
        return "arn:aws:states:" + region + ":" + account + ":" + rest;
    }
    Timestamp time() const { return std::chrono::floor<Milliseconds>(surroundings.clock.wall()); }
};

/// As JSON protocols write times: seconds since 1970.
inline double secondsOf(Timestamp time) {
    return std::chrono::duration<double>(time.time_since_epoch()).count();
}

} // namespace lathe::services::states
