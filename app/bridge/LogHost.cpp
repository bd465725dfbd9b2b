#include "app/bridge/LogHost.h"

#include "widgets/common/EngineText.h"

#include <memory>
#include <utility>

namespace lathe::app {

LogHost::LogHost(std::filesystem::path stateDirectory, QObject* parent)
    : LogStore{parent} {
    m_history = std::make_unique<loghistory::LogHistory>(
        std::move(stateDirectory),
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
                                         std::function<void(const loghistory::Found&)> tell) {
    auto matcher = loghistory::LogMatcher::of(filter);
    if (!matcher)
        return 0;
    const auto id = std::make_shared<SearchId>(0);
    *id = m_history->search(
        std::move(*matcher),
        urgency == Urgency::Awaited ? loghistory::LogHistory::Urgency::Awaited
                                    : loghistory::LogHistory::Urgency::Background,
        onGuiThread<loghistory::Found>([this, id, tell = std::move(tell)](const auto& found) {
            if (m_searches.contains(*id))
                tell(found);
        }));
    m_searches.insert(*id);
    return *id;
}

void LogHost::stopLookingBack(SearchId id) {
    m_history->stopLookingBack(id);
}

void LogHost::endSearch(SearchId id) {
    m_searches.remove(id);
    m_history->endSearch(id);
}

void LogHost::look() {
    m_history->look();
}

} // namespace lathe::app
