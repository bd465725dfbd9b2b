#pragma once

#include "engine/http/Server.h"
#include "engine/logpatterns/FilterPattern.h"
#include "engine/model/Invocation.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/json.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::logs {

/// What StartLiveTail asks for.
struct TailRequest {
    /// By name, the ARN that the client has used.
    std::map<std::string, std::string> groups;
    std::vector<std::string> streams;
    std::vector<std::string> prefixes;
    std::string patternText;
    std::optional<logpatterns::FilterPattern> pattern;
};

/// A session of StartLiveTail: what is logged from now on, told each second, as events of
/// application/vnd.amazon.eventstream
/// (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartLiveTail.html).
/// Lives on the io thread.
class LiveTail {
  public:
    LiveTail(boost::asio::io_context& io, TailRequest request, http::Responder responder);
    /// Tells the client that it is over.
    ~LiveTail();

    /// The client has gone, or the session has lasted as long as one may.
    bool isOver() const { return *m_over; }
    void onLines(const std::string& group, const std::string& stream,
                 const std::vector<model::LogLine>& lines);

  private:
    void tell(std::string_view event, const boost::json::object& payload);
    void update();
    bool takes(const std::string& group, const std::string& stream) const;

    TailRequest m_request;
    http::Responder m_responder;
    boost::asio::steady_timer m_timer;
    boost::json::array m_results;
    /// There was more than may be told in a second.
    bool m_sampled = false;
    int m_updates = 0;
    /// Shared with the connection, which may outlive the session.
    std::shared_ptr<bool> m_over = std::make_shared<bool>(false);
};

} // namespace lathe::services::logs
