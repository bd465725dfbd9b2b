#pragma once

#include "engine/dispatch/Dispatcher.h"
#include "engine/model/Project.h"
#include "engine/monitoring/FunctionMetrics.h"

#include <map>
#include <string>
#include <vector>

namespace lathe::api {

/// What functions do and what they print, as metrics. Lives on the io thread.
class Measuring {
  public:
    explicit Measuring(monitoring::MetricStore& store);

    void setProject(const model::Project& project);
    void onStarted(const model::InvocationRecord& record) { m_functions.started(record); }
    void onFinished(const model::InvocationRecord& record) { m_functions.finished(record); }
    /// Those of the embedded metric format count.
    void onLines(const std::vector<model::LogLine>& lines);
    void onEnvironment(const dispatch::EnvironmentChange& change);
    /// Counted as CodeChanges in the namespace "Lathe", by FunctionName: when somebody saved.
    void onCodeChanged(const std::string& function);
    void onAsyncEvent(dispatch::AsyncHappening happening, const std::string& function);

  private:
    monitoring::MetricStore& m_store;
    monitoring::FunctionMetrics m_functions;
    std::string m_region;
    /// By logical id.
    std::map<std::string, std::string> m_names;
};

} // namespace lathe::api
