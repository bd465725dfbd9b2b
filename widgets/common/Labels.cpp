#include "widgets/common/Labels.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <cmath>

namespace lathe::ui {

namespace {

/// The context of this file's sentences in the translations.
QString text(const char* source) {
    return QCoreApplication::translate("Labels", source);
}

} // namespace

QString sizeText(qint64 bytes) {
    const QLocale locale;
    if (bytes < 1024)
        return locale.formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
    const bool mega = bytes >= 1024 * 1024;
    const double value = double(bytes) / (mega ? 1024 * 1024 : 1024);
    const QString number = locale.toString(value, 'f', value == std::floor(value) ? 0 : 1);
    return (mega ? QCoreApplication::translate("lathe::ui", "%1 MB")
                 : QCoreApplication::translate("lathe::ui", "%1 KB"))
        .arg(number);
}

QString outcomeText(model::OutcomeKind kind) {
    switch (kind) {
    case model::OutcomeKind::Success:
        return text(QT_TRANSLATE_NOOP("Labels", "Succeeded"));
    case model::OutcomeKind::FunctionError:
        return text(QT_TRANSLATE_NOOP("Labels", "Failed"));
    case model::OutcomeKind::Crash:
        return text(QT_TRANSLATE_NOOP("Labels", "Crashed"));
    case model::OutcomeKind::Timeout:
        return text(QT_TRANSLATE_NOOP("Labels", "Timed out"));
    case model::OutcomeKind::Throttled:
        return text(QT_TRANSLATE_NOOP("Labels", "Throttled"));
    case model::OutcomeKind::Stopped:
        return text(QT_TRANSLATE_NOOP("Labels", "Stopped"));
    case model::OutcomeKind::NotRun:
        return text(QT_TRANSLATE_NOOP("Labels", "Not run"));
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
        {Kind::Api, QT_TRANSLATE_NOOP("Labels", "REST API")},
        {Kind::HttpApi, QT_TRANSLATE_NOOP("Labels", "HTTP API")},
        {Kind::FunctionUrl, QT_TRANSLATE_NOOP("Labels", "Function URL")},
        {Kind::WebSocket, QT_TRANSLATE_NOOP("Labels", "WebSocket")},
        {Kind::Schedule, QT_TRANSLATE_NOOP("Labels", "Schedule")},
        {Kind::ScheduleV2, QT_TRANSLATE_NOOP("Labels", "Scheduler")},
        {Kind::EventBridgeRule, QT_TRANSLATE_NOOP("Labels", "EventBridge rule")},
        {Kind::S3, QT_TRANSLATE_NOOP("Labels", "S3 bucket")},
        {Kind::Sqs, QT_TRANSLATE_NOOP("Labels", "SQS queue")},
        {Kind::Sns, QT_TRANSLATE_NOOP("Labels", "SNS topic")},
        {Kind::DynamoDb, QT_TRANSLATE_NOOP("Labels", "DynamoDB stream")},
        {Kind::Kinesis, QT_TRANSLATE_NOOP("Labels", "Kinesis stream")},
        {Kind::Msk, QT_TRANSLATE_NOOP("Labels", "MSK cluster")},
        {Kind::Mq, QT_TRANSLATE_NOOP("Labels", "MQ broker")},
        {Kind::SelfManagedKafka, QT_TRANSLATE_NOOP("Labels", "Kafka cluster")},
        {Kind::DocumentDb, QT_TRANSLATE_NOOP("Labels", "DocumentDB stream")},
        {Kind::CloudWatchLogs, QT_TRANSLATE_NOOP("Labels", "CloudWatch Logs")},
        {Kind::Cognito, QT_TRANSLATE_NOOP("Labels", "Cognito user pool")},
        {Kind::IotRule, QT_TRANSLATE_NOOP("Labels", "IoT rule")},
        {Kind::AlexaSkill, QT_TRANSLATE_NOOP("Labels", "Alexa skill")},
        {Kind::StepFunctions, QT_TRANSLATE_NOOP("Labels", "State machine")},
        {Kind::CloudFront, QT_TRANSLATE_NOOP("Labels", "CloudFront")},
        {Kind::Other, QT_TRANSLATE_NOOP("Labels", "Event source")},
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

bool isCodeFile(const QString& fileName) {
    static const QSet<QString> suffixes{QStringLiteral("py"), QStringLiteral("mjs"),
                                        QStringLiteral("js"), QStringLiteral("cjs"),
                                        QStringLiteral("rb")};
    return suffixes.contains(QFileInfo{fileName}.suffix().toLower());
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
