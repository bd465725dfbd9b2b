#pragma once

#include "engine/services/states/State.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace lathe::services::states {

/// What State::versions has a version by.
std::string versionKey(std::string_view machine, std::string_view number);
/// Publishes what a machine is now; where that is a version already, gives it.
boost::json::object publish(State& state, const std::string& machine,
                            const std::string& description);

} // namespace lathe::services::states
