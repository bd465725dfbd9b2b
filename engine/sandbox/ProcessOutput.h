#pragma once

#include "engine/sandbox/ControlFile.h"
#include "engine/sandbox/OutputPipe.h"
#include "engine/sandbox/Sandbox.h"

#include <memory>

namespace lathe::sandbox {

/// stdout and stderr of one process.
class ProcessOutput {
  public:
    using OnBytes = std::function<void(Stream, std::string_view)>;

    /// False when the engine has no descriptors left.
    bool open(boost::asio::io_context& io, OnBytes onBytes, const OutputPipe::OnEnd& onEnd);
    /// The ends that the process gets, until closeWriteEnds().
    int out() const { return m_outEnd.get(); }
    int err() const { return m_errEnd.get(); }
    void closeWriteEnds();

    bool ended() const;
    void drain();
    void drainAndClose();
    void close();

  private:
    std::shared_ptr<OutputPipe> m_out;
    std::shared_ptr<OutputPipe> m_err;
    Descriptor m_outEnd;
    Descriptor m_errEnd;
};

} // namespace lathe::sandbox
