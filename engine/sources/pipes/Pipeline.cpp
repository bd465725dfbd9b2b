#include "engine/sources/pipes/Pipeline.h"

#include "engine/sources/pipes/InputTemplate.h"
#include "engine/sources/pipes/Targets.h"

#include <optional>
#include <utility>
#include <vector>

namespace json = boost::json;

namespace lathe::sources::pipes {

namespace {

using Done = std::function<void(Result<Answered>)>;

bool isFunction(const std::string& arn) {
    return arn.find(":function:") != std::string::npos;
}

std::string textAt(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

/// The records that a function would get.
json::array recordsIn(const std::string& payload) {
    boost::system::error_code failure;
    const json::value event = json::parse(payload, failure);
    const json::value* records =
        !failure && event.is_object() ? event.get_object().if_contains("Records") : nullptr;
    return records && records->is_array() ? records->get_array() : json::array{};
}

/// What an enrichment has made: no events where it is empty.
json::array enriched(const std::string& response) {
    boost::system::error_code failure;
    json::value value = json::parse(response, failure);
    if (failure || value.is_null())
        return {};
    if (value.is_array())
        return value.get_array();
    const bool empty = (value.is_object() && value.get_object().empty()) ||
                       (value.is_string() && value.get_string().empty());
    return empty ? json::array{} : json::array{std::move(value)};
}

/// One batch on its way.
class Batch : public std::enable_shared_from_this<Batch> {
  public:
    Batch(const Pipe& pipe, const Ways& ways, json::array records, std::string traceId, Done done)
        : m_pipe{pipe}
        , m_ways{ways}
        , m_records(std::move(records)) // Not in braces: those make a list of one.
        , m_events(m_records)
        , m_traceId{std::move(traceId)}
        , m_done{std::move(done)} {}

    void run() {
        if (m_pipe.enrichment.empty())
            return reachTarget();
        if (!isFunction(m_pipe.enrichment))
            return fail(Error{"Pipe.Enrichment",
                              Text::tr("The pipe {0} is enriched by {1}, which does not run here; "
                                       "its messages stay in their queue.",
                                       m_pipe.name, m_pipe.enrichment)});
        invoke(m_pipe.enrichment, batchBody(m_pipe.enrichmentParameters),
               [self = shared_from_this()](const Answered& answered) {
                   self->m_events = enriched(answered.response);
                   self->m_isEnriched = true;
                   self->reachTarget();
               });
    }

  private:
    /// The events as the template of these parameters makes them.
    std::vector<std::string> inputs(const json::object& parameters) const {
        const std::string inputTemplate = textAt(parameters, "InputTemplate");
        std::vector<std::string> all;
        for (const json::value& event : m_events)
            all.push_back(filled(inputTemplate, event, m_pipe, m_ways.time()));
        return all;
    }

    /// What a function gets: all events in a list.
    std::string batchBody(const json::object& parameters) const {
        std::string body = "[";
        for (const std::string& input : inputs(parameters))
            body += (body.size() > 1 ? "," : "") + input;
        return body + "]";
    }

    void reachTarget() {
        if (m_events.empty())
            return succeed("{}");
        if (isFunction(m_pipe.target) && !isFireAndForget())
            return invoke(m_pipe.target, batchBody(m_pipe.targetParameters),
                          [self = shared_from_this()](const Answered& answered) {
                              self->succeed(answered.response);
                          });
        if (isFunction(m_pipe.target))
            return send(std::vector{messageFor(m_pipe, {}, batchBody(m_pipe.targetParameters))});
        std::vector<std::string> bodies = inputs(m_pipe.targetParameters);
        std::vector<delivery::Message> messages;
        for (std::size_t i = 0; i < bodies.size(); ++i)
            messages.push_back(messageFor(m_pipe, m_events[i], std::move(bodies[i])));
        send(std::move(messages));
    }

    bool isFireAndForget() const {
        const json::value* parameters =
            m_pipe.targetParameters.if_contains("LambdaFunctionParameters");
        return parameters && parameters->is_object() &&
               textAt(parameters->get_object(), "InvocationType") == "FIRE_AND_FORGET";
    }

    void send(std::vector<delivery::Message> messages) {
        m_open = messages.size();
        for (std::size_t i = 0; i < messages.size(); ++i) {
            messages[i].traceId = m_traceId;
            m_ways.router.send(
                std::move(messages[i]),
                [self = shared_from_this(), i](const Result<void>& sent) { self->sent(i, sent); });
        }
    }

    void sent(std::size_t index, const Result<void>& sent) {
        if (!sent) {
            m_failed.push_back(index);
            m_ways.tellTrouble(Error{sent.error().code,
                                     Text::tr("The pipe {0} did not reach {1}: {2}", m_pipe.name,
                                              m_pipe.target, sent.error().detail)});
        }
        if (--m_open > 0)
            return;
        // Which of the messages an event of an enrichment was made of is not known.
        if (!m_failed.empty() && (m_isEnriched || m_failed.size() == m_records.size()))
            return m_done(Error{"Pipe.Target", Text{}});
        json::array failures;
        for (const std::size_t failed : m_failed)
            failures.push_back(json::object{
                {"itemIdentifier", textAt(m_records[failed].as_object(), "messageId")}});
        succeed(json::serialize(json::object{{"batchItemFailures", std::move(failures)}}));
    }

    void invoke(const std::string& arn, std::string payload,
                std::function<void(const Answered&)> then) {
        if (auto allowed = m_ways.mayInvoke(m_pipe, arn); !allowed)
            return fail(allowed.error());
        model::InvocationRequest request;
        const std::string function = arn.substr(arn.find(":function:") + 10);
        const auto colon = function.find(':');
        request.function = function.substr(0, colon);
        if (colon != std::string::npos)
            request.qualifier = function.substr(colon + 1);
        request.payload = std::move(payload);
        request.origin = m_pipe.origin;
        request.traceId = m_traceId;
        m_ways.invoke(std::move(request), [self = shared_from_this(), then = std::move(then)](
                                              const Result<Answered>& answered) {
            const bool succeeded =
                answered && answered->outcome.kind == model::OutcomeKind::Success;
            if (!succeeded)
                return self->m_done(answered);
            then(*answered);
        });
    }

    void succeed(std::string response) { m_done(Answered{{}, std::move(response)}); }
    void fail(Error error) {
        m_ways.tellTrouble(error);
        m_done(std::move(error));
    }

    Pipe m_pipe;
    const Ways& m_ways;
    json::array m_records;
    json::array m_events;
    std::string m_traceId;
    Done m_done;
    std::vector<std::size_t> m_failed;
    std::size_t m_open = 0;
    bool m_isEnriched = false;
};

} // namespace

Invoker pipelineOf(const Pipe& pipe, const Ways& ways) {
    return [pipe, &ways](model::InvocationRequest request, Done done) {
        std::make_shared<Batch>(pipe, ways, recordsIn(request.payload), request.traceId,
                                std::move(done))
            ->run();
    };
}

} // namespace lathe::sources::pipes
