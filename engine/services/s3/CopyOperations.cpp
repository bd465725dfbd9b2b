#include "engine/base/Base64.h"
#include "engine/services/s3/FileCopy.h"
#include "engine/services/s3/Lock.h"
#include "engine/services/s3/Operations.h"
#include "engine/services/s3/Preconditions.h"
#include "engine/services/s3/Tags.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::services::s3 {

namespace {

constexpr std::uint64_t largestCopy = std::uint64_t{5} << 30;

struct Source {
    std::string bucket;
    std::string key;
    std::string versionId;
};

/// "/BUCKET/KEY?versionId=ID", encoded, or an ARN or a URL of it.
Outcome<Source> sourceIn(const Request& request) {
    std::string text = request.headerOr("x-amz-copy-source");
    Source source;
    constexpr std::string_view marker = "?versionId=";
    if (const auto mark = text.find(marker); mark != std::string::npos) {
        source.versionId = text.substr(mark + marker.size());
        text.resize(mark);
        if (source.versionId.empty())
            return invalidArgument("Version id cannot be the empty string", "x-amz-copy-source",
                                   source.versionId);
    }
    std::replace(text.begin(), text.end(), '+', ' ');
    text = http::percentDecoded(text);
    // The object's whole URL.
    if (text.starts_with("http://") || text.starts_with("https://"))
        text.erase(0, std::min(text.find('/', text.find("//") + 2), text.size()));
    if (text.starts_with('/'))
        text.erase(0, 1);
    if (text.starts_with("arn:")) {
        if (const auto object = text.find("/object/"); object != std::string::npos)
            text = text.substr(0, object).substr(text.rfind('/', object - 1) + 1) + "/" +
                   text.substr(object + 8);
    }
    const auto slash = text.find('/');
    if (slash == std::string::npos || slash + 1 == text.size())
        return invalidArgument("Invalid copy source object key", "x-amz-copy-source",
                               "x-amz-copy-source");
    source.bucket = text.substr(0, slash);
    source.key = text.substr(slash + 1);
    return source;
}

bool changesAnything(const Request& request) {
    return request.headerOr("x-amz-metadata-directive") == "REPLACE" ||
           request.header("x-amz-storage-class") || request.header("If-Match") ||
           request.header("If-None-Match") || request.header("x-amz-server-side-encryption") ||
           request.header("x-amz-server-side-encryption-customer-algorithm") ||
           request.header("x-amz-website-redirect-location") ||
           request.header("x-amz-checksum-algorithm");
}

} // namespace

Outcome<ObjectVersion> Operations::copySource(const Request& request) {
    auto source = sourceIn(request);
    if (!source)
        return source.error();
    Request reading = request;
    reading.bucket = source->bucket;
    reading.key = source->key;
    reading.query.clear();
    reading.http.method = "GET";
    if (!source->versionId.empty())
        reading.query.emplace_back("versionId", source->versionId);
    if (auto allowed =
            allow(reading, source->versionId.empty() ? "s3:GetObject" : "s3:GetObjectVersion",
                  "arn:aws:s3:::" + source->bucket + "/" + source->key);
        !allowed)
        return allowed.error();
    auto object = objectOf(reading);
    if (!object && object.error().code == "MethodNotAllowed")
        return failure("InvalidRequest", "The source of a copy request may not specifically refer "
                                         "to a delete marker by version id.");
    if (!object)
        return object.error();
    if (auto refusal = refusalOfKey(request, *object, KeyOf::CopySource))
        return *refusal;
    if (auto refusal = failedCopyCondition(request, *object, m_surroundings.clock.wall()))
        return *refusal;
    if (isArchived(*object))
        return failure("InvalidObjectState",
                       "Operation is not valid for the source object's storage class",
                       {{"StorageClass", object->storageClass}});
    return object;
}

void Operations::copyObject(const Request& request, const std::shared_ptr<http::Responder>&,
                            const Done& done) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return done(bucket.error());
    const std::string directive = request.headerOr("x-amz-metadata-directive", "COPY");
    if (directive != "COPY" && directive != "REPLACE")
        return done(
            invalidArgument("Unknown metadata directive.", "x-amz-metadata-directive", directive));
    const std::string tagging = request.headerOr("x-amz-tagging-directive", "COPY");
    if (tagging != "COPY" && tagging != "REPLACE")
        return done(
            invalidArgument("Unknown tagging directive.", "x-amz-tagging-directive", tagging));
    auto source = copySource(request);
    if (!source)
        return done(source.error());
    if (source->size > largestCopy)
        return done(failure("InvalidRequest", "The specified copy source is larger than the "
                                              "maximum allowable size for a copy source: "
                                              "5368709120"));
    const bool inPlace = source->bucket == request.bucket && source->key == request.key;
    if (inPlace && source->isLatest && (*bucket)->configuration("encryption") == nullptr &&
        !changesAnything(request))
        return done(failure("InvalidRequest",
                            "This copy request is illegal because it is trying to copy an object "
                            "to itself without changing the object's metadata, storage class, "
                            "website redirect location or encryption attributes."));
    if (auto refusal = failedWriteCondition(request, m_store.latest(request.bucket, request.key)))
        return done(*refusal);
    ObjectVersion object;
    if (auto read = readObjectFields(request, **bucket, object); !read)
        return done(read.error());
    if (directive == "COPY") {
        ObjectVersion kept = *source;
        std::erase_if(kept.details.fields, [](const auto& field) {
            return field.first.starts_with("x-amz-server-side-encryption") ||
                   field.first == "x-amz-website-redirect-location";
        });
        for (const auto& [name, value] : object.details.fields)
            if (name.starts_with("x-amz-"))
                kept.details.fields[name] = value;
        object.details.fields = std::move(kept.details.fields);
        object.details.metadata = source->details.metadata;
    }
    if (tagging == "COPY")
        object.details.tags = source->details.tags;
    const auto asked = request.header("x-amz-checksum-algorithm");
    auto algorithm = algorithmNamed(asked ? *asked : source->details.checksumAlgorithm);
    if (asked && !algorithm)
        return done(failure("InvalidRequest", "Checksum algorithm provided is unsupported. Please "
                                              "try again with any of the valid types: [CRC32, "
                                              "CRC32C, CRC64NVME, SHA1, SHA256]"));
    Descriptor file = m_store.openFile(*source);
    if (!file)
        return done(failure("InternalError"));
    BodyFacts facts;
    facts.algorithm = algorithm.value_or(Algorithm::Crc64Nvme);
    const auto work = std::make_shared<FileCopy>(m_store.incomingFile(), facts);
    work->add({std::move(file), 0, source->size});
    const auto then = [this, request, done, work, object, source = *source] {
        if (!work->body())
            return done(work->body().error());
        ObjectVersion made = object;
        made.size = work->body()->size;
        made.etag = etagOf(made, work->body()->md5);
        made.stamp = work->body()->stamp;
        made.details.checksumAlgorithm = nameOf(work->facts().algorithm);
        made.details.checksumType = "FULL_OBJECT";
        made.details.checksum = base64(work->body()->checksum);
        const Bucket* target = m_store.bucket(request.bucket);
        if (!target)
            return done(noSuchBucket(request.bucket));
        if (auto refusal =
                failedWriteCondition(request, m_store.latest(request.bucket, request.key)))
            return done(*refusal);
        auto put = m_store.put(std::move(made), work->file(),
                               noting(happening("s3:ObjectCreated:Copy", "CopyObject", request)));
        if (!put)
            return done(put.error());
        work->keep();
        XmlWriter xml{"CopyObjectResult"};
        xml.text("LastModified", wholeSeconds(put->modified));
        xml.text("ETag", inQuotes(put->etag));
        xml.text("ChecksumType", put->details.checksumType);
        xml.text("Checksum" + put->details.checksumAlgorithm, put->details.checksum);
        http::Response response = xmlAnswer(xml.finish());
        addEncryptionFields(response.fields, *put);
        if (target->isVersioned())
            response.fields.add("x-amz-version-id", put->versionId);
        if (source.versionId != "null")
            response.fields.add("x-amz-copy-source-version-id", source.versionId);
        done(std::move(response));
    };
    copy(work, source->size, then);
}

// A little at once, more in a thread of its own.
void Operations::copy(const std::shared_ptr<FileCopy>& work, std::uint64_t size,
                      const std::function<void()>& then) {
    constexpr std::uint64_t little = 256 * 1024;
    if (size > little)
        return inBackground([work] { work->run(); }, then);
    work->run();
    then();
}

void Operations::uploadPartCopy(const Request& request, const std::shared_ptr<http::Responder>&,
                                const Done& done) {
    auto intent = partIntentOf(request);
    if (!intent)
        return done(intent.error());
    auto source = copySource(request);
    if (!source)
        return done(source.error());
    Range part{0, source->size};
    if (const auto field = request.header("x-amz-copy-source-range")) {
        auto range = rangeOf(*field, source->size);
        const bool isWhole = range && *range && field->find('-') + 1 < field->size() &&
                             field->find("=-") == std::string::npos;
        if (!range && field->find("=-") == std::string::npos)
            return done(failure("InvalidRequest",
                                "The specified copy range is invalid for the source object size"));
        if (!isWhole)
            return done(invalidArgument(
                "The x-amz-copy-source-range value must be of the form bytes=first-last where "
                "first and last are the zero-based offsets of the first and last bytes to copy",
                "x-amz-copy-source-range", *field));
        const std::uint64_t last =
            std::strtoull(field->substr(field->find('-') + 1).c_str(), nullptr, 10);
        if (last >= source->size)
            return done(invalidArgument(
                fmt::format("Range specified is not valid for source object of size: {}",
                            source->size),
                "x-amz-copy-source-range", *field));
        part = **range;
    }
    Descriptor file = m_store.openFile(*source);
    if (!file)
        return done(failure("InternalError"));
    const auto work = std::make_shared<FileCopy>(m_store.incomingFile(), intent->body);
    work->add({std::move(file), part.start, part.length});
    copy(work, part.length, [this, done, work, intent = *intent, source = *source] {
        if (!work->body())
            return done(work->body().error());
        const bool kept = !intent.object.details.checksumAlgorithm.empty();
        const std::string checksum = base64(work->body()->checksum);
        const std::string etag = etagOf(intent.object, work->body()->md5);
        const Timestamp now = m_surroundings.clock.wall();
        if (!m_store.upload(intent.uploadId))
            return done(failure("NoSuchUpload", {{"UploadId", intent.uploadId}}));
        if (!m_store.putPart(
                intent.uploadId,
                {intent.partNumber, work->body()->size, etag, now, kept ? checksum : std::string{}},
                work->file()))
            return done(failure("InternalError"));
        work->keep();
        XmlWriter xml{"CopyPartResult"};
        xml.text("LastModified", wholeSeconds(now));
        xml.text("ETag", inQuotes(etag));
        if (kept)
            xml.text("Checksum" + intent.object.details.checksumAlgorithm, checksum);
        http::Response response = xmlAnswer(xml.finish());
        addEncryptionFields(response.fields, intent.object);
        if (source.versionId != "null")
            response.fields.add("x-amz-copy-source-version-id", source.versionId);
        done(std::move(response));
    });
}

} // namespace lathe::services::s3
