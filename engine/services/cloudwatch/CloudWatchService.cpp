#include "engine/services/cloudwatch/CloudWatchService.h"

#include "engine/services/cloudwatch/Errors.h"
#include "engine/services/cloudwatch/TemplateAlarms.h"
#include "engine/services/wire/Addressee.h"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <utility>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr std::size_t readingThreads = 2;
/// How often alarms are evaluated.
constexpr Seconds evaluationStep{10};
/// After the end of the step, so that what has happened in it has been told.
constexpr Milliseconds evaluationDelay{500};

Error unkept() {
    return {"InternalServiceError",
            Text::tr("Alarms and dashboards cannot be kept: see the engine's troubles.")};
}

} // namespace

CloudWatchService::Region::Region(const Surroundings& surroundings,
                                  monitoring::MetricStore& metrics,
                                  std::unique_ptr<store::Documents> file, std::string name,
                                  std::string account)
    : state{surroundings, metrics, std::move(file), std::move(name), std::move(account)}
    , alarms{state} {}

struct CloudWatchService::Readers {
    ~Readers() { threads.join(); }

    boost::asio::thread_pool threads{readingThreads};
};

CloudWatchService::CloudWatchService(const Surroundings& surroundings,
                                     monitoring::MetricStore& metrics)
    : m_surroundings{surroundings}
    , m_metrics{metrics}
    , m_regions{surroundings.stateDirectory / "cloudwatch", "cloudwatch", surroundings.tellTrouble,
                [this](const std::string& name, std::unique_ptr<store::Documents> file) {
                    return std::make_unique<Region>(m_surroundings, m_metrics, std::move(file),
                                                    name, m_account);
                }}
    , m_nextEvaluation{surroundings.io, surroundings.clock, [this] { evaluate(); }}
    , m_readers{std::make_unique<Readers>()} {}

CloudWatchService::~CloudWatchService() = default;

void CloudWatchService::setProject(std::shared_ptr<const model::Project> project) {
    const bool isFirst = m_account.empty();
    m_account = project->accountId;
    m_regions.setHome(project->region);
    Region* own = m_regions.find({});
    if (!own)
        return;
    own->state.region = project->region;
    own->state.account = project->accountId;
    declare(*project, {own->state, own->alarms}, m_surroundings.tellTrouble);
    if (isFirst)
        m_regions.openKept();
    evaluateNext();
}

void CloudWatchService::handle(Call call, http::Responder responder) {
    Wanted wanted;
    if (auto read = Wanted::read(call.request, wanted); !read)
        return responder.send(errorTo(wanted, read.error()));
    Reply reply = run(call, wanted);
    evaluateNext();
    if (!reply)
        return responder.send(errorTo(wanted, reply.error()));
    if (const auto* object = std::get_if<json::object>(&*reply))
        return responder.send(responseTo(wanted, *object));
    boost::asio::post(
        m_readers->threads, [this, wanted = std::move(wanted), responder,
                             reading = std::get<Reading>(std::move(*reply))]() mutable {
            const Answer answer = reading();
            boost::asio::post(m_surroundings.io,
                              [responder = std::move(responder),
                               response = answer ? responseTo(wanted, *answer)
                                                 : errorTo(wanted, answer.error())]() mutable {
                                  responder.send(std::move(response));
                              });
        });
}

Result<void> CloudWatchService::authorize(const Call& call, const Wanted& wanted,
                                          const State& state) const {
    iam::AccessRequest request{call.principal, "cloudwatch:" + wanted.operation,
                               resourceOf(state, wanted.parameters)};
    if (const std::string space = textOf(wanted.parameters, "Namespace"); !space.empty())
        request.context["cloudwatch:namespace"] = {space};
    auto allowed = m_surroundings.access.check(request);
    if (!allowed)
        return Error{"AccessDenied", allowed.error().detail};
    return {};
}

Reply CloudWatchService::run(const Call& call, const Wanted& wanted) {
    const Operation* operation = findOperation(wanted.operation);
    if (!operation)
        return Error{
            "InvalidAction",
            Text::tr("Lathe does not offer the operation {} of CloudWatch.", wanted.operation)};
    Region* region = m_regions.find(addresseeOf(call.request).region);
    if (!region)
        return unkept();
    if (auto allowed = authorize(call, wanted, region->state); !allowed)
        return allowed.error();
    return runIn(*region, *operation, wanted.parameters);
}

Answer CloudWatchService::perform(std::string_view name, const json::object& parameters) {
    Region* own = m_regions.find({});
    if (!own)
        return unkept();
    Reply reply = runIn(*own, *findOperation(name), parameters);
    if (!reply)
        return reply.error();
    return std::get<json::object>(std::move(*reply));
}

Reply CloudWatchService::runIn(Region& region, const Operation& operation,
                               const json::object& parameters) const {
    Reply reply = operation.run({region.state, region.alarms}, parameters);
    if (auto kept = region.state.documents->takeFailure(); !kept) {
        m_surroundings.tellTrouble(kept.error());
        return Error{"InternalServiceError", kept.error().detail};
    }
    return reply;
}

void CloudWatchService::evaluateNext() {
    bool wanted = false;
    m_regions.forEach([&](const Region& region) { wanted |= region.alarms.hasMetricAlarms(); });
    if (!wanted)
        return m_nextEvaluation.set({});
    const auto now = std::chrono::floor<Seconds>(m_surroundings.clock.wall() - evaluationDelay);
    m_nextEvaluation.set(Timestamp{(now.time_since_epoch() / evaluationStep + 1) * evaluationStep +
                                   evaluationDelay});
}

void CloudWatchService::evaluate() {
    evaluateNext();
    // One that takes long is not overtaken.
    if (std::exchange(m_isEvaluating, true))
        return;
    using Found = std::vector<std::pair<Region*, std::vector<Alarms::Due>>>;
    Found found;
    m_regions.forEach([&](Region& region) { found.emplace_back(&region, region.alarms.due()); });
    boost::asio::post(m_readers->threads, [this, found = std::move(found)] {
        struct Evaluated {
            Region* region;
            std::string name;
            double configured;
            AlarmVerdict verdict;
        };
        std::vector<Evaluated> all;
        for (const auto& [region, due] : found)
            for (const Alarms::Due& alarm : due)
                if (auto verdict = alarm.probe.evaluate(m_metrics))
                    all.push_back({region, alarm.name, alarm.configured, std::move(*verdict)});
        boost::asio::post(m_surroundings.io, [this, all = std::move(all)] {
            m_isEvaluating = false;
            for (const Evaluated& each : all)
                each.region->alarms.setEvaluated(each.name, each.configured, each.verdict);
        });
    });
}

void CloudWatchService::read(DataRequest request,
                             std::function<void(Result<std::vector<DataResult>>)> done) const {
    boost::asio::post(m_readers->threads,
                      [&metrics = m_metrics, request = std::move(request), done = std::move(done)] {
                          done(resultsOf(request, metrics));
                      });
}

const State* CloudWatchService::state() {
    const Region* own = m_regions.find({});
    return own ? &own->state : nullptr;
}

void CloudWatchService::onClockMoved() {
    evaluate();
}

} // namespace lathe::services::cloudwatch
