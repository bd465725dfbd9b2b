#pragma once

#include "engine/services/sqs/Message.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lathe::sources::sqs {

/// A message as the function gets it, one of the event's Records
/// (https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html).
boost::json::object recordOf(const services::sqs::Message& message, const std::string& handle,
                             std::string_view queueArn);

/// The event, of written records.
std::string eventOf(const std::vector<std::string>& records);

/// How many bytes of an event the message will take, or a few more.
std::size_t sizeInEvent(const services::sqs::Message& message);

} // namespace lathe::sources::sqs
