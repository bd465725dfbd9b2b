#pragma once

#include "engine/services/states/Executions.h"
#include "engine/statemachine/Execution.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lathe::services::states {

/// An execution while it runs, with what is to be written of it.
class LiveExecution final : public statemachine::Host {
  public:
    using Ended = std::function<void(const boost::json::object& execution)>;

    /// `shown`: as DescribeExecution has it; `revision`: of State::revisions.
    LiveExecution(Executions& owner, std::string key, boost::json::object shown,
                  const boost::json::object& revision, bool isExpress);

    Timestamp now() const override;
    void record(const statemachine::HistoryEvent& event) override;
    void begin(const statemachine::Task& task) override;
    void cancel(const statemachine::TaskId& task) override;
    std::string newToken() override;
    double random() override;
    void yield() override;
    void ended(const statemachine::Ending& ending) override;

    const std::string& arn() const { return m_arn; }
    const std::string& key() const { return m_key; }

    Executions& owner;
    boost::json::object shown;
    std::string traceId;
    std::string roleArn;
    bool isExpress = false;
    bool isOver = false;
    /// Whether everybody knows that it is over.
    bool isTold = false;
    std::optional<Timestamp> due;
    std::vector<boost::json::object> unwritten;
    std::vector<Ended> waiting;
    /// Executions that tasks of this one wait for, by run and attempt.
    std::map<std::pair<std::int64_t, int>, std::string> children;
    statemachine::Execution execution;

  private:
    std::string m_key;
    std::string m_arn;
};

} // namespace lathe::services::states
