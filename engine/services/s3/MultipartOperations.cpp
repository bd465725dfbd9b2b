#include "engine/base/Base64.h"
#include "engine/services/s3/FileCopy.h"
#include "engine/services/s3/Lock.h"
#include "engine/services/s3/Operations.h"
#include "engine/services/s3/Preconditions.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace lathe::services::s3 {

namespace {

constexpr std::uint64_t smallestPart = 5 * 1024 * 1024;

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

struct Asked {
    int number = 0;
    std::string etag;
    std::string checksum;
};

Outcome<std::vector<Asked>> partsAsked(const std::string& body, const Details& details) {
    auto document = readXml(body);
    if (!document)
        return document.error();
    const auto root = rootOf(*document, "CompleteMultipartUpload");
    if (!root)
        return root.error();
    std::vector<Asked> asked;
    for (const pugi::xml_node& part : root->children("Part")) {
        std::string etag = textOf(part, "ETag");
        std::erase(etag, '"');
        asked.push_back({part.child("PartNumber").text().as_int(), std::move(etag),
                         textOf(part, ("Checksum" + details.checksumAlgorithm).c_str())});
        if (asked.back().etag.empty() || !part.child("PartNumber"))
            return malformedXml();
    }
    if (asked.empty())
        return malformedXml();
    for (std::size_t i = 1; i < asked.size(); ++i)
        if (asked[i - 1].number >= asked[i].number)
            return failure("InvalidPartOrder");
    return asked;
}

/// The parts that the object is to have, in their order.
Outcome<std::vector<Part>> chosenParts(const std::vector<Asked>& asked,
                                       const std::vector<Part>& there, const Upload& upload) {
    std::vector<Part> chosen;
    for (const Asked& wanted : asked) {
        const auto part = std::find_if(there.begin(), there.end(), [&](const Part& entry) {
            return entry.number == wanted.number;
        });
        const auto invalid = [&] {
            return failure("InvalidPart", {{"ETag", wanted.etag},
                                           {"PartNumber", std::to_string(wanted.number)},
                                           {"UploadId", upload.id}});
        };
        if (part == there.end() || part->etag != wanted.etag)
            return invalid();
        const Details& details = upload.object.details;
        if (details.checksumType == "COMPOSITE" && wanted.checksum.empty())
            return failure("InvalidRequest",
                           fmt::format("The upload was created using a {} checksum. The complete "
                                       "request must include the checksum for each part. It was "
                                       "missing for part {} in the request.",
                                       lowered(details.checksumAlgorithm), wanted.number));
        if (!wanted.checksum.empty() && wanted.checksum != part->checksum)
            return invalid();
        if (!chosen.empty() && chosen.back().size < smallestPart)
            return failure("EntityTooSmall", {{"ProposedSize", std::to_string(chosen.back().size)},
                                              {"MinSizeAllowed", std::to_string(smallestPart)},
                                              {"PartNumber", std::to_string(chosen.back().number)},
                                              {"ETag", chosen.back().etag}});
        chosen.push_back(*part);
    }
    return chosen;
}

std::string etagOf(const std::vector<Part>& parts) {
    std::string digests;
    for (const Part& part : parts)
        for (std::size_t i = 0; i + 1 < part.etag.size(); i += 2)
            digests += static_cast<char>(std::stoi(part.etag.substr(i, 2), nullptr, 16));
    return fmt::format("{}-{}", hexOf(Digest::of(Algorithm::Md5, digests)), parts.size());
}

std::string compositeOf(Algorithm algorithm, const std::vector<Part>& parts) {
    std::string digests;
    for (const Part& part : parts)
        digests += base64Decoded(part.checksum).value_or("");
    return fmt::format("{}-{}", base64(Digest::of(algorithm, digests)), parts.size());
}

} // namespace

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
    if (auto refusal = refusalOfKey(request, upload->object))
        return *refusal;
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
        return done(upload.error());
    Details& details = upload->object.details;
    const auto asked = partsAsked(request.http.body, details);
    if (!asked)
        return done(asked.error());
    auto parts = chosenParts(*asked, m_store.partsOf(upload->id), *upload);
    if (!parts)
        return done(parts.error());
    if (const std::string type = request.headerOr("x-amz-checksum-type");
        !type.empty() && upload->namedChecksum && type != details.checksumType)
        return done(failure("InvalidRequest",
                            fmt::format("The upload was created using the {} checksum mode. The "
                                        "complete request must use the same checksum mode.",
                                        details.checksumType)));
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
    // What was removed or put while the parts came has been somebody else's last word.
    if (request.header("If-None-Match") && there && there->isMarker &&
        there->modified > upload.started)
        return failure("ConditionalRequestConflict",
                       "The conditional request cannot succeed due to a conflicting operation "
                       "against this resource.",
                       {{"Condition", "If-None-Match"}, {"Key", request.key}});
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
    object.size = work.body()->size;
    object.etag = etagOf(parts);
    object.stamp = work.body()->stamp;
    auto put = m_store.put(std::move(object), work.file(),
                           noting(happening("s3:ObjectCreated:CompleteMultipartUpload",
                                            "CompleteMultipartUpload", request)));
    if (!put)
        return put.error();
    work.keep();
    m_store.end(upload.id);
    XmlWriter xml{"CompleteMultipartUploadResult"};
    xml.text("Location", fmt::format("http://{}/{}/{}", request.headerOr("Host", "localhost"),
                                     request.bucket, urlEncoded(request.key)));
    xml.text("Bucket", request.bucket);
    xml.text("Key", request.key);
    xml.text("ETag", inQuotes(put->etag));
    xml.text("ChecksumType", put->details.checksumType);
    xml.text("Checksum" + put->details.checksumAlgorithm, put->details.checksum);
    http::Response response = xmlAnswer(xml.finish());
    addEncryptionFields(response.fields, *put);
    if (bucket->isVersioned())
        response.fields.add("x-amz-version-id", put->versionId);
    return response;
}

Operations::Answer Operations::abortUpload(const Request& request) {
    const auto upload = uploadOf(request);
    if (!upload)
        return upload.error();
    m_store.end(upload->id);
    return emptyAnswer(204);
}

Operations::Answer Operations::listParts(const Request& request) {
    const auto upload = uploadOf(request);
    if (!upload)
        return upload.error();
    const int after = std::atoi(request.value("part-number-marker").c_str());
    const int most = request.has("max-parts")
                         ? std::clamp(std::atoi(request.value("max-parts").c_str()), 0, 1000)
                         : 1000;
    const Details& details = upload->object.details;
    XmlWriter xml{"ListPartsResult"};
    xml.text("Bucket", request.bucket);
    xml.text("Key", request.key);
    xml.text("UploadId", upload->id);
    writeOwner(xml, "Initiator", m_accountId);
    writeOwner(xml, "Owner", m_accountId);
    xml.text("StorageClass", upload->object.storageClass);
    xml.number("PartNumberMarker", static_cast<std::uint64_t>(after));
    xml.textIfAny("ChecksumAlgorithm", details.checksumAlgorithm);
    xml.textIfAny("ChecksumType", details.checksumType);
    int count = 0, last = 0;
    bool more = false;
    for (const Part& part : m_store.partsOf(upload->id)) {
        if (part.number <= after)
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
