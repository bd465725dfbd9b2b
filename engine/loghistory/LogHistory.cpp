#include "engine/loghistory/LogHistory.h"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

namespace lathe::loghistory {

namespace {

using Clock = LogSearch::Clock;

/// How often it looks whether lines have come: that they may just have, the journal being at most
/// a tenth of a second late, and without such a sign.
constexpr Milliseconds soon{10};
constexpr Milliseconds soonFor{300};
constexpr Milliseconds otherwise{500};
/// How long a search goes on before jobs have their turn.
constexpr Milliseconds turn{15};

/// 0 where there is none.
std::uint64_t idOf(const std::filesystem::path& file) {
    struct stat status {};
    return ::stat(file.c_str(), &status) == 0 ? status.st_ino : 0;
}

} // namespace

LogHistory::LogHistory(std::filesystem::path stateDirectory, Told told)
    : m_stateDirectory{std::move(stateDirectory)}
    , m_told{std::move(told)}
    , m_thread{[this](const std::stop_token& stop) { run(stop); }} {}

LogHistory::~LogHistory() = default;

void LogHistory::look() {
    {
        const std::scoped_lock lock{m_mutex};
        m_lookNow = true;
        m_lastLook = Clock::now();
    }
    m_wake.notify_one();
}

void LogHistory::post(Job job) {
    {
        const std::scoped_lock lock{m_mutex};
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void LogHistory::read(std::vector<std::int64_t> numbers, std::size_t longestText,
                      std::function<void(Result<std::vector<store::StoredLine>>)> done) {
    post([this, numbers = std::move(numbers), longestText,
          done = std::move(done)](Result<store::LogReader*> reader) {
        if (!reader)
            return done(reader.error());
        done((*reader)->lines(numbers, longestText));
        if (const auto damage = (*reader)->takeDamage())
            tellTrouble(*damage);
    });
}

void LogHistory::findTime(Timestamp time, std::function<void(Result<std::int64_t>)> done) {
    post([time, done = std::move(done)](Result<store::LogReader*> reader) {
        if (reader)
            done((*reader)->firstSince(time));
        else
            done(reader.error());
    });
}

void LogHistory::readOutcomes(
    std::vector<std::string> requestIds,
    std::function<void(Result<std::vector<store::InvocationOutcome>>)> done) {
    post([ids = std::move(requestIds),
          done = std::move(done)](const Result<store::LogReader*>& reader) {
        if (reader)
            done((*reader)->outcomes(ids));
        else
            done(reader.error());
    });
}

LogHistory::SearchId LogHistory::search(LogMatcher matcher, Urgency urgency,
                                        LogSearch::Detail detail, LogSearch::Tell tell) {
    auto search = std::make_shared<LogSearch>(std::move(matcher), detail, std::move(tell));
    SearchId id = 0;
    {
        const std::scoped_lock lock{m_mutex};
        id = ++m_lastId;
        m_searches.push_back({id, urgency, std::move(search)});
        std::stable_sort(
            m_searches.begin(), m_searches.end(),
            [](const Running& one, const Running& other) { return one.urgency < other.urgency; });
    }
    m_wake.notify_one();
    return id;
}

void LogHistory::setLookingBack(SearchId id, bool on) {
    post([this, id, on](const Result<store::LogReader*>&) {
        const std::scoped_lock lock{m_mutex};
        for (const Running& running : m_searches)
            if (running.id == id)
                running.search->setLookingBack(on);
    });
}

void LogHistory::endSearch(SearchId id) {
    const std::scoped_lock lock{m_mutex};
    std::erase_if(m_searches, [id](const Running& running) { return running.id == id; });
}

void LogHistory::run(const std::stop_token& stop) {
    std::unique_lock lock{m_mutex};
    while (!stop.stop_requested()) {
        waitForWork(lock, stop);
        const std::vector<Job> jobs = std::exchange(m_jobs, {});
        m_lookNow = false;
        lock.unlock();
        refresh();
        for (const Job& job : jobs) {
            if (!stop.stop_requested())
                job(reader());
        }
        lock.lock();
        const std::shared_ptr<LogSearch> search = nextSearch();
        lock.unlock();
        if (search && !stop.stop_requested()) {
            const auto looked = search->step(*m_reader, *m_all, Clock::now() + turn);
            const auto damage = m_reader->takeDamage();
            if (!looked) {
                m_restUntil = Clock::now() + otherwise;
                tellTrouble(looked.error());
            } else if (damage) {
                tellTrouble(*damage);
            }
        }
        lock.lock();
    }
}

void LogHistory::waitForWork(std::unique_lock<std::mutex>& lock, const std::stop_token& stop) {
    const auto something = [this] { return !m_jobs.empty() || m_lookNow || nextSearch(); };
    const bool awaits = Clock::now() - m_lastLook < soonFor;
    m_wake.wait_for(lock, stop, awaits ? soon : otherwise, something);
}

std::shared_ptr<LogSearch> LogHistory::nextSearch() {
    if (!m_reader || !m_all || Clock::now() < m_restUntil)
        return nullptr;
    for (const Running& running : m_searches)
        if (running.search->wantsMore(*m_all))
            return running.search;
    return nullptr;
}

Result<store::LogReader*> LogHistory::reader() {
    const std::filesystem::path file = m_stateDirectory / "journal.db";
    const std::uint64_t fileId = idOf(file);
    if (m_reader && m_fileId == fileId)
        return m_reader.get();
    m_reader.reset();
    if (fileId == 0)
        return Error{"Journal.Missing", Text::tr("there is no journal {} yet", file.string())};
    auto opened = store::LogReader::open(m_stateDirectory);
    if (!opened)
        return opened.error();
    m_reader = std::move(*opened);
    m_fileId = fileId;
    return m_reader.get();
}

void LogHistory::refresh() {
    const auto open = reader();
    auto all = open ? (*open)->extent() : Result<store::LogExtent>{open.error()};
    if (!all && all.error().code != "Journal.Missing") {
        tellTrouble(all.error());
        return;
    }
    const store::LogExtent now = all.value_or(store::LogExtent{});
    const bool isNews = m_all != now;
    m_all = now;
    if (isNews)
        m_told.changed(now);
}

void LogHistory::tellTrouble(const Error& trouble) {
    if (std::find(m_toldTroubles.begin(), m_toldTroubles.end(), trouble) != m_toldTroubles.end())
        return;
    m_toldTroubles.push_back(trouble);
    m_told.troubled(trouble);
}

} // namespace lathe::loghistory
