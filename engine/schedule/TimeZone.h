#pragma once

#include "engine/base/Result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace date {
class time_zone;
}

namespace lathe::schedule {

/// A time zone of the IANA database, as the system has it. A small value; any thread.
class TimeZone {
  public:
    /// "Europe/Berlin". Fails with Schedule.TimeZone when there is none of that name.
    static Result<TimeZone> named(std::string_view name);
    static TimeZone utc() { return TimeZone{}; }
    /// All that named() takes, sorted.
    static std::vector<std::string> names();

    /// The instant at which clocks show this time: the first one where they show it twice, nothing
    /// where they skip it.
    std::optional<std::chrono::sys_seconds> instant(std::chrono::local_seconds local) const;
    /// What clocks show then.
    std::chrono::local_seconds local(std::chrono::sys_seconds instant) const;

  private:
    TimeZone() = default;

    /// nullptr: UTC.
    const date::time_zone* m_zone = nullptr;
};

} // namespace lathe::schedule
