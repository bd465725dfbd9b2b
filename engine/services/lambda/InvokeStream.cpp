#include "engine/services/lambda/InvokeStream.h"

#include "engine/base/Clock.h"
#include "engine/base/Ids.h"
#include "engine/base/Utf8.h"
#include "engine/services/lambda/WireFormat.h"

#include <map>
#include <optional>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

std::string lineOf(std::string_view key, json::value value) {
    return json::serialize(json::object{{key, std::move(value)}}) + "\n";
}

json::value errorOf(const Error& error) {
    return json::object{{"code", error.code}, {"detail", error.detail.english()}};
}

} // namespace

class InvokeStream::Impl {
  public:
    Impl(Invoke invoke, ProjectSource project)
        : m_invoke{std::move(invoke)}
        , m_project{std::move(project)} {}

    void handle(http::Request request, http::Responder responder) {
        if (request.method != "POST" || request.path() != "/_lathe/invoke")
            return responder.send(http::Response::json(
                404, lineOf("error", errorOf({"NotFound", Text::verbatim("no such address")}))));
        const auto type = model::invocationTypeOf(
            http::queryValue(request.query(), "type").value_or("RequestResponse"));
        if (!type)
            return responder.send(http::Response::json(
                400, lineOf("error", errorOf({"ValidationException",
                                              Text::verbatim("no such invocation type")}))));
        responder.begin(http::Response::json(200, {}));
        model::InvocationRequest invocation = invocationOf(request, *type);
        if (const auto refusal = refusalOf(invocation)) {
            responder.write(lineOf("error", errorOf(*refusal)));
            return responder.finish();
        }
        start(std::move(invocation), std::move(responder));
    }

    void onLog(const std::vector<model::LogLine>& lines) {
        if (m_waiting.empty()) {
            m_between.clear();
            return;
        }
        std::map<std::string, std::string> pieces;
        for (const model::LogLine& line : lines) {
            if (line.requestId.empty())
                keep(line);
            else if (m_waiting.contains(line.requestId))
                pieces[line.requestId] +=
                    takeKept(line.environmentId) + lineOf("log", toJson(line));
        }
        for (auto& [requestId, piece] : pieces) {
            const auto waiting = m_waiting.find(requestId);
            if (waiting != m_waiting.end())
                waiting->second.write(std::move(piece));
        }
    }

  private:
    model::InvocationRequest invocationOf(http::Request& request,
                                          model::InvocationType type) const {
        const auto query = [&](std::string_view name, const char* fallback) {
            return validUtf8(http::queryValue(request.query(), name).value_or(fallback));
        };
        model::InvocationRequest invocation;
        invocation.requestId = newRequestId(Clock::system().wall());
        const std::string name = query("function", "");
        const std::shared_ptr<const model::Project> project = m_project();
        const model::FunctionSpec* function = project->findFunction(name);
        invocation.function = function ? function->logicalId : name;
        invocation.qualifier = query("qualifier", "$LATEST");
        invocation.type = type;
        invocation.origin = query("origin", "cli");
        invocation.tenantId = query("tenant", "");
        if (!request.body.empty())
            invocation.payload = std::move(request.body);
        return invocation;
    }

    // That it is in the template and yet not there would be a riddle.
    std::optional<Error> refusalOf(const model::InvocationRequest& invocation) const {
        const std::shared_ptr<const model::Project> project = m_project();
        const auto* uncreated = project->findUncreated(invocation.function);
        if (!uncreated || project->findFunction(invocation.function))
            return {};
        return Error{"ResourceNotFoundException", uncreated->reason()};
    }

    // What an environment prints while it starts belongs to the invocation that it starts for,
    // which is known when that invocation's first line comes.
    void keep(const model::LogLine& line) {
        constexpr std::size_t mostKept = 1024 * 1024;
        std::string& kept = m_between[line.environmentId];
        if (kept.size() < mostKept)
            kept += lineOf("log", toJson(line));
    }

    std::string takeKept(const std::string& environmentId) {
        auto kept = m_between.extract(environmentId);
        return kept.empty() ? std::string{} : std::move(kept.mapped());
    }

    void start(model::InvocationRequest invocation, http::Responder responder) {
        const std::string id = invocation.requestId;
        const bool answers = invocation.type == model::InvocationType::RequestResponse;
        if (answers) {
            m_waiting.emplace(id, responder);
            responder.onClosed([this, id] { m_waiting.erase(id); });
        }
        const auto accepted = [this, id, answers,
                               responder](const Result<std::string>& result) mutable {
            if (result && answers)
                return;
            m_waiting.erase(id);
            responder.write(result ? lineOf("accepted", json::string{*result})
                                   : lineOf("error", errorOf(result.error())));
            responder.finish();
        };
        const auto done = [this, id, answers, responder](const dispatch::Answer& answer) mutable {
            if (!answers)
                return;
            m_waiting.erase(id);
            responder.write(json::serialize(json::object{{"answer", toJson(answer.record)},
                                                         {"region", m_project()->region}}) +
                            "\n");
            responder.finish();
        };
        m_invoke(std::move(invocation), accepted, done, dispatch::Reply::Complete, {});
    }

    Invoke m_invoke;
    ProjectSource m_project;
    /// Who waits for the lines of which request.
    std::map<std::string, http::Responder> m_waiting;
    /// Lines of no request, as they will be sent, by environment.
    std::map<std::string, std::string> m_between;
};

InvokeStream::InvokeStream(Invoke invoke, ProjectSource project)
    : m_impl{std::make_unique<Impl>(std::move(invoke), std::move(project))} {}

InvokeStream::~InvokeStream() = default;

bool InvokeStream::serves(const http::Request& request) {
    return request.path() == "/_lathe/invoke";
}

void InvokeStream::handle(http::Request request, http::Responder responder) {
    m_impl->handle(std::move(request), std::move(responder));
}

void InvokeStream::onLog(const std::vector<model::LogLine>& lines) {
    m_impl->onLog(lines);
}

} // namespace lathe::services::lambda
