#include "engine/base/Trace.h"
#include "engine/traces/ExceptionText.h"
#include "engine/traces/Ids.h"
#include "engine/traces/OtlpSpan.h"

#include <algorithm>
#include <initializer_list>

namespace json = boost::json;

// How spans of OpenTelemetry become segments: the names of attributes are those of its semantic
// conventions, older ones too (https://opentelemetry.io/docs/specs/semconv/); what becomes of them
// is what AWS's exporter does (https://aws-otel.github.io/docs/getting-started/x-ray).

namespace lathe::traces {

namespace {

constexpr std::size_t longestName = 200;
constexpr std::string_view annotationPrefix = "annotation.";

class Mapping {
  public:
    explicit Mapping(OtlpSpan span)
        : m_span{std::move(span)} {}

    Segment run() {
        Segment segment;
        segment.id = m_span.id;
        segment.traceId = traceIdOf(m_span.traceId);
        segment.parentId = m_span.parentId;
        segment.start = m_span.start;
        segment.end = std::max(m_span.end, m_span.start);
        if (!isServing())
            segment.kind = SegmentKind::Subsegment;
        segment.nameSpace = nameSpace();
        segment.name = name();
        segment.origin = origin();
        segment.http = http();
        setErrors(segment);
        segment.aws = aws();
        segment.sql = sql();
        segment.user = text({"enduser.id", "user.id"});
        setAnnotations(segment);
        setLinks(segment);
        segment.metadata = metadata();
        return segment;
    }

  private:
    using Names = std::initializer_list<std::string_view>;

    /// Of the first attribute that is there; empty where none is.
    static std::string textIn(const json::object& attributes, Names names) {
        for (const std::string_view name : names) {
            const json::value* value = attributes.if_contains(name);
            if (!value || value->is_null())
                continue;
            return value->is_string() ? std::string{value->get_string()} : json::serialize(*value);
        }
        return {};
    }
    std::string text(Names names) const { return textIn(m_span.attributes, names); }
    std::string ofResource(Names names) const { return textIn(m_span.resource, names); }
    std::optional<std::int64_t> number(Names names) const {
        for (const std::string_view name : names) {
            const json::value* value = m_span.attributes.if_contains(name);
            if (value && value->is_int64())
                return value->get_int64();
        }
        return {};
    }

    bool isServing() const {
        return m_span.kind == OtlpKind::Server || m_span.kind == OtlpKind::Consumer ||
               m_span.parentId.empty();
    }
    bool isCall() const {
        return m_span.kind == OtlpKind::Client || m_span.kind == OtlpKind::Producer;
    }
    bool isAwsCall() const {
        return isCall() && (text({"rpc.system", "rpc.system.name"}) == "aws-api" ||
                            !text({"aws.operation", "aws.service"}).empty());
    }
    std::string nameSpace() const {
        if (isServing() || !isCall())
            return {};
        return isAwsCall() ? "aws" : "remote";
    }

    std::string name() const {
        std::string name;
        if (isServing() && !isCall())
            name = ofResource({"service.name"});
        else if (isCall())
            name = calledName();
        if (name.empty())
            name = m_span.name.empty() ? "span" : m_span.name;
        if (name.size() > longestName)
            name.resize(longestName);
        return name;
    }
    std::string calledName() const {
        std::string name = text({"peer.service"});
        if (name.empty() && isAwsCall())
            name = text({"rpc.service", "aws.service"});
        if (name.empty() && !text({"db.system", "db.system.name"}).empty())
            name = databaseName();
        if (name.empty() && !text({"http.method", "http.request.method"}).empty())
            name = text({"server.address", "net.peer.name", "http.host", "net.peer.ip"});
        return name;
    }
    std::string databaseName() const {
        const std::string host = text({"server.address", "net.peer.name"});
        std::string name = text({"db.name", "db.namespace", "db.system", "db.system.name"});
        return host.empty() ? name : name + "@" + host;
    }

    std::string origin() const {
        const std::string platform = ofResource({"cloud.platform"});
        if (!isServing())
            return {};
        if (platform == "aws_lambda" || !ofResource({"faas.name"}).empty())
            return "AWS::Lambda::Function";
        if (platform == "aws_ec2")
            return "AWS::EC2::Instance";
        return platform == "aws_ecs" ? "AWS::ECS::Container" : "";
    }

    std::optional<HttpExchange> http() const {
        HttpExchange http;
        http.method = text({"http.request.method", "http.method"});
        http.status = number({"http.response.status_code", "http.status_code"});
        http.userAgent = text({"user_agent.original", "http.user_agent"});
        http.clientIp = text({"client.address", "http.client_ip"});
        http.contentLength = number({"http.response.body.size", "http.response_content_length"});
        http.url = text({"url.full", "http.url"});
        const std::string path = text({"url.path", "http.target"});
        if (http.url.empty() && !path.empty())
            http.url = text({"url.scheme", "http.scheme"}) + "://" +
                       text({"server.address", "http.host", "net.host.name"}) + path;
        if (http == HttpExchange{})
            return {};
        return http;
    }

    void setErrors(Segment& segment) const {
        const auto status = segment.http ? segment.http->status.value_or(0) : 0;
        segment.throttle = status == 429;
        segment.error = status >= 400 && status < 500;
        segment.fault = status >= 500 || (m_span.status == SpanStatus::Error && !segment.error);
        for (const OtlpEvent& event : m_span.events) {
            if (event.name != "exception")
                continue;
            segment.cause.exceptions.push_back(exceptionOf(
                segmentIdOf(m_span.id + std::to_string(segment.cause.exceptions.size())),
                textIn(event.attributes, {"exception.type"}),
                textIn(event.attributes, {"exception.message"}),
                textIn(event.attributes, {"exception.stacktrace"})));
        }
        if (segment.fault && segment.cause.empty() && !m_span.statusMessage.empty())
            segment.cause.exceptions.push_back(
                exceptionOf(segmentIdOf(m_span.id), {}, m_span.statusMessage, {}));
    }

    json::object aws() const {
        json::object aws;
        const auto put = [&aws](std::string_view name, std::string value) {
            if (!value.empty())
                aws[name] = std::move(value);
        };
        put("account_id", ofResource({"cloud.account.id"}));
        if (isServing())
            put("request_id", text({"faas.invocation_id", "faas.execution"}));
        if (isAwsCall()) {
            put("operation", text({"aws.operation", "rpc.method"}));
            put("region", text({"aws.region", "cloud.region"}));
            put("request_id", text({"aws.request_id", "aws.requestId"}));
            put("queue_url", text({"aws.sqs.queue.url", "aws.queue_url", "aws.queue.url"}));
            put("topic_arn", text({"aws.sns.topic.arn", "aws.topic_arn"}));
            put("table_name", tableName());
            put("bucket_name", text({"aws.s3.bucket"}));
        }
        json::object sdk;
        const std::string language = ofResource({"telemetry.sdk.language"});
        sdk["sdk"] = language.empty() ? "opentelemetry" : "opentelemetry for " + language;
        if (const std::string version = ofResource({"telemetry.sdk.version"}); !version.empty())
            sdk["sdk_version"] = version;
        if (isServing())
            aws["xray"] = std::move(sdk);
        return aws;
    }
    std::string tableName() const {
        const json::value* names = m_span.attributes.if_contains("aws.dynamodb.table_names");
        if (names && names->is_array() && !names->get_array().empty() &&
            names->get_array().front().is_string())
            return std::string{names->get_array().front().get_string()};
        return text({"aws.table_name", "aws.table.name"});
    }

    json::object sql() const {
        json::object sql;
        const auto put = [&](std::string_view name, Names attributes) {
            if (std::string value = text(attributes); !value.empty())
                sql[name] = std::move(value);
        };
        if (isAwsCall() || text({"db.system", "db.system.name"}).empty())
            return sql;
        put("database_type", {"db.system.name", "db.system"});
        put("sanitized_query", {"db.query.text", "db.statement"});
        put("user", {"db.user"});
        put("connection_string", {"db.connection_string"});
        return sql;
    }

    bool isAnnotation(std::string_view name) const {
        const json::value* listed = m_span.attributes.if_contains("aws.xray.annotations");
        return listed && listed->is_array() &&
               std::any_of(listed->get_array().begin(), listed->get_array().end(),
                           [&](const json::value& one) {
                               return one.is_string() && one.get_string() == name;
                           });
    }
    void setAnnotations(Segment& segment) const {
        for (const auto& [key, value] : m_span.attributes) {
            std::string_view name = key;
            const bool marked = name.starts_with(annotationPrefix);
            if ((!marked && !isAnnotation(name)) || value.is_structured() || value.is_null())
                continue;
            name.remove_prefix(marked ? annotationPrefix.size() : 0);
            std::string allowed{name};
            std::replace_if(
                allowed.begin(), allowed.end(),
                [](unsigned char letter) { return !std::isalnum(letter); }, '_');
            segment.annotations[allowed] = value;
        }
    }
    void setLinks(Segment& segment) const {
        for (const OtlpLink& link : m_span.links)
            if (link.traceId.size() == 32)
                segment.links.push_back({traceIdOf(link.traceId), link.spanId, link.attributes});
    }

    json::object metadata() {
        json::object metadata;
        json::array told;
        for (OtlpEvent& event : m_span.events)
            if (event.name != "exception")
                told.push_back({{"name", event.name},
                                {"time", toIso8601(event.time)},
                                {"attributes", std::move(event.attributes)}});
        if (!m_span.attributes.empty())
            metadata["default"] = std::move(m_span.attributes);
        json::object about{{"otel.name", m_span.name}};
        if (!m_span.scopeName.empty())
            about["otel.scope.name"] = m_span.scopeName;
        if (!m_span.scopeVersion.empty())
            about["otel.scope.version"] = m_span.scopeVersion;
        metadata["span"] = std::move(about);
        if (!told.empty())
            metadata["events"] = std::move(told);
        if (isServing() && !m_span.resource.empty())
            metadata["resource"] = std::move(m_span.resource);
        return metadata;
    }

    OtlpSpan m_span;
};

} // namespace

Segment segmentOf(OtlpSpan span) {
    return Mapping{std::move(span)}.run();
}

} // namespace lathe::traces
