#include "engine/store/JournalThread.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace lathe::store {

namespace {

using namespace std::chrono_literals;

constexpr auto gatherTime = 20ms;
/// Under load: the fewer transactions, the fewer pages are written again and again.
constexpr auto busyGatherTime = 100ms;
constexpr std::size_t busyTasks = 100;
constexpr auto retryTime = 1s;
constexpr std::size_t mostUnwritten = std::size_t{64} * 1024 * 1024;
/// Of a task beside the texts that it has.
constexpr std::size_t overhead = 256;

template <class... Cases> struct Overloaded : Cases... { using Cases::operator()...; };

std::size_t sizeOf(const Task& task) {
    return std::visit(Overloaded{[](const PutInvocation& put) {
                                     return overhead + put.record->payload.size() +
                                            put.record->response.size();
                                 },
                                 [](const AppendLines& append) {
                                     std::size_t size = 0;
                                     for (const model::LogLine& line : *append.lines)
                                         size += overhead + line.text.size();
                                     return size;
                                 },
                                 [](const auto&) { return overhead; }},
                      task);
}

} // namespace

JournalThread::JournalThread(std::unique_ptr<JournalDatabase> database,
                             std::function<void(Error)> onTrouble, Retention retention,
                             JournalUse use)
    : m_database{std::move(database)}
    , m_onTrouble{std::move(onTrouble)}
    , m_retention{retention}
    , m_use{use}
    , m_nextLine{m_database->lastLine() + 1}
    , m_thread{[this] { run(); }} {}

JournalThread::~JournalThread() {
    {
        const std::scoped_lock lock{m_mutex};
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void JournalThread::post(Task task) {
    std::unique_lock lock{m_mutex};
    add(std::move(task), lock);
}

// Under load most end soon after: their first records go at once, while the memory they have is at
// hand.
void JournalThread::begin(model::SharedRecord record) {
    const std::string_view id = record->requestId;
    std::unique_lock lock{m_mutex};
    const bool wake = !hasPosted();
    m_begun.erase(id);
    m_begun.emplace(id, std::move(record));
    lock.unlock();
    if (wake)
        m_wake.notify_one();
}

void JournalThread::finish(model::SharedRecord record) {
    std::unique_lock lock{m_mutex};
    m_begun.erase(record->requestId);
    add(PutInvocation{std::move(record)}, lock);
}

void JournalThread::append(model::SharedLines lines) {
    std::unique_lock lock{m_mutex};
    const std::int64_t first = m_nextLine;
    m_nextLine += static_cast<std::int64_t>(lines->size());
    add(AppendLines{std::move(lines), first}, lock);
}

model::SharedLines JournalThread::append(std::vector<model::LogLine> lines) {
    std::unique_lock lock{m_mutex};
    const std::int64_t first = m_nextLine;
    for (model::LogLine& line : lines)
        line.sequence = m_nextLine++;
    const auto shared = std::make_shared<const std::vector<model::LogLine>>(std::move(lines));
    add(AppendLines{shared, first}, lock);
    return shared;
}

void JournalThread::add(Task task, std::unique_lock<std::mutex>& lock) {
    const bool urgent =
        std::holds_alternative<Query>(task) || std::holds_alternative<Enqueue>(task);
    const bool wake = !hasPosted() || (urgent && !m_urgent);
    m_posted.push_back(std::move(task));
    m_urgent = m_urgent || urgent;
    lock.unlock();
    if (wake)
        m_wake.notify_one();
}

void JournalThread::run() {
    // Writing can wait, invocations cannot. On Linux this is for the calling thread alone.
    ::setpriority(PRIO_PROCESS, 0, 10);
    std::unique_lock lock{m_mutex};
    while (true) {
        waitForTasks(lock);
        auto begun = std::exchange(m_begun, {});
        auto tasks = std::exchange(m_posted, {});
        m_busy = tasks.size() >= busyTasks;
        m_urgent = false;
        const bool ending = m_ending;
        lock.unlock();
        process(std::move(begun), std::move(tasks));
        if (ending)
            return;
        lock.lock();
    }
}

void JournalThread::waitForTasks(std::unique_lock<std::mutex>& lock) {
    const auto something = [this] { return hasPosted() || m_ending; };
    if (m_pruneMore && !m_failure && m_use == JournalUse::Engine)
        m_wake.wait_for(lock, 0ms, something);
    else if (!m_unwritten.empty())
        m_wake.wait_for(lock, retryTime, something);
    else
        m_wake.wait(lock, something);
    if (hasPosted())
        m_wake.wait_for(lock, m_busy ? busyGatherTime : gatherTime,
                        [this] { return m_urgent || m_ending; });
}

void JournalThread::process(Begun begun, std::vector<Task> tasks) {
    for (auto& [id, record] : begun)
        m_unwritten.emplace_back(PutInvocation{std::move(record)});
    for (Task& task : tasks) {
        if (const auto* query = std::get_if<Query>(&task))
            answer(*query);
        else
            m_unwritten.push_back(std::move(task));
    }
    write();
    if (m_unwritten.empty() && m_use == JournalUse::Engine)
        prune();
}

void JournalThread::answer(const Query& query) {
    write();
    query.run(*m_database, m_unwritten.empty() ? std::nullopt : m_failure);
    // Who asks may go on without the answer, as the queue of events does, and no write need ever
    // come across the damage.
    if (m_use == JournalUse::Engine && m_database->isDamaged() &&
        !std::exchange(m_toldOfDamage, true))
        m_onTrouble(m_database->readFailure());
}

void JournalThread::write() {
    if (m_unwritten.empty())
        return;
    bool written = writeAll();
    if (!written && m_database->isDamaged()) {
        m_onTrouble(m_database->setAside());
        written = writeAll();
    }
    if (written) {
        for (Task& task : m_unwritten) {
            if (const auto* enqueue = std::get_if<Enqueue>(&task))
                enqueue->done(true);
        }
        m_unwritten.clear();
        m_failure.reset();
        return;
    }
    const bool known = m_failure.has_value();
    m_failure = m_database->writeFailure();
    if (!known)
        m_onTrouble(*m_failure);
    refuseEvents(*m_failure);
    dropOldestLines();
}

bool JournalThread::writeAll() {
    const bool durable = std::any_of(m_unwritten.begin(), m_unwritten.end(), [](const Task& task) {
        return std::holds_alternative<Enqueue>(task);
    });
    m_database->beginWrites(durable ? JournalDatabase::Sync::Full : JournalDatabase::Sync::Lazy);
    const Overloaded apply{
        [this](const PutInvocation& put) { m_database->putInvocation(*put.record); },
        [this](const AppendLines& append) {
            std::int64_t number = append.first;
            for (const model::LogLine& line : *append.lines)
                m_database->appendLine(line, number++);
        },
        [this](const PutStream& put) { m_database->putStream(*put.stream); },
        [this](const RemoveStreams& remove) {
            m_database->removeStreams(remove.group, remove.name);
        },
        [this](const PutDelivery& put) { m_database->putDelivery(*put.delivery); },
        [this](const Enqueue& enqueue) { m_database->putQueued(*enqueue.event); },
        [this](const Dequeue& dequeue) { m_database->removeQueued(dequeue.requestId); },
        [](const Query&) {}};
    for (const Task& task : m_unwritten)
        std::visit(apply, task);
    return m_database->commitWrites();
}

// An event that is not on disk is not accepted: its caller must know at once.
void JournalThread::refuseEvents(const Error& why) {
    const Error refusal{why.code, Text::tr("the event was not accepted: {}", why.detail)};
    for (Task& task : m_unwritten) {
        if (const auto* enqueue = std::get_if<Enqueue>(&task))
            enqueue->done(refusal);
    }
    std::erase_if(m_unwritten,
                  [](const Task& task) { return std::holds_alternative<Enqueue>(task); });
}

void JournalThread::dropOldestLines() {
    std::size_t size = 0;
    for (const Task& task : m_unwritten)
        size += sizeOf(task);
    std::size_t lost = 0;
    const auto drop = [&](Task& task) {
        const auto* append = std::get_if<AppendLines>(&task);
        if (!append || size <= mostUnwritten)
            return false;
        size -= std::min(size, sizeOf(task));
        lost += append->lines->size();
        return true;
    };
    m_unwritten.erase(std::remove_if(m_unwritten.begin(), m_unwritten.end(), drop),
                      m_unwritten.end());
    if (lost > 0)
        m_onTrouble({"Journal.LinesLost",
                     Text::tr("the journal cannot be written; log lines that could not be kept: {}",
                              lost)});
}

void JournalThread::prune() {
    m_pruneMore = m_database->pruneStep(m_retention);
}

} // namespace lathe::store
