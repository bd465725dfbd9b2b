#pragma once

#include "engine/services/wire/Service.h"
#include "engine/services/wire/Things.h"

#include <memory>
#include <string>

namespace lathe::services::scheduler {

/// All that EventBridge Scheduler has.
struct State {
    State(const Surroundings& surroundings, std::unique_ptr<store::Documents> file)
        : surroundings{surroundings}
        , documents{std::move(file)}
        , schedules{*documents, "schedule"}
        , groups{*documents, "group"} {}

    const Surroundings& surroundings;
    std::unique_ptr<store::Documents> documents;
    std::string region;
    std::string account;
    /// By "GROUP/NAME", as GetSchedule shows them.
    Things schedules;
    Things groups;

    /// "schedule/GROUP/NAME" -> its ARN.
    std::string arn(const std::string& rest) const {
        return "arn:aws:scheduler:" + region + ":" + account + ":" + rest;
    }
    /// Seconds since 1970.
    double now() const {
        return std::chrono::duration<double>(
                   std::chrono::floor<Milliseconds>(surroundings.clock.wall()).time_since_epoch())
            .count();
    }
};

} // namespace lathe::services::scheduler
