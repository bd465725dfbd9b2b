#pragma once

#include "engine/base/Result.h"

#include <boost/asio/io_context.hpp>
#include <boost/json.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace lathe::debug {

/// The line between the engine and the debugger inside one execution environment: two named pipes
/// in a folder that only this environment sees. No port is opened, so that no other function, and
/// nothing else on the machine, can reach it; and it works where the sandbox has no namespaces and
/// grants no Unix sockets. Lives on the io thread.
class Channel {
  public:
    /// The pipes' names in the folder; seen from the function.
    static constexpr const char* toFunction = "requests";
    static constexpr const char* fromFunction = "answers";

    struct Handlers {
        std::function<void(boost::json::object message)> onMessage;
        /// What came is not of the protocol; nothing more is read.
        std::function<void(Error)> onBroken;
    };

    /// Makes the folder, which must not be there, with the pipes. Fails with State.NotWritable.
    static Result<std::unique_ptr<Channel>> open(boost::asio::io_context& io,
                                                 std::filesystem::path folder, Handlers handlers);
    /// Removes the folder. May be called from a handler.
    ~Channel();
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    const std::filesystem::path& folder() const { return m_folder; }
    void send(const boost::json::object& message);

  private:
    class Line;
    explicit Channel(std::filesystem::path folder);

    std::filesystem::path m_folder;
    std::shared_ptr<Line> m_line;
};

} // namespace lathe::debug
