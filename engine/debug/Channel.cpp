#include "engine/debug/Channel.h"

#include "engine/debug/MessageReader.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/write.hpp>
#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <utility>

namespace asio = boost::asio;
namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::debug {

namespace {

constexpr std::size_t deepestMessage = 256;

Error notWritable(const fs::path& path) {
    return systemError("State.NotWritable", Text::tr("Cannot make {}", path.string()), errno);
}

/// Open for both directions: so it opens without the other side, and never ends.
Result<int> makePipe(const fs::path& path) {
    if (::mkfifo(path.c_str(), S_IRUSR | S_IWUSR) != 0)
        return notWritable(path);
    const int pipe = ::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (pipe < 0)
        return notWritable(path);
    return pipe;
}

} // namespace

/// Shared with the operations under way; close() is the end of it.
class Channel::Line : public std::enable_shared_from_this<Line> {
  public:
    Line(asio::posix::stream_descriptor in, asio::posix::stream_descriptor out, Handlers handlers)
        : m_handlers{std::move(handlers)}
        , m_in{std::move(in)}
        , m_out{std::move(out)} {}

    void read() {
        m_in.async_read_some(asio::buffer(m_piece),
                             [self = shared_from_this()](const auto& error, std::size_t count) {
                                 if (!error && !self->m_closed)
                                     self->take({self->m_piece.data(), count});
                             });
    }
    void send(const json::object& message) {
        m_unsent += framed(json::serialize(message));
        write();
    }
    void close() {
        m_closed = true;
        boost::system::error_code ignored;
        m_in.close(ignored);
        m_out.close(ignored);
    }

  private:
    void take(std::string_view bytes) {
        m_reader.feed(bytes);
        const auto self = shared_from_this();
        while (!m_closed) {
            auto message = m_reader.next();
            if (!message)
                return m_handlers.onBroken(message.error());
            if (!*message)
                return read();
            handle(**message);
        }
    }
    void handle(const std::string& text) {
        json::parse_options options;
        options.max_depth = deepestMessage;
        options.allow_invalid_utf8 = true;
        json::error_code error;
        json::value value = json::parse(text, error, {}, options);
        if (!error && value.is_object())
            m_handlers.onMessage(std::move(value.as_object()));
    }
    void write() {
        if (m_closed || !m_sending.empty() || m_unsent.empty())
            return;
        m_sending = std::exchange(m_unsent, {});
        asio::async_write(m_out, asio::buffer(m_sending),
                          [self = shared_from_this()](const auto& error, std::size_t) {
                              self->m_sending.clear();
                              if (!error)
                                  self->write();
                          });
    }

    Handlers m_handlers;
    asio::posix::stream_descriptor m_in;
    asio::posix::stream_descriptor m_out;
    std::array<char, 64 * 1024> m_piece{};
    MessageReader m_reader;
    std::string m_sending;
    std::string m_unsent;
    bool m_closed = false;
};

Result<std::unique_ptr<Channel>> Channel::open(asio::io_context& io, fs::path folder,
                                               Handlers handlers) {
    std::error_code error;
    fs::create_directories(folder.parent_path(), error);
    if (::mkdir(folder.c_str(), S_IRWXU) != 0)
        return notWritable(folder);
    std::unique_ptr<Channel> channel{new Channel{std::move(folder)}};
    const auto in = makePipe(channel->m_folder / fromFunction);
    if (!in)
        return in.error();
    asio::posix::stream_descriptor input{io, *in};
    const auto out = makePipe(channel->m_folder / toFunction);
    if (!out)
        return out.error();
    channel->m_line = std::make_shared<Line>(
        std::move(input), asio::posix::stream_descriptor{io, *out}, std::move(handlers));
    channel->m_line->read();
    return channel;
}

Channel::Channel(fs::path folder)
    : m_folder{std::move(folder)} {}

Channel::~Channel() {
    if (m_line)
        m_line->close();
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

void Channel::send(const json::object& message) {
    m_line->send(message);
}

} // namespace lathe::debug
