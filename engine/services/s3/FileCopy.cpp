#include "engine/services/s3/FileCopy.h"

#include <algorithm>
#include <cerrno>
#include <string>
#include <unistd.h>

namespace lathe::services::s3 {

void FileCopy::run() {
    std::string block(256 * 1024, '\0');
    for (const Piece& piece : m_pieces) {
        for (std::uint64_t done = 0; done < piece.length;) {
            const auto size = std::min<std::uint64_t>(block.size(), piece.length - done);
            const ssize_t count = ::pread(piece.file.number(), block.data(), size,
                                          static_cast<off_t>(piece.start + done));
            if (count < 0 && errno == EINTR)
                continue;
            // A source that has become shorter.
            if (count <= 0)
                return;
            m_intake.feed({block.data(), static_cast<std::size_t>(count)});
            done += static_cast<std::uint64_t>(count);
        }
    }
    m_body = m_intake.finish();
}

} // namespace lathe::services::s3
