#include "engine/sandbox/OutputPipe.h"

#include <unistd.h>

#include <array>
#include <cerrno>

namespace lathe::sandbox {

namespace {

/// A pipe's whole content.
constexpr std::size_t pieceSize = 64 * 1024;
/// Of what a process without end has written meanwhile.
constexpr int piecesWhenDraining = 16;

} // namespace

OutputPipe::OutputPipe(boost::asio::io_context& io, int readEnd, OnBytes onBytes, OnEnd onEnd)
    : m_descriptor(io, readEnd)
    , m_onBytes(std::move(onBytes))
    , m_onEnd(std::move(onEnd)) {
    m_descriptor.non_blocking(true);
}

void OutputPipe::waitForMore() {
    m_descriptor.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                            [self = shared_from_this()](const boost::system::error_code& failure) {
                                if (failure || self->m_ended)
                                    return;
                                if (self->readOnce() != Read::End)
                                    return self->m_ended ? void() : self->waitForMore();
                                const OnEnd onEnd = std::move(self->m_onEnd);
                                self->close();
                                if (onEnd)
                                    onEnd();
                            });
}

OutputPipe::Read OutputPipe::readOnce() {
    static thread_local std::array<char, pieceSize> buffer;
    const ssize_t size = ::read(m_descriptor.native_handle(), buffer.data(), buffer.size());
    if (size > 0) {
        // The handler may close this pipe: keep what it runs on.
        const OnBytes onBytes = m_onBytes;
        onBytes({buffer.data(), static_cast<std::size_t>(size)});
        return Read::Some;
    }
    return size < 0 && (errno == EAGAIN || errno == EINTR) ? Read::Nothing : Read::End;
}

void OutputPipe::drain() {
    const auto self = shared_from_this();
    for (int piece = 0; piece < piecesWhenDraining && !m_ended; ++piece)
        if (readOnce() != Read::Some)
            break;
}

void OutputPipe::drainAndClose() {
    const auto self = shared_from_this();
    drain();
    close();
}

void OutputPipe::close() {
    m_ended = true;
    m_onBytes = nullptr;
    m_onEnd = nullptr;
    boost::system::error_code ignored;
    m_descriptor.close(ignored);
}

} // namespace lathe::sandbox
