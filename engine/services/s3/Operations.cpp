#include "engine/services/s3/Operations.h"

#include "engine/base/Utf8.h"
#include "engine/services/s3/Acl.h"
#include "engine/services/s3/Configurations.h"
#include "engine/services/s3/Routes.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lathe::services::s3 {

namespace json = boost::json;

Operations::Operations(const Surroundings& surroundings, ObjectStore& store, Notifier& notifier)
    : m_surroundings{surroundings}
    , m_store{store}
    , m_notifier{notifier} {}

Operations::~Operations() {
    m_workers.join();
}

const Operations::Route* Operations::routeOf(const Request& request) const {
    const Scope scope = request.bucket.empty() ? Scope::Service
                        : request.key.empty()  ? Scope::Bucket
                                               : Scope::Object;
    for (const Route& route : routes()) {
        if (route.method != request.http.method || route.scope != scope)
            continue;
        if (route.parameter.empty() ||
            (route.parameter == "*" && !configurationKindOf(request).empty()) ||
            (route.parameter == "+uploadId" && request.has("uploadId") &&
             request.header("x-amz-copy-source")) ||
            (route.parameter.starts_with("x-amz-") && request.header(route.parameter)) ||
            request.has(route.parameter))
            return &route;
    }
    return nullptr;
}

void Operations::handle(Request request, http::Responder responder) {
    countReceived(request);
    const auto shared = std::make_shared<Request>(std::move(request));
    const auto way = std::make_shared<http::Responder>(std::move(responder));
    dispatch(*shared, way, [this, shared, way](Answer answer) {
        finish(*shared, *way, std::move(answer));
        m_notifier.send();
    });
}

namespace {

/// ACL and tags of a version are actions of their own: "s3:GetObjectVersionAcl".
std::string actionOf(std::string_view action, const Request& request) {
    std::string named{action};
    const bool hasVersions = action.ends_with("ObjectAcl") || action.ends_with("ObjectTagging");
    if (request.isVersionGiven() && hasVersions)
        named.insert(named.find("Object") + 6, "Version");
    return named;
}

} // namespace

void Operations::dispatch(Request request, const std::shared_ptr<http::Responder>& responder,
                          Done done) {
    const Route* route = routeOf(request);
    if (!route)
        return done(failure("MethodNotAllowed",
                            {{"Method", request.http.method},
                             {"ResourceType", request.key.empty() ? "BUCKET" : "OBJECT"}}));
    if (auto refusal = refusalOf(request))
        return done(*refusal);
    const bool creates = route->action == "s3:CreateBucket" || route->method == "OPTIONS";
    if (!request.bucket.empty() && !creates && !m_store.bucket(request.bucket))
        return done(noSuchBucket(request.bucket));
    if (!route->action.empty()) {
        const std::string resource =
            request.bucket.empty() ? "*" : "arn:aws:s3:::" + request.resource().substr(1);
        if (auto allowed = allow(request, actionOf(route->action, request), resource); !allowed)
            return done(allowed.error());
    }
    if (route->whole)
        (this->*route->whole)(request, responder, done);
    else
        done((this->*route->simple)(request));
}

// What no operation takes.
std::optional<Failure> Operations::refusalOf(const Request& request) const {
    if (request.key.size() > 1024)
        return failure("KeyTooLongError",
                       {{"Size", std::to_string(request.key.size())}, {"MaxSizeAllowed", "1024"}});
    if (validUtf8(request.key) != request.key)
        return failure("InvalidURI");
    const auto owner = request.header("x-amz-expected-bucket-owner");
    if (owner &&
        (owner->size() != 12 || owner->find_first_not_of("0123456789") != std::string::npos))
        return failure("InvalidBucketOwnerAWSAccountID",
                       "The value of the expected bucket owner parameter must be an AWS Account "
                       "ID... [" +
                           *owner + "]");
    if (owner && !request.bucket.empty() && *owner != m_accountId)
        return failure("AccessDenied");
    return {};
}

void Operations::countReceived(Request& request) const {
    const Bucket* bucket = m_store.bucket(request.bucket);
    if (!bucket)
        return;
    request.received = m_surroundings.clock.steady();
    RequestMetrics{m_surroundings}.received(request, bucket->region);
}

void Operations::countAnswered(const Request& request, const http::Response& head) const {
    const Bucket* bucket = m_store.bucket(request.bucket);
    if (!request.received || !bucket)
        return;
    const auto since = m_surroundings.clock.steady() - *request.received;
    RequestMetrics{m_surroundings}.answered(request, bucket->region, head,
                                            std::chrono::floor<Microseconds>(since));
}

void Operations::finish(const Request& request, http::Responder& responder, Answer answer) const {
    http::Response response = answer ? std::move(*answer) : failureAnswer(answer.error(), request);
    addIds(response, request);
    addCors(response, request);
    countAnswered(request, response);
    if (answer || response.body.empty())
        return responder.send(std::move(response));
    // As S3 does, whose errors tell no length.
    std::string text = std::exchange(response.body, {});
    responder.begin(std::move(response));
    responder.write(std::move(text));
    responder.finish();
}

Outcome<const Bucket*> Operations::bucketOf(const Request& request) const {
    const Bucket* bucket = m_store.bucket(request.bucket);
    if (!bucket)
        return noSuchBucket(request.bucket);
    return bucket;
}

namespace {

/// Parameters and headers that policies can ask about.
std::map<std::string, std::vector<std::string>> contextOf(const Request& request) {
    std::map<std::string, std::vector<std::string>> context;
    for (const std::string_view name : {"prefix", "delimiter", "max-keys"})
        if (request.has(name))
            context["s3:" + std::string{name}] = {request.value(name)};
    if (request.isVersionGiven())
        context["s3:VersionId"] = {request.value("versionId")};
    for (std::size_t i = 0; i < request.http.fields.count(); ++i) {
        const auto field = request.http.fields.at(i);
        std::string name{field.name};
        std::transform(name.begin(), name.end(), name.begin(), [](char letter) {
            return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        });
        if (name.starts_with("x-amz-"))
            context["s3:" + name] = {std::string{field.value}};
    }
    for (const auto& [name, value] : tagsOfHeader(request.headerOr("x-amz-tagging"))) {
        context["s3:RequestObjectTag/" + name] = {value};
        context["s3:RequestObjectTagKeys"].push_back(name);
    }
    return context;
}

} // namespace

Outcome<void> Operations::allow(const Request& request, std::string_view action,
                                std::string resource, const ObjectVersion* object) const {
    iam::AccessRequest question{request.principal, std::string{action}, std::move(resource)};
    question.context = contextOf(request);
    if (object)
        for (const auto& [name, value] : object->details.tags)
            question.context["s3:ExistingObjectTag/" + name] = {value};
    json::object policy;
    if (const Bucket* bucket = m_store.bucket(request.bucket))
        if (const std::string* text = bucket->configuration("policy")) {
            boost::system::error_code error;
            const json::value read = json::parse(*text, error);
            if (!error && read.is_object()) {
                policy = read.get_object();
                question.resourcePolicy = &policy;
            }
        }
    question.allowedByAcl = aclAllows(request, action, object);
    const auto allowed = m_surroundings.access.check(question);
    if (allowed)
        return {};
    return failure("AccessDenied", request.principal.isAnonymous()
                                       ? std::string{"Access Denied"}
                                       : allowed.error().detail.english());
}

bool Operations::aclAllows(const Request& request, std::string_view action,
                           const ObjectVersion* object) const {
    const Bucket* bucket = m_store.bucket(request.bucket);
    if (!bucket || ignoresAcls(*bucket))
        return false;
    const auto wanted = permissionFor(action);
    if (wanted.permission.empty())
        return false;
    if (wanted.ofBucket)
        return grantsPublic(bucketGrants(*bucket), wanted.permission, request.principal);
    std::optional<ObjectVersion> found;
    if (!object && !request.key.empty()) {
        found = m_store.latest(request.bucket, request.key);
        object = found ? &*found : nullptr;
    }
    return object && grantsPublic(object->details.grants, wanted.permission, request.principal);
}

// The object, or the version of it, that a request names.
Outcome<ObjectVersion> Operations::objectOf(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    const std::string versionId = request.value("versionId");
    if (request.has("versionId")) {
        if (versionId.empty())
            return invalidArgument("Version id cannot be the empty string", "versionId", "");
        if (versionId != "null" && !isVersionId(versionId))
            return invalidArgument("Invalid version id specified", "versionId", versionId);
        auto version = m_store.version(request.bucket, request.key, versionId);
        if (!version)
            return failure("NoSuchVersion", {{"Key", request.key}, {"VersionId", versionId}});
        if (version->isMarker) {
            Failure refusal = failure("MethodNotAllowed", {{"Method", request.http.method},
                                                           {"ResourceType", "DeleteMarker"}});
            refusal.fields = {{"x-amz-delete-marker", "true"},
                              {"x-amz-version-id", version->versionId},
                              {"Last-Modified", httpDate(version->modified)},
                              {"Allow", "DELETE"}};
            return refusal;
        }
        return std::move(*version);
    }
    auto latest = m_store.latest(request.bucket, request.key);
    if (!latest)
        return noSuchKey(request.key);
    if (latest->isMarker) {
        const bool reads = (request.http.method == "GET" || request.http.method == "HEAD") &&
                           !request.has("tagging");
        Failure refusal = reads ? noSuchKey(request.key)
                                : failure("MethodNotAllowed", {{"Method", request.http.method},
                                                               {"ResourceType", "DeleteMarker"}});
        refusal.fields = {{"x-amz-delete-marker", "true"}, {"x-amz-version-id", latest->versionId}};
        return refusal;
    }
    return std::move(*latest);
}

// Who may not list the bucket is not told what it lacks.
Failure Operations::missingObject(const Request& request, Failure missing) const {
    if (missing.code != "NoSuchKey")
        return missing;
    auto allowed = allow(request, "s3:ListBucket", "arn:aws:s3:::" + request.bucket);
    return allowed ? missing : allowed.error();
}

bool Operations::change(const std::string& bucket, const std::function<void(Bucket&)>& how) {
    Bucket changed = *m_store.bucket(bucket);
    how(changed);
    return m_store.save(changed);
}

Happening Operations::happening(std::string event, std::string reason,
                                const Request& request) const {
    const bool isOwner = request.principal.roleArn.empty();
    return {std::move(event),
            std::move(reason),
            request.id,
            request.hostId,
            isOwner ? principalOfAccount(m_accountId)
                    : "AWS:" + principalOfAccount(request.principal.arn),
            request.headerOr("X-Amzn-Trace-Id")};
}

ObjectStore::Within Operations::noting(Happening happening) {
    return [this, happening = std::move(happening)](const ObjectVersion& object) {
        if (const Bucket* bucket = m_store.bucket(object.bucket))
            m_notifier.note(*bucket, object, happening);
    };
}

void Operations::inBackground(std::function<void()> work, std::function<void()> then) {
    boost::asio::post(m_workers, [this, work = std::move(work), then = std::move(then),
                                  alive = std::weak_ptr{m_alive}] {
        work();
        boost::asio::post(m_surroundings.io, [then, alive] {
            if (!alive.expired())
                then();
        });
    });
}

} // namespace lathe::services::s3
