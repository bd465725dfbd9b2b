#pragma once

#include "engine/services/wire/Regions.h"
#include "engine/services/wire/Service.h"
#include "engine/services/xray/Operations.h"

#include <memory>
#include <string>

namespace lathe::services::xray {

/// X-Ray in REST-JSON, and OTLP at its endpoint. Groups, sampling rules and the like are of one
/// region each; traces are the project's, whichever region one asks.
class XRayService final : public Service {
  public:
    /// `traces` outlives it.
    XRayService(const Surroundings& surroundings, traces::TraceStore& traces);

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    /// For the daemon, which signs by itself: without asking whether it may.
    void handleTrusted(const http::Request& request, http::Responder responder);
    /// The filter of a group of the project's region, by its name.
    Result<traces::FilterExpression> filterOf(const std::string& text);

  private:
    void run(State& state, const Operation& operation, const http::Request& request,
             http::Responder responder);

    const Surroundings& m_surroundings;
    traces::TraceStore& m_traces;
    std::string m_account;
    Regions<State> m_regions;
    /// Answers that come when it has gone are nobody's.
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lathe::services::xray
