#include "widgets/designer/Words.h"

#include "widgets/common/Labels.h"
#include "widgets/designer/CanvasGraph.h"
#include "widgets/designer/ScheduleWords.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace lathe::designer {

namespace {

using authoring::GraphWire;
using authoring::NodeKind;
using authoring::WireKind;
using boost::json::object;
using boost::json::value;
using model::Trigger;
using model::TriggerKind;

/// More would hide the cards.
constexpr qsizetype MostOnWire = 2;

QString text(const char* source) {
    return QCoreApplication::translate("Words", source);
}

QString scalar(const value* found) {
    if (!found)
        return {};
    if (const auto* said = found->if_string())
        return QString::fromUtf8(said->data(), static_cast<qsizetype>(said->size()));
    return found->is_primitive() && !found->is_null()
               ? QString::fromStdString(boost::json::serialize(*found))
               : QString{};
}

QString at(const object& properties, const char* key) {
    return scalar(properties.if_contains(key));
}

/// The only text, or the texts of a list.
QStringList texts(const value* found) {
    QStringList all;
    if (!found)
        return all;
    if (const auto* list = found->if_array()) {
        for (const value& item : *list)
            all << scalar(&item);
    } else if (const QString one = scalar(found); !one.isEmpty()) {
        all << one;
    }
    all.removeAll(QString{});
    return all;
}

QString routeWords(const object& properties) {
    QString method = at(properties, "Method").toUpper();
    if (method == QLatin1String{"ANY"} || method == QLatin1String{"*"})
        method = text(QT_TRANSLATE_NOOP("Words", "any"));
    return QStringLiteral("%1 %2").arg(method, at(properties, "Path")).trimmed();
}

/// "uploads/*.png" from the prefix and suffix of the filter.
QString keyPattern(const object& properties) {
    const value* filter = properties.if_contains("Filter");
    const value* key =
        filter && filter->is_object() ? filter->get_object().if_contains("S3Key") : nullptr;
    const value* rules = key && key->is_object() ? key->get_object().if_contains("Rules") : nullptr;
    if (!rules || !rules->is_array())
        return {};
    QString prefix;
    QString suffix;
    for (const value& rule : rules->get_array()) {
        if (!rule.is_object())
            continue;
        const bool isPrefix =
            at(rule.get_object(), "Name").compare(QLatin1String{"prefix"}, Qt::CaseInsensitive) ==
            0;
        (isPrefix ? prefix : suffix) = at(rule.get_object(), "Value");
    }
    return prefix + u'*' + suffix;
}

QString bucketWords(const object& properties) {
    QStringList events;
    for (QString event : texts(properties.if_contains("Events"))) {
        event.remove(QStringLiteral("s3:"));
        events << event.remove(QStringLiteral(":*"));
    }
    const QString pattern = keyPattern(properties);
    return pattern.isEmpty()
               ? events.join(QStringLiteral(", "))
               : QStringLiteral("%1 %2").arg(events.join(QStringLiteral(", ")), pattern);
}

QString batchWords(const Trigger& trigger) {
    static const QHash<TriggerKind, QString> byDefault{{TriggerKind::Sqs, QStringLiteral("10")}};
    QString size = at(trigger.properties, "BatchSize");
    if (size.isEmpty())
        size = byDefault.value(trigger.kind, QStringLiteral("100"));
    const QString said = text(QT_TRANSLATE_NOOP("Words", "batches of %1")).arg(size);
    return trigger.properties.contains("FilterCriteria")
               ? text(QT_TRANSLATE_NOOP("Words", "%1, filtered")).arg(said)
               : said;
}

QString patternWords(const object& properties) {
    const value* pattern = properties.if_contains("Pattern");
    if (!pattern)
        pattern = properties.if_contains("EventPattern");
    if (!pattern || !pattern->is_object())
        return {};
    const QStringList kinds = texts(pattern->get_object().if_contains("detail-type"));
    const QStringList sources = texts(pattern->get_object().if_contains("source"));
    return (kinds.isEmpty() ? sources : kinds).join(QStringLiteral(", "));
}

QString scheduleOf(const object& properties) {
    QString expression = at(properties, "Schedule");
    if (expression.isEmpty())
        expression = at(properties, "ScheduleExpression");
    return expression.isEmpty()
               ? QString{}
               : scheduleWords(expression, at(properties, "ScheduleExpressionTimezone"));
}

/// "Environment/Variables/TABLE" -> "TABLE", "Policies/0/SQSPollerPolicy/QueueName" ->
/// "SQSPollerPolicy".
QString placeWords(QString place) {
    place.remove(QLatin1String{"Globals/"});
    const QStringList parts = place.split(u'/');
    if (place.startsWith(QLatin1String{"Environment/Variables/"}))
        return parts.last();
    if (parts.first() == QLatin1String{"Policies"} && parts.size() > 2)
        return parts[2] == QLatin1String{"Statement"}
                   ? text(QT_TRANSLATE_NOOP("Words", "own statement"))
                   : parts[2];
    if (place.contains(QLatin1String{"OnFailure"}))
        return text(QT_TRANSLATE_NOOP("Words", "on failure"));
    if (place.contains(QLatin1String{"OnSuccess"}))
        return text(QT_TRANSLATE_NOOP("Words", "on success"));
    if (place.startsWith(QLatin1String{"DeadLetter"}) ||
        place.startsWith(QLatin1String{"RedrivePolicy"}))
        return text(QT_TRANSLATE_NOOP("Words", "dead letters"));
    return parts.first();
}

QStringList carried(const GraphWire& wire) {
    QStringList all;
    for (const Trigger& trigger : wire.triggers)
        all << triggerWords(trigger);
    const bool saysWhere = wire.kind != WireKind::Trigger && wire.kind != WireKind::Need;
    for (const std::string& place : saysWhere ? wire.places : std::vector<std::string>{}) {
        // A place of one part is a resource that ties the two, whose name says nothing more.
        if (wire.kind == WireKind::Mention || place.find('/') != std::string::npos)
            all << placeWords(QString::fromStdString(place));
    }
    all.removeAll(QString{});
    all.removeDuplicates();
    return all;
}

} // namespace

QString nodeIcon(const authoring::GraphNode& node) {
    static const QHash<NodeKind, QString> icons{
        {NodeKind::Function, QStringLiteral("function")},
        {NodeKind::RestApi, QStringLiteral("api")},
        {NodeKind::HttpApi, QStringLiteral("http")},
        {NodeKind::WebSocketApi, QStringLiteral("websocket")},
        {NodeKind::FunctionUrl, QStringLiteral("link")},
        {NodeKind::Bucket, QStringLiteral("bucket")},
        {NodeKind::Table, QStringLiteral("table")},
        {NodeKind::Queue, QStringLiteral("queue")},
        {NodeKind::Topic, QStringLiteral("topic")},
        {NodeKind::EventBus, QStringLiteral("event-bus")},
        {NodeKind::Rule, QStringLiteral("event-bus")},
        {NodeKind::Schedule, QStringLiteral("schedule")},
        {NodeKind::Stream, QStringLiteral("stream")},
        {NodeKind::StateMachine, QStringLiteral("workflow")},
        {NodeKind::Distribution, QStringLiteral("cloud")},
        {NodeKind::FileSystem, QStringLiteral("folder")},
        {NodeKind::Layer, QStringLiteral("layers")},
        {NodeKind::Role, QStringLiteral("key")},
        {NodeKind::UserPool, QStringLiteral("user")},
        {NodeKind::LogGroup, QStringLiteral("logs")},
        {NodeKind::Outside, QStringLiteral("external")},
    };
    const QString found = icons.value(node.kind);
    return found.isEmpty() ? ui::resourceIcon(QString::fromStdString(node.type)) : found;
}

QString kindText(NodeKind kind) {
    static const QHash<NodeKind, const char*> names{
        {NodeKind::Function, QT_TRANSLATE_NOOP("Words", "Function")},
        {NodeKind::RestApi, QT_TRANSLATE_NOOP("Words", "REST API")},
        {NodeKind::HttpApi, QT_TRANSLATE_NOOP("Words", "HTTP API")},
        {NodeKind::WebSocketApi, QT_TRANSLATE_NOOP("Words", "WebSocket API")},
        {NodeKind::FunctionUrl, QT_TRANSLATE_NOOP("Words", "Function URL")},
        {NodeKind::Bucket, QT_TRANSLATE_NOOP("Words", "S3 bucket")},
        {NodeKind::Table, QT_TRANSLATE_NOOP("Words", "DynamoDB table")},
        {NodeKind::Queue, QT_TRANSLATE_NOOP("Words", "SQS queue")},
        {NodeKind::Topic, QT_TRANSLATE_NOOP("Words", "SNS topic")},
        {NodeKind::EventBus, QT_TRANSLATE_NOOP("Words", "Event bus")},
        {NodeKind::Rule, QT_TRANSLATE_NOOP("Words", "EventBridge rule")},
        {NodeKind::Schedule, QT_TRANSLATE_NOOP("Words", "Schedule")},
        {NodeKind::Stream, QT_TRANSLATE_NOOP("Words", "Stream")},
        {NodeKind::StateMachine, QT_TRANSLATE_NOOP("Words", "State machine")},
        {NodeKind::Distribution, QT_TRANSLATE_NOOP("Words", "CloudFront distribution")},
        {NodeKind::FileSystem, QT_TRANSLATE_NOOP("Words", "File system")},
        {NodeKind::Layer, QT_TRANSLATE_NOOP("Words", "Layer")},
        {NodeKind::Role, QT_TRANSLATE_NOOP("Words", "Role")},
        {NodeKind::UserPool, QT_TRANSLATE_NOOP("Words", "User pool")},
        {NodeKind::LogGroup, QT_TRANSLATE_NOOP("Words", "Log group")},
        {NodeKind::Outside, QT_TRANSLATE_NOOP("Words", "Outside the template")},
    };
    const char* found = names.value(kind);
    return found ? text(found) : QString{};
}

QString triggerWords(const Trigger& trigger) {
    const object& properties = trigger.properties;
    switch (trigger.kind) {
    case TriggerKind::Api:
    case TriggerKind::HttpApi:
        return routeWords(properties);
    case TriggerKind::WebSocket:
        return at(properties, "RouteKey");
    case TriggerKind::Schedule:
    case TriggerKind::ScheduleV2:
        return scheduleOf(properties);
    case TriggerKind::EventBridgeRule: {
        const QString schedule = scheduleOf(properties);
        return schedule.isEmpty() ? patternWords(properties) : schedule;
    }
    case TriggerKind::S3:
        return bucketWords(properties);
    case TriggerKind::Sqs:
    case TriggerKind::DynamoDb:
    case TriggerKind::Kinesis:
    case TriggerKind::Msk:
    case TriggerKind::Mq:
    case TriggerKind::SelfManagedKafka:
    case TriggerKind::DocumentDb:
        return batchWords(trigger);
    case TriggerKind::Sns:
        return properties.contains("FilterPolicy") ? text(QT_TRANSLATE_NOOP("Words", "filtered"))
                                                   : QString{};
    case TriggerKind::CloudWatchLogs:
        return at(properties, "FilterPattern");
    case TriggerKind::Cognito:
        return texts(properties.if_contains("Trigger")).join(QStringLiteral(", "));
    default:
        return {};
    }
}

QString wireWords(const GraphWire& wire) {
    const QStringList all = carried(wire);
    const QString said = all.mid(0, MostOnWire).join(QStringLiteral(", "));
    return all.size() > MostOnWire ? QStringLiteral("%1 +%2").arg(said).arg(all.size() - MostOnWire)
                                   : said;
}

QString wireToolTip(const GraphWire& wire) {
    QStringList lines{QStringLiteral("%1 \u2192 %2")
                          .arg(QString::fromStdString(wire.from), QString::fromStdString(wire.to))};
    lines += carried(wire);
    if (isDormant(wire))
        lines << dormantWords();
    return lines.join(u'\n');
}

QString dormantWords() {
    return text(QT_TRANSLATE_NOOP(
        "Words", "Lathe does not run this source yet: send such an event from the Test dock."));
}

} // namespace lathe::designer
