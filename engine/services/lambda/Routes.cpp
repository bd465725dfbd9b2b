#include "engine/services/lambda/Routes.h"

#include "engine/base/Utf8.h"
#include "engine/http/Message.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::services::lambda {

namespace {

constexpr std::array<InvokeRoute, 3> invoking = {{
    {"POST", "/2015-03-31/functions/*/invocations", invoke},
    {"POST", "/2021-11-15/functions/*/response-streaming-invocations", invokeWithResponseStream},
    {"POST", "/2014-11-13/functions/*/invoke-async", invokeAsync},
}};

constexpr std::array operations = {
    Route{"GET", "/2015-03-31/functions", listFunctions, "ListFunctions"},
    Route{"POST", "/2015-03-31/functions", createFunction, "CreateFunction"},
    Route{"GET", "/2015-03-31/functions/*", getFunction, "GetFunction"},
    Route{"DELETE", "/2015-03-31/functions/*", deleteFunction, "DeleteFunction"},
    Route{"GET", "/2015-03-31/functions/*/configuration", getFunctionConfiguration,
          "GetFunctionConfiguration"},
    Route{"PUT", "/2015-03-31/functions/*/configuration", updateFunctionConfiguration,
          "UpdateFunctionConfiguration"},
    Route{"PUT", "/2015-03-31/functions/*/code", updateFunctionCode, "UpdateFunctionCode"},
    Route{"GET", "/2015-03-31/functions/*/versions", listVersionsByFunction,
          "ListVersionsByFunction"},
    Route{"POST", "/2015-03-31/functions/*/versions", publishVersion, "PublishVersion"},
    Route{"GET", "/2015-03-31/functions/*/aliases", listAliases, "ListAliases"},
    Route{"POST", "/2015-03-31/functions/*/aliases", createAlias, "CreateAlias"},
    Route{"GET", "/2015-03-31/functions/*/aliases/*", getAlias, "GetAlias"},
    Route{"PUT", "/2015-03-31/functions/*/aliases/*", updateAlias, "UpdateAlias"},
    Route{"DELETE", "/2015-03-31/functions/*/aliases/*", deleteAlias, "DeleteAlias"},
    Route{"GET", "/2015-03-31/functions/*/policy", getPolicy, "GetPolicy"},
    Route{"POST", "/2015-03-31/functions/*/policy", addPermission, "AddPermission"},
    Route{"DELETE", "/2015-03-31/functions/*/policy/*", removePermission, "RemovePermission"},
    Route{"PUT", "/2017-10-31/functions/*/concurrency", putFunctionConcurrency,
          "PutFunctionConcurrency"},
    Route{"DELETE", "/2017-10-31/functions/*/concurrency", deleteFunctionConcurrency,
          "DeleteFunctionConcurrency"},
    Route{"GET", "/2019-09-30/functions/*/concurrency", getFunctionConcurrency,
          "GetFunctionConcurrency"},
    Route{"PUT", "/2019-09-30/functions/*/provisioned-concurrency", putProvisionedConcurrency,
          "PutProvisionedConcurrencyConfig"},
    Route{"GET", "/2019-09-30/functions/*/provisioned-concurrency", getProvisionedConcurrency,
          "GetProvisionedConcurrencyConfig"},
    Route{"DELETE", "/2019-09-30/functions/*/provisioned-concurrency", deleteProvisionedConcurrency,
          "DeleteProvisionedConcurrencyConfig"},
    Route{"PUT", "/2019-09-25/functions/*/event-invoke-config", putEventInvokeConfig,
          "PutFunctionEventInvokeConfig"},
    Route{"POST", "/2019-09-25/functions/*/event-invoke-config", updateEventInvokeConfig,
          "UpdateFunctionEventInvokeConfig"},
    Route{"GET", "/2019-09-25/functions/*/event-invoke-config", getEventInvokeConfig,
          "GetFunctionEventInvokeConfig"},
    Route{"DELETE", "/2019-09-25/functions/*/event-invoke-config", deleteEventInvokeConfig,
          "DeleteFunctionEventInvokeConfig"},
    Route{"GET", "/2019-09-25/functions/*/event-invoke-config/list", listEventInvokeConfigs,
          "ListFunctionEventInvokeConfigs"},
    Route{"POST", "/2021-10-31/functions/*/url", createUrlConfig, "CreateFunctionUrlConfig"},
    Route{"PUT", "/2021-10-31/functions/*/url", updateUrlConfig, "UpdateFunctionUrlConfig"},
    Route{"GET", "/2021-10-31/functions/*/url", getUrlConfig, "GetFunctionUrlConfig"},
    Route{"DELETE", "/2021-10-31/functions/*/url", deleteUrlConfig, "DeleteFunctionUrlConfig"},
    Route{"GET", "/2021-10-31/functions/*/urls", listUrlConfigs, "ListFunctionUrlConfigs"},
    Route{"POST", "/2020-04-22/code-signing-configs", createCodeSigningConfig,
          "CreateCodeSigningConfig"},
    Route{"GET", "/2020-04-22/code-signing-configs", listCodeSigningConfigs,
          "ListCodeSigningConfigs"},
    Route{"GET", "/2020-04-22/code-signing-configs/*", getCodeSigningConfig,
          "GetCodeSigningConfig"},
    Route{"PUT", "/2020-04-22/code-signing-configs/*", updateCodeSigningConfig,
          "UpdateCodeSigningConfig"},
    Route{"DELETE", "/2020-04-22/code-signing-configs/*", deleteCodeSigningConfig,
          "DeleteCodeSigningConfig"},
    Route{"GET", "/2020-04-22/code-signing-configs/*/functions", listFunctionsByCodeSigningConfig,
          "ListFunctionsByCodeSigningConfig"},
    Route{"PUT", "/2020-06-30/functions/*/code-signing-config", putFunctionCodeSigningConfig,
          "PutFunctionCodeSigningConfig"},
    Route{"GET", "/2020-06-30/functions/*/code-signing-config", getFunctionCodeSigningConfig,
          "GetFunctionCodeSigningConfig"},
    Route{"DELETE", "/2020-06-30/functions/*/code-signing-config", deleteFunctionCodeSigningConfig,
          "DeleteFunctionCodeSigningConfig"},
    Route{"PUT", "/2021-07-20/functions/*/runtime-management-config", putRuntimeManagementConfig,
          "PutRuntimeManagementConfig"},
    Route{"GET", "/2021-07-20/functions/*/runtime-management-config", getRuntimeManagementConfig,
          "GetRuntimeManagementConfig"},
    Route{"POST", "/2015-03-31/event-source-mappings", createEventSourceMapping,
          "CreateEventSourceMapping"},
    Route{"GET", "/2015-03-31/event-source-mappings", listEventSourceMappings,
          "ListEventSourceMappings"},
    Route{"GET", "/2015-03-31/event-source-mappings/*", getEventSourceMapping,
          "GetEventSourceMapping"},
    Route{"PUT", "/2015-03-31/event-source-mappings/*", updateEventSourceMapping,
          "UpdateEventSourceMapping"},
    Route{"DELETE", "/2015-03-31/event-source-mappings/*", deleteEventSourceMapping,
          "DeleteEventSourceMapping"},
    Route{"GET", "/2018-10-31/layers", listLayers, "ListLayers"},
    Route{"POST", "/2018-10-31/layers/*/versions", publishLayerVersion, "PublishLayerVersion"},
    Route{"GET", "/2018-10-31/layers/*/versions", listLayerVersions, "ListLayerVersions"},
    Route{"GET", "/2018-10-31/layers/*/versions/*", getLayerVersion, "GetLayerVersion"},
    Route{"DELETE", "/2018-10-31/layers/*/versions/*", deleteLayerVersion, "DeleteLayerVersion"},
    Route{"POST", "/2018-10-31/layers/*/versions/*/policy", addLayerVersionPermission,
          "AddLayerVersionPermission"},
    Route{"GET", "/2018-10-31/layers/*/versions/*/policy", getLayerVersionPolicy,
          "GetLayerVersionPolicy"},
    Route{"DELETE", "/2018-10-31/layers/*/versions/*/policy/*", removeLayerVersionPermission,
          "RemoveLayerVersionPermission"},
    Route{"POST", "/2017-03-31/tags/*", tagResource, "TagResource"},
    Route{"DELETE", "/2017-03-31/tags/*", untagResource, "UntagResource"},
    Route{"GET", "/2017-03-31/tags/*", listTags, "ListTags"},
    Route{"PUT", "/2024-08-31/functions/*/recursion-config", putRecursionConfig,
          "PutFunctionRecursionConfig"},
    Route{"GET", "/2024-08-31/functions/*/recursion-config", getRecursionConfig,
          "GetFunctionRecursionConfig"},
    Route{"GET", "/2016-08-19/account-settings", getAccountSettings, "GetAccountSettings"},
    Route{"PUT", "/2025-11-30/functions/*/function-scaling-config", putScalingConfig,
          "PutFunctionScalingConfig"},
    Route{"GET", "/2025-11-30/functions/*/function-scaling-config", getScalingConfig,
          "GetFunctionScalingConfig"},
    Route{"POST", "/2025-11-30/capacity-providers", createCapacityProvider,
          "CreateCapacityProvider"},
    Route{"GET", "/2025-11-30/capacity-providers", listCapacityProviders, "ListCapacityProviders"},
    Route{"GET", "/2025-11-30/capacity-providers/*", getCapacityProvider, "GetCapacityProvider"},
    Route{"PUT", "/2025-11-30/capacity-providers/*", updateCapacityProvider,
          "UpdateCapacityProvider"},
    Route{"DELETE", "/2025-11-30/capacity-providers/*", deleteCapacityProvider,
          "DeleteCapacityProvider"},
    Route{"GET", "/2025-11-30/capacity-providers/*/function-versions",
          listVersionsByCapacityProvider, "ListFunctionVersionsByCapacityProvider"},
    Route{"GET", "/2025-12-01/functions/*/durable-executions", listDurableExecutions,
          "ListDurableExecutionsByFunction"},
    Route{"GET", "/2025-12-01/durable-executions/*", findDurableExecution, "GetDurableExecution"},
    Route{"GET", "/2025-12-01/durable-executions/*/history", findDurableExecution,
          "GetDurableExecutionHistory"},
    Route{"GET", "/2025-12-01/durable-executions/*/state", findDurableExecution,
          "GetDurableExecutionState"},
    Route{"POST", "/2025-12-01/durable-executions/*/checkpoint", findDurableExecution,
          "CheckpointDurableExecution"},
    Route{"POST", "/2025-12-01/durable-executions/*/stop", findDurableExecution,
          "StopDurableExecution"},
    Route{"POST", "/2025-12-01/durable-execution-callbacks/*/succeed", sendDurableCallback,
          "SendDurableExecutionCallbackSuccess"},
    Route{"POST", "/2025-12-01/durable-execution-callbacks/*/fail", sendDurableCallback,
          "SendDurableExecutionCallbackFailure"},
    Route{"POST", "/2025-12-01/durable-execution-callbacks/*/heartbeat", sendDurableCallback,
          "SendDurableExecutionCallbackHeartbeat"},
};

constexpr std::array<std::string_view, 9> collections = {"functions",
                                                         "event-source-mappings",
                                                         "layers",
                                                         "account-settings",
                                                         "tags",
                                                         "code-signing-configs",
                                                         "capacity-providers",
                                                         "durable-executions",
                                                         "durable-execution-callbacks"};

} // namespace

std::span<const InvokeRoute> invokeRoutes() {
    return invoking;
}

std::span<const Route> routes() {
    return operations;
}

std::optional<std::vector<std::string>> matchPath(std::string_view pattern, std::string_view path) {
    std::vector<std::string> parameters;
    while (true) {
        const auto star = pattern.find('*');
        if (star == std::string_view::npos)
            return pattern == path ? std::optional{std::move(parameters)} : std::nullopt;
        if (!path.starts_with(pattern.substr(0, star)))
            return {};
        path.remove_prefix(star);
        pattern.remove_prefix(star + 1);
        const auto end = std::min(path.find('/'), path.size());
        if (end == 0)
            return {};
        parameters.push_back(validUtf8(http::percentDecoded(path.substr(0, end))));
        path.remove_prefix(end);
    }
}

bool isLambdaPath(std::string_view path) {
    constexpr std::string_view shape = "/dddd-dd-dd/";
    if (path.size() < shape.size())
        return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool fits = shape[i] == 'd' ? std::isdigit(static_cast<unsigned char>(path[i])) != 0
                                          : path[i] == shape[i];
        if (!fits)
            return false;
    }
    const std::string_view collection = path.substr(shape.size());
    const std::string_view first = collection.substr(0, collection.find('/'));
    return std::find(collections.begin(), collections.end(), first) != collections.end();
}

} // namespace lathe::services::lambda
