#pragma once

#include <string>
#include <string_view>

namespace lathe::services::events {

/// Where the buses are.
struct Home {
    std::string region;
    std::string account;

    /// "event-bus/orders" -> "arn:aws:events:REGION:ACCOUNT:event-bus/orders"
    std::string arn(std::string_view rest) const;
    /// "api-destination/NAME" with the id that AWS adds: here the name's, so that the template's
    /// Fn::GetAtt has it too.
    std::string arnWithId(std::string_view rest) const;
    std::string busArn(std::string_view bus) const;
    /// "rule/NAME" on the default bus, "rule/BUS/NAME" on another.
    std::string ruleArn(std::string_view bus, std::string_view rule) const;
};

/// Of a bus's name or ARN its name; "default" for nothing.
std::string busNameOf(std::string_view nameOrArn);
/// What follows the service, region and account of an ARN: "rule/orders/paid".
std::string_view resourceOf(std::string_view arn);

/// A rule among all: its bus, which may have slashes, and its name.
std::string ruleKey(std::string_view bus, std::string_view rule);
std::string_view busOfKey(std::string_view ruleKey);

} // namespace lathe::services::events
