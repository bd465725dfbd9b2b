#include "widgets/invoke/Parties.h"

#include "engine/model/Origins.h"
#include "engine/model/Trial.h"
#include "widgets/common/Labels.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <string_view>

namespace lathe::invoke {

namespace {

/// "arn:aws:sqs:us-east-1:123456789012:jobs" and "https://sqs.../jobs" -> "jobs".
std::string_view lastPart(std::string_view text) {
    const auto end = text.find_last_of(":/|");
    return end == std::string_view::npos ? text : text.substr(end + 1);
}

bool isUrl(const std::string& text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

/// "arn:aws:logs:us-east-1:123456789012:log-group:/aws/events/sold:*" -> "/aws/events/sold".
std::string logGroupOf(std::string_view arn) {
    constexpr std::string_view marker = ":log-group:";
    const auto start = arn.find(marker);
    if (start == std::string_view::npos)
        return {};
    arn.remove_prefix(start + marker.size());
    return std::string{arn.substr(0, arn.find(':'))};
}

/// Behind the name of an API destination its id stands.
std::string_view withoutId(std::string_view arn) {
    const auto start = arn.find(":api-destination/");
    return start == std::string_view::npos ? arn : arn.substr(0, arn.rfind('/'));
}

QString serviceOf(const std::string& arn) {
    return QString::fromStdString(arn).section(u':', 2, 2);
}

/// "AWS::SQS::" of "sqs".
QString typePrefix(const QString& service) {
    static const QHash<QString, QString> prefixes{
        {QStringLiteral("s3"), QStringLiteral("AWS::S3::")},
        {QStringLiteral("sqs"), QStringLiteral("AWS::SQS::")},
        {QStringLiteral("sns"), QStringLiteral("AWS::SNS::")},
        {QStringLiteral("events"), QStringLiteral("AWS::Events::")},
        {QStringLiteral("scheduler"), QStringLiteral("AWS::Scheduler::")},
        {QStringLiteral("states"), QStringLiteral("AWS::StepFunctions::")},
        {QStringLiteral("logs"), QStringLiteral("AWS::Logs::")},
    };
    return prefixes.value(service);
}

/// What asks by itself: "window", "cli"...
QString clientName(const std::string& origin) {
    if (origin == "window")
        return QCoreApplication::translate("Parties", "This window");
    if (origin == "cli")
        return QStringLiteral("lathe invoke");
    if (origin == "api")
        return QCoreApplication::translate("Parties", "Lambda API");
    if (origin == model::debuggerOrigin)
        return QCoreApplication::translate("Parties", "Debugger");
    if (origin == model::tuningOrigin)
        return QCoreApplication::translate("Parties", "Tuning run");
    if (origin == model::replayOrigin)
        return QCoreApplication::translate("Parties", "Replay");
    if (origin == model::testOrigin)
        return QCoreApplication::translate("Parties", "Test");
    if (origin == model::loadOrigin)
        return QCoreApplication::translate("Parties", "Load");
    return {};
}

} // namespace

QString Parties::nameOf(const std::string& arn) const {
    if (isUrl(arn))
        return QString::fromStdString(arn);
    const QString service = serviceOf(arn);
    std::string name{lastPart(withoutId(arn))};
    if (m_project && (service.isEmpty() || service == QStringLiteral("lambda"))) {
        // Behind the function's name its version or alias may stand.
        constexpr std::string_view marker = ":function:";
        if (const auto start = arn.find(marker); start != std::string::npos)
            name = arn.substr(start + marker.size(),
                              arn.find(':', start + marker.size()) - start - marker.size());
        const auto* function = m_project->findFunction(name);
        return QString::fromStdString(function ? function->logicalId : name);
    }
    const std::string group = logGroupOf(arn);
    if (!group.empty())
        name = group;
    const QString prefix = typePrefix(service);
    if (m_project && !prefix.isEmpty()) {
        for (const model::Resource& resource : m_project->resources) {
            if (QString::fromStdString(resource.type).startsWith(prefix) &&
                (resource.physicalId == name || lastPart(resource.physicalId) == name))
                return QString::fromStdString(resource.logicalId);
        }
    }
    return QString::fromStdString(name);
}

QString Parties::iconOf(const std::string& arn) {
    if (isUrl(arn))
        return QStringLiteral("http");
    const QString service = serviceOf(arn);
    if (service.isEmpty() || service == QStringLiteral("lambda"))
        return QStringLiteral("function");
    return ui::resourceIcon(typePrefix(service));
}

const model::Trigger* Parties::triggerOf(const std::string& origin) const {
    if (!m_project)
        return nullptr;
    const auto& triggers = m_project->triggers.triggers;
    const auto found = std::find_if(triggers.begin(), triggers.end(),
                                    [&](const auto& trigger) { return trigger.id == origin; });
    return found == triggers.end() ? nullptr : &*found;
}

QString Parties::originName(const std::string& origin) const {
    if (const QString client = clientName(origin); !client.isEmpty())
        return client;
    if (const auto* trigger = triggerOf(origin))
        return QString::fromStdString(trigger->source.empty() ? std::string{lastPart(origin)}
                                                              : trigger->source);
    return nameOf(origin);
}

QString Parties::originIcon(const std::string& origin) const {
    if (origin == model::debuggerOrigin)
        return QStringLiteral("debug");
    if (origin == model::tuningOrigin)
        return QStringLiteral("coin");
    if (origin == model::replayOrigin)
        return QStringLiteral("refresh");
    if (origin == model::testOrigin)
        return QStringLiteral("flask");
    if (!clientName(origin).isEmpty())
        return QStringLiteral("play");
    if (const auto* trigger = triggerOf(origin))
        return ui::triggerIcon(trigger->kind);
    return iconOf(origin);
}

QString Parties::originSentence(const std::string& origin) const {
    const auto* trigger = triggerOf(origin);
    return trigger ? ui::triggerText(trigger->kind) + u' ' + originName(origin)
                   : originName(origin);
}

} // namespace lathe::invoke
