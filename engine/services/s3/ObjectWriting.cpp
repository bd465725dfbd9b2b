#include "engine/base/Base64.h"
#include "engine/services/s3/LifecycleRules.h"
#include "engine/services/s3/Lock.h"
#include "engine/services/s3/Operations.h"
#include "engine/services/s3/Preconditions.h"
#include "engine/services/s3/SignedChunks.h"
#include "engine/services/s3/Tags.h"
#include "engine/services/s3/content/EncodedWord.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/strand.hpp>

#include <charconv>

namespace lathe::services::s3 {

namespace {

/// Larger bodies are taken as they come.
constexpr std::uint64_t smallBody = 256 * 1024;
constexpr std::uint64_t largestObject = std::uint64_t{5} << 30;

constexpr std::string_view keptFields[] = {"Cache-Control",
                                           "Content-Disposition",
                                           "Content-Encoding",
                                           "Content-Language",
                                           "Content-Type",
                                           "Expires",
                                           "x-amz-website-redirect-location"};

std::string lowered(std::string_view text) {
    std::string lower{text};
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

std::optional<std::uint64_t> numberIn(const std::optional<std::string>& text) {
    std::uint64_t number = 0;
    if (!text)
        return {};
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    return error == std::errc{} ? std::optional{number} : std::nullopt;
}

bool isHex64(std::string_view text) {
    return text.size() == 64 &&
           text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// "gzip,aws-chunked" is kept as "gzip".
std::string withoutChunked(std::string_view encoding) {
    const std::string separator = encoding.find(", ") == std::string_view::npos ? "," : ", ";
    std::string kept;
    while (!encoding.empty()) {
        const auto comma = encoding.find(',');
        std::string_view name = encoding.substr(0, comma);
        const auto start = name.find_first_not_of(' ');
        name = start == std::string_view::npos ? std::string_view{} : name.substr(start);
        if (!name.empty() && name != "aws-chunked")
            kept += (kept.empty() ? "" : separator) + std::string{name};
        encoding =
            comma == std::string_view::npos ? std::string_view{} : encoding.substr(comma + 1);
    }
    return kept;
}

Outcome<void> readChecksum(const Request& request, BodyFacts& facts) {
    int count = 0;
    for (const Algorithm algorithm : checksumAlgorithms)
        if (const auto told = request.header(headerOf(algorithm))) {
            facts.algorithm = algorithm;
            facts.checksum = *told;
            facts.named = true;
            ++count;
        }
    if (count > 1)
        return failure("InvalidRequest",
                       "Expecting a single x-amz-checksum- header. Multiple checksum Types are not "
                       "allowed.");
    const auto bytes = base64Decoded(facts.checksum);
    if (count == 1 && (!bytes || bytes->size() != sizeOf(facts.algorithm)))
        return failure("InvalidRequest",
                       fmt::format("Value for {} header is invalid.", headerOf(facts.algorithm)));
    const std::string trailer = lowered(request.headerOr("x-amz-trailer"));
    for (const Algorithm algorithm : checksumAlgorithms)
        if (trailer == headerOf(algorithm)) {
            facts.algorithm = algorithm;
            facts.inTrailer = true;
            facts.named = true;
        }
    if (!trailer.empty() && !facts.inTrailer)
        return failure("InvalidRequest",
                       "The value specified in the x-amz-trailer header is not supported");
    if (const auto name = request.header("x-amz-sdk-checksum-algorithm")) {
        const auto algorithm = algorithmNamed(*name);
        if (!algorithm)
            return failure("InvalidRequest", "Checksum algorithm provided is unsupported. Please "
                                             "try again with any of the valid types: [CRC32, "
                                             "CRC32C, CRC64NVME, SHA1, SHA256]");
        if (facts.named && facts.algorithm != *algorithm)
            return failure("InvalidRequest",
                           "Value for x-amz-sdk-checksum-algorithm header is invalid.");
        if (!facts.named)
            return failure("InvalidRequest",
                           "x-amz-sdk-checksum-algorithm specified, but no corresponding "
                           "x-amz-checksum-* or x-amz-trailer headers were found.");
    }
    return {};
}

Outcome<void> readMetadata(const Request& request, ObjectVersion& object) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < request.http.fields.count(); ++i) {
        const auto field = request.http.fields.at(i);
        const std::string name = lowered(field.name);
        constexpr std::string_view prefix = "x-amz-meta-";
        if (!name.starts_with(prefix))
            continue;
        std::string& value = object.details.metadata[name.substr(prefix.size())];
        // A form has text as it is.
        const std::string text =
            request.fromForm ? std::string{field.value} : decodedWord(field.value);
        value += (value.empty() ? "" : ",") + text;
        size += name.size() - prefix.size() + text.size();
    }
    if (size > 2048)
        return failure("MetadataTooLarge",
                       {{"Size", std::to_string(size)}, {"MaxSizeAllowed", "2048"}});
    return {};
}

} // namespace

Failure lengthMissing(const Request& request) {
    if (request.header("Transfer-Encoding"))
        return failure("NotImplemented", {{"Header", "Transfer-Encoding"}});
    return failure("MissingContentLength");
}

Outcome<BodyFacts> bodyFactsOf(const Request& request) {
    BodyFacts facts;
    const std::string payload = request.headerOr("x-amz-content-sha256");
    facts.awsChunked =
        payload.starts_with("STREAMING-") ||
        (request.header("x-amz-decoded-content-length") &&
         request.headerOr("Content-Encoding").find("aws-chunked") != std::string::npos);
    facts.length = facts.awsChunked ? numberIn(request.header("x-amz-decoded-content-length"))
                                    : numberIn(request.header("Content-Length"));
    if (payload.starts_with("STREAMING-AWS4-HMAC-SHA256-PAYLOAD") && request.seed)
        facts.check = std::make_shared<SignedChunks>(*request.seed);
    if (facts.awsChunked && !facts.length)
        return failure("MissingContentLength");
    if (facts.length.value_or(0) > largestObject)
        return failure("EntityTooLarge", {{"ProposedSize", std::to_string(*facts.length)},
                                          {"MaxSizeAllowed", std::to_string(largestObject)}});
    if (isHex64(payload))
        facts.sha256 = lowered(payload);
    if (const auto md5 = request.header("Content-MD5")) {
        const auto bytes = base64Decoded(*md5);
        if (!bytes || bytes->size() != 16)
            return failure("InvalidDigest", {{"Content-MD5", *md5}});
        facts.md5 = *bytes;
    }
    if (auto read = readChecksum(request, facts); !read)
        return read.error();
    return facts;
}

bool Operations::isLarge(const http::Request& head) {
    if (head.method != "PUT" || head.fields.find("x-amz-copy-source"))
        return false;
    const auto query = head.query();
    if (!query.empty() && query.find("uploadId=") == std::string_view::npos &&
        query.find("Signature=") == std::string_view::npos &&
        query.find("x-id=") == std::string_view::npos)
        return false;
    const auto length = head.fields.find("Content-Length");
    return !length || numberIn(std::string{*length}).value_or(0) > smallBody;
}

// Everything that a request tells of an object to be, but for its bytes.
Outcome<void> Operations::readObjectFields(const Request& request, const Bucket& bucket,
                                           ObjectVersion& object) {
    object.bucket = request.bucket;
    object.key = request.key;
    for (const std::string_view name : keptFields)
        if (const auto value = request.header(name))
            object.details.fields[std::string{name}] = *value;
    auto& fields = object.details.fields;
    if (fields.contains("Content-Encoding")) {
        fields["Content-Encoding"] = withoutChunked(fields["Content-Encoding"]);
        if (fields["Content-Encoding"].empty())
            fields.erase("Content-Encoding");
    }
    if (fields["Content-Type"].empty())
        fields["Content-Type"] = "binary/octet-stream";
    if (const auto redirect = request.header("x-amz-website-redirect-location");
        redirect && !redirect->starts_with('/') && !redirect->starts_with("http"))
        return failure("InvalidArgument", "The website redirect location must have a prefix of "
                                          "'http://' or 'https://' or '/'.");
    object.storageClass = request.headerOr("x-amz-storage-class", "STANDARD");
    if (!isStorageClass(object.storageClass))
        return failure("InvalidStorageClass", {{"StorageClassRequested", object.storageClass}});
    if (auto read = readMetadata(request, object); !read)
        return read.error();
    auto tags = checkedTags(tagsOfHeader(request.headerOr("x-amz-tagging")), TagRules::Object);
    if (!tags && tags.error().message.starts_with("Your TagKey"))
        return tags.error();
    if (!tags)
        return invalidArgument("The header 'x-amz-tagging' shall be encoded as UTF-8 then "
                               "URLEncoded URL query parameters without tag name duplicates.",
                               "x-amz-tagging", request.headerOr("x-amz-tagging"));
    object.details.tags = std::move(*tags);
    const std::string arn = "arn:aws:s3:::" + request.bucket + "/" + request.key;
    if (!object.details.tags.empty())
        if (auto allowed = allow(request, "s3:PutObjectTagging", arn); !allowed)
            return allowed.error();
    // Who may write without a name may say who reads it, too.
    if (request.header("x-amz-acl") && !request.principal.isAnonymous())
        if (auto allowed = allow(request, "s3:PutObjectAcl", arn); !allowed)
            return allowed.error();
    auto grants = grantsOf(request, bucket);
    if (!grants)
        return grants.error();
    object.details.grants = std::move(*grants);
    if (auto encrypted = applyEncryption(request, bucket, object); !encrypted)
        return encrypted.error();
    return applyLock(request, bucket, m_surroundings.clock.wall(), object);
}

Outcome<Intent> Operations::intentOf(const Request& request) {
    if (auto refusal = refusalOf(request))
        return *refusal;
    if (request.has("uploadId"))
        return partIntentOf(request);
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    Intent intent;
    intent.event = "s3:ObjectCreated:Put";
    auto body = bodyFactsOf(request);
    if (!body)
        return body.error();
    if (!body->length)
        return lengthMissing(request);
    intent.body = std::move(*body);
    if (auto read = readObjectFields(request, **bucket, intent.object); !read)
        return read.error();
    if (auto refusal = failedWriteCondition(request, m_store.latest(request.bucket, request.key)))
        return *refusal;
    return intent;
}

void Operations::putObject(const Request& request, const std::shared_ptr<http::Responder>&,
                           const Done& done) {
    auto intent = intentOf(request);
    if (!intent)
        return done(intent.error());
    Intake intake{m_store.incomingFile(), intent->body};
    // A body that came in chunks of HTTP's own has no length that was told.
    intake.feed(request.http.body);
    done(commit(request, *intent, intake, intake.finish()));
}

Operations::Answer Operations::commit(const Request& request, const Intent& intent, Intake& intake,
                                      const Outcome<ReceivedBody>& body) {
    if (!body) {
        if (intake.systemError() != 0)
            m_surroundings.tellTrouble(lathe::systemError(
                "S3.NotWritten", Text::tr("{} could not be written", request.resource()),
                intake.systemError()));
        return body.error();
    }
    const BodyFacts& facts = intake.facts();
    const std::string etag = etagOf(intent.object, body->md5);
    const std::string checksum = base64(body->checksum);
    http::Response response;
    response.fields.add("ETag", inQuotes(etag));
    if (!intent.uploadId.empty()) {
        if (!m_store.upload(intent.uploadId))
            return failure("NoSuchUpload", {{"UploadId", intent.uploadId}});
        const bool kept = facts.named || !intent.object.details.checksumAlgorithm.empty();
        if (!m_store.putPart(intent.uploadId,
                             {intent.partNumber, body->size, etag, m_surroundings.clock.wall(),
                              kept ? checksum : std::string{}},
                             intake.file()))
            return failure("InternalError");
        intake.keep();
        if (kept)
            response.fields.add(headerOf(facts.algorithm), checksum);
        addEncryptionFields(response.fields, intent.object);
        return response;
    }
    // Something else may have come in between.
    if (auto refusal = failedWriteCondition(request, m_store.latest(request.bucket, request.key)))
        return *refusal;
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    ObjectVersion object = intent.object;
    object.size = body->size;
    object.etag = etag;
    object.stamp = body->stamp;
    object.details.checksumAlgorithm = nameOf(facts.algorithm);
    object.details.checksumType = "FULL_OBJECT";
    object.details.checksum = checksum;
    auto made = m_store.put(
        std::move(object), intake.file(),
        noting(happening(intent.event, intent.event.ends_with("Post") ? "POST Object" : "PutObject",
                         request)));
    if (!made)
        return made.error();
    intake.keep();
    response.fields.add(headerOf(facts.algorithm), checksum);
    response.fields.add("x-amz-checksum-type", "FULL_OBJECT");
    addEncryptionFields(response.fields, *made);
    if ((*bucket)->versioning == "Enabled")
        response.fields.add("x-amz-version-id", made->versionId);
    if (const std::string expiration = expirationField(**bucket, *made); !expiration.empty())
        response.fields.add("x-amz-expiration", expiration);
    return response;
}

namespace {

/// A body on its way in, fed on a thread of its own in the order of its pieces.
struct Receiving {
    Request request;
    http::Responder responder;
    std::optional<Intent> intent;
    std::unique_ptr<Intake> intake;
    std::optional<boost::asio::strand<boost::asio::thread_pool::executor_type>> strand;
    std::size_t waiting = 0;
};

} // namespace

http::BodyStream Operations::receive(Request request, http::Responder responder) {
    countReceived(request);
    const auto state = std::make_shared<Receiving>(
        Receiving{std::move(request), std::move(responder), {}, {}, {}, 0});
    const auto way = std::make_shared<http::Responder>(state->responder);
    if (auto allowed = allow(state->request, "s3:PutObject",
                             "arn:aws:s3:::" + state->request.resource().substr(1));
        !allowed) {
        finish(state->request, *way, allowed.error());
        return {[](std::string_view) {}, [](const http::Fields&, bool) {}};
    }
    auto intent = intentOf(state->request);
    if (!intent) {
        finish(state->request, *way, intent.error());
        return {[](std::string_view) {}, [](const http::Fields&, bool) {}};
    }
    state->intent = std::move(*intent);
    state->intake = std::make_unique<Intake>(m_store.incomingFile(), state->intent->body);
    state->strand = boost::asio::make_strand(m_workers.get_executor());
    http::BodyStream stream;
    stream.data = [this, state](std::string_view bytes) {
        constexpr std::size_t mostWaiting = 8 * 1024 * 1024;
        const std::size_t size = bytes.size();
        state->waiting += size;
        if (state->waiting > mostWaiting)
            state->responder.holdBody();
        boost::asio::post(*state->strand, [this, state, bytes = std::string{bytes}, size,
                                           alive = std::weak_ptr{m_alive}] {
            state->intake->feed(bytes);
            boost::asio::post(m_surroundings.io, [state, size, alive] {
                state->waiting -= size;
                if (!alive.expired() && state->waiting <= mostWaiting / 2)
                    state->responder.resumeBody();
            });
        });
    };
    stream.end = [this, state](const http::Fields& trailers, bool complete) {
        if (!complete)
            return;
        boost::asio::post(*state->strand, [this, state, trailers, alive = std::weak_ptr{m_alive}] {
            const auto body = state->intake->finish([&](const std::string& name) {
                const auto found = trailers.find(name);
                return found ? std::optional{std::string{*found}} : std::nullopt;
            });
            boost::asio::post(m_surroundings.io, [this, state, body, alive] {
                if (alive.expired())
                    return;
                finish(state->request, state->responder,
                       commit(state->request, *state->intent, *state->intake, body));
                m_notifier.send();
            });
        });
    };
    return stream;
}

} // namespace lathe::services::s3
