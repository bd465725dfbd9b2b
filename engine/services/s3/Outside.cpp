#include "engine/base/Base64.h"
#include "engine/services/s3/Operations.h"
#include "engine/services/s3/content/KeyPath.h"

#include <array>
#include <unistd.h>

namespace lathe::services::s3 {

namespace {

/// Files of other programs are read at once up to this size.
constexpr std::uint64_t smallFile = 1024 * 1024;

struct Digests {
    std::string md5;
    std::string checksum;
};

Digests digestsOf(const Descriptor& file) {
    Digest md5{Algorithm::Md5};
    Digest checksum{Algorithm::Crc64Nvme};
    std::array<char, 64 * 1024> block;
    while (true) {
        const ssize_t count = ::read(file.number(), block.data(), block.size());
        if (count <= 0)
            break;
        const std::string_view bytes{block.data(), static_cast<std::size_t>(count)};
        md5.add(bytes);
        checksum.add(bytes);
    }
    return {md5.raw(), checksum.raw()};
}

} // namespace

void Operations::fileAppeared(const std::string& bucket, const std::string& path) {
    if (!m_store.bucket(bucket))
        return;
    const auto file = std::make_shared<Descriptor>(m_store.treeOf(bucket).open(path));
    if (!*file)
        return;
    const FileStamp stamp = stampOf(*file);
    const auto there = m_store.objectAt(bucket, path);
    if (there && there->stamp == stamp)
        return;
    const auto digests = std::make_shared<Digests>();
    const auto then = [this, bucket, path, stamp, digests,
                       key = there ? there->key : keyOfPath(path)] {
        // Written again meanwhile: then it is told again too.
        if (m_store.treeOf(bucket).stampOf(path) != stamp)
            return;
        ObjectVersion object;
        object.bucket = bucket;
        object.key = key;
        const bool isUsual = pathOfKey(key) == path && keyOfPath(path) == key;
        object.file = isUsual ? std::string{} : path;
        object.size = stamp.size;
        object.stamp = stamp;
        object.etag = hexOf(digests->md5);
        object.details.fields = {{"Content-Type", "binary/octet-stream"},
                                 {"x-amz-server-side-encryption", "AES256"}};
        object.details.checksumAlgorithm = nameOf(Algorithm::Crc64Nvme);
        object.details.checksumType = "FULL_OBJECT";
        object.details.checksum = base64(digests->checksum);
        const Request nobody = Request::read({"PUT", "/", {}, {}}, {});
        if (m_store.put(std::move(object), {},
                        noting(happening("s3:ObjectCreated:Put", "PutObject", nobody))))
            m_notifier.send();
    };
    if (stamp.size > smallFile)
        return inBackground([file, digests] { *digests = digestsOf(*file); }, then);
    *digests = digestsOf(*file);
    then();
}

void Operations::fileVanished(const std::string& bucket, const std::string& path) {
    const Bucket* found = m_store.bucket(bucket);
    const auto object = found ? m_store.objectAt(bucket, path) : std::nullopt;
    if (!object || m_store.treeOf(bucket).stampOf(path))
        return;
    const Request nobody = Request::read({"DELETE", "/", {}, {}}, {});
    if (found->isVersioned()) {
        const auto marker = m_store.putMarker(
            bucket, object->key,
            noting(happening("s3:ObjectRemoved:DeleteMarkerCreated", "DeleteObject", nobody)));
        // Its bytes have gone with the file.
        const auto older = m_store.version(bucket, object->key, object->versionId);
        if (marker && older && !older->isMarker)
            (void)m_store.removeVersion(*older);
    } else {
        (void)m_store.removeVersion(
            *object, noting(happening("s3:ObjectRemoved:Delete", "DeleteObject", nobody)));
    }
    m_notifier.send();
}

// "arn:aws:s3:::BUCKET/KEY"
void Operations::store(const std::string& target, std::string body, delivery::Done done) {
    const auto start = target.rfind(':') + 1;
    const auto slash = target.find('/', start);
    const std::string name = target.substr(start, slash - start);
    if (slash == std::string::npos || !m_store.bucket(name))
        return done(Error{"NoSuchBucket", Text::verbatim("The specified bucket does not exist")});
    Intake intake{m_store.incomingFile(), {}};
    intake.feed(body);
    Intent intent;
    intent.event = "s3:ObjectCreated:Put";
    Request request = Request::read({"PUT", "/", {}, {}}, {});
    request.bucket = name;
    request.key = target.substr(slash + 1);
    request.http.fields.add("Content-Type", "application/json");
    if (auto read = readObjectFields(request, *m_store.bucket(name), intent.object); !read)
        return done(Error{read.error().code, Text::verbatim(read.error().message)});
    const auto made = commit(request, intent, intake, intake.finish());
    if (!made)
        return done(Error{made.error().code, Text::verbatim(made.error().message)});
    done({});
    m_notifier.send();
}

} // namespace lathe::services::s3
