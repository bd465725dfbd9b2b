#include "engine/services/s3/S3Service.h"

#include "engine/services/s3/Website.h"

#include "engine/services/s3/Declared.h"
#include "engine/services/s3/content/KeyPath.h"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <set>

namespace lathe::services::s3 {

namespace {

/// How often lifecycle rules are looked at, whose unit is the day.
constexpr std::chrono::minutes expiryInterval{1};
constexpr int batch = 1000;
/// What another service takes of an object at once.
constexpr std::uint64_t mostRead = 256 * 1024 * 1024;

std::string contentOf(const Descriptor& file, std::uint64_t size) {
    std::string content(static_cast<std::size_t>(std::min(size, mostRead)), '\0');
    std::size_t count = 0;
    while (count < content.size()) {
        const ssize_t got = ::pread(file.number(), content.data() + count, content.size() - count,
                                    static_cast<off_t>(count));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        count += static_cast<std::size_t>(got);
    }
    content.resize(count);
    return content;
}

} // namespace

Result<std::unique_ptr<S3Service>> S3Service::open(const Surroundings& surroundings) {
    auto store = ObjectStore::open(surroundings.stateDirectory / "s3", surroundings.clock,
                                   surroundings.tellTrouble);
    if (!store)
        return store.error();
    return std::unique_ptr<S3Service>{new S3Service{surroundings, std::move(*store)}};
}

Result<std::function<std::string()>> S3Service::reader(const std::string& bucket,
                                                       const std::string& key,
                                                       const std::string& versionId) const {
    if (!m_store->bucket(bucket))
        return Error{"NoSuchBucket", Text::verbatim("The specified bucket does not exist")};
    const auto object =
        versionId.empty() ? m_store->latest(bucket, key) : m_store->version(bucket, key, versionId);
    auto file = std::make_shared<Descriptor>();
    if (object && !object->isMarker)
        *file = m_store->openFile(*object);
    if (*file)
        return [file, size = object->size] { return contentOf(*file, size); };
    if (versionId.empty())
        return Error{"NoSuchKey", Text::verbatim("The specified key does not exist.")};
    return Error{"NoSuchVersion", Text::verbatim("The specified version does not exist.")};
}

S3Service::S3Service(const Surroundings& surroundings, std::unique_ptr<ObjectStore> store)
    : m_surroundings{surroundings}
    , m_store{std::move(store)}
    , m_notifier{surroundings, *m_store}
    , m_operations{surroundings, *m_store, m_notifier}
    , m_watch{surroundings.io,
              surroundings.stateDirectory / "s3",
              {[this](const auto& bucket, const auto& path) {
                   m_operations.fileAppeared(bucket, path);
               },
               [this](const auto& bucket, const auto& path) {
                   m_operations.fileVanished(bucket, path);
               },
               [this](const auto& bucket, const auto& path) { folderVanished(bucket, path); },
               [this] { compareWithDisk(); }, surroundings.tellTrouble}}
    , m_expiry{surroundings.io} {
    surroundings.router.receive("s3", [this](delivery::Message message, delivery::Done done) {
        m_operations.store(message.target, std::move(message.body), std::move(done));
    });
}

void S3Service::setProject(std::shared_ptr<const model::Project> project) {
    m_notifier.setProject(project);
    m_operations.setAccount(project->accountId);
    declare(*project);
    if (std::exchange(m_begun, true))
        return;
    compareWithDisk();
    m_notifier.send();
    expireSoon();
}

void S3Service::declare(const model::Project& project) {
    std::set<std::string> declared;
    for (DeclaredBucket& wanted : declaredBuckets(project)) {
        declared.insert(wanted.name);
        const Bucket* there = m_store->bucket(wanted.name);
        if (there && there->declared == wanted.text)
            continue;
        Bucket bucket = there ? *there : Bucket{};
        if (!there) {
            bucket.name = wanted.name;
            bucket.region = project.region;
            bucket.created = m_surroundings.clock.wall();
        }
        bucket.declared = wanted.text;
        wanted.apply(bucket);
        if (m_store->save(bucket) && !there)
            m_watch.watch(bucket.name);
    }
    std::vector<std::string> gone;
    for (const auto& [name, bucket] : m_store->buckets())
        if (!bucket.declared.empty() && !bucket.madeByClient && !declared.contains(name) &&
            m_store->isEmpty(name))
            gone.push_back(name);
    for (const std::string& name : gone)
        m_store->removeBucket(name);
    m_notifier.setDeclared(declaredNotifications(project));
}

// What other programs have done while nobody looked.
void S3Service::compareWithDisk() {
    std::vector<std::string> names;
    for (const auto& [name, bucket] : m_store->buckets())
        names.push_back(name);
    for (const std::string& name : names) {
        m_watch.watch(name);
        folderVanished(name, {});
        m_store->treeOf(name).visit("", [&](const std::string& path, bool isFolder) {
            if (!isFolder)
                m_operations.fileAppeared(name, path);
        });
    }
}

void S3Service::folderVanished(const std::string& bucket, const std::string& path) {
    const std::string prefix = path.empty() ? std::string{} : keyOfPath(path) + "/";
    std::string from = prefix;
    while (true) {
        const auto objects = m_store->objectsFrom(bucket, from, batch);
        for (const ObjectVersion& object : objects) {
            if (!object.key.starts_with(prefix))
                return;
            from = object.key + '\0';
            m_operations.fileVanished(bucket, m_store->placeOf(object));
        }
        if (objects.size() < static_cast<std::size_t>(batch))
            return;
    }
}

void S3Service::expireSoon() {
    m_expiry.expires_after(expiryInterval);
    m_expiry.async_wait([this](const boost::system::error_code& error) {
        if (error)
            return;
        m_operations.expire();
        expireSoon();
    });
}

void S3Service::handle(Call call, http::Responder responder) {
    m_watch.drain();
    Request request = Request::read(std::move(call.request), std::move(call.principal));
    request.seed = std::move(call.seed);
    if (websiteOfHost(request.headerOr("Host")))
        return m_operations.handleWebsite(std::move(request), std::move(responder));
    const std::string bucket = request.bucket;
    const bool isNew = !bucket.empty() && !m_store->bucket(bucket);
    m_operations.handle(std::move(request), std::move(responder));
    if (isNew && m_store->bucket(bucket))
        m_watch.watch(bucket);
}

bool S3Service::welcomes(const http::Request& request) const {
    return m_operations.welcomes(Request::read(request, {}));
}

bool S3Service::streams(const http::Request& head) {
    return Operations::isLarge(head) && !websiteOfHost(head.fields.valueOr("Host", "")) &&
           !Request::read(head, {}).key.empty();
}

http::BodyStream S3Service::receive(const Call& head, http::Responder responder) {
    m_watch.drain();
    Request request = Request::read(head.request, head.principal);
    request.seed = head.seed;
    return m_operations.receive(std::move(request), std::move(responder));
}

} // namespace lathe::services::s3
