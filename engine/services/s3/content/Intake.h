#pragma once

#include "engine/services/s3/content/AwsChunks.h"
#include "engine/services/s3/content/Checksum.h"
#include "engine/services/s3/content/Failure.h"
#include "engine/services/s3/content/Tree.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::s3 {

/// What a request tells of its body.
struct BodyFacts {
    /// Of the body as it is meant, without what chunks add.
    std::optional<std::uint64_t> length;
    bool awsChunked = false;
    /// Of the chunks; nullptr where they are not signed.
    std::shared_ptr<ChunkCheck> check = nullptr;
    /// Its bytes; empty where it was not told.
    std::string md5;
    /// Lower-case hexadecimal digits, as signed; empty where it was not told.
    std::string sha256;
    /// The checksum that the object is to have.
    Algorithm algorithm = Algorithm::Crc64Nvme;
    /// In Base64; empty where it is computed only, or comes at the end.
    std::string checksum;
    /// The checksum comes after the body.
    bool inTrailer = false;
    /// Whether the client has named `algorithm` at all.
    bool named = false;
};

/// A body that has come in whole.
struct ReceivedBody {
    std::uint64_t size = 0;
    /// Bytes.
    std::string md5;
    std::string checksum;
    FileStamp stamp;
};

/// Takes a body in as it comes: into a file, with its digests. Blocks; used by one thread at a
/// time.
class Intake {
  public:
    /// Makes the file, which goes with this unless keep() is called.
    Intake(std::filesystem::path file, BodyFacts facts);
    ~Intake();
    Intake(const Intake&) = delete;
    Intake& operator=(const Intake&) = delete;

    void feed(std::string_view bytes);
    /// Checks what was told against what has come. `trailer` gives fields that HTTP itself had
    /// after the body. Fails as S3 does, with InternalError where it could not be written.
    Outcome<ReceivedBody>
    finish(const std::function<std::optional<std::string>(const std::string&)>& trailer = {});
    const std::filesystem::path& file() const { return m_file; }
    const BodyFacts& facts() const { return m_facts; }
    /// The file has gone to its place.
    void keep() { m_kept = true; }
    /// What the system said where writing has failed; 0 else.
    int systemError() const { return m_error; }

  private:
    void take(std::string_view bytes);
    std::optional<Failure> checkDigests(const ReceivedBody& body) const;

    std::filesystem::path m_file;
    BodyFacts m_facts;
    Descriptor m_descriptor;
    AwsChunks m_chunks;
    Digest m_md5{Algorithm::Md5};
    Digest m_checksum;
    std::optional<Digest> m_sha256;
    std::uint64_t m_size = 0;
    int m_error = 0;
    bool m_malformed = false;
    bool m_kept = false;
};

} // namespace lathe::services::s3
