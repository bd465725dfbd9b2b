#pragma once

#include "engine/catalog/Catalog.h"
#include "engine/http/Server.h"
#include "engine/services/lambda/LambdaService.h"

#include <boost/json.hpp>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace lathe::services::lambda {

/// One request of the API on its way through an operation. All its text is valid UTF-8 (other bytes
/// have become U+FFFD), so that answers can tell it.
struct Call {
    /// There is no bucket of the name.
    static Error noObject();

    http::Request request;
    /// What stands in the path where the route has "*", decoded; the first is FunctionName, mostly.
    std::vector<std::string> parameters;
    /// The request's JSON; empty where it has none.
    boost::json::object body;
    /// Of CreateEventSourceMapping: whether the function can have the source.
    Result<void> source = {};
    /// Of Put- and UpdateFunctionEventInvokeConfig: destinations that are not there.
    std::vector<std::string> missing = {};
    /// Of what is made from an object of S3: it, or why it cannot be had.
    std::optional<Result<ObjectReader>> object = {};

    /// A query parameter; empty when it is not there.
    std::string query(std::string_view name) const;
    /// All values of a parameter that is there more than once.
    std::vector<std::string> queries(std::string_view name) const;
    std::string header(std::string_view name) const;
    /// A text of the body; empty when it is not there.
    std::string text(std::string_view member) const;
    /// The Tags of the body.
    std::map<std::string, std::string> tags() const;
    /// nullptr when it is missing or null.
    const boost::json::value* member(std::string_view name) const;
    const std::string& functionName() const { return parameters.front(); }
};

/// What an operation of the control plane works on, with the catalog's lock held.
struct Control {
    catalog::Catalog& catalog;
    /// The catalog's, held; an operation that waits for something else lets go of it meanwhile.
    std::unique_lock<std::mutex>& lock;
    /// Largest number of concurrent executions of the account.
    int accountConcurrency = 1000;
    const dispatch::ProvisionedBoard& provisioned;
    /// Nobody waits for the answer any more.
    std::stop_token stop;
    /// See LambdaService::Parts.
    const LambdaService::SourceCommits& sourceCommit;
    /// Set by an operation after which the engine runs something else.
    bool changed = false;
};

struct Answer {
    int status = 200;
    /// No body where there is none, as with 204.
    std::optional<boost::json::object> body;
};

/// Operations of the control plane; they may take time, and so run off the io thread.
using Operation = Result<Answer> (*)(Control&, const Call&);

// FunctionOperations.cpp
Result<Answer> listFunctions(Control& control, const Call& call);
Result<Answer> getFunction(Control& control, const Call& call);
Result<Answer> getFunctionConfiguration(Control& control, const Call& call);
Result<Answer> deleteFunction(Control& control, const Call& call);
// FunctionChanges.cpp
Result<Answer> createFunction(Control& control, const Call& call);
Result<Answer> updateFunctionCode(Control& control, const Call& call);
Result<Answer> updateFunctionConfiguration(Control& control, const Call& call);
// VersionOperations.cpp
Result<Answer> publishVersion(Control& control, const Call& call);
Result<Answer> listVersionsByFunction(Control& control, const Call& call);
// AliasOperations.cpp
Result<Answer> createAlias(Control& control, const Call& call);
Result<Answer> getAlias(Control& control, const Call& call);
Result<Answer> updateAlias(Control& control, const Call& call);
Result<Answer> deleteAlias(Control& control, const Call& call);
Result<Answer> listAliases(Control& control, const Call& call);
// ConcurrencyOperations.cpp
Result<Answer> putFunctionConcurrency(Control& control, const Call& call);
Result<Answer> getFunctionConcurrency(Control& control, const Call& call);
Result<Answer> deleteFunctionConcurrency(Control& control, const Call& call);
Result<Answer> getAccountSettings(Control& control, const Call& call);
Result<Answer> putRecursionConfig(Control& control, const Call& call);
Result<Answer> getRecursionConfig(Control& control, const Call& call);
// EventInvokeOperations.cpp
/// The ARN that OnSuccess or OnFailure of a DestinationConfig names; empty when it names none.
std::string destinationOf(const boost::json::object& body, std::string_view which);
Result<Answer> putEventInvokeConfig(Control& control, const Call& call);
Result<Answer> updateEventInvokeConfig(Control& control, const Call& call);
Result<Answer> getEventInvokeConfig(Control& control, const Call& call);
Result<Answer> deleteEventInvokeConfig(Control& control, const Call& call);
Result<Answer> listEventInvokeConfigs(Control& control, const Call& call);
// PolicyOperations.cpp
Result<Answer> addPermission(Control& control, const Call& call);
Result<Answer> removePermission(Control& control, const Call& call);
Result<Answer> getPolicy(Control& control, const Call& call);
// TagOperations.cpp
Result<Answer> tagResource(Control& control, const Call& call);
Result<Answer> untagResource(Control& control, const Call& call);
Result<Answer> listTags(Control& control, const Call& call);
// ProvisionedOperations.cpp
Result<Answer> putProvisionedConcurrency(Control& control, const Call& call);
/// With List=ALL it is ListProvisionedConcurrencyConfigs.
Result<Answer> getProvisionedConcurrency(Control& control, const Call& call);
Result<Answer> deleteProvisionedConcurrency(Control& control, const Call& call);
// CodeSigningOperations.cpp
Result<Answer> createCodeSigningConfig(Control& control, const Call& call);
Result<Answer> getCodeSigningConfig(Control& control, const Call& call);
Result<Answer> updateCodeSigningConfig(Control& control, const Call& call);
Result<Answer> deleteCodeSigningConfig(Control& control, const Call& call);
Result<Answer> listCodeSigningConfigs(Control& control, const Call& call);
Result<Answer> listFunctionsByCodeSigningConfig(Control& control, const Call& call);
Result<Answer> putFunctionCodeSigningConfig(Control& control, const Call& call);
Result<Answer> getFunctionCodeSigningConfig(Control& control, const Call& call);
Result<Answer> deleteFunctionCodeSigningConfig(Control& control, const Call& call);
// RuntimeManagementOperations.cpp
Result<Answer> putRuntimeManagementConfig(Control& control, const Call& call);
Result<Answer> getRuntimeManagementConfig(Control& control, const Call& call);
// EventSourceMappingOperations.cpp
Result<Answer> createEventSourceMapping(Control& control, const Call& call);
Result<Answer> getEventSourceMapping(Control& control, const Call& call);
Result<Answer> updateEventSourceMapping(Control& control, const Call& call);
Result<Answer> deleteEventSourceMapping(Control& control, const Call& call);
Result<Answer> listEventSourceMappings(Control& control, const Call& call);
// CapacityOperations.cpp
Result<Answer> createCapacityProvider(Control& control, const Call& call);
Result<Answer> getCapacityProvider(Control& control, const Call& call);
Result<Answer> updateCapacityProvider(Control& control, const Call& call);
Result<Answer> deleteCapacityProvider(Control& control, const Call& call);
Result<Answer> listCapacityProviders(Control& control, const Call& call);
Result<Answer> listVersionsByCapacityProvider(Control& control, const Call& call);
// ScalingOperations.cpp
Result<Answer> putScalingConfig(Control& control, const Call& call);
Result<Answer> getScalingConfig(Control& control, const Call& call);
// DurableOperations.cpp: functions are invoked once here, so that there are no durable executions.
Result<Answer> listDurableExecutions(Control& control, const Call& call);
/// Of all operations on one.
Result<Answer> findDurableExecution(Control& control, const Call& call);
/// Of all that a callback can be sent; its body need not be JSON.
Result<Answer> sendDurableCallback(Control& control, const Call& call);
// UrlOperations.cpp
Result<Answer> createUrlConfig(Control& control, const Call& call);
Result<Answer> updateUrlConfig(Control& control, const Call& call);
Result<Answer> getUrlConfig(Control& control, const Call& call);
Result<Answer> deleteUrlConfig(Control& control, const Call& call);
Result<Answer> listUrlConfigs(Control& control, const Call& call);
// LayerOperations.cpp
Result<Answer> publishLayerVersion(Control& control, const Call& call);
Result<Answer> getLayerVersion(Control& control, const Call& call);
Result<Answer> deleteLayerVersion(Control& control, const Call& call);
Result<Answer> listLayerVersions(Control& control, const Call& call);
Result<Answer> listLayers(Control& control, const Call& call);
Result<Answer> addLayerVersionPermission(Control& control, const Call& call);
Result<Answer> removeLayerVersionPermission(Control& control, const Call& call);
Result<Answer> getLayerVersionPolicy(Control& control, const Call& call);

/// Sends an answer with the request id that every answer of AWS carries.
void send(http::Responder& responder, http::Response response, const std::string& requestId);

/// Invoke (https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html).
void invoke(const Invoke& invoke, const model::Project& project, Call&& call,
            http::Responder responder);
/// InvokeWithResponseStream
/// (https://docs.aws.amazon.com/lambda/latest/api/API_InvokeWithResponseStream.html).
void invokeWithResponseStream(const Invoke& invoke, const model::Project& project, Call&& call,
                              http::Responder responder);
/// InvokeAsync, the deprecated API_InvokeAsync: always 202.
void invokeAsync(const Invoke& invoke, const model::Project& project, Call&& call,
                 http::Responder responder);

} // namespace lathe::services::lambda
