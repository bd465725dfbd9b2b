#include "engine/sandbox/ProcessOutput.h"

#include <fcntl.h>
#include <unistd.h>

namespace lathe::sandbox {

namespace {

std::shared_ptr<OutputPipe> openPipe(boost::asio::io_context& io, Descriptor& writeEnd,
                                     OutputPipe::OnBytes onBytes, OutputPipe::OnEnd onEnd) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return nullptr;
    writeEnd.reset(ends[1]);
    auto pipe = std::make_shared<OutputPipe>(io, ends[0], std::move(onBytes), std::move(onEnd));
    pipe->start();
    return pipe;
}

} // namespace

bool ProcessOutput::open(boost::asio::io_context& io, OnBytes onBytes,
                         const OutputPipe::OnEnd& onEnd) {
    const auto from = [&onBytes](Stream stream) {
        return [onBytes, stream](std::string_view bytes) { onBytes(stream, bytes); };
    };
    m_out = openPipe(io, m_outEnd, from(Stream::Out), onEnd);
    if (m_out)
        m_err = openPipe(io, m_errEnd, from(Stream::Err), onEnd);
    return m_err != nullptr;
}

void ProcessOutput::closeWriteEnds() {
    m_outEnd.reset();
    m_errEnd.reset();
}

bool ProcessOutput::ended() const {
    return (!m_out || m_out->ended()) && (!m_err || m_err->ended());
}

void ProcessOutput::drain() {
    // Copies: a handler may end the sandbox.
    for (const auto& pipe : {m_out, m_err})
        if (pipe)
            pipe->drain();
}

void ProcessOutput::drainAndClose() {
    for (const auto& pipe : {m_out, m_err})
        if (pipe && !pipe->ended())
            pipe->drainAndClose();
}

void ProcessOutput::close() {
    for (const auto& pipe : {m_out, m_err})
        if (pipe)
            pipe->close();
}

} // namespace lathe::sandbox
