#pragma once

#include <QByteArray>

#include <optional>

namespace lathe::lsp {

/// Messages in a stream of bytes, as the Language Server Protocol's base protocol frames them.
/// (https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#baseProtocol)
class Framing {
  public:
    /// A message that says it is larger is none.
    static constexpr qsizetype MaximumMessage = 256 * 1024 * 1024;
    /// What is printed between messages is passed over, up to this.
    static constexpr qsizetype MaximumGarbage = 64 * 1024;

    void feed(const QByteArray& bytes) { m_bytes += bytes; }
    /// The next whole message's content.
    std::optional<QByteArray> next();
    /// What comes is no stream of messages: nothing more can be read from it.
    bool isBroken() const { return m_broken; }

    static QByteArray framed(const QByteArray& content);

  private:
    bool readHeader();

    QByteArray m_bytes;
    /// Of the message that is being read; -1: its header has yet to come.
    qsizetype m_length = -1;
    qsizetype m_garbage = 0;
    bool m_broken = false;
};

} // namespace lathe::lsp
