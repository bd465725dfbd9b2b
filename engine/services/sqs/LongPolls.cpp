#include "engine/services/sqs/LongPolls.h"

#include <utility>

namespace lathe::services::sqs {

LongPolls::Id LongPolls::wait(ReceiveCall call, Clock::Steady until, Done done) {
    std::list<Waiting>& line = m_waiting[call.queueArn];
    line.push_back({++m_lastId, std::move(call), until, std::move(done)});
    return m_lastId;
}

void LongPolls::cancel(Id id) {
    for (auto& [arn, line] : m_waiting)
        line.remove_if([id](const Waiting& one) { return one.id == id; });
}

void LongPolls::serve(Queue& queue) {
    const auto found = m_waiting.find(queue.arn());
    if (found == m_waiting.end())
        return;
    std::list<Waiting>& line = found->second;
    while (!line.empty() && queue.hasVisible()) {
        const auto received = queue.receive(line.front().call.options);
        // What was visible may have gone to the dead letters.
        if (received && received->empty())
            return;
        const Waiting first = std::move(line.front());
        line.pop_front();
        first.done(first.call, received);
    }
    if (line.empty())
        m_waiting.erase(found);
}

std::vector<std::string> LongPolls::queues() const {
    std::vector<std::string> arns;
    for (const auto& [arn, line] : m_waiting)
        arns.push_back(arn);
    return arns;
}

void LongPolls::dismiss(const std::string& queueArn, const Error& error) {
    auto line = m_waiting.extract(queueArn);
    if (line.empty())
        return;
    for (const Waiting& one : line.mapped())
        one.done(one.call, error);
}

std::optional<Clock::Steady> LongPolls::nextDeadline() const {
    std::optional<Clock::Steady> next;
    for (const auto& [arn, line] : m_waiting) {
        for (const Waiting& one : line) {
            if (!next || one.until < *next)
                next = one.until;
        }
    }
    return next;
}

void LongPolls::advance(Clock::Steady now) {
    std::vector<Waiting> over;
    for (auto& [arn, line] : m_waiting) {
        for (auto one = line.begin(); one != line.end();) {
            if (one->until > now) {
                ++one;
                continue;
            }
            over.push_back(std::move(*one));
            one = line.erase(one);
        }
    }
    for (const Waiting& one : over)
        one.done(one.call, std::vector<Received>{});
}

} // namespace lathe::services::sqs
