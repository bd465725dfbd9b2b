#pragma once

#include "engine/services/s3/content/Intake.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace lathe::services::s3 {

/// Puts pieces of files together into a new one, with its digests. run() blocks and belongs to one
/// thread; the rest is called before and after it.
class FileCopy {
  public:
    struct Piece {
        Descriptor file;
        std::uint64_t start = 0;
        std::uint64_t length = 0;
    };

    FileCopy(std::filesystem::path file, BodyFacts facts)
        : m_intake{std::move(file), std::move(facts)} {}

    void add(Piece piece) { m_pieces.push_back(std::move(piece)); }
    void run();

    const Outcome<ReceivedBody>& body() const { return m_body; }
    const std::filesystem::path& file() const { return m_intake.file(); }
    const BodyFacts& facts() const { return m_intake.facts(); }
    void keep() { m_intake.keep(); }

  private:
    Intake m_intake;
    std::vector<Piece> m_pieces;
    Outcome<ReceivedBody> m_body = failure("InternalError");
};

} // namespace lathe::services::s3
