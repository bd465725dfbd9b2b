#include "engine/services/s3/Notifier.h"

#include "engine/base/Trace.h"
#include "engine/base/Utf8.h"
#include "engine/services/s3/Answer.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::services::s3 {

namespace json = boost::json;

namespace {

constexpr int mostAttempts = 10;
constexpr std::chrono::seconds shortestPause{1};
constexpr int mostAtOnce = 1000;
/// Of what topics pass on.
constexpr const char* subject = "Amazon S3 Notification";

/// As long as numbers of its kind are, so that they compare as text.
std::string sequencerOf(const ObjectVersion& object) {
    return fmt::format("{:018X}", object.sequence);
}

bool isCreation(std::string_view event) {
    return event.find("ObjectCreated") != std::string_view::npos ||
           event.find("ObjectRestore") != std::string_view::npos;
}

bool isForGood(const Error& error) {
    return error.code == "AccessDenied" || error.code == "Delivery.NoReceiver" ||
           error.code == "NotFound" || error.code == "ResourceNotFoundException" ||
           error.code == "AWS.SimpleQueueService.NonExistentQueue";
}

/// "arn:aws:lambda:us-east-1:123456789012:function:NAME:ALIAS"
std::string functionIn(const std::string& arn) {
    constexpr std::string_view marker = ":function:";
    const auto place = arn.find(marker);
    const std::string rest =
        place == std::string::npos ? std::string{} : arn.substr(place + marker.size());
    return rest.substr(0, rest.find(':'));
}

/// "Object Created" of "s3:ObjectCreated:Put"; empty for what EventBridge is not told.
std::string_view bridgeTypeOf(std::string_view event) {
    constexpr std::pair<std::string_view, std::string_view> types[] = {
        {"s3:ObjectCreated:", "Object Created"},
        {"s3:ObjectRemoved:", "Object Deleted"},
        {"s3:LifecycleExpiration:", "Object Deleted"},
        {"s3:ObjectRestore:Post", "Object Restore Initiated"},
        {"s3:ObjectRestore:Completed", "Object Restore Completed"},
        {"s3:ObjectRestore:Delete", "Object Restore Expired"},
        {"s3:ObjectTagging:Put", "Object Tags Added"},
        {"s3:ObjectTagging:Delete", "Object Tags Deleted"},
        {"s3:ObjectAcl:Put", "Object ACL Updated"},
    };
    for (const auto& [prefix, type] : types)
        if (event.starts_with(prefix))
            return type;
    return {};
}

/// Keys are encoded as forms are, but for slashes.
std::string encodedKey(const std::string& key) {
    std::string encoded = urlEncoded(key, "/*");
    for (auto place = encoded.find("%20"); place != std::string::npos; place = encoded.find("%20"))
        encoded.replace(place, 3, "+");
    return encoded;
}

} // namespace

Notifier::Notifier(const Surroundings& surroundings, ObjectStore& store)
    : m_surroundings{surroundings}
    , m_store{store} {}

void Notifier::setDeclared(std::map<std::string, Notifications> declared) {
    m_declared = std::move(declared);
}

Notifications Notifier::of(const Bucket& bucket) const {
    if (const std::string* own = bucket.configuration("notification"))
        if (auto read = Notifications::read(*own))
            return std::move(*read);
    const auto declared = m_declared.find(bucket.name);
    return declared == m_declared.end() ? Notifications{} : declared->second;
}

namespace {

json::object restorationOf(const ObjectVersion& object) {
    const auto until = fromHttpDate(object.details.restoredUntil);
    return {{"restoreEventData",
             {{"lifecycleRestorationExpiryTime", until ? toIso8601(*until) : std::string{}},
              {"lifecycleRestoreStorageClass", object.storageClass}}}};
}

} // namespace

void Notifier::note(const Bucket& bucket, const ObjectVersion& object, const Happening& happening) {
    const Notifications notifications = of(bucket);
    const std::string traceId =
        happening.traceId.empty() ? newTraceRoot(m_surroundings.clock.wall()) : happening.traceId;
    for (const Notification& way : notifications.ways)
        if (way.takes(happening.event) && way.takesKey(object.key))
            enqueue(bucket, way.target, recordOf(bucket, object, happening, way), way.origin,
                    traceId);
    if (notifications.eventBridge && !bridgeTypeOf(happening.event).empty())
        enqueue(bucket,
                fmt::format("arn:aws:events:{}:{}:event-bus/default", bucket.region,
                            m_project->accountId),
                bridgeEventOf(bucket, object, happening), {}, traceId);
}

std::string Notifier::recordOf(const Bucket& bucket, const ObjectVersion& object,
                               const Happening& happening, const Notification& way) const {
    const std::string_view event = std::string_view{happening.event}.substr(3);
    const bool isTagOrAcl = event.starts_with("ObjectTagging") || event.starts_with("ObjectAcl");
    json::object facts{{"key", encodedKey(object.key)}};
    if (isCreation(event) && !object.isMarker)
        facts["size"] = object.size;
    if (isCreation(event) || isTagOrAcl)
        facts["eTag"] = object.etag;
    else if (object.isMarker && object.versionId != "null")
        facts["eTag"] = "d41d8cd98f00b204e9800998ecf8427e";
    if (bucket.isVersioned() && object.versionId != "null")
        facts["versionId"] = object.versionId;
    if (!isTagOrAcl)
        facts["sequencer"] = sequencerOf(object);
    json::object record{
        {"eventVersion", isTagOrAcl ? "2.3" : "2.1"},
        {"eventSource", "aws:s3"},
        {"awsRegion", bucket.region},
        {"eventTime", toIso8601(m_surroundings.clock.wall())},
        {"eventName", event},
        {"userIdentity", {{"principalId", happening.principalId}}},
        {"requestParameters", {{"sourceIPAddress", "127.0.0.1"}}},
        {"responseElements",
         {{"x-amz-request-id", happening.requestId}, {"x-amz-id-2", happening.hostId}}},
        {"s3",
         {{"s3SchemaVersion", "1.0"},
          {"configurationId", way.id},
          {"bucket",
           {{"name", bucket.name},
            {"ownerIdentity", {{"principalId", principalOfAccount(m_project->accountId)}}},
            {"arn", "arn:aws:s3:::" + bucket.name}}},
          {"object", std::move(facts)}}}};
    if (event == "ObjectRestore:Completed")
        record["glacierEventData"] = restorationOf(object);
    return json::serialize(json::object{{"Records", json::array{std::move(record)}}});
}

std::string Notifier::bridgeEventOf(const Bucket& bucket, const ObjectVersion& object,
                                    const Happening& happening) const {
    const std::string_view type = bridgeTypeOf(happening.event);
    const bool isRemoval = type == "Object Deleted";
    json::object facts{{"key", object.key}};
    if (!isRemoval && type != "Object Tags Added" && type != "Object Tags Deleted" &&
        type != "Object ACL Updated")
        facts["size"] = object.size;
    if (!isRemoval || object.isMarker)
        facts["etag"] = object.isMarker ? "d41d8cd98f00b204e9800998ecf8427e" : object.etag;
    if (bucket.isVersioned())
        facts["version-id"] = object.versionId;
    if (isRemoval || type == "Object Created")
        facts["sequencer"] = sequencerOf(object);
    json::object detail{{"version", "0"},
                        {"bucket", {{"name", bucket.name}}},
                        {"object", std::move(facts)},
                        {"request-id", happening.requestId},
                        {"requester", m_project->accountId},
                        {"source-ip-address", "127.0.0.1"}};
    if (!happening.reason.empty() && (isRemoval || type == "Object Created"))
        detail["reason"] = happening.reason;
    if (isRemoval)
        detail["deletion-type"] =
            object.isMarker && happening.event.ends_with("DeleteMarkerCreated")
                ? "Delete Marker Created"
                : "Permanently Deleted";
    return json::serialize(json::object{{"source", "aws.s3"},
                                        {"detail-type", type},
                                        {"time", wholeSeconds(m_surroundings.clock.wall())},
                                        {"resources", json::array{"arn:aws:s3:::" + bucket.name}},
                                        {"detail", std::move(detail)}});
}

void Notifier::enqueue(const Bucket& bucket, const std::string& target, std::string body,
                       const std::string& origin, const std::string& traceId) {
    // Keys and headers may have bytes that are no UTF-8.
    m_store.enqueue(validUtf8(json::serialize(json::object{{"target", target},
                                                           {"body", std::move(body)},
                                                           {"bucket", bucket.name},
                                                           {"origin", origin},
                                                           {"traceId", traceId}})));
}

void Notifier::send() {
    for (const auto& [id, message] : m_store.queued(m_handedOn, mostAtOnce)) {
        m_handedOn = id;
        deliver(id, message, 1);
    }
}

void Notifier::deliver(std::int64_t id, const std::string& message, int attempt) {
    const json::object facts = json::parse(message).as_object();
    delivery::Message made;
    made.target = facts.at("target").as_string();
    made.body = facts.at("body").as_string();
    made.service = "s3.amazonaws.com";
    made.subject = subject;
    made.sourceArn = fmt::format("arn:aws:s3:::{}", facts.at("bucket").as_string().c_str());
    made.origin = facts.at("origin").as_string();
    if (made.origin.empty())
        made.origin = made.sourceArn;
    made.traceId = facts.at("traceId").as_string();
    m_surroundings.router.send(made, [this, id, message, attempt, target = made.target,
                                      alive = std::weak_ptr{m_alive}](const Result<void>& sent) {
        if (alive.expired())
            return;
        if (sent)
            return m_store.dequeue(id);
        if (attempt >= mostAttempts || isForGood(sent.error())) {
            m_surroundings.tellTrouble(
                {"S3.NotNotified", Text::tr("An event of a bucket did not reach {}: {}", target,
                                            sent.error().detail)});
            return m_store.dequeue(id);
        }
        const auto timer = std::make_shared<boost::asio::steady_timer>(m_surroundings.io);
        timer->expires_after(shortestPause * (1 << (attempt - 1)));
        timer->async_wait(
            [this, id, message, attempt, timer, alive](const boost::system::error_code& error) {
                if (!error && !alive.expired())
                    deliver(id, message, attempt + 1);
            });
    });
}

namespace {

std::string reasonFor(std::string_view service, const std::string& target) {
    if (service == "sqs")
        return "The destination queue does not exist";
    if (service == "sns")
        return "The destination topic does not exist";
    return fmt::format("Not authorized to invoke function [{}]", target);
}

/// Answers of several that are waited for.
struct Tested {
    explicit Tested(std::function<void(const Failure::Details&)> whenDone)
        : done{std::move(whenDone)} {}
    ~Tested() { done(unreachable); }

    void refuse(const std::string& target) {
        const auto service = delivery::serviceOf(target);
        const auto number = unreachable.size() / 2 + 1;
        unreachable.emplace_back(fmt::format("ArgumentName{}", number),
                                 service == "lambda" ? target + ", null" : target);
        unreachable.emplace_back(fmt::format("ArgumentValue{}", number),
                                 reasonFor(service, target));
    }

    std::function<void(const Failure::Details&)> done;
    Failure::Details unreachable;
};

} // namespace

void Notifier::test(const Bucket& bucket, const Notifications& notifications,
                    const Request& request,
                    std::function<void(const Failure::Details& unreachable)> done) {
    // The last one who has it lets it answer.
    const auto tested = std::make_shared<Tested>(std::move(done));
    for (const Notification& way : notifications.ways) {
        if (delivery::serviceOf(way.target) == "lambda") {
            const auto name = functionIn(way.target);
            if (!m_project->findFunction(name))
                tested->refuse(way.target);
            continue;
        }
        delivery::Message message;
        message.target = way.target;
        message.service = "s3.amazonaws.com";
        message.subject = subject;
        message.sourceArn = "arn:aws:s3:::" + bucket.name;
        message.origin = message.sourceArn;
        message.body =
            json::serialize(json::object{{"Service", "Amazon S3"},
                                         {"Event", "s3:TestEvent"},
                                         {"Time", toIso8601(m_surroundings.clock.wall())},
                                         {"Bucket", bucket.name},
                                         {"RequestId", request.id},
                                         {"HostId", request.hostId}});
        if (way.target.ends_with(".fifo"))
            tested->refuse(way.target);
        else
            m_surroundings.router.send(std::move(message),
                                       [tested, target = way.target](const Result<void>& sent) {
                                           if (!sent && isForGood(sent.error()))
                                               tested->refuse(target);
                                       });
    }
}

} // namespace lathe::services::s3
