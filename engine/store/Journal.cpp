#include "engine/store/Journal.h"

#include "engine/store/JournalThread.h"

namespace lathe::store {

class Journal::Impl : public JournalThread {
  public:
    using JournalThread::JournalThread;
};

Journal::Journal(std::unique_ptr<Impl> impl)
    : m_impl{std::move(impl)} {}

Journal::~Journal() = default;

Result<std::unique_ptr<Journal>> Journal::open(const std::filesystem::path& stateDirectory,
                                               std::function<void(Error)> onTrouble,
                                               Retention retention, JournalUse use) {
    auto database = std::make_unique<JournalDatabase>();
    std::optional<Error> trouble;
    if (auto opened = database->open(stateDirectory, trouble); !opened)
        return opened.error();
    if (trouble)
        onTrouble(*trouble);
    if (use == JournalUse::Engine)
        database->closeUnfinished();
    return std::unique_ptr<Journal>{new Journal{
        std::make_unique<Impl>(std::move(database), std::move(onTrouble), retention, use)}};
}

void Journal::begin(model::SharedRecord record) {
    m_impl->begin(std::move(record));
}

void Journal::finish(model::SharedRecord record) {
    m_impl->finish(std::move(record));
}

void Journal::append(model::SharedLines lines) {
    m_impl->append(std::move(lines));
}

model::SharedLines Journal::append(std::vector<model::LogLine> lines) {
    return m_impl->append(std::move(lines));
}

void Journal::openStream(LogStream stream) {
    m_impl->post(PutStream{std::make_unique<const LogStream>(std::move(stream))});
}

void Journal::removeStreams(std::string group, std::string name) {
    m_impl->post(RemoveStreams{std::move(group), std::move(name)});
}

void Journal::deliver(model::Delivery delivery) {
    m_impl->post(PutDelivery{std::make_unique<const model::Delivery>(std::move(delivery))});
}

void Journal::history(HistoryQuery query,
                      std::function<void(Result<std::vector<model::InvocationRecord>>)> done) {
    m_impl->post(
        Query{[query = std::move(query), done = std::move(done)](
                  JournalDatabase& database, const auto&) { done(database.history(query)); }});
}

void Journal::logs(LogQuery query, std::function<void(Result<std::vector<model::LogLine>>)> done) {
    m_impl->post(
        Query{[query = std::move(query), done = std::move(done)](
                  JournalDatabase& database, const auto&) { done(database.logs(query)); }});
}

void Journal::story(std::string traceId, std::function<void(Result<model::Story>)> done) {
    m_impl->post(
        Query{[traceId = std::move(traceId), done = std::move(done)](
                  JournalDatabase& database, const auto&) { done(database.story(traceId)); }});
}

void Journal::totals(Timestamp since,
                     std::function<void(Result<std::vector<FunctionTotals>>)> done) {
    m_impl->post(Query{[since, done = std::move(done)](JournalDatabase& database, const auto&) {
        done(database.totals(since));
    }});
}

void Journal::flush(std::function<void(Result<bool>)> done) {
    m_impl->post(
        Query{[done = std::move(done)](JournalDatabase&, const std::optional<Error>& failure) {
            done(failure ? Result<bool>{*failure} : Result<bool>{true});
        }});
}

void Journal::enqueue(QueuedEvent event, std::function<void(Result<bool>)> done) {
    m_impl->post(Enqueue{std::make_unique<const QueuedEvent>(std::move(event)), std::move(done)});
}

void Journal::dequeue(const std::string& requestId) {
    m_impl->post(Dequeue{requestId});
}

void Journal::queued(std::function<void(Result<std::vector<QueuedEvent>>)> done) {
    m_impl->post(Query{[done = std::move(done)](JournalDatabase& database, const auto&) {
        done(database.queued());
    }});
}

} // namespace lathe::store
