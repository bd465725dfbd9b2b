#include "widgets/common/Format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QHash>
#include <QLocale>

namespace lathe::ui {

namespace {

/// The context of this file's sentences in the translations.
QString text(const char* source) {
    return QCoreApplication::translate("Format", source);
}

QDateTime toDateTime(Timestamp time) {
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(ms);
}

int decimalsFor(double value) {
    if (value < 10)
        return 2;
    return value < 100 ? 1 : 0;
}

} // namespace

QString durationText(Microseconds duration) {
    const QLocale locale;
    const double ms = static_cast<double>(duration.count()) / 1000.0;
    if (ms < 1000)
        return text(QT_TRANSLATE_NOOP("Format", "%1 ms"))
            .arg(locale.toString(ms, 'f', decimalsFor(ms)));
    const double seconds = ms / 1000;
    if (seconds < 60)
        return text(QT_TRANSLATE_NOOP("Format", "%1 s"))
            .arg(locale.toString(seconds, 'f', decimalsFor(seconds)));
    const qint64 whole = qRound64(seconds);
    return text(QT_TRANSLATE_NOOP("Format", "%1 min %2 s"))
        .arg(locale.toString(whole / 60), locale.toString(whole % 60));
}

QString memoryText(Bytes bytes) {
    return text(QT_TRANSLATE_NOOP("Format", "%1 MB"))
        .arg(QLocale{}.toString(qint64{bytes.ceilMebi()}));
}

QString sizeText(qint64 bytes) {
    return QLocale{}.formattedDataSize(bytes, bytes < 1024 ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

QString moneyText(PicoDollars price, int significant) {
    return QString::fromStdString(toText(price, significant));
}

QString timeText(Timestamp time) {
    return toDateTime(time).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString whenText(Timestamp time, Timestamp now) {
    const QDateTime then = toDateTime(time);
    const qint64 days = then.date().daysTo(toDateTime(now).date());
    if (days == 0)
        return then.toString(QStringLiteral("HH:mm:ss"));
    if (days > 0 && days < 7)
        return QLocale{}.toString(then, QStringLiteral("ddd HH:mm"));
    return QLocale{}.toString(then.date(), QLocale::ShortFormat);
}

QString outcomeText(model::OutcomeKind kind) {
    switch (kind) {
    case model::OutcomeKind::Success:
        return text(QT_TRANSLATE_NOOP("Format", "Succeeded"));
    case model::OutcomeKind::FunctionError:
        return text(QT_TRANSLATE_NOOP("Format", "Failed"));
    case model::OutcomeKind::Crash:
        return text(QT_TRANSLATE_NOOP("Format", "Crashed"));
    case model::OutcomeKind::Timeout:
        return text(QT_TRANSLATE_NOOP("Format", "Timed out"));
    case model::OutcomeKind::Throttled:
        return text(QT_TRANSLATE_NOOP("Format", "Throttled"));
    case model::OutcomeKind::Stopped:
        return text(QT_TRANSLATE_NOOP("Format", "Stopped"));
    case model::OutcomeKind::NotRun:
        return text(QT_TRANSLATE_NOOP("Format", "Not run"));
    }
    return {};
}

Tint outcomeTint(model::OutcomeKind kind) {
    switch (kind) {
    case model::OutcomeKind::Success:
        return Tint::Success;
    case model::OutcomeKind::Stopped:
        return Tint::Muted;
    case model::OutcomeKind::Throttled:
        return Tint::Warning;
    default:
        return Tint::Error;
    }
}

QString triggerText(model::TriggerKind kind) {
    using Kind = model::TriggerKind;
    static const QHash<Kind, const char*> names{
        {Kind::Api, QT_TRANSLATE_NOOP("Format", "REST API")},
        {Kind::HttpApi, QT_TRANSLATE_NOOP("Format", "HTTP API")},
        {Kind::FunctionUrl, QT_TRANSLATE_NOOP("Format", "Function URL")},
        {Kind::WebSocket, QT_TRANSLATE_NOOP("Format", "WebSocket")},
        {Kind::Schedule, QT_TRANSLATE_NOOP("Format", "Schedule")},
        {Kind::ScheduleV2, QT_TRANSLATE_NOOP("Format", "Scheduler")},
        {Kind::EventBridgeRule, QT_TRANSLATE_NOOP("Format", "EventBridge rule")},
        {Kind::S3, QT_TRANSLATE_NOOP("Format", "S3 bucket")},
        {Kind::Sqs, QT_TRANSLATE_NOOP("Format", "SQS queue")},
        {Kind::Sns, QT_TRANSLATE_NOOP("Format", "SNS topic")},
        {Kind::DynamoDb, QT_TRANSLATE_NOOP("Format", "DynamoDB stream")},
        {Kind::Kinesis, QT_TRANSLATE_NOOP("Format", "Kinesis stream")},
        {Kind::Msk, QT_TRANSLATE_NOOP("Format", "MSK cluster")},
        {Kind::Mq, QT_TRANSLATE_NOOP("Format", "MQ broker")},
        {Kind::SelfManagedKafka, QT_TRANSLATE_NOOP("Format", "Kafka cluster")},
        {Kind::DocumentDb, QT_TRANSLATE_NOOP("Format", "DocumentDB stream")},
        {Kind::CloudWatchLogs, QT_TRANSLATE_NOOP("Format", "CloudWatch Logs")},
        {Kind::Cognito, QT_TRANSLATE_NOOP("Format", "Cognito user pool")},
        {Kind::IotRule, QT_TRANSLATE_NOOP("Format", "IoT rule")},
        {Kind::AlexaSkill, QT_TRANSLATE_NOOP("Format", "Alexa skill")},
        {Kind::StepFunctions, QT_TRANSLATE_NOOP("Format", "State machine")},
        {Kind::CloudFront, QT_TRANSLATE_NOOP("Format", "CloudFront")},
        {Kind::Other, QT_TRANSLATE_NOOP("Format", "Event source")},
    };
    return text(names.value(kind));
}

QString triggerIcon(model::TriggerKind kind) {
    using Kind = model::TriggerKind;
    static const QHash<Kind, QString> icons{
        {Kind::Api, QStringLiteral("api")},
        {Kind::HttpApi, QStringLiteral("http")},
        {Kind::FunctionUrl, QStringLiteral("link")},
        {Kind::WebSocket, QStringLiteral("websocket")},
        {Kind::Schedule, QStringLiteral("schedule")},
        {Kind::ScheduleV2, QStringLiteral("schedule")},
        {Kind::EventBridgeRule, QStringLiteral("event-bus")},
        {Kind::S3, QStringLiteral("bucket")},
        {Kind::Sqs, QStringLiteral("queue")},
        {Kind::Sns, QStringLiteral("topic")},
        {Kind::DynamoDb, QStringLiteral("table")},
        {Kind::Kinesis, QStringLiteral("stream")},
        {Kind::Msk, QStringLiteral("broker")},
        {Kind::Mq, QStringLiteral("broker")},
        {Kind::SelfManagedKafka, QStringLiteral("broker")},
        {Kind::DocumentDb, QStringLiteral("table")},
        {Kind::CloudWatchLogs, QStringLiteral("logs")},
        {Kind::Cognito, QStringLiteral("user")},
        {Kind::IotRule, QStringLiteral("device")},
        {Kind::AlexaSkill, QStringLiteral("voice")},
        {Kind::StepFunctions, QStringLiteral("workflow")},
        {Kind::CloudFront, QStringLiteral("cloud")},
    };
    return icons.value(kind, QStringLiteral("trigger"));
}

QString fileIcon(const QString& fileName) {
    static const QHash<QString, QString> bySuffix{
        {QStringLiteral("py"), QStringLiteral("file-python")},
        {QStringLiteral("js"), QStringLiteral("file-javascript")},
        {QStringLiteral("mjs"), QStringLiteral("file-javascript")},
        {QStringLiteral("cjs"), QStringLiteral("file-javascript")},
        {QStringLiteral("jsx"), QStringLiteral("file-javascript")},
        {QStringLiteral("ts"), QStringLiteral("file-typescript")},
        {QStringLiteral("tsx"), QStringLiteral("file-typescript")},
        {QStringLiteral("mts"), QStringLiteral("file-typescript")},
        {QStringLiteral("json"), QStringLiteral("file-json")},
        {QStringLiteral("yaml"), QStringLiteral("file-yaml")},
        {QStringLiteral("yml"), QStringLiteral("file-yaml")},
        {QStringLiteral("md"), QStringLiteral("file-markdown")},
        {QStringLiteral("java"), QStringLiteral("file-java")},
        {QStringLiteral("go"), QStringLiteral("file-go")},
        {QStringLiteral("rb"), QStringLiteral("file-ruby")},
        {QStringLiteral("txt"), QStringLiteral("file-text")},
        {QStringLiteral("toml"), QStringLiteral("file-text")},
        {QStringLiteral("png"), QStringLiteral("image")},
        {QStringLiteral("jpg"), QStringLiteral("image")},
        {QStringLiteral("svg"), QStringLiteral("image")},
        {QStringLiteral("zip"), QStringLiteral("file-binary")},
        {QStringLiteral("jar"), QStringLiteral("file-binary")},
    };
    return bySuffix.value(QFileInfo{fileName}.suffix().toLower(), QStringLiteral("file"));
}

QString resourceIcon(const QString& type) {
    static const std::pair<const char*, const char*> byPrefix[] = {
        {"AWS::Serverless::Function", "function"},
        {"AWS::Lambda::Function", "function"},
        {"AWS::Serverless::LayerVersion", "layers"},
        {"AWS::Lambda::LayerVersion", "layers"},
        {"AWS::Serverless::HttpApi", "http"},
        {"AWS::ApiGatewayV2", "http"},
        {"AWS::Serverless::Api", "api"},
        {"AWS::ApiGateway", "api"},
        {"AWS::S3", "bucket"},
        {"AWS::SQS", "queue"},
        {"AWS::SNS", "topic"},
        {"AWS::DynamoDB", "table"},
        {"AWS::Serverless::SimpleTable", "table"},
        {"AWS::Kinesis", "stream"},
        {"AWS::Events", "event-bus"},
        {"AWS::Scheduler", "schedule"},
        {"AWS::StepFunctions", "workflow"},
        {"AWS::Serverless::StateMachine", "workflow"},
        {"AWS::Cognito", "user"},
        {"AWS::IAM", "key"},
        {"AWS::KMS", "key"},
        {"AWS::SecretsManager", "key"},
        {"AWS::Logs", "logs"},
        {"AWS::CloudFront", "cloud"},
        {"AWS::MSK", "broker"},
        {"AWS::AmazonMQ", "broker"},
        {"AWS::IoT", "device"},
    };
    for (const auto& [prefix, name] : byPrefix) {
        if (type.startsWith(QLatin1String{prefix}))
            return QString::fromLatin1(name);
    }
    return QStringLiteral("resource");
}

} // namespace lathe::ui
