#include "engine/services/lambda/LambdaService.h"

#include "engine/base/Compose.h"
#include "engine/base/Ids.h"
#include "engine/base/Utf8.h"
#include "engine/services/lambda/Download.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/RequestBody.h"
#include "engine/services/lambda/RequestResource.h"
#include "engine/services/lambda/Routes.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/StoredCode.h"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <fmt/format.h>

namespace lathe::services::lambda {

namespace {

namespace json = boost::json;

constexpr std::string_view archives = "/_lathe/archives/";
/// What is looked into on the io thread is no larger.
constexpr std::size_t largestSmall = 256 * 1024;

std::string_view withoutTrailingSlash(std::string_view path) {
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    return path;
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

Error Call::noObject() {
    return {"NoSuchBucket", Text::verbatim("The specified bucket does not exist")};
}

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
        m_worker->join();
    }

    void handle(http::Request&& request, http::Responder responder, const iam::Principal& caller) {
        const std::string path{withoutTrailingSlash(request.path())};
        for (const InvokeRoute& route : invokeRoutes()) {
            auto parameters = matchPath(route.path, path);
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
            return download(validUtf8(http::percentDecoded(path.substr(archives.size()))),
                            std::move(responder));
        for (const Route& route : routes()) {
            auto parameters = matchPath(route.path, path);
            if (!parameters || route.method != request.method)
                continue;
            Call call{std::move(request), std::move(*parameters), {}};
            if (auto allowed = check(caller, route.action, call); !allowed)
                return responder.send(errorResponse(allowed.error()));
            if (route.operation == createEventSourceMapping)
                call.source = checkSource(call.request.body);
            if (route.operation == putEventInvokeConfig ||
                route.operation == updateEventInvokeConfig)
                call.missing = missingDestinations(call.request.body);
            if (route.operation == createFunction || route.operation == updateFunctionCode ||
                route.operation == publishLayerVersion)
                call.object = objectOf(caller, call.request.body);
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
        auto allowed = m_parts.access->check({caller, compose(FMT_COMPILE("lambda:{}"), action),
                                              resourceOf(*m_parts.project(), action, call)});
        if (!allowed)
            return Error{"AccessDeniedException", allowed.error().detail};
        return {};
    }

    /// Now, since the sources are on the io thread.
    Result<void> checkSource(const std::string& body) const {
        if (!m_parts.checkSource || body.size() > largestSmall)
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

    /// Likewise, since queues and topics are.
    std::vector<std::string> missingDestinations(const std::string& body) const {
        const auto wanted = body.size() <= largestSmall ? readBody(body) : json::object{};
        std::vector<std::string> missing;
        if (!wanted || !m_parts.destinationExists)
            return missing;
        for (const char* part : {"OnSuccess", "OnFailure"}) {
            const std::string arn = destinationOf(*wanted, part);
            if (!arn.empty() && !m_parts.destinationExists(arn))
                missing.push_back(arn);
        }
        return missing;
    }

    /// Likewise, since buckets are.
    Result<ObjectReader> objectOf(const iam::Principal& caller, const std::string& body) const {
        const auto wanted = body.size() <= largestSmall ? readBody(body) : json::object{};
        if (!wanted || !m_parts.fetchObject)
            return Call::noObject();
        const ObjectPlace place = objectPlaceIn(*wanted);
        if (place.bucket.empty())
            return Call::noObject();
        if (m_parts.access) {
            const std::string arn = fmt::format("arn:aws:s3:::{}/{}", place.bucket, place.key);
            if (!m_parts.access->check({caller, "s3:GetObject", arn}))
                return Error{"AccessDenied", Text::verbatim("Access Denied")};
        }
        return m_parts.fetchObject(place.bucket, place.key, place.version);
    }

    http::Response perform(Operation operation, Call& call) {
        if (operation != sendDurableCallback) {
            auto body = readBody(call.request.body);
            if (!body)
                return errorResponse(body.error());
            call.body = std::move(*body);
        }
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

    void download(std::string name, http::Responder responder) {
        boost::asio::post(
            *m_worker, [this, name = std::move(name), responder = std::move(responder)]() mutable {
                const auto lock = m_parts.catalog.lock();
                sendArchive(m_parts.catalog.archive(name).value_or(""), m_io, m_worker,
                            std::move(responder));
            });
    }

    /// On the worker; the answer is sent on the io thread.
    template <class Job> void work(Job job, http::Responder responder) {
        boost::asio::post(*m_worker, [&io = m_io, job = std::move(job),
                                      responder = std::move(responder)]() mutable {
            boost::asio::post(io, [response = job(), responder = std::move(responder)]() mutable {
                responder.send(std::move(response));
            });
        });
    }

    boost::asio::io_context& m_io;
    Parts m_parts;
    std::stop_source m_end;
    std::shared_ptr<boost::asio::thread_pool> m_worker =
        std::make_shared<boost::asio::thread_pool>(1);
};

LambdaService::LambdaService(boost::asio::io_context& io, Parts parts)
    : m_impl{std::make_unique<Impl>(io, std::move(parts))} {}

LambdaService::~LambdaService() = default;

bool LambdaService::serves(const http::Request& request) {
    return request.path().starts_with(archives) || isLambdaPath(request.path());
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
