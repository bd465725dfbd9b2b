#pragma once

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lathe::sources::http {

struct Exchange;

/// Who may ask a REST API beside what its authorizers say
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html).
struct ResourcePolicy {
    /// As it is written, with "execute-api:/STAGE/METHOD/PATH" in full.
    boost::json::object document;
    /// The same for requests that do not say from where they come: they come from this machine,
    /// which is taken for a place that the policy lets in. So what allows some networks only
    /// (aws:SourceIp, aws:SourceVpc...) allows, and what denies them does not.
    boost::json::object fromHere;

    bool operator==(const ResourcePolicy&) const = default;
};

/// "execute-api:/STAGE/METHOD/PATH" of its statements in full: "ARN/STAGE/METHOD/PATH".
boost::json::object withFullNames(boost::json::object document, std::string_view apiArn);
/// A policy's document, of the API of that id.
ResourcePolicy resourcePolicyOf(boost::json::object document, std::string_view apiId);

/// The statements that SAM makes of a ResourcePolicy (IpRangeWhitelist, SourceVpcBlacklist,
/// CustomStatements...) for these resources
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-resourcepolicystatement.html).
boost::json::array samStatements(const boost::json::object& written,
                                 const std::vector<std::string>& resources);

/// The address that the request says to come from: the first of X-Forwarded-For; empty where it
/// says none, or one of this machine's as proxies here do.
std::string_view statedAddress(const Exchange& exchange);
/// What the API's policy has to be asked in; nullptr where the API has none.
const boost::json::object* policyFor(const Exchange& exchange);
/// Whether the API's policy, which may have none, lets anybody in who asks so.
bool letsAnybodyIn(const Exchange& exchange);

} // namespace lathe::sources::http
