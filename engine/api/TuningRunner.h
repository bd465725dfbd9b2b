#pragma once

#include "engine/dispatch/Dispatcher.h"
#include "engine/model/Project.h"
#include "engine/tuning/Run.h"

#include <memory>

namespace lathe::api {

/// The one tuning run at a time, on the dispatcher. Lives on the io thread.
class TuningRunner {
  public:
    TuningRunner(dispatch::Dispatcher& dispatcher, const cost::PriceTable& prices)
        : m_dispatcher{dispatcher}
        , m_prices{prices} {}

    /// Only onEnded is called, with Tuning.Running, Tuning.BadPlan or ResourceNotFoundException,
    /// where it cannot begin.
    void start(tuning::Plan plan, const model::Project& project, tuning::Handlers handlers);
    void cancel();

  private:
    tuning::Run::Parts parts(const model::Project& project, model::FunctionSpec function);

    dispatch::Dispatcher& m_dispatcher;
    const cost::PriceTable& m_prices;
    std::weak_ptr<tuning::Run> m_run;
};

} // namespace lathe::api
