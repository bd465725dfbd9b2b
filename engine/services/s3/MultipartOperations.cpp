#include "engine/base/Base64.h"
#include "engine/services/s3/FileCopy.h"
#include "engine/services/s3/Lock.h"
#include "engine/services/s3/Operations.h"
#include "engine/services/s3/Parts.h"
#include "engine/services/s3/Preconditions.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace lathe::services::s3 {

namespace {

std::string lowered(std::string_view text) {
    std::string lower{text};
    for (char& letter : lower)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return lower;
}

Failure noSuchUpload(const std::string& id) {
    return failure("NoSuchUpload", {{"UploadId", id}});
}

/// Algorithm and type of the checksum that the object will have.
Outcome<void> readChecksumKind(const Request& request, Upload& upload) {
    const auto asked = request.header("x-amz-checksum-algorithm");
    const std::string type = request.headerOr("x-amz-checksum-type");
    upload.namedChecksum = asked.has_value();
    Details& details = upload.object.details;
    if (!asked) {
        if (!type.empty())
            return failure("InvalidRequest",
                           "The x-amz-checksum-type header can only be used with the "
                           "x-amz-checksum-algorithm header.");
        return {};
    }
    const auto algorithm = algorithmNamed(*asked);
    if (!algorithm)
        return failure("InvalidRequest", "Checksum algorithm provided is unsupported. Please try "
                                         "again with any of the valid types: [CRC32, CRC32C, "
                                         "CRC64NVME, SHA1, SHA256]");
    if (!type.empty() && type != "COMPOSITE" && type != "FULL_OBJECT")
        return failure("InvalidRequest", "Value for x-amz-checksum-type header is invalid.");
    const bool composite = type.empty() ? *algorithm != Algorithm::Crc64Nvme : type == "COMPOSITE";
    if ((composite && *algorithm == Algorithm::Crc64Nvme) || (!composite && !isLinear(*algorithm)))
        return failure("InvalidRequest",
                       fmt::format("The {} checksum type cannot be used with the {} checksum "
                                   "algorithm.",
                                   type, lowered(*asked)));
    details.checksumAlgorithm = nameOf(*algorithm);
    details.checksumType = composite ? "COMPOSITE" : "FULL_OBJECT";
    return {};
}

http::Response completed(const Request& request, const Bucket& bucket,
                         const ObjectVersion& object) {
    XmlWriter xml{"CompleteMultipartUploadResult"};
    xml.text("Location", fmt::format("http://{}/{}/{}", request.headerOr("Host", "localhost"),
                                     request.bucket, urlEncoded(request.key)));
    xml.text("Bucket", request.bucket);
    xml.text("Key", request.key);
    xml.text("ETag", inQuotes(object.etag));
    xml.text("ChecksumType", object.details.checksumType);
    xml.text("Checksum" + object.details.checksumAlgorithm, object.details.checksum);
    http::Response response = xmlAnswer(xml.finish());
    addEncryptionFields(response.fields, object);
    if (bucket.versioning == "Enabled")
        response.fields.add("x-amz-version-id", object.versionId);
    return response;
}

} // namespace

// A client that has not heard the answer asks again, and hears the same.
std::optional<Operations::Answer> Operations::completedBefore(const Request& request) {
    const Bucket* bucket = m_store.bucket(request.bucket);
    const auto object = bucket ? m_store.latest(request.bucket, request.key) : std::nullopt;
    if (!object || object->details.uploadId.empty() ||
        object->details.uploadId != request.value("uploadId"))
        return {};
    return completed(request, *bucket, *object);
}

Outcome<Upload> Operations::uploadOf(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    auto upload = m_store.upload(request.value("uploadId"));
    if (!upload || upload->object.bucket != request.bucket || upload->object.key != request.key)
        return noSuchUpload(request.value("uploadId"));
    return std::move(*upload);
}

Operations::Answer Operations::createUpload(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    Upload upload;
    upload.started = m_surroundings.clock.wall();
    // Uploads of a key are told in the order in which they began.
    upload.id = fmt::format("{:016x}{}{}", upload.started.time_since_epoch().count(),
                            newVersionId(), newVersionId());
    if (auto read = readObjectFields(request, **bucket, upload.object); !read)
        return read.error();
    if (auto read = readChecksumKind(request, upload); !read)
        return read.error();
    if (!m_store.begin(upload))
        return failure("InternalError");
    XmlWriter xml{"InitiateMultipartUploadResult"};
    xml.text("Bucket", request.bucket);
    xml.text("Key", request.key);
    xml.text("UploadId", upload.id);
    http::Response response = xmlAnswer(xml.finish());
    addEncryptionFields(response.fields, upload.object);
    if (upload.namedChecksum) {
        response.fields.add("x-amz-checksum-algorithm", upload.object.details.checksumAlgorithm);
        response.fields.add("x-amz-checksum-type", upload.object.details.checksumType);
    }
    return response;
}

Outcome<Intent> Operations::partIntentOf(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    const std::string text = request.value("partNumber");
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1 || number > 10'000)
        return invalidArgument("Part number must be an integer between 1 and 10000, inclusive",
                               "partNumber", text);
    const auto upload = uploadOf(request);
    if (!upload)
        return upload.error();
    if (auto refusal = refusalOfKey(request, upload->object)) {
        if (refusal->code == "InvalidRequest")
            refusal->message = "The multipart upload initiate requested encryption. Subsequent "
                               "part requests must include the appropriate encryption parameters.";
        if (refusal->code == "AccessDenied")
            return failure("InvalidRequest", "The provided encryption parameters did not match the "
                                             "ones used originally.");
        return *refusal;
    }
    Intent intent;
    intent.object = upload->object;
    intent.uploadId = upload->id;
    intent.partNumber = number;
    const bool copies = request.header("x-amz-copy-source").has_value();
    if (!copies) {
        auto facts = bodyFactsOf(request);
        if (!facts)
            return facts.error();
        if (!facts->length)
            return lengthMissing(request);
        intent.body = std::move(*facts);
    }
    const auto wanted = algorithmNamed(upload->object.details.checksumAlgorithm);
    if (wanted && intent.body.named && intent.body.algorithm != *wanted)
        return failure("InvalidRequest",
                       fmt::format("Checksum Type mismatch occurred, expected checksum Type: {}, "
                                   "actual checksum Type: {}",
                                   lowered(nameOf(*wanted)),
                                   lowered(nameOf(intent.body.algorithm))));
    if (wanted)
        intent.body.algorithm = *wanted;
    return intent;
}

void Operations::completeUpload(const Request& request, const std::shared_ptr<http::Responder>&,
                                const Done& done) {
    auto upload = uploadOf(request);
    if (!upload)
        return done(completedBefore(request).value_or(upload.error()));
    Details& details = upload->object.details;
    if (const std::string type = request.headerOr("x-amz-checksum-type");
        !type.empty() && upload->namedChecksum && type != details.checksumType)
        return done(failure("InvalidRequest",
                            fmt::format("The upload was created using the {} checksum mode. The "
                                        "complete request must use the same checksum mode.",
                                        details.checksumType)));
    auto parts = chosenParts(request.http.body, m_store.partsOf(upload->id), *upload);
    if (!parts)
        return done(parts.error());
    if (auto refusal = failedWriteCondition(request, m_store.latest(request.bucket, request.key)))
        return done(*refusal);
    std::uint64_t size = 0;
    for (const Part& part : *parts)
        size += part.size;
    if (const auto told = request.header("x-amz-mp-object-size");
        told && *told != std::to_string(size))
        return done(failure("InvalidRequest",
                            fmt::format("The provided 'x-amz-mp-object-size' header value {} does "
                                        "not match what was computed: {}",
                                        *told, size)));
    BodyFacts facts;
    facts.algorithm = algorithmNamed(details.checksumAlgorithm).value_or(Algorithm::Crc64Nvme);
    const auto work = std::make_shared<FileCopy>(m_store.incomingFile(), facts);
    for (const Part& part : *parts) {
        const auto file = m_store.fileOfPart(upload->id, part.number);
        work->add({Tree{file.parent_path()}.open(file.filename()), 0, part.size});
    }
    copy(work, size, [this, request, done, work, upload = *upload, parts = *parts] {
        done(assemble(request, upload, parts, *work));
    });
}

Operations::Answer Operations::assemble(const Request& request, const Upload& upload,
                                        const std::vector<Part>& parts, FileCopy& work) {
    if (!work.body())
        return work.body().error();
    if (!m_store.upload(upload.id))
        return noSuchUpload(upload.id);
    const Bucket* bucket = m_store.bucket(request.bucket);
    if (!bucket)
        return noSuchBucket(request.bucket);
    const auto there = m_store.latest(request.bucket, request.key);
    if (auto refusal = failedWriteCondition(request, there))
        return *refusal;
    // Somebody else has put or removed the object while the parts came.
    const auto removed = m_removed.find({request.bucket, request.key});
    const bool isOthers = (there && there->modified > upload.started) ||
                          (removed != m_removed.end() && removed->second > upload.started);
    for (const char* condition : {"If-None-Match", "If-Match"})
        if (isOthers && request.header(condition))
            return failure("ConditionalRequestConflict",
                           "The conditional request cannot succeed due to a conflicting operation "
                           "against this resource.",
                           {{"Condition", condition}, {"Key", request.key}});
    ObjectVersion object = upload.object;
    Details& details = object.details;
    const bool composite = details.checksumType == "COMPOSITE";
    const Algorithm algorithm = work.facts().algorithm;
    details.checksumAlgorithm = nameOf(algorithm);
    details.checksumType = composite ? "COMPOSITE" : "FULL_OBJECT";
    details.checksum = composite ? compositeOf(algorithm, parts) : base64(work.body()->checksum);
    if (const auto told = request.header(headerOf(algorithm)); told && *told != details.checksum)
        return failure("BadDigest",
                       fmt::format("The {} you specified did not match the calculated checksum.",
                                   lowered(nameOf(algorithm))));
    details.parts = parts;
    details.uploadId = upload.id;
    object.size = work.body()->size;
    object.etag = etagOf(parts);
    object.stamp = work.body()->stamp;
    auto put = m_store.put(std::move(object), work.file(),
                           noting(happening("s3:ObjectCreated:CompleteMultipartUpload",
                                            "CompleteMultipartUpload", request)));
    if (!put)
        return put.error();
    work.keep();
    endUpload(upload);
    return completed(request, *bucket, *put);
}

void Operations::endUpload(const Upload& upload) {
    m_store.end(upload.id);
    m_removed.erase({upload.object.bucket, upload.object.key});
}

Operations::Answer Operations::abortUpload(const Request& request) {
    const auto upload = uploadOf(request);
    if (!upload)
        return upload.error();
    endUpload(*upload);
    return emptyAnswer(204);
}

Operations::Answer Operations::listParts(const Request& request) {
    const auto upload = uploadOf(request);
    if (!upload)
        return upload.error();
    const auto after = countOf(request, "part-number-marker", 0);
    const auto asked = countOf(request, "max-parts");
    if (!after || !asked)
        return after ? asked.error() : after.error();
    const int most = std::min(*asked, 1000);
    const Details& details = upload->object.details;
    XmlWriter xml{"ListPartsResult"};
    xml.text("Bucket", request.bucket);
    xml.text("Key", request.key);
    xml.text("UploadId", upload->id);
    writeOwner(xml, "Initiator", m_accountId);
    writeOwner(xml, "Owner", m_accountId);
    xml.text("StorageClass", upload->object.storageClass);
    xml.number("PartNumberMarker", static_cast<std::uint64_t>(*after));
    xml.textIfAny("ChecksumAlgorithm", details.checksumAlgorithm);
    xml.textIfAny("ChecksumType", details.checksumType);
    int count = 0, last = 0;
    bool more = false;
    for (const Part& part : m_store.partsOf(upload->id)) {
        if (part.number <= *after)
            continue;
        if (count++ == most) {
            more = true;
            break;
        }
        last = part.number;
        xml.open("Part");
        xml.number("PartNumber", static_cast<std::uint64_t>(part.number));
        xml.text("LastModified", wholeSeconds(part.modified));
        xml.text("ETag", inQuotes(part.etag));
        xml.number("Size", part.size);
        if (!details.checksumAlgorithm.empty())
            xml.textIfAny("Checksum" + details.checksumAlgorithm, part.checksum);
        xml.close();
    }
    xml.number("NextPartNumberMarker", static_cast<std::uint64_t>(last));
    xml.number("MaxParts", static_cast<std::uint64_t>(most));
    xml.flag("IsTruncated", more);
    return xmlAnswer(xml.finish());
}

} // namespace lathe::services::s3
