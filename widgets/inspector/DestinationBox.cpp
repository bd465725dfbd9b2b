#include "widgets/inspector/DestinationBox.h"

#include "widgets/common/Labels.h"
#include "widgets/inspector/ValueText.h"

#include <QStandardItemModel>

namespace lathe::inspector {

namespace json = boost::json;

namespace {

struct Target {
    const char* resource;
    const char* attribute;
    /// SAM's word.
    const char* type;
    /// The service in its ARNs.
    const char* service;
};

constexpr Target targets[] = {
    {"AWS::SQS::Queue", "Arn", "SQS", "sqs"},
    {"AWS::SNS::Topic", "Ref", "SNS", "sns"},
    {"AWS::Serverless::Function", "Arn", "Lambda", "lambda"},
    {"AWS::Lambda::Function", "Arn", "Lambda", "lambda"},
    {"AWS::Events::EventBus", "Arn", "EventBridge", "events"},
    {"AWS::S3::Bucket", "Arn", "S3Bucket", "s3"},
};

std::vector<iam::NamedBy> sources() {
    std::vector<iam::NamedBy> found;
    for (const Target& target : targets)
        found.push_back({target.resource, target.attribute});
    return found;
}

} // namespace

DestinationBox::DestinationBox(QWidget* parent)
    : ValueBox{parent}
    , m_offers{new QStandardItemModel{this}} {
    setOffers(m_offers);
    setPlaceholder(tr("none"));
    setCheck([this](const QString& text) {
        QString complaint;
        if (!m_types.contains(text) && !textOrIntrinsic(text, &complaint))
            return complaint;
        return typeOf(text).empty() ? tr("Choose a queue, topic, function, bus or bucket, or type "
                                         "the ARN of one.")
                                    : QString{};
    });
    connect(this, &ValueBox::entered, this, &DestinationBox::choose);
}

void DestinationBox::setDestination(const model::Project& project, const QString& function,
                                    const json::value* destination, const PropertyPath& path) {
    m_path = path;
    m_written =
        destination && destination->is_object() ? destination->get_object() : json::object{};
    m_types.clear();
    Offers offers = offersOf(project, sources(), function);
    for (const Target& target : targets)
        for (const model::Resource& resource : project.resources)
            if (resource.type == target.resource)
                m_types.emplace(QString::fromStdString(resource.logicalId), target.type);
    const std::pair<QString, const char*> made[] = {{tr("a queue that SAM makes"), "SQS"},
                                                    {tr("a topic that SAM makes"), "SNS"}};
    for (const auto& [words, type] : made) {
        offers.push_back({words, ui::resourceIcon(type == std::string_view{"SQS"}
                                                      ? QStringLiteral("AWS::SQS::Queue")
                                                      : QStringLiteral("AWS::SNS::Topic"))});
        m_types.emplace(words, type);
    }
    fill(*m_offers, offers);
    const json::value* target = m_written.if_contains("Destination");
    const json::value* type = m_written.if_contains("Type");
    QString text = target ? valueText(*target) : QString{};
    for (const auto& [words, madeType] : made)
        if (!target && type && *type == json::value(madeType))
            text = words;
    setText(text);
}

std::string DestinationBox::typeOf(const QString& text) const {
    const QString resource = namedResource(text);
    if (const auto known = m_types.find(resource.isEmpty() ? text : resource);
        known != m_types.end())
        return known->second;
    const QString service =
        text.startsWith(QLatin1String("arn:")) ? text.section(u':', 2, 2) : QString{};
    for (const Target& target : targets)
        if (service == QLatin1String(target.service))
            return target.type;
    const json::value* type = m_written.if_contains("Type");
    return type && type->is_string() ? std::string{type->get_string()} : std::string{};
}

void DestinationBox::choose(const QString& text) {
    if (text.isEmpty())
        return emit changed({{m_path, std::nullopt}});
    const bool isMade = m_types.contains(text);
    QString complaint;
    json::object wanted{{"Type", json::value(typeOf(text))}};
    if (!isMade)
        wanted["Destination"] = *textOrIntrinsic(text, &complaint);
    if (m_written.empty())
        return emit changed({{m_path, std::move(wanted)}});
    PropertyEdits edits;
    for (const char* key : {"Type", "Destination"}) {
        const json::value* before = m_written.if_contains(key);
        const json::value* after = wanted.if_contains(key);
        PropertyPath path = m_path;
        path.emplace_back(key);
        if (after && (!before || *before != *after))
            edits.push_back({std::move(path), *after});
        else if (before && !after)
            edits.push_back({std::move(path), std::nullopt});
    }
    emit changed(edits);
}

} // namespace lathe::inspector
