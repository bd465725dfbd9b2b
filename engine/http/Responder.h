#pragma once

#include "engine/http/Connection.h"

namespace lathe::http {

/// The one answer that is due on a connection.
class Responder::Impl {
  public:
    explicit Impl(std::shared_ptr<Connection> connection)
        : m_connection(std::move(connection)) {}
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl();

    /// The connection while an answer is due, else nullptr.
    Connection* connection() const { return m_connection.get(); }
    /// The answer is complete, or no longer wanted.
    void release() { m_connection.reset(); }
    std::shared_ptr<Connection> take() { return std::exchange(m_connection, nullptr); }
    void setBegun() { m_begun = true; }

  private:
    std::shared_ptr<Connection> m_connection;
    bool m_begun = false;
};

} // namespace lathe::http
