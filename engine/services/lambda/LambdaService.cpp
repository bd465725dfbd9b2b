#include "engine/services/lambda/LambdaService.h"

#include "engine/base/Files.h"
#include "engine/base/Ids.h"
#include "engine/base/Utf8.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/RequestBody.h"
#include "engine/services/lambda/RequestResource.h"
#include "engine/services/lambda/ServiceError.h"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <fmt/format.h>

#include <array>
#include <cctype>

namespace lathe::services::lambda {

namespace {

namespace json = boost::json;

using Invoking = void (*)(const Invoke&, const model::Project&, Call, http::Responder);

/// A route: "*" stands for one part of the path.
struct Route {
    std::string_view method;
    std::string_view path;
    Operation operation;
    /// As policies name it, behind "lambda:".
    std::string_view action;
};
struct InvokeRoute {
    std::string_view method;
    std::string_view path;
    Invoking invoking;
};

constexpr std::array<InvokeRoute, 3> invokeRoutes = {{
    {"POST", "/2015-03-31/functions/*/invocations", invoke},
    {"POST", "/2021-11-15/functions/*/response-streaming-invocations", invokeWithResponseStream},
    {"POST", "/2014-11-13/functions/*/invoke-async", invokeAsync},
}};

constexpr std::array routes = {
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
};

constexpr std::string_view archives = "/_lathe/archives/";

std::string_view withoutTrailingSlash(std::string_view path) {
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    return path;
}

/// What stands for the stars, decoded, when the path is the route's; empty optional otherwise.
std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
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

http::Response unknownOperation(const http::Request& request) {
    return errorResponse(
        {"UnknownOperationException",
         Text::verbatim(fmt::format("Lathe does not offer this operation of Lambda ({} {}).",
                                    request.method, validUtf8(request.path())))});
}

http::Response responseTo(const Result<Answer>& answer) {
    if (!answer)
        return errorResponse(answer.error());
    http::Response response;
    if (answer->body)
        response = http::Response::json(answer->status, json::serialize(*answer->body));
    response.status = answer->status;
    response.fields.add("x-amzn-RequestId", newUuid());
    return response;
}

} // namespace

std::string Call::query(std::string_view name) const {
    return validUtf8(http::queryValue(request.query(), name).value_or(""));
}

std::vector<std::string> Call::queries(std::string_view name) const {
    std::vector<std::string> values = http::queryValues(request.query(), name);
    for (std::string& value : values)
        value = validUtf8(value);
    return values;
}

std::string Call::header(std::string_view name) const {
    return validUtf8(request.fields.valueOr(name, ""));
}

const json::value* Call::member(std::string_view name) const {
    const json::value* value = body.if_contains(name);
    return value && !value->is_null() ? value : nullptr;
}

std::map<std::string, std::string> Call::tags() const {
    std::map<std::string, std::string> tags;
    if (const json::value* given = member("Tags")) {
        for (const auto& [key, value] : given->as_object())
            tags[std::string{key}] = value.is_string() ? value.get_string() : json::string{};
    }
    return tags;
}

std::string Call::text(std::string_view name) const {
    const json::value* value = member(name);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

void send(http::Responder& responder, http::Response response, const std::string& requestId) {
    response.fields.add("x-amzn-RequestId", requestId);
    responder.send(std::move(response));
}

class LambdaService::Impl {
  public:
    Impl(boost::asio::io_context& io, Parts parts)
        : m_io{io}
        , m_parts{std::move(parts)} {}
    ~Impl() {
        m_end.request_stop();
        m_worker.join();
    }

    void handle(http::Request request, http::Responder responder, const iam::Principal& caller) {
        const std::string path{withoutTrailingSlash(request.path())};
        for (const InvokeRoute& route : invokeRoutes) {
            auto parameters = match(route.path, path);
            if (!parameters || route.method != request.method)
                continue;
            Call call{std::move(request), std::move(*parameters), {}};
            const bool isAsync = route.invoking == invokeAsync;
            if (auto allowed = check(caller, isAsync ? "InvokeAsync" : "InvokeFunction", call);
                !allowed)
                return responder.send(errorResponse(allowed.error()));
            return route.invoking(m_parts.invoke, *m_parts.project(), std::move(call),
                                  std::move(responder));
        }
        if (path.starts_with(archives))
            return work([this, name = validUtf8(http::percentDecoded(
                                   path.substr(archives.size())))] { return download(name); },
                        std::move(responder));
        for (const Route& route : routes) {
            auto parameters = match(route.path, path);
            if (!parameters || route.method != request.method)
                continue;
            Call call{std::move(request), std::move(*parameters), {}};
            if (auto allowed = check(caller, route.action, call); !allowed)
                return responder.send(errorResponse(allowed.error()));
            if (route.operation == createEventSourceMapping)
                call.source = checkSource(call.request.body);
            return work([this, operation = route.operation,
                         call = std::move(call)]() mutable { return perform(operation, call); },
                        std::move(responder));
        }
        responder.send(unknownOperation(request));
    }

  private:
    Result<void> check(const iam::Principal& caller, std::string_view action,
                       const Call& call) const {
        if (!m_parts.access)
            return {};
        auto allowed = m_parts.access->check({caller, fmt::format("lambda:{}", action),
                                              resourceOf(*m_parts.project(), action, call)});
        if (!allowed)
            return Error{"AccessDeniedException", allowed.error().detail};
        return {};
    }

    /// Now, since the sources are on the io thread.
    Result<void> checkSource(const std::string& body) const {
        constexpr std::size_t largest = 256 * 1024;
        if (!m_parts.checkSource || body.size() > largest)
            return {};
        const auto wanted = readBody(body);
        if (!wanted)
            return {};
        const auto text = [&](std::string_view name) {
            const json::value* value = wanted->if_contains(name);
            return value && value->is_string() ? std::string{value->get_string()} : std::string{};
        };
        const auto project = m_parts.project();
        const auto name = parseFunctionName(*project, text("FunctionName"), {});
        const auto* function = name ? project->findFunction(name->name) : nullptr;
        return function ? m_parts.checkSource(text("EventSourceArn"), *function) : Result<void>{};
    }

    http::Response perform(Operation operation, Call& call) {
        auto body = readBody(call.request.body);
        if (!body)
            return errorResponse(body.error());
        call.body = std::move(*body);
        auto lock = m_parts.catalog.lock();
        Control control{m_parts.catalog,
                        lock,
                        m_parts.accountConcurrency,
                        *m_parts.provisioned,
                        m_end.get_token(),
                        m_parts.sourceCommit};
        const Result<Answer> answer = operation(control, call);
        // Before the answer: who has it may invoke at once.
        if (control.changed)
            boost::asio::post(m_io, [this, deployment = m_parts.catalog.compose()] {
                m_parts.deployed(deployment);
            });
        return responseTo(answer);
    }

    http::Response download(const std::string& name) {
        const auto archive = m_parts.catalog.code().find(name);
        auto bytes = archive ? readFile(*archive) : std::nullopt;
        if (!bytes)
            return errorResponse({"ResourceNotFoundException",
                                  Text::verbatim("There is no archive " + name + " here.")});
        http::Response response;
        response.fields.add("Content-Type", "application/zip");
        response.body = std::move(*bytes);
        return response;
    }

    /// On the worker; the answer is sent on the io thread.
    template <class Job> void work(Job job, http::Responder responder) {
        boost::asio::post(m_worker, [&io = m_io, job = std::move(job),
                                     responder = std::move(responder)]() mutable {
            boost::asio::post(io, [response = job(), responder = std::move(responder)]() mutable {
                responder.send(std::move(response));
            });
        });
    }

    boost::asio::io_context& m_io;
    Parts m_parts;
    std::stop_source m_end;
    boost::asio::thread_pool m_worker{1};
};

LambdaService::LambdaService(boost::asio::io_context& io, Parts parts)
    : m_impl{std::make_unique<Impl>(io, std::move(parts))} {}

LambdaService::~LambdaService() = default;

bool LambdaService::serves(const http::Request& request) {
    constexpr std::string_view shape = "/dddd-dd-dd/";
    const std::string_view path = request.path();
    if (path.starts_with(archives))
        return true;
    if (path.size() < shape.size())
        return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool fits = shape[i] == 'd' ? std::isdigit(static_cast<unsigned char>(path[i])) != 0
                                          : path[i] == shape[i];
        if (!fits)
            return false;
    }
    const std::string_view collection = path.substr(shape.size());
    for (const std::string_view known : {"functions", "event-source-mappings", "layers",
                                         "account-settings", "tags", "code-signing-configs"}) {
        if (collection == known ||
            (collection.starts_with(known) && collection[known.size()] == '/'))
            return true;
    }
    return false;
}

http::Response LambdaService::tooLarge(const http::Request& head) {
    if (head.path().ends_with("/functions"))
        return errorResponse(
            {"RequestEntityTooLargeException",
             Text::verbatim(fmt::format(
                 "Request must be smaller than {} bytes for the CreateFunction operation",
                 bodyLimit))});
    return errorResponse(
        {"RequestTooLargeException",
         Text::verbatim("Request must be smaller than 6291456 bytes for the InvokeFunction "
                        "operation")});
}

void LambdaService::handle(http::Request request, http::Responder responder,
                           iam::Principal caller) {
    m_impl->handle(std::move(request), std::move(responder), caller);
}

} // namespace lathe::services::lambda
