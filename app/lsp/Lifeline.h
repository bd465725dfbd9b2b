#pragma once

#include <functional>

namespace lathe::lsp {

/// Ends a process and all that it has started when it is cut: by hand, or because this program has
/// ended, however that came about. A small process of its own holds the other end.
class Lifeline {
  public:
    Lifeline();
    ~Lifeline();
    Lifeline(const Lifeline&) = delete;
    Lifeline& operator=(const Lifeline&) = delete;

    /// For QProcess::setChildProcessModifier: the process becomes the leader of a group that hangs
    /// on this line.
    std::function<void()> modifier() const;
    void cut();

  private:
    int m_read = -1;
    int m_write = -1;
};

} // namespace lathe::lsp
