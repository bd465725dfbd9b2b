#pragma once

#include "engine/http/RequestParser.h"
#include "engine/http/SendQueue.h"
#include "engine/http/ServerCore.h"

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::http {

/// Bound to its io_context: a socket of any executor allocates one anew for each operation.
using Socket =
    boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

/// One client. Requests are handled one after the other: what a client sends ahead waits in the
/// input buffer until the answer is complete. Everything is tried before it is waited for.
class Connection : public std::enable_shared_from_this<Connection> {
  public:
    enum class Channel { Open, Secure };
    /// Secure: of what has come through TLS.
    Connection(Socket socket, std::shared_ptr<ServerCore> core, Channel channel = Channel::Open);
    ~Connection();

    void start() { read(); }

    /// The Responder's side; one exchange at a time.
    void answer(Response response);
    void begin(Response head);
    void write(std::string bytes, std::function<void()> written);
    void finish(const Fields& trailers);
    void switchProtocols(const Fields& fields, std::function<void(std::string_view)> data);
    void onClosed(std::function<void()> closed);
    void holdBody() { m_held = true; }
    void resumeBody();

    enum class Notify { Yes, No };
    /// Gives the connection up now. Notify tells the exchange that is under way.
    void close(Notify notify);
    /// Whether a request is in whole and its answer is still on its way to the client.
    bool owesAnswer() const {
        return !m_queue.empty() || (m_stage == Stage::Answering && !m_answered);
    }
    /// ServerCore::turns when it was made or its last answer was complete.
    std::uint64_t lastTurn() const { return m_lastTurn; }
    /// Ends the connection after the answer that is due.
    void closeWhenAnswered();
    /// Called every ServerOptions::sweepInterval.
    void onSweep();
    /// Sends what waits.
    void send();

  private:
    enum class Stage { Head, Body, Answering };

    void read();
    void onRead(const boost::system::error_code& error, std::size_t count);
    void onPeerClosed();
    /// Bytes of another protocol.
    void passOn();
    /// A relay takes over the client, and a connection behind it this one's place.
    void leaveToTls();
    bool makeRoom();
    void process();
    bool step();
    void startRequest();
    void onHead();
    void onBodyProgress();
    void onComplete();
    std::optional<Response> refusalOfHead() const;
    void reject(Response response);
    void rejectMalformed(int status, std::string_view reason);
    void queueHead(const Response& response, std::optional<std::uint64_t> length);
    void onAnswered();
    void flush();
    /// Whether the kernel may hold what is sent until the next answer comes.
    bool mayWait() const;
    void waitWritable();
    bool isBetweenRequests() const;
    void linger();
    std::string_view pending() const { return {m_input.data() + m_begin, m_end - m_begin}; }

    std::shared_ptr<ServerCore> m_core;
    std::optional<Socket> m_socket;
    const Channel m_channel;
    /// Nothing has come yet.
    bool m_untouched = true;

    std::vector<char> m_input;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_reading = false;
    bool m_processing = false;
    bool m_peerClosed = false;
    /// Answered for the last time: input is thrown away until the client closes.
    bool m_lingering = false;
    /// The body's receiver wants no more for now.
    bool m_held = false;

    std::optional<RequestParser> m_parser;
    Stage m_stage = Stage::Head;
    bool m_keepAlive = true;
    bool m_http10 = false;
    bool m_isHead = false;
    bool m_rejected = false;
    bool m_answered = false;
    bool m_bodyless = false;
    bool m_chunked = false;
    /// Of an answer whose length was told, what is still to be written.
    std::optional<std::uint64_t> m_owed;
    std::optional<BodyStream> m_stream;
    std::shared_ptr<Responder::Impl> m_responder;
    std::function<void()> m_onClosed;
    /// Of a connection that speaks another protocol, who gets its bytes.
    std::function<void(std::string_view)> m_other;

    SendQueue m_queue;
    std::string m_scratch;
    bool m_sending = false;
    bool m_flushing = false;
    std::uint64_t m_lastTurn;
    /// Sweeps without progress.
    int m_ticks = 0;
};

} // namespace lathe::http
