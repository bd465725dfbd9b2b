#include "engine/services/lambda/Download.h"

#include "engine/services/lambda/ServiceError.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <memory>
#include <string>

namespace asio = boost::asio;

namespace lathe::services::lambda {

namespace {

constexpr std::uint64_t block = 256 * 1024;

/// An archive on its way.
class Sending : public std::enable_shared_from_this<Sending> {
  public:
    Sending(asio::io_context& io, std::weak_ptr<asio::thread_pool> worker,
            http::Responder responder)
        : m_io{io}
        , m_worker{std::move(worker)}
        , m_responder{std::move(responder)} {}

    /// On the worker.
    void start(const std::filesystem::path& archive) {
        std::error_code failure;
        m_left = std::filesystem::file_size(archive, failure);
        m_file.open(archive, std::ios::binary);
        const bool found = !failure && m_file.is_open();
        read();
        asio::post(m_io, [self = shared_from_this(), found] { self->begin(found); });
    }

  private:
    void begin(bool found) {
        if (!found)
            return m_responder.send(errorResponse(
                {"ResourceNotFoundException", Text::verbatim("There is no such archive here.")}));
        http::Response head;
        head.fields.add("Content-Type", "application/zip");
        head.fields.add("Content-Length", std::to_string(m_left));
        m_responder.begin(std::move(head));
        send();
    }

    // A file that has become shorter cannot be told in full: the answer is cut off.
    void send() {
        if (m_piece.size() >= m_left) {
            m_responder.write(std::move(m_piece));
            return m_responder.finish();
        }
        if (m_piece.empty())
            return;
        m_left -= m_piece.size();
        m_responder.write(std::move(m_piece), [self = shared_from_this()] { self->goOn(); });
    }

    void goOn() {
        if (const auto worker = m_worker.lock())
            asio::post(*worker, [self = shared_from_this()] {
                self->read();
                asio::post(self->m_io, [self] { self->send(); });
            });
    }

    void read() {
        m_piece.assign(std::min(block, m_left), '\0');
        m_file.read(m_piece.data(), static_cast<std::streamsize>(m_piece.size()));
        m_piece.resize(static_cast<std::size_t>(m_file.gcount()));
    }

    asio::io_context& m_io;
    std::weak_ptr<asio::thread_pool> m_worker;
    http::Responder m_responder;
    std::ifstream m_file;
    std::uint64_t m_left = 0;
    std::string m_piece;
};

} // namespace

void sendArchive(const std::filesystem::path& archive, asio::io_context& io,
                 const std::shared_ptr<asio::thread_pool>& worker, http::Responder responder) {
    const auto sending = std::make_shared<Sending>(io, worker, std::move(responder));
    asio::post(*worker, [sending, archive] { sending->start(archive); });
}

} // namespace lathe::services::lambda
