#pragma once

#include "engine/http/Connection.h"
#include "engine/http/Message.h"

#include <functional>
#include <memory>
#include <utility>

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
    void watch(std::function<void(const Response&)> watcher) { m_watcher = std::move(watcher); }
    void note(const Response& response) {
        if (m_watcher)
            m_noted = {response.status, response.fields, {}};
    }
    void tellWatcher() {
        if (const auto watcher = std::exchange(m_watcher, nullptr))
            watcher(m_noted);
    }

  private:
    std::shared_ptr<Connection> m_connection;
    bool m_begun = false;
    std::function<void(const Response&)> m_watcher;
    Response m_noted;
};

} // namespace lathe::http
