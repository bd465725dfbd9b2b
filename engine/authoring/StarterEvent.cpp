#include "engine/authoring/StarterEvent.h"

#include "engine/authoring/Names.h"
#include "engine/base/PrettyJson.h"

#include <algorithm>
#include <cctype>

namespace lathe::authoring {

namespace {

using boost::json::object;
using boost::json::value;

/// A sample event of the catalog.
struct Sample {
    const char* service;
    const char* kind;
    std::map<std::string, std::string> fields;
};

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/// "/orders/{id}" as a request has it, "/orders/17"; `parameters` gets {"id": "17"}.
std::string requestPath(const std::string& route, object& parameters) {
    std::string path;
    for (std::size_t at = 0; at < route.size(); ++at) {
        const std::size_t end = route[at] == '{' ? route.find('}', at) : std::string::npos;
        if (end == std::string::npos) {
            path += route[at];
            continue;
        }
        std::string name = route.substr(at + 1, end - at - 1);
        const bool isRest = name.ends_with('+');
        if (isRest)
            name.pop_back();
        const char* example = isRest ? "orders/17" : "17";
        parameters[name] = example;
        path += example;
        at = end;
    }
    return path;
}

/// The sample's request goes along this route.
class Request {
  public:
    explicit Request(const FunctionWish& wish)
        : m_route{wish.path}
        , m_method{wish.method == "any" ? "GET" : upper(wish.method)}
        , m_routeKey{upper(wish.method) + " " + wish.path}
        , m_hasBody{m_method != "GET" && m_method != "HEAD" && m_method != "DELETE"} {
        m_path = requestPath(m_route, m_parameters);
    }

    Sample sample(NodeKind api) const {
        if (api == NodeKind::RestApi)
            return {"apigateway",
                    "aws-proxy",
                    {{"method", m_method}, {"path", m_path}, {"resource", m_route}}};
        return {"apigateway", "http-api-proxy", {{"method", m_method}, {"path", m_path}}};
    }

    void correct(object& event) const {
        if (m_parameters.empty())
            event.erase("pathParameters");
        else
            event["pathParameters"] = m_parameters;
        if (event.contains("routeKey")) {
            event["routeKey"] = m_routeKey;
            event["requestContext"].as_object()["routeKey"] = m_routeKey;
        }
        if (m_hasBody)
            return;
        if (event.contains("resource"))
            event["body"] = nullptr;
        else
            event.erase("body");
        for (const char* headers : {"headers", "multiValueHeaders"}) {
            value* all = event.if_contains(headers);
            for (const char* name : {"content-type", "content-length", "Content-Type"}) {
                if (all)
                    all->as_object().erase(name);
            }
        }
    }

  private:
    std::string m_route;
    std::string m_method;
    std::string m_routeKey;
    bool m_hasBody;
    std::string m_path;
    object m_parameters;
};

Sample sampleOf(const FunctionWish& wish, const EventSource& source) {
    switch (wish.starter) {
    case Starter::ObjectCreated:
        return {"s3", "put", {{"bucket", source.name}}};
    case Starter::Queue:
        return {"sqs", "receive-message", {{"queue-name", source.name}}};
    case Starter::Stream:
        return {"kinesis", "get-records", {{"stream", source.name}}};
    case Starter::TableStream:
        return {"dynamodb", "update", {{"table", source.name}}};
    case Starter::Schedule:
        return {"cloudwatch", "scheduled-event", {{"rule", kebab(wish.name)}}};
    default:
        return Request{wish}.sample(source.kind);
    }
}

} // namespace

Result<std::string> starterEvent(const events::EventCatalog& catalog, const FunctionWish& wish,
                                 const EventSource& source) {
    if (wish.starter == Starter::Hello)
        return std::string{"{\n  \"name\": \"Ada\"\n}\n"};
    if (wish.starter == Starter::Custom)
        return std::string{"{}\n"};
    const Sample sample = sampleOf(wish, source);
    auto event = catalog.generate(sample.service, sample.kind, sample.fields);
    if (!event)
        return event.error();
    if (wish.starter != Starter::HttpRoute)
        return *event + "\n";
    value request = boost::json::parse(*event);
    Request{wish}.correct(request.as_object());
    return prettyJson(request) + "\n";
}

} // namespace lathe::authoring
