#include "engine/base/Base64.h"
#include "engine/http/EventMessage.h"
#include "engine/services/lambda/InvokeRequest.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/ServiceError.h"

#include <memory>
#include <utility>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using http::EventMessage;

/// The answer to one InvokeWithResponseStream: PayloadChunk events as the response comes, then
/// InvokeComplete.
class Stream {
  public:
    Stream(http::Responder responder, bool withLog)
        : m_responder{std::move(responder)}
        , m_withLog{withLog} {}

    void begin(const model::InvocationRecord& record) {
        if (std::exchange(m_begun, true))
            return;
        http::Response head;
        head.fields.add("Content-Type", EventMessage::contentType);
        head.fields.add("x-amzn-RequestId", record.requestId);
        head.fields.add("X-Amz-Executed-Version", record.version);
        if (!record.traceId.empty())
            head.fields.add("X-Amzn-Trace-Id", record.traceId);
        m_responder.begin(std::move(head));
    }
    void chunk(std::string_view bytes) {
        static const EventMessage message =
            EventMessage::event("PayloadChunk", "application/octet-stream");
        m_responder.write(message.encoded(bytes));
    }
    void complete(const dispatch::Answer& answer) {
        begin(answer.record);
        json::object end;
        if (answer.record.outcome.kind != model::OutcomeKind::Success) {
            end["ErrorCode"] = "Unhandled";
            end["ErrorDetails"] = answer.record.response;
        }
        if (m_withLog)
            end["LogResult"] = base64(answer.logTail);
        m_responder.write(EventMessage::event("InvokeComplete", "application/json")
                              .encoded(json::serialize(end)));
        m_responder.finish();
    }

  private:
    http::Responder m_responder;
    bool m_withLog;
    bool m_begun = false;
};

} // namespace

void invokeWithResponseStream(const Invoke& invoke, const model::Project& project, Call&& call,
                              http::Responder responder) {
    const bool withLog = wantsLog(call);
    auto request = readInvokeRequest(project, call, {"RequestResponse", "DryRun"});
    if (!request)
        return responder.send(errorResponse(request.error()));
    const bool dry = request->type == model::InvocationType::DryRun;
    const auto accepted = [responder, dry](const Result<std::string>& requestId) mutable {
        if (!requestId)
            return responder.send(errorResponse(requestId.error()));
        if (dry)
            send(responder, {204, {}, {}}, *requestId);
    };
    const auto stream = std::make_shared<Stream>(responder, withLog);
    dispatch::ResponseSink sink{[stream](const model::InvocationRecord& record, std::string_view) {
                                    stream->begin(record);
                                },
                                [stream](std::string_view bytes) { stream->chunk(bytes); }};
    const auto done = [responder, stream, dry](const dispatch::Answer& answer) mutable {
        if (dry)
            return;
        if (const auto error = restorationError(answer.record))
            responder.send(errorResponse(*error));
        else
            stream->complete(answer);
    };
    invoke(std::move(*request), accepted, done,
           withLog ? dispatch::Reply::Complete : dispatch::Reply::Early, std::move(sink));
}

} // namespace lathe::services::lambda
