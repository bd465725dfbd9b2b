#include "engine/services/s3/LifecycleRules.h"
#include "engine/services/s3/Lock.h"
#include "engine/services/s3/Operations.h"
#include "engine/services/s3/Preconditions.h"
#include "engine/services/s3/content/EncodedWord.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <unistd.h>

namespace lathe::services::s3 {

namespace {

/// Up to this size an answer is read at once.
constexpr std::uint64_t smallObject = 256 * 1024;
constexpr std::size_t block = 256 * 1024;

/// Parameters that replace fields of the answer, for signed requests.
constexpr std::pair<std::string_view, std::string_view> overrides[] = {
    {"response-content-type", "Content-Type"},
    {"response-content-language", "Content-Language"},
    {"response-expires", "Expires"},
    {"response-cache-control", "Cache-Control"},
    {"response-content-disposition", "Content-Disposition"},
    {"response-content-encoding", "Content-Encoding"},
};

void addFields(http::Response& response, const Request& request, const ObjectVersion& object,
               const Bucket& bucket) {
    http::Fields& fields = response.fields;
    fields.add("Last-Modified", httpDate(object.modified));
    fields.add("ETag", inQuotes(object.etag));
    fields.add("Accept-Ranges", "bytes");
    for (const auto& [name, value] : object.details.fields)
        fields.add(name, value);
    for (const auto& [name, value] : object.details.metadata)
        fields.add("x-amz-meta-" + name, encodedWord(value));
    if (object.storageClass != "STANDARD")
        fields.add("x-amz-storage-class", object.storageClass);
    if (!object.details.tags.empty())
        fields.add("x-amz-tagging-count", std::to_string(object.details.tags.size()));
    if (bucket.isVersioned())
        fields.add("x-amz-version-id", object.versionId);
    addLockFields(fields, object);
    const std::string expiration =
        object.isLatest && !request.isVersionGiven() ? expirationField(bucket, object) : "";
    if (!expiration.empty())
        fields.add("x-amz-expiration", expiration);
}

void addChecksum(http::Response& response, const ObjectVersion& object) {
    const auto algorithm = algorithmNamed(object.details.checksumAlgorithm);
    if (!algorithm || object.details.checksum.empty())
        return;
    response.fields.add(headerOf(*algorithm), object.details.checksum);
    response.fields.add("x-amz-checksum-type", object.details.checksumType);
}

bool wantsChecksum(const Request& request) {
    return http::equalsIgnoringCase(request.headerOr("x-amz-checksum-mode"), "enabled");
}

/// What of an object a request wants, with the answer's head.
struct Selection {
    http::Response head;
    std::uint64_t start = 0;
    std::uint64_t length = 0;
};

std::optional<int> partNumberOf(const Request& request) {
    const std::string text = request.value("partNumber");
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return {};
    return number;
}

Outcome<Selection> selectPart(const Request& request, const ObjectVersion& object,
                              Selection selection) {
    const auto number = partNumberOf(request);
    if (request.header("Range"))
        return failure("InvalidRequest",
                       "Cannot specify both Range header and partNumber query parameter");
    if (!number || *number < 1 || *number > 10'000)
        return invalidArgument("Part number must be an integer between 1 and 10000, inclusive",
                               "partNumber", request.value("partNumber"));
    const auto& parts = object.details.parts;
    if (parts.empty()) {
        if (*number != 1)
            return failure("InvalidPartNumber", {{"PartNumberRequested", std::to_string(*number)},
                                                 {"ActualPartCount", "1"}});
        selection.length = object.size;
        if (wantsChecksum(request))
            addChecksum(selection.head, object);
    } else {
        const auto part = std::find_if(parts.begin(), parts.end(),
                                       [&](const Part& entry) { return entry.number == *number; });
        if (part == parts.end())
            return failure("InvalidPartNumber",
                           {{"PartNumberRequested", std::to_string(*number)},
                            {"ActualPartCount", std::to_string(parts.size())}});
        for (auto before = parts.begin(); before != part; ++before)
            selection.start += before->size;
        selection.length = part->size;
        const bool hasOwn = object.details.checksumType == "COMPOSITE" && !part->checksum.empty();
        if (wantsChecksum(request) && hasOwn) {
            selection.head.fields.add(headerOf(*algorithmNamed(object.details.checksumAlgorithm)),
                                      part->checksum);
            selection.head.fields.add("x-amz-checksum-type", object.details.checksumType);
        }
        selection.head.fields.add("x-amz-mp-parts-count", std::to_string(parts.size()));
    }
    selection.head.status = 206;
    if (object.size > 0)
        selection.head.fields.add("Content-Range",
                                  fmt::format("bytes {}-{}/{}", selection.start,
                                              selection.start + selection.length - 1, object.size));
    return selection;
}

Outcome<Selection> select(const Request& request, const ObjectVersion& object,
                          const Bucket& bucket) {
    Selection selection;
    addFields(selection.head, request, object, bucket);
    if (request.has("partNumber"))
        return selectPart(request, object, std::move(selection));
    auto range = rangeOf(request.headerOr("Range"), object.size);
    if (!range)
        return range.error();
    if (*range) {
        selection.start = (*range)->start;
        selection.length = (*range)->length;
        selection.head.status = 206;
        selection.head.fields.add("Content-Range",
                                  fmt::format("bytes {}-{}/{}", selection.start,
                                              selection.start + selection.length - 1, object.size));
    } else {
        selection.head.status = request.statusOfWhole;
        selection.length = object.size;
    }
    if (wantsChecksum(request) && selection.length == object.size)
        addChecksum(selection.head, object);
    return selection;
}

std::optional<Failure> applyOverrides(const Request& request, http::Response& head) {
    for (const auto& [parameter, field] : overrides) {
        if (!request.has(parameter))
            continue;
        if (request.principal.isAnonymous() && !request.has("Signature"))
            return failure("InvalidRequest",
                           "Request specific response headers cannot be used for anonymous GET "
                           "requests.");
        head.fields.set(field, request.value(parameter));
    }
    return {};
}

std::string readPiece(int file, std::uint64_t start, std::size_t length) {
    std::string bytes(length, '\0');
    std::size_t count = 0;
    while (count < length) {
        const ssize_t got =
            ::pread(file, bytes.data() + count, length - count, static_cast<off_t>(start + count));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        count += static_cast<std::size_t>(got);
    }
    bytes.resize(count);
    return bytes;
}

/// An answer that is on its way, a block at a time.
struct Sending {
    Descriptor file;
    std::uint64_t place = 0;
    std::uint64_t left = 0;
    std::shared_ptr<http::Responder> responder;
    std::string piece;
    std::function<void()> next;
};

} // namespace

// Who may list the bucket is told that there is no such key, whatever else they may.
Outcome<ObjectVersion> Operations::readableObject(const Request& request) {
    auto object = objectOf(request);
    if (!m_store.bucket(request.bucket))
        return object;
    if (!object && object.error().code == "NoSuchKey")
        return missingObject(request, object.error());
    if (auto allowed = allow(
            request, request.isVersionGiven() ? "s3:GetObjectVersion" : "s3:GetObject",
            "arn:aws:s3:::" + request.bucket + "/" + request.key, object ? &*object : nullptr);
        !allowed)
        return allowed.error();
    return object;
}

void Operations::getObject(const Request& request,
                           const std::shared_ptr<http::Responder>& responder, const Done& done) {
    const auto object = readableObject(request);
    if (!object)
        return done(object.error());
    if (auto refusal = failedCondition(request, *object, m_surroundings.clock.wall()))
        return done(*refusal);
    if (auto refusal = refusalOfKey(request, *object))
        return done(*refusal);
    if (isArchived(*object))
        return done(failure("InvalidObjectState", {{"StorageClass", object->storageClass}}));
    auto selection = select(request, *object, *m_store.bucket(request.bucket));
    if (!selection)
        return done(selection.error());
    if (auto refusal = applyOverrides(request, selection->head))
        return done(*refusal);
    Descriptor file = m_store.openFile(*object);
    if (!file)
        return done(failure("InternalError"));
    if (selection->length <= smallObject) {
        selection->head.body =
            readPiece(file.number(), selection->start, static_cast<std::size_t>(selection->length));
        return done(std::move(selection->head));
    }
    selection->head.fields.set("Content-Length", std::to_string(selection->length));
    stream(request, std::move(selection->head), std::move(file), selection->start,
           selection->length, responder);
}

void Operations::stream(const Request& request, http::Response head, Descriptor file,
                        std::uint64_t start, std::uint64_t length,
                        const std::shared_ptr<http::Responder>& responder) {
    addIds(head, request);
    addCors(head, request);
    countAnswered(request, head);
    responder->begin(std::move(head));
    const auto sending = std::make_shared<Sending>();
    sending->file = std::move(file);
    sending->place = start;
    sending->left = length;
    sending->responder = responder;
    sending->next = [this, weak = std::weak_ptr{sending}] {
        const auto self = weak.lock();
        if (!self)
            return;
        inBackground(
            [self] {
                self->piece =
                    readPiece(self->file.number(), self->place,
                              static_cast<std::size_t>(std::min<std::uint64_t>(block, self->left)));
            },
            [self] {
                self->place += self->piece.size();
                self->left -= self->piece.size();
                // A file that has become shorter cannot be told in full: the answer is cut off.
                if (self->piece.empty())
                    return;
                if (self->left == 0) {
                    self->responder->write(std::move(self->piece));
                    self->responder->finish();
                } else {
                    self->responder->write(std::move(self->piece), [self] { self->next(); });
                }
            });
    };
    sending->next();
}

Operations::Answer Operations::headObject(const Request& request) {
    const auto object = readableObject(request);
    if (!object)
        return object.error();
    if (auto refusal = failedCondition(request, *object, m_surroundings.clock.wall()))
        return *refusal;
    if (auto refusal = refusalOfKey(request, *object))
        return *refusal;
    auto selection = select(request, *object, *m_store.bucket(request.bucket));
    if (!selection)
        return selection.error();
    if (auto refusal = applyOverrides(request, selection->head))
        return *refusal;
    if (isArchiveClass(object->storageClass) && !object->details.restoredUntil.empty())
        selection->head.fields.add("x-amz-restore",
                                   fmt::format("ongoing-request=\"false\", expiry-date=\"{}\"",
                                               object->details.restoredUntil));
    selection->head.fields.set("Content-Length", std::to_string(selection->length));
    return std::move(selection->head);
}

namespace {

void writeParts(XmlWriter& xml, const Request& request, const ObjectVersion& object) {
    const auto& parts = object.details.parts;
    if (parts.empty())
        return;
    const int after = std::atoi(request.headerOr("x-amz-part-number-marker", "0").c_str());
    const int most =
        std::clamp(std::atoi(request.headerOr("x-amz-max-parts", "1000").c_str()), 0, 1000);
    xml.open("ObjectParts");
    xml.number("PartsCount", parts.size());
    if (object.details.checksumType != "COMPOSITE") {
        xml.close();
        return;
    }
    xml.number("PartNumberMarker", static_cast<std::uint64_t>(after));
    int count = 0, last = 0;
    bool more = false;
    std::string entries;
    for (const Part& part : parts) {
        if (part.number <= after)
            continue;
        if (count++ == most) {
            more = true;
            break;
        }
        last = part.number;
        entries +=
            fmt::format("<Part><PartNumber>{0}</PartNumber><Size>{1}</Size>"
                        "<Checksum{2}>{3}</Checksum{2}></Part>",
                        part.number, part.size, object.details.checksumAlgorithm, part.checksum);
    }
    xml.number("NextPartNumberMarker", static_cast<std::uint64_t>(last));
    xml.number("MaxParts", static_cast<std::uint64_t>(most));
    xml.flag("IsTruncated", more);
    xml.raw(entries);
    xml.close();
}

} // namespace

Operations::Answer Operations::getAttributes(const Request& request) {
    const auto object = objectOf(request);
    if (!object)
        return object.error();
    if (auto allowed = allow(request, "s3:GetObjectAttributes",
                             "arn:aws:s3:::" + request.bucket + "/" + request.key, &*object);
        !allowed)
        return allowed.error();
    if (auto refusal = refusalOfKey(request, *object))
        return *refusal;
    const std::string wanted = request.headers("x-amz-object-attributes");
    if (wanted.empty())
        return failure("InvalidRequest",
                       "The x-amz-object-attributes header specifying the attributes to be "
                       "retrieved is either missing or empty");
    const auto wants = [&](std::string_view name) {
        const std::string list = "," + wanted + ",";
        return list.find(fmt::format(",{},", name)) != std::string::npos ||
               list.find(fmt::format(" {},", name)) != std::string::npos;
    };
    XmlWriter xml{"GetObjectAttributesResponse"};
    if (wants("ETag"))
        xml.text("ETag", object->etag);
    if (wants("Checksum") && !object->details.checksum.empty()) {
        xml.open("Checksum");
        // Without the number of parts.
        const std::string& checksum = object->details.checksum;
        xml.text("Checksum" + object->details.checksumAlgorithm,
                 checksum.substr(0, checksum.find('-')));
        xml.text("ChecksumType", object->details.checksumType);
        xml.close();
    }
    if (wants("ObjectParts"))
        writeParts(xml, request, *object);
    if (wants("StorageClass"))
        xml.text("StorageClass", object->storageClass);
    if (wants("ObjectSize"))
        xml.number("ObjectSize", object->size);
    http::Response response = xmlAnswer(xml.finish());
    response.fields.add("Last-Modified", httpDate(object->modified));
    if (m_store.bucket(request.bucket)->isVersioned())
        response.fields.add("x-amz-version-id", object->versionId);
    return response;
}

} // namespace lathe::services::s3
