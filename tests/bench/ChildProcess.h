#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace lathe::bench {

/// A program started with its standard output on a pipe; killed and reaped when it goes.
class ChildProcess {
  public:
    explicit ChildProcess(const std::vector<std::string>& arguments);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;

    /// The next line of its output, without the line end; empty at the end.
    std::string readLine();
    /// Waits for its end; returns the exit status, or -1 after a signal.
    int wait();

  private:
    pid_t m_pid = -1;
    int m_output = -1;
};

} // namespace lathe::bench
