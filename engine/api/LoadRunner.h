#pragma once

#include "engine/dispatch/Dispatcher.h"
#include "engine/load/Run.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>

namespace lathe::api {

/// The one load run at a time, on the dispatcher. Lives on the io thread.
class LoadRunner {
  public:
    LoadRunner(boost::asio::io_context& io, dispatch::Dispatcher& dispatcher)
        : m_dispatcher{dispatcher}
        , m_timer{io} {}

    /// Only onEnded is called, with Load.Running or Load.BadPlan, where it cannot begin.
    void start(load::Plan plan, load::Handlers handlers);
    void stop();

  private:
    void advance();
    void arm();

    dispatch::Dispatcher& m_dispatcher;
    boost::asio::steady_timer m_timer;
    std::shared_ptr<load::Run> m_run;
};

} // namespace lathe::api
