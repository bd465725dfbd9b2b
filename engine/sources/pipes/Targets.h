#pragma once

#include "engine/delivery/Message.h"
#include "engine/sources/pipes/Pipe.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::sources::pipes {

/// What the pipe's target gets of one event, which is not a function: a queue's message with its
/// group, an entry of a bus with source and detail-type. `input` is what InputTemplate has given.
delivery::Message messageFor(const Pipe& pipe, const boost::json::value& event, std::string input);

} // namespace lathe::sources::pipes
