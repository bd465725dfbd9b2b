#pragma once

#include "engine/debug/Channel.h"
#include "engine/debug/Session.h"

#include <boost/asio/io_context.hpp>

#include <map>

namespace lathe::debug {

/// What sessions of both protocols have in common: the channel, numbered requests, and that nothing
/// is told after the session has gone.
class ProtocolSession : public Session {
  public:
    /// Begins the talk; whoever is inside answers when it has come up. Fails with
    /// State.NotWritable.
    Result<void> open(boost::asio::io_context& io, std::filesystem::path folder);
    void setPaths(SourcePaths paths) override { m_paths = std::move(paths); }

  protected:
    using Reply = std::function<void(Result<boost::json::object>)>;

    explicit ProtocolSession(SessionHandlers handlers)
        : m_handlers{std::move(handlers)} {}

    /// The first requests.
    virtual void begin() = 0;
    virtual void onMessage(const boost::json::object& message) = 0;

    /// The number of a request whose answer goes to `reply`.
    std::int64_t expect(Reply reply);
    void answer(std::int64_t request, Result<boost::json::object> result);
    void send(const boost::json::object& message) { m_channel->send(message); }

    SessionHandlers m_handlers;
    SourcePaths m_paths;

  private:
    std::unique_ptr<Channel> m_channel;
    std::int64_t m_last = 0;
    std::map<std::int64_t, Reply> m_expected;
};

/// What is read of messages: a member, or what stands for one that is not there or of another kind.
std::string textAt(const boost::json::object& object, std::string_view key);
std::int64_t numberAt(const boost::json::object& object, std::string_view key,
                      std::int64_t otherwise = 0);
bool flagAt(const boost::json::object& object, std::string_view key);
const boost::json::object& objectAt(const boost::json::object& object, std::string_view key);
const boost::json::array& arrayAt(const boost::json::object& object, std::string_view key);

/// "ValueError", "no such order\n..." -> "ValueError: no such order", bounded.
std::string thrownText(std::string_view type, std::string_view message);

/// What the debugger answered in place of a value.
Error refused(std::string words);

} // namespace lathe::debug
