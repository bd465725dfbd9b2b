#include "engine/services/sqs/Queues.h"

#include "engine/base/Ids.h"
#include "engine/services/sqs/Errors.h"
#include "engine/services/sqs/RedrivePolicies.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

json::object documentOf(const Queue& queue, const std::string& basis) {
    const QueueIdentity& identity = queue.identity();
    return {{"Name", identity.name},
            {"Region", identity.region},
            {"AccountId", identity.accountId},
            {"Created", identity.created.time_since_epoch().count()},
            {"Modified", queue.lastModified().time_since_epoch().count()},
            {"DeduplicatesPerGroup", identity.deduplicatesPerGroup},
            {"Attributes", json::value_from(queue.attributes().texts())},
            {"Tags", json::value_from(queue.tags)},
            {"Basis", basis}};
}

std::map<std::string, std::string> textsOf(const json::value& object) {
    std::map<std::string, std::string> texts;
    for (const auto& [name, value] : object.as_object())
        texts[name] = value.as_string();
    return texts;
}

Timestamp timeAt(const json::object& document, std::string_view name) {
    return Timestamp{Microseconds{document.at(name).to_number<std::int64_t>()}};
}

} // namespace

std::optional<Queues::Address> addressOf(std::string_view arn) {
    std::array<std::string_view, 6> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto end = i + 1 < parts.size() ? arn.find(':') : arn.size();
        if (end == std::string_view::npos)
            return {};
        parts[i] = arn.substr(0, end);
        arn.remove_prefix(std::min(arn.size(), end + 1));
    }
    if (parts[0] != "arn" || parts[2] != "sqs" || parts[5].empty())
        return {};
    return Queues::Address{std::string{parts[4]}, std::string{parts[3]}, std::string{parts[5]}};
}

Queues::Queues(const Clock& clock, QueueFile& file, Connections connections)
    : m_clock{clock}
    , m_file{file}
    , m_connections{std::move(connections)} {}

void Queues::load() {
    for (const auto& [id, document] : m_file.documents(QueueFile::Kind::Queue))
        restore(id, document);
    std::unordered_map<std::string, Queue*> byId;
    for (Queue* queue : all())
        byId[queue->identity().id] = queue;
    std::vector<Message> orphans;
    m_file.eachMessage([&](QueueFile::KeptMessage kept) {
        m_lastNumber = std::max(m_lastNumber, kept.message.number);
        if (const auto owner = byId.find(kept.queueId); owner != byId.end())
            owner->second->restore(std::move(kept.message), kept.visible);
        else
            orphans.push_back(std::move(kept.message));
    });
    for (const Message& orphan : orphans)
        m_file.remove(orphan);
    m_file.eachDeduplication(
        [&](const std::string& queueId, const std::string& key, Deduplicated sent) {
            if (const auto owner = byId.find(queueId); owner != byId.end())
                owner->second->restore(key, std::move(sent));
        });
}

void Queues::restore(const std::string& id, const json::object& document) {
    QueueIdentity identity;
    identity.name = document.at("Name").as_string();
    identity.region = document.at("Region").as_string();
    identity.accountId = document.at("AccountId").as_string();
    identity.id = id;
    identity.created = timeAt(document, "Created");
    identity.deduplicatesPerGroup = document.at("DeduplicatesPerGroup").as_bool();
    Queue& queue =
        add(std::move(identity), QueueAttributes::kept(textsOf(document.at("Attributes"))),
            std::string{document.at("Basis").as_string()});
    queue.tags = textsOf(document.at("Tags"));
    queue.restoreModified(timeAt(document, "Modified"));
}

Queue* Queues::find(const std::string& region, const std::string& name) {
    const auto found = m_queues.find({region, name});
    return found == m_queues.end() ? nullptr : found->second.queue.get();
}

Queue* Queues::find(std::string_view arn) {
    const auto address = addressOf(arn);
    Queue* found = address ? find(address->region, address->name) : nullptr;
    return found && found->identity().accountId == address->accountId ? found : nullptr;
}

std::vector<Queue*> Queues::in(const std::string& region) {
    std::vector<Queue*> found;
    for (auto one = m_queues.lower_bound({region, {}});
         one != m_queues.end() && one->first.first == region; ++one)
        found.push_back(one->second.queue.get());
    return found;
}

std::vector<Queue*> Queues::all() {
    std::vector<Queue*> found;
    for (const auto& [key, entry] : m_queues)
        found.push_back(entry.queue.get());
    return found;
}

std::vector<Queue*> Queues::sourcesOf(const std::string& arn) {
    std::vector<Queue*> found = all();
    std::erase_if(found, [&](const Queue* queue) {
        const auto& redrive = queue->attributes().redrive();
        return !redrive || redrive->target != arn;
    });
    return found;
}

Queue& Queues::create(const Address& address, QueueAttributes attributes,
                      std::map<std::string, std::string> tags) {
    QueueIdentity identity{address.name, address.region, address.accountId, newHexId(32),
                           m_clock.wall()};
    const auto scope = attributes.texts().find("DeduplicationScope");
    identity.deduplicatesPerGroup =
        scope != attributes.texts().end() && scope->second == "messageGroup";
    Queue& queue = add(std::move(identity), std::move(attributes), {});
    queue.tags = std::move(tags);
    save(queue);
    return queue;
}

Queue& Queues::add(QueueIdentity identity, QueueAttributes attributes, std::string basis) {
    Entry& entry = m_queues[{identity.region, identity.name}];
    entry.basis = std::move(basis);
    entry.queue = std::make_unique<Queue>(
        std::move(identity), std::move(attributes), m_clock, m_file,
        Queue::Connections{
            [this] { return nextNumber(); },
            [this](const Queue& source, const Message& message, const std::string& target) {
                return bury(source, message, target);
            },
            m_connections.available, m_connections.measured});
    return *entry.queue;
}

void Queues::remove(const Queue& queue) {
    const QueueIdentity identity = queue.identity();
    const auto found = m_queues.find({identity.region, identity.name});
    found->second.queue->clear();
    m_file.remove(QueueFile::Kind::Queue, identity.id);
    m_queues.erase(found);
}

void Queues::save(const Queue& queue) {
    m_file.put(QueueFile::Kind::Queue, queue.identity().id, documentOf(queue, basisOf(queue)));
}

std::string& Queues::basisOf(const Queue& queue) {
    return m_queues.at({queue.identity().region, queue.identity().name}).basis;
}

Result<void> Queues::checkRedrive(const QueueAttributes& attributes, const Address& source) {
    const auto& redrive = attributes.redrive();
    if (!redrive)
        return {};
    const auto invalid = [&](std::string_view reason) {
        return invalidParameter(toText(*redrive), "RedrivePolicy", reason);
    };
    const auto address = addressOf(redrive->target);
    if (!address)
        return invalid("Invalid value for deadLetterTargetArn.");
    if (address->accountId != source.accountId)
        return invalid("Dead letter target owner should be same as the source.");
    if (address->region != source.region)
        return invalid("Dead letter target must be in same region as the source.");
    const bool isItself = address->name == source.name;
    const Queue* target = find(redrive->target);
    if (!target && !isItself)
        return invalid("Dead letter target does not exist.");
    if (target && target->attributes().isFifo() != attributes.isFifo())
        return invalid("Dead-letter queue must be same type of queue as the source.");
    const std::string sourceArn =
        QueueIdentity{source.name, source.region, source.accountId, {}}.arn();
    if (target && !target->attributes().redriveAllow().allows(sourceArn))
        return invalid("The redrive allow policy of the dead letter target does not allow this "
                       "source queue.");
    return {};
}

// A number is also a time: those of an engine before this one, whose messages are gone, are not
// used again.
std::uint64_t Queues::nextNumber() {
    const auto now = static_cast<std::uint64_t>(m_clock.wall().time_since_epoch().count());
    m_lastNumber = std::max(m_lastNumber + 1, now);
    return m_lastNumber;
}

bool Queues::bury(const Queue& source, const Message& message, const std::string& target) {
    Queue* grave = find(target);
    if (!grave || grave->attributes().isFifo() != source.attributes().isFifo())
        return false;
    Message letter = message;
    letter.deadLetterSource = source.arn();
    grave->adopt(std::move(letter));
    tellMoved(message, source.arn(), target);
    return true;
}

std::optional<Clock::Steady> Queues::nextDeadline() const {
    std::optional<Clock::Steady> next;
    for (const auto& [key, entry] : m_queues) {
        const auto one = entry.queue->nextDeadline();
        if (one && (!next || *one < *next))
            next = one;
    }
    return next;
}

void Queues::advance() {
    for (const auto& [key, entry] : m_queues)
        entry.queue->advance();
}

} // namespace lathe::services::sqs
