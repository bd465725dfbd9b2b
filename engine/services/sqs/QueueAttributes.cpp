#include "engine/services/sqs/QueueAttributes.h"

#include "engine/services/sqs/Errors.h"
#include "engine/services/sqs/RedrivePolicies.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

constexpr std::size_t longestName = 80;
constexpr std::string_view fifoSuffix = ".fifo";

struct Range {
    std::string_view name;
    std::int64_t least;
    std::int64_t most;
    std::string_view otherwise;
};

constexpr std::array<Range, 5> numbers{{
    {"DelaySeconds", 0, 900, "0"},
    {"MaximumMessageSize", 1024, 1'048'576, "1048576"},
    {"MessageRetentionPeriod", 60, 1'209'600, "345600"},
    {"ReceiveMessageWaitTimeSeconds", 0, 20, "0"},
    {"VisibilityTimeout", 0, 43'200, "30"},
}};
constexpr Range keyReuse{"KmsDataKeyReusePeriodSeconds", 60, 86'400, "300"};

/// Those that only a queue itself knows.
constexpr std::array<std::string_view, 6> counted = {"ApproximateNumberOfMessages",
                                                     "ApproximateNumberOfMessagesDelayed",
                                                     "ApproximateNumberOfMessagesNotVisible",
                                                     "CreatedTimestamp",
                                                     "LastModifiedTimestamp",
                                                     "QueueArn"};
constexpr std::array<std::string_view, 11> others = {"Policy",
                                                     "RedrivePolicy",
                                                     "RedriveAllowPolicy",
                                                     "KmsMasterKeyId",
                                                     "SqsManagedSseEnabled",
                                                     "KmsDataKeyReusePeriodSeconds",
                                                     "FifoQueue",
                                                     "DeduplicationScope",
                                                     "ContentBasedDeduplication",
                                                     "FifoThroughputLimit",
                                                     "All"};

std::optional<std::int64_t> numberIn(const std::string& text, const Range& range) {
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size() || number < range.least ||
        number > range.most)
        return {};
    return number;
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

bool isFlag(std::string_view name) {
    return name == "FifoQueue" || name == "ContentBasedDeduplication" ||
           name == "SqsManagedSseEnabled";
}

/// As it is kept: numbers without what is before them, flags in lower case, policies as AWS writes
/// them.
std::string canonical(const std::string& name, const std::string& value) {
    if (isFlag(name))
        return lowered(value);
    if (name == "RedrivePolicy" && !value.empty()) {
        if (const auto policy = readRedrivePolicy(value))
            return toText(*policy);
    }
    return value;
}

/// Of an attribute that is no number.
Result<void> checkText(const std::string& name, const std::string& value) {
    if (isFlag(name) && lowered(value) != "true" && lowered(value) != "false")
        return invalidAttributeValue(name);
    if (name == "FifoQueue" && lowered(value) != "true")
        return invalidAttributeValue(name, "Modifying queue type is not supported.");
    if ((name == "DeduplicationScope" && value != "queue" && value != "messageGroup") ||
        (name == "FifoThroughputLimit" && value != "perQueue" && value != "perMessageGroupId"))
        return invalidAttributeValue(name);
    if (name == "Policy" && !readObject(value))
        return invalidAttributeValue(name);
    if (name == "RedrivePolicy") {
        if (auto policy = readRedrivePolicy(value); !policy)
            return policy.error();
    }
    if (name == "RedriveAllowPolicy") {
        if (auto policy = readRedriveAllowPolicy(value); !policy)
            return policy.error();
    }
    return {};
}

bool isNameLetter(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) || letter == '_' || letter == '-';
}

} // namespace

Result<void> checkQueueName(const std::string& name, bool fifo) {
    if (fifo && !name.ends_with(fifoSuffix))
        return invalidParameter("The name of a FIFO queue can only include alphanumeric "
                                "characters, hyphens, or underscores, must end with .fifo suffix "
                                "and be 1 to 80 in length");
    const std::string_view letters =
        std::string_view{name}.substr(0, name.size() - (fifo ? fifoSuffix.size() : 0));
    if (letters.empty() || name.size() > longestName ||
        !std::all_of(letters.begin(), letters.end(), isNameLetter))
        return invalidParameter("Can only include alphanumeric characters, hyphens, or "
                                "underscores. 1 to 80 in length");
    return {};
}

bool isQueueAttribute(std::string_view name) {
    const auto isName = [name](std::string_view one) { return one == name; };
    return std::any_of(counted.begin(), counted.end(), isName) ||
           std::any_of(others.begin(), others.end(), isName) ||
           std::any_of(numbers.begin(), numbers.end(),
                       [name](const Range& range) { return range.name == name; });
}

Result<QueueAttributes> QueueAttributes::create(const std::string& queueName,
                                                const AttributeTexts& wanted) {
    QueueAttributes made;
    const auto fifo = wanted.find("FifoQueue");
    made.m_fifo = fifo != wanted.end() && lowered(fifo->second) == "true";
    if (auto fine = checkQueueName(queueName, made.m_fifo); !fine)
        return fine.error();
    for (const Range& range : numbers)
        made.m_texts.emplace(range.name, range.otherwise);
    made.m_texts["SqsManagedSseEnabled"] = "true";
    if (made.m_fifo) {
        made.m_texts["FifoQueue"] = "true";
        made.m_texts["ContentBasedDeduplication"] = "false";
        made.m_texts["DeduplicationScope"] = "queue";
        made.m_texts["FifoThroughputLimit"] = "perQueue";
    }
    if (auto fine = made.set(wanted); !fine)
        return fine.error();
    return made;
}

Result<QueueAttributes> QueueAttributes::changed(const AttributeTexts& wanted) const {
    QueueAttributes copy = *this;
    if (auto fine = copy.set(wanted); !fine)
        return fine.error();
    return copy;
}

QueueAttributes QueueAttributes::kept(AttributeTexts texts) {
    QueueAttributes attributes;
    attributes.m_texts = std::move(texts);
    attributes.m_fifo = attributes.m_texts.contains("FifoQueue");
    attributes.derive();
    return attributes;
}

std::optional<std::string> QueueAttributes::difference(const AttributeTexts& wanted) const {
    for (const auto& [name, value] : wanted) {
        const auto found = m_texts.find(name);
        const std::string own = found == m_texts.end() ? std::string{} : found->second;
        if (canonical(name, value) != own)
            return name;
    }
    return {};
}

Result<void> QueueAttributes::set(const AttributeTexts& wanted) {
    for (const auto& [name, value] : wanted) {
        if (auto fine = setOne(name, value); !fine)
            return fine;
    }
    if (auto fine = setEncryption(wanted); !fine)
        return fine;
    if (auto fine = checkFifo(); !fine)
        return fine;
    derive();
    return {};
}

Result<void> QueueAttributes::setOne(const std::string& name, const std::string& value) {
    if (!m_fifo && (name == "FifoThroughputLimit" || name == "DeduplicationScope"))
        return Error{"InvalidAttributeName",
                     Text::verbatim(fmt::format(
                         "You can specify the {} only when FifoQueue is set to true.", name))};
    const bool own = std::find(counted.begin(), counted.end(), name) != counted.end();
    if (own || name == "All" || !isQueueAttribute(name) ||
        (!m_fifo && (name == "FifoQueue" || name == "ContentBasedDeduplication")))
        return unknownAttribute(name);
    const auto range = std::find_if(numbers.begin(), numbers.end(),
                                    [&](const Range& one) { return one.name == name; });
    if (range != numbers.end() || name == keyReuse.name) {
        const auto number = numberIn(value, range != numbers.end() ? *range : keyReuse);
        if (!number)
            return invalidAttributeValue(name);
        m_texts[name] = fmt::format("{}", *number);
        return {};
    }
    if (value.empty() && !isFlag(name)) {
        m_texts.erase(name);
        return {};
    }
    if (auto fine = checkText(name, value); !fine)
        return fine;
    m_texts[name] = canonical(name, value);
    return {};
}

// A queue is encrypted with a key of KMS, with one of SQS's own, or not at all.
Result<void> QueueAttributes::setEncryption(const AttributeTexts& wanted) {
    const auto key = wanted.find("KmsMasterKeyId");
    const auto managed = wanted.find("SqsManagedSseEnabled");
    const bool wantsKey = key != wanted.end() && !key->second.empty();
    const bool wantsManaged = managed != wanted.end() && lowered(managed->second) == "true";
    if (wantsKey && wantsManaged)
        return Error{"InvalidAttributeName",
                     Text::verbatim("You can use one type of server-side encryption (SSE) at one "
                                    "time. You can either enable KMS SSE or SQS SSE.")};
    if (wantsKey)
        m_texts["SqsManagedSseEnabled"] = "false";
    if (wantsManaged)
        m_texts.erase("KmsMasterKeyId");
    if (!m_texts.contains("KmsMasterKeyId"))
        m_texts.erase(std::string{keyReuse.name});
    else
        m_texts.try_emplace(std::string{keyReuse.name}, keyReuse.otherwise);
    return {};
}

Result<void> QueueAttributes::checkFifo() const {
    if (m_fifo && m_texts.at("FifoThroughputLimit") == "perMessageGroupId" &&
        m_texts.at("DeduplicationScope") != "messageGroup")
        return invalidAttributeValue("FifoThroughputLimit",
                                     "The perMessageGroupId value is allowed only when the value "
                                     "for DeduplicationScope is messageGroup.");
    return {};
}

void QueueAttributes::derive() {
    const auto text = [this](const char* name) {
        const auto found = m_texts.find(name);
        return found == m_texts.end() ? std::string{} : found->second;
    };
    const auto number = [&](std::size_t index) {
        const Range& range = numbers[index];
        return numberIn(text(std::string{range.name}.c_str()), range)
            .value_or(numberIn(std::string{range.otherwise}, range).value_or(0));
    };
    m_delay = Seconds{number(0)};
    m_maximumMessageSize = static_cast<std::size_t>(number(1));
    m_retention = Seconds{number(2)};
    m_receiveWait = Seconds{number(3)};
    m_visibilityTimeout = Seconds{number(4)};
    m_contentBased = text("ContentBasedDeduplication") == "true";
    m_policy = readObject(text("Policy"));
    m_redrive.reset();
    if (auto policy = readRedrivePolicy(text("RedrivePolicy")))
        m_redrive = std::move(*policy);
    m_redriveAllow =
        readRedriveAllowPolicy(text("RedriveAllowPolicy")).value_or(RedriveAllowPolicy{});
}

} // namespace lathe::services::sqs
