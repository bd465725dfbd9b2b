#pragma once

#include "engine/services/sqs/Operations.h"

#include <string>
#include <vector>

namespace lathe::services::sqs {

/// What a ReceiveMessage asks for.
struct ReceiveCall {
    std::string queueArn;
    ReceiveOptions options;
    /// How long it may wait for a message.
    Seconds wait{};
    /// Names of system attributes and of message attributes that it wants, wildcards among them.
    std::vector<std::string> systemNames;
    std::vector<std::string> attributeNames;

    /// Fails as an operation does.
    static Result<ReceiveCall> read(const Context& context, const Parameters& parameters);
    boost::json::object answer(const std::vector<Received>& received) const;

  private:
    boost::json::object described(const Received& received) const;
};

/// The system attributes of a received message, all of them.
std::vector<std::pair<std::string_view, std::string>> systemAttributesOf(const Message& message);

} // namespace lathe::services::sqs
