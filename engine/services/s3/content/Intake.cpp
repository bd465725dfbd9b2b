#include "engine/services/s3/content/Intake.h"

#include "engine/base/Base64.h"

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace lathe::services::s3 {

Intake::Intake(std::filesystem::path file, BodyFacts facts)
    : m_file{std::move(file)}
    , m_facts{std::move(facts)}
    , m_descriptor{::open(m_file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)}
    , m_chunks{m_facts.check.get()}
    , m_checksum{m_facts.algorithm} {
    if (!m_descriptor)
        m_error = errno;
    if (!m_facts.sha256.empty())
        m_sha256.emplace(Algorithm::Sha256);
}

Intake::~Intake() {
    if (!m_kept)
        ::unlink(m_file.c_str());
}

void Intake::feed(std::string_view bytes) {
    if (m_malformed || m_error != 0)
        return;
    if (!m_facts.awsChunked)
        take(bytes);
    else
        m_malformed = !m_chunks.feed(bytes, [this](std::string_view piece) { take(piece); });
}

void Intake::take(std::string_view bytes) {
    m_size += bytes.size();
    m_md5.add(bytes);
    m_checksum.add(bytes);
    if (m_sha256)
        m_sha256->add(bytes);
    while (!bytes.empty() && m_error == 0) {
        const ssize_t count = ::write(m_descriptor.number(), bytes.data(), bytes.size());
        if (count >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EINTR)
            m_error = errno;
    }
}

Outcome<ReceivedBody>
Intake::finish(const std::function<std::optional<std::string>(const std::string&)>& trailer) {
    if (m_error != 0)
        return failure("InternalError");
    if (m_chunks.isForged())
        return failure("SignatureDoesNotMatch");
    if (m_malformed || (m_facts.awsChunked && !m_chunks.isComplete()))
        return failure("IncompleteBody", "The request body terminated unexpectedly");
    if (m_facts.length && *m_facts.length != m_size)
        return failure("IncompleteBody");
    if (m_facts.inTrailer) {
        const std::string name = headerOf(m_facts.algorithm);
        if (const auto found = m_chunks.trailers().find(name); found != m_chunks.trailers().end())
            m_facts.checksum = found->second;
        else if (auto late = trailer ? trailer(name) : std::nullopt)
            m_facts.checksum = *late;
        else
            return failure("MalformedTrailerError");
    }
    ReceivedBody body{m_size, m_md5.raw(), m_checksum.raw(), stampOf(m_descriptor)};
    if (auto wrong = checkDigests(body))
        return *wrong;
    if (m_sha256) {
        const std::string computed = hexOf(m_sha256->raw());
        if (computed != m_facts.sha256)
            return failure("XAmzContentSHA256Mismatch",
                           {{"ClientComputedContentSHA256", m_facts.sha256},
                            {"S3ComputedContentSHA256", computed}});
    }
    m_descriptor = {};
    return body;
}

std::optional<Failure> Intake::checkDigests(const ReceivedBody& body) const {
    if (!m_facts.md5.empty() && m_facts.md5 != body.md5)
        return failure("BadDigest", {{"ExpectedDigest", hexOf(m_facts.md5)},
                                     {"CalculatedDigest", base64(body.md5)}});
    if (m_facts.checksum.empty())
        return {};
    const auto told = base64Decoded(m_facts.checksum);
    if (!told || told->size() != sizeOf(m_facts.algorithm))
        return failure("InvalidRequest",
                       fmt::format("Value for {} header is invalid.", headerOf(m_facts.algorithm)));
    if (*told != body.checksum)
        return failure("BadDigest",
                       fmt::format("The {} you specified did not match the calculated checksum.",
                                   nameOf(m_facts.algorithm)));
    return {};
}

} // namespace lathe::services::s3
