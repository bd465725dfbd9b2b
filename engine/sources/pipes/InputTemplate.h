#pragma once

#include "engine/sources/pipes/Pipe.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace lathe::sources::pipes {

/// An event with its body read as JSON where it is some: paths lead into it.
boost::json::value readable(const boost::json::value& event);

/// What a path ("$.body.id") names in an event, as text; what is no path is the text itself.
std::string textFor(std::string_view pathOrText, const boost::json::value& event);

/// What the template makes of the event: within quotes a value stands as text, outside of them as
/// JSON; what the event does not have is an empty text. Without a template the event as it is
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-input-transformation.html).
/// `time` is when the pipe got it.
std::string filled(std::string_view inputTemplate, const boost::json::value& event,
                   const Pipe& pipe, const std::string& time);

} // namespace lathe::sources::pipes
