#include "engine/services/sqs/MoveTasks.h"

#include "engine/base/Base64.h"
#include "engine/base/Ids.h"
#include "engine/services/sqs/Errors.h"
#include "engine/services/sqs/RedrivePolicies.h"

#include <algorithm>
#include <array>
#include <utility>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

/// Moved without letting anything else have its turn.
constexpr int atOnce = 100;
constexpr std::size_t mostKept = 10;

constexpr std::array<std::string_view, 5> statusNames = {"RUNNING", "CANCELLING", "COMPLETED",
                                                         "CANCELLED", "FAILED"};

std::string handleOf(const std::string& id, const std::string& sourceArn) {
    return base64(json::serialize(json::object{{"taskId", id}, {"sourceArn", sourceArn}}));
}

std::string text(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

std::int64_t number(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && value->is_int64() ? value->get_int64() : 0;
}

Error missing(std::string_view parameter) {
    return resourceNotFound("The resource that you specified for the " + std::string{parameter} +
                            " parameter doesn't exist.");
}

} // namespace

MoveTasks::MoveTasks(const Clock& clock, Queues& queues, QueueFile& file)
    : m_clock{clock}
    , m_queues{queues}
    , m_file{file} {}

void MoveTasks::load() {
    for (const auto& [id, document] : m_file.documents(QueueFile::Kind::Task)) {
        m_tasks.push_back(taskOf(id, document));
        m_tasks.back().next = m_clock.steady();
    }
    std::sort(m_tasks.begin(), m_tasks.end(),
              [](const Task& one, const Task& other) { return one.started < other.started; });
}

json::object MoveTasks::documentOf(const Task& task) {
    json::object document{{"Source", task.wish.sourceArn},
                          {"Destination", task.wish.destinationArn},
                          {"Status", static_cast<std::int64_t>(task.status)},
                          {"Started", task.started.time_since_epoch().count()},
                          {"ToMove", task.toMove},
                          {"Moved", task.moved},
                          {"Failure", task.failure}};
    if (task.wish.perSecond)
        document["PerSecond"] = *task.wish.perSecond;
    return document;
}

MoveTasks::Task MoveTasks::taskOf(const std::string& id, const json::object& document) {
    Task task;
    task.id = id;
    task.wish = {text(document, "Source"), text(document, "Destination"), {}};
    if (document.contains("PerSecond"))
        task.wish.perSecond = number(document, "PerSecond");
    task.status = static_cast<Status>(
        std::clamp<std::int64_t>(number(document, "Status"), 0, statusNames.size() - 1));
    task.started = Timestamp{Microseconds{number(document, "Started")}};
    task.toMove = number(document, "ToMove");
    task.moved = number(document, "Moved");
    task.failure = text(document, "Failure");
    return task;
}

Result<std::string> MoveTasks::start(Wish wish) {
    Queue* source = m_queues.find(wish.sourceArn);
    if (!source)
        return missing("SourceArn");
    if (m_queues.sourcesOf(wish.sourceArn).empty())
        return invalidParameter("Source queue must be configured as a Dead Letter Queue.");
    if (!wish.destinationArn.empty() && !m_queues.find(wish.destinationArn))
        return missing("DestinationArn");
    if (std::any_of(m_tasks.begin(), m_tasks.end(), [&](const Task& task) {
            return task.wish.sourceArn == wish.sourceArn && task.isActive();
        }))
        return invalidParameter("There is already a task running. Only one active task is allowed "
                                "for a source queue arn at a given time.");
    Task task;
    task.id = newUuid();
    task.wish = std::move(wish);
    task.started = m_clock.wall();
    task.toMove = static_cast<std::int64_t>(source->counts().visible);
    task.next = m_clock.steady();
    m_file.put(QueueFile::Kind::Task, task.id, documentOf(task));
    m_tasks.push_back(std::move(task));
    forgetOld(m_tasks.back().wish.sourceArn);
    return handleOf(m_tasks.back().id, m_tasks.back().wish.sourceArn);
}

Result<std::int64_t> MoveTasks::cancel(const std::string& handle) {
    const auto parts = readObject(base64Decoded(handle).value_or(""));
    if (!parts || text(*parts, "taskId").empty() || text(*parts, "sourceArn").empty())
        return invalidParameter("Value for parameter TaskHandle is invalid.");
    if (!m_queues.find(text(*parts, "sourceArn")))
        return missing("SourceArn");
    const auto task = std::find_if(m_tasks.begin(), m_tasks.end(), [&](const Task& one) {
        return one.id == text(*parts, "taskId");
    });
    if (task == m_tasks.end())
        return resourceNotFound("Task does not exist.");
    if (!task->isActive())
        return invalidParameter("Only active tasks can be cancelled.");
    task->status = Status::Cancelling;
    task->next = m_clock.steady();
    m_file.put(QueueFile::Kind::Task, task->id, documentOf(*task));
    return task->moved;
}

Result<json::array> MoveTasks::list(const std::string& sourceArn, std::size_t most) {
    if (!m_queues.find(sourceArn))
        return missing("SourceArn");
    json::array found;
    for (auto task = m_tasks.rbegin(); task != m_tasks.rend() && found.size() < most; ++task) {
        if (task->wish.sourceArn == sourceArn)
            found.emplace_back(described(*task));
    }
    return found;
}

json::object MoveTasks::described(const Task& task) {
    json::object entry;
    if (task.status == Status::Running)
        entry["TaskHandle"] = handleOf(task.id, task.wish.sourceArn);
    entry["Status"] = statusNames[static_cast<std::size_t>(task.status)];
    entry["SourceArn"] = task.wish.sourceArn;
    if (!task.wish.destinationArn.empty())
        entry["DestinationArn"] = task.wish.destinationArn;
    if (task.wish.perSecond)
        entry["MaxNumberOfMessagesPerSecond"] = *task.wish.perSecond;
    entry["ApproximateNumberOfMessagesMoved"] = task.moved;
    entry["ApproximateNumberOfMessagesToMove"] = task.toMove;
    if (!task.failure.empty())
        entry["FailureReason"] = task.failure;
    entry["StartedTimestamp"] =
        std::chrono::floor<Milliseconds>(task.started).time_since_epoch().count();
    return entry;
}

std::optional<Clock::Steady> MoveTasks::nextDeadline() const {
    std::optional<Clock::Steady> next;
    for (const Task& task : m_tasks) {
        if (task.isActive() && (!next || task.next < *next))
            next = task.next;
    }
    return next;
}

void MoveTasks::advance() {
    for (Task& task : m_tasks) {
        if (task.isActive() && task.next <= m_clock.steady())
            run(task);
    }
}

void MoveTasks::run(Task& task) {
    if (task.status == Status::Cancelling)
        return end(task, Status::Cancelled);
    Queue* source = m_queues.find(task.wish.sourceArn);
    if (!source)
        return end(task, Status::Failed, "AWS.SimpleQueueService.NonExistentQueue");
    const Clock::Steady now = m_clock.steady();
    for (int i = 0; i < atOnce && task.next <= now; ++i) {
        if (!moveOne(task, *source))
            return;
        if (task.wish.perSecond)
            task.next += Microseconds{1'000'000 / *task.wish.perSecond};
    }
    m_file.put(QueueFile::Kind::Task, task.id, documentOf(task));
}

bool MoveTasks::moveOne(Task& task, Queue& source) {
    const std::string& wanted = task.wish.destinationArn;
    if (!wanted.empty() && !m_queues.find(wanted)) {
        end(task, Status::Failed, "AWS.SimpleQueueService.NonExistentQueue");
        return false;
    }
    auto message = task.moved < task.toMove ? source.withdraw() : std::nullopt;
    if (!message) {
        end(task, Status::Completed);
        return false;
    }
    Queue* destination = m_queues.find(wanted.empty() ? message->deadLetterSource : wanted);
    if (!destination) {
        source.adopt(std::move(*message));
        end(task, Status::Failed, "CouldNotDetermineMessageSource");
        return false;
    }
    m_queues.tellMoved(*message, source.arn(), destination->arn());
    message->id = newUuid();
    message->sent = m_clock.wall();
    message->receiveCount = 0;
    message->firstReceived.reset();
    message->deadLetterSource.clear();
    destination->adopt(std::move(*message));
    ++task.moved;
    return true;
}

void MoveTasks::end(Task& task, Status status, std::string failure) {
    task.status = status;
    task.failure = std::move(failure);
    m_file.put(QueueFile::Kind::Task, task.id, documentOf(task));
}

// ListMessageMoveTasks tells of no more.
void MoveTasks::forgetOld(const std::string& sourceArn) {
    const auto isOf = [sourceArn](const Task& task) { return task.wish.sourceArn == sourceArn; };
    auto count = std::count_if(m_tasks.begin(), m_tasks.end(), isOf);
    for (; count > static_cast<std::ptrdiff_t>(mostKept); --count) {
        const auto oldest = std::find_if(m_tasks.begin(), m_tasks.end(), isOf);
        m_file.remove(QueueFile::Kind::Task, oldest->id);
        m_tasks.erase(oldest);
    }
}

} // namespace lathe::services::sqs
