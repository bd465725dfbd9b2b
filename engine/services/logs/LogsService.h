#pragma once

#include "engine/services/logs/MetricFilters.h"
#include "engine/services/logs/Operations.h"
#include "engine/services/logs/Queries.h"
#include "engine/services/logs/Subscriptions.h"
#include "engine/services/wire/JsonCall.h"
#include "engine/services/wire/Regions.h"
#include "engine/services/wire/Service.h"

#include <list>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace lathe::services::logs {

/// Amazon CloudWatch Logs: AWS JSON 1.1, X-Amz-Target "Logs_20140328.PutLogEvents". The log groups
/// of functions are those of the project's region; their events, and those that clients put, are
/// the journal's lines.
class LogsService final : public Service {
  public:
    /// `journal` and `metrics` are those of the state directory, and outlive the service.
    LogsService(const Surroundings& surroundings, store::Journal& journal,
                monitoring::MetricStore& metrics);
    ~LogsService() override;

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;

    /// Of the project's region, by name.
    std::vector<std::string> groups();
    /// Text by name.
    std::map<std::string, std::string> savedQueries();
    void saveQuery(const std::string& name, const std::string& text);
    void removeQuery(const std::string& name);
    /// Runs a query over a log group of the project's region, or over all of them where it is
    /// empty, for the person; the one before it is given up. `done` comes on any thread.
    void ask(const std::string& text, const std::string& group, Timestamp from, Timestamp until,
             QueryRun::Ended done);
    void stopAsking();

    /// What functions log: the stream before its first line, the lines, and that no more come.
    void onLogStream(const store::LogStream& stream);
    void onLines(const std::vector<model::LogLine>& lines);
    void onStreamEnd(const std::string& id);

  private:
    /// What is in one region.
    struct Region {
        Region(const Surroundings& surroundings, monitoring::MetricStore& metrics,
               std::unique_ptr<store::Documents> file, Home home);

        State state;
        Subscriptions subscriptions;
        MetricFilters metricFilters;
        Queries queries;
        std::list<LiveTail> tails;

        /// For who follows the group.
        void tell(const std::string& group, const std::string& stream,
                  const std::vector<model::LogLine>& lines);
        bool isFollowed(const std::string& group) const;
    };
    /// The threads that read the journal for requests.
    struct Readers;

    Reply run(const Call& call, const JsonCall& wanted);
    Result<void> authorize(const Call& call, const JsonCall& wanted, const State& state) const;
    void respond(Reading reading, JsonCall wanted, http::Responder responder);
    /// What a service sends to a group, as a rule of EventBridge does: a line of a stream of its
    /// own, where a resource policy lets it.
    Result<void> deliver(const delivery::Message& message);
    /// On a thread that may wait, with what was written before.
    void read(std::function<void(Result<std::unique_ptr<store::EventReader>>)> task);

    const Surroundings& m_surroundings;
    store::Journal& m_journal;
    monitoring::MetricStore& m_metrics;
    std::string m_account;
    Regions<Region> m_regions;
    /// Of functions, by id: those that may still have lines.
    std::unordered_map<std::string, store::LogStream> m_streams;
    /// The person's.
    std::shared_ptr<QueryRun> m_asked;
    /// Goes first: what it is running has an end before the rest has.
    std::shared_ptr<Readers> m_readers;
};

} // namespace lathe::services::logs
