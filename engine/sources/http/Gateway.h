#pragma once

#include "engine/base/Clock.h"
#include "engine/dispatch/Dispatcher.h"
#include "engine/sources/http/Exchange.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <map>
#include <memory>

namespace lathe::sources::http {

/// The dispatcher's.
using Invoke =
    std::function<void(model::InvocationRequest, dispatch::Dispatcher::Accepted,
                       dispatch::Dispatcher::Done, dispatch::Reply, dispatch::ResponseSink)>;

/// An exchange that waits for what its integration says.
class Pending;

/// Takes a request through an API: route, CORS, integration, answer. Lives on the io thread.
class Gateway {
  public:
    Gateway(boost::asio::io_context& io, const Clock& clock, Invoke invoke);

    /// `path` is the request's, without what led to the API.
    void handle(Exchange exchange, std::string_view path, Responder responder);
    /// Answers what has waited for longer than its integration may take. The gateway's own timer
    /// does; a test that moves the clock by hand calls it.
    void advance();

  private:
    void integrate(const std::shared_ptr<Pending>& pending);
    void invokeProxy(const std::shared_ptr<Pending>& pending);
    void expect(const std::shared_ptr<Pending>& pending);
    void awaitDeadline();

    const Clock& m_clock;
    Invoke m_invoke;
    std::multimap<Clock::Steady, std::weak_ptr<Pending>> m_deadlines;
    boost::asio::steady_timer m_timer;
    bool m_waiting = false;
};

} // namespace lathe::sources::http
