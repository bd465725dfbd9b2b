#include "engine/services/sqs/Lineup.h"

namespace lathe::services::sqs {

std::unique_ptr<Lineup> Lineup::make(bool fifo) {
    if (fifo)
        return std::make_unique<FifoLineup>();
    return std::make_unique<StandardLineup>();
}

void StandardLineup::place(Message& message) {
    if (message.state == Message::State::Visible)
        m_visible[message.number] = &message;
    else
        m_visible.erase(message.number);
}

void StandardLineup::remove(const Message& message) {
    m_visible.erase(message.number);
}

void StandardLineup::offer(const std::function<Verdict(Message&)>& take) {
    while (!m_visible.empty() && take(*m_visible.begin()->second) == Verdict::Gone)
        m_visible.erase(m_visible.begin());
}

void FifoLineup::place(Message& message) {
    Group& group = m_groups[message.groupId];
    group.messages[message.number] = &message;
    settle(message.groupId, group);
}

void FifoLineup::remove(const Message& message) {
    const auto found = m_groups.find(message.groupId);
    if (found == m_groups.end())
        return;
    Group& group = found->second;
    group.messages.erase(message.number);
    settle(found->first, group);
    if (group.messages.empty())
        m_groups.erase(found);
}

// A group has a turn exactly while its first message is visible.
void FifoLineup::settle(const std::string& name, Group& group) {
    const bool ready =
        !group.messages.empty() && group.messages.begin()->second->state == Message::State::Visible;
    if (ready && !group.turn) {
        group.turn = m_turns.insert(m_turns.end(), name);
    } else if (!ready && group.turn) {
        m_turns.erase(*group.turn);
        group.turn.reset();
    }
}

void FifoLineup::offer(const std::function<Verdict(Message&)>& take) {
    while (!m_turns.empty()) {
        Group& group = m_groups.at(m_turns.front());
        bool touched = false;
        for (const auto& [number, message] : group.messages) {
            if (message->state != Message::State::Visible)
                break;
            if (take(*message) == Verdict::Stop) {
                // A group of which nothing was taken keeps its turn.
                if (touched) {
                    m_turns.pop_front();
                    group.turn.reset();
                }
                return;
            }
            touched = true;
        }
        m_turns.pop_front();
        group.turn.reset();
    }
}

} // namespace lathe::services::sqs
