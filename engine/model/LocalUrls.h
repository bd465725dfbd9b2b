#pragma once

#include <string>
#include <string_view>

namespace lathe::model {

/// What a template makes of a queue, an API or a function URL, as who listens at `endpointUrl` (the
/// AWS port) answers to it; any other text as it is.
///
///     https://sqs.REGION.amazonaws.com/ACCOUNT/NAME          ENDPOINT/ACCOUNT/NAME
///     https://ID.execute-api.REGION.amazonaws.com/STAGE/... ENDPOINT/_aws/execute-api/ID/STAGE/...
///     wss://ID.execute-api.REGION.amazonaws.com/STAGE        the same, by wss://
///     https://ID.lambda-url.REGION.on.aws/...                ENDPOINT/_aws/execute-api/ID/...
std::string localUrl(const std::string& url, std::string_view region, std::string_view endpointUrl);

} // namespace lathe::model
