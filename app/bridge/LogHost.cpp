#include "app/bridge/LogHost.h"

#include "widgets/common/EngineText.h"

#include <chrono>
#include <memory>
#include <utility>

namespace lathe::app {

namespace {

/// How an export goes on is told no more often.
constexpr Milliseconds often{50};

} // namespace

LogHost::LogHost(std::filesystem::path stateDirectory, QObject* parent)
    : LogStore{parent}
    , m_stateDirectory{std::move(stateDirectory)} {
    m_history = std::make_unique<loghistory::LogHistory>(
        m_stateDirectory,
        loghistory::LogHistory::Told{[this](store::LogExtent all) {
                                         QMetaObject::invokeMethod(
                                             this, [this, all] { emit changed(all); });
                                     },
                                     [this](const Error& trouble) {
                                         QMetaObject::invokeMethod(this, [this, trouble] {
                                             emit troubled(ui::translated(trouble.detail));
                                         });
                                     }});
}

LogHost::~LogHost() {
    // What it has posted goes with this.
    m_history.reset();
    m_export = {};
}

template <class T, class Done> auto LogHost::onGuiThread(Done done) {
    return [this, done = std::move(done)](T result) {
        QMetaObject::invokeMethod(
            this, [done, result = std::move(result)] { done(result); }, Qt::QueuedConnection);
    };
}

void LogHost::read(std::vector<std::int64_t> numbers, std::size_t longestText, Lines done) {
    m_history->read(std::move(numbers), longestText,
                    onGuiThread<Result<std::vector<store::StoredLine>>>(
                        [done = std::move(done)](const auto& lines) {
                            done(lines ? *lines : std::vector<store::StoredLine>{});
                        }));
}

void LogHost::findTime(Timestamp time, std::function<void(std::int64_t)> done) {
    m_history->findTime(
        time, onGuiThread<Result<std::int64_t>>([done = std::move(done)](const auto& number) {
            if (number)
                done(*number);
        }));
}

logs::LogStore::SearchId LogHost::search(const loghistory::LogFilter& filter, Urgency urgency,
                                         Detail detail,
                                         std::function<void(const loghistory::Found&)> tell) {
    auto matcher = loghistory::LogMatcher::of(filter);
    if (!matcher)
        return 0;
    const auto id = std::make_shared<SearchId>(0);
    *id = m_history->search(
        std::move(*matcher),
        urgency == Urgency::Awaited ? loghistory::LogHistory::Urgency::Awaited
                                    : loghistory::LogHistory::Urgency::Background,
        detail,
        onGuiThread<loghistory::Found>([this, id, tell = std::move(tell)](const auto& found) {
            if (m_searches.contains(*id))
                tell(found);
        }));
    m_searches.insert(*id);
    return *id;
}

void LogHost::setLookingBack(SearchId id, bool on) {
    m_history->setLookingBack(id, on);
}

void LogHost::readOutcomes(const std::vector<std::string>& requestIds,
                           std::function<void(const std::vector<store::InvocationOutcome>&)> done) {
    m_history->readOutcomes(
        requestIds, onGuiThread<Result<std::vector<store::InvocationOutcome>>>(
                        [done = std::move(done)](const auto& outcomes) {
                            done(outcomes ? *outcomes : std::vector<store::InvocationOutcome>{});
                        }));
}

void LogHost::endSearch(SearchId id) {
    m_searches.remove(id);
    m_history->endSearch(id);
}

void LogHost::look() {
    m_history->look();
}

void LogHost::exportLines(loghistory::ExportJob job, std::function<void(double)> progress,
                          std::function<void(const Result<std::int64_t>&)> done) {
    // The one before ends here, if it has not yet.
    m_export = std::jthread{
        [folder = m_stateDirectory, job = std::move(job),
         tell = onGuiThread<double>(std::move(progress)),
         end = onGuiThread<Result<std::int64_t>>(std::move(done))](const std::stop_token& stop) {
            auto last = std::chrono::steady_clock::now();
            end(loghistory::exportLines(
                folder, job,
                [&](double share) {
                    const auto now = std::chrono::steady_clock::now();
                    if (now - last < often)
                        return;
                    last = now;
                    tell(share);
                },
                stop));
        }};
}

void LogHost::stopExport() {
    m_export.request_stop();
}

} // namespace lathe::app
