#include "widgets/invoke/OutcomeWords.h"

#include "engine/model/NextStep.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Formats.h"

#include <boost/json.hpp>

#include <QCoreApplication>

#include <map>

namespace lathe::invoke {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("OutcomeWords", text);
}

QString timeoutText(const model::InvocationRecord& record, const model::FunctionSpec* function) {
    return ui::durationText(function ? Microseconds{function->timeout} : record.duration);
}

/// What Lambda has a name for, whatever it came of; empty for all else.
QString namedSentence(const model::InvocationRecord& record) {
    const std::string& type = record.outcome.errorType;
    if (type == "Runtime.OutOfMemory")
        return translated(QT_TRANSLATE_NOOP("OutcomeWords", "The function needed more than its %1"))
            .arg(ui::memoryText(record.memorySize));
    if (type == "Runtime.ExitError")
        return translated(
            QT_TRANSLATE_NOOP("OutcomeWords", "The process ended before it answered"));
    if (type == "Runtime.UserCodeSyntaxError")
        return translated(QT_TRANSLATE_NOOP("OutcomeWords", "The code has a syntax error"));
    if (type == "Runtime.HandlerNotFound")
        return translated(QT_TRANSLATE_NOOP("OutcomeWords", "The handler was not found"));
    if (type == "Runtime.ImportModuleError")
        return translated(QT_TRANSLATE_NOOP("OutcomeWords", "The code could not be imported"));
    if (type == "Runtime.MarshalError")
        return translated(QT_TRANSLATE_NOOP("OutcomeWords", "What it returned is not JSON"));
    if (type == "Function.ResponseSizeTooLarge")
        return translated(QT_TRANSLATE_NOOP("OutcomeWords", "The response is larger than 6 MB"));
    return {};
}

QString raisedSentence(const QString& type) {
    // What Node.js rejects with may be no error: its type is "string" then.
    if (type.isEmpty() || type.front().isLower())
        return translated(QT_TRANSLATE_NOOP("OutcomeWords", "The function raised an error"));
    return translated(QT_TRANSLATE_NOOP("OutcomeWords", "The function raised %1")).arg(type);
}

QString failureSentence(const model::InvocationRecord& record) {
    if (const QString named = namedSentence(record); !named.isEmpty())
        return named;
    if (record.outcome.kind == model::OutcomeKind::FunctionError)
        return raisedSentence(QString::fromStdString(record.outcome.errorType));
    return translated(QT_TRANSLATE_NOOP("OutcomeWords", "The function could not start"));
}

QString sentenceOf(const model::InvocationRecord& record, const model::FunctionSpec* function) {
    using model::OutcomeKind;
    switch (record.outcome.kind) {
    case OutcomeKind::Success:
        return translated(QT_TRANSLATE_NOOP("OutcomeWords", "Succeeded"));
    case OutcomeKind::FunctionError:
    case OutcomeKind::Crash:
        return failureSentence(record);
    case OutcomeKind::Timeout:
        return translated(QT_TRANSLATE_NOOP("OutcomeWords", "The function ran longer than %1"))
            .arg(timeoutText(record, function));
    case OutcomeKind::Throttled:
        return translated(QT_TRANSLATE_NOOP("OutcomeWords", "Refused: too many were running"));
    case OutcomeKind::Stopped:
        return translated(QT_TRANSLATE_NOOP("OutcomeWords", "Stopped"));
    case OutcomeKind::NotRun:
        return translated(QT_TRANSLATE_NOOP("OutcomeWords", "It could not be run"));
    }
    return {};
}

QString changeOf(const std::string& property) {
    static const std::map<std::string, const char*, std::less<>> labels = {
        {"MemorySize", QT_TRANSLATE_NOOP("OutcomeWords", "Change the memory")},
        {"Timeout", QT_TRANSLATE_NOOP("OutcomeWords", "Change the timeout")},
        {"EphemeralStorage", QT_TRANSLATE_NOOP("OutcomeWords", "Change the storage")},
        {"ReservedConcurrentExecutions",
         QT_TRANSLATE_NOOP("OutcomeWords", "Change the concurrency")},
        {"Handler", QT_TRANSLATE_NOOP("OutcomeWords", "Check the handler")},
        {"Runtime", QT_TRANSLATE_NOOP("OutcomeWords", "Check the runtime")}};
    const auto found = labels.find(property);
    return found == labels.end() ? QString{} : translated(found->second);
}

void addTrace(const boost::json::value& lines, FailureDetails& details) {
    if (!lines.is_array())
        return;
    for (const boost::json::value& element : lines.get_array()) {
        if (!element.is_string())
            continue;
        const QString text =
            QString::fromUtf8(element.get_string().data(), qsizetype(element.get_string().size()));
        const QStringList parts = text.split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : parts)
            details.trace.push_back({line, model::stackFrames(line.toStdString())});
    }
}

} // namespace

OutcomeWords outcomeWords(const model::InvocationRecord& record,
                          const model::FunctionSpec* function) {
    const model::NextStep step = model::nextStep(record.outcome);
    return {sentenceOf(record, function), ui::translated(step.advice),
            QString::fromStdString(step.property), changeOf(step.property)};
}

FailureDetails failureDetails(const model::InvocationRecord& record) {
    FailureDetails details{QString::fromStdString(record.outcome.errorType),
                           QString::fromStdString(record.outcome.errorMessage),
                           {}};
    boost::system::error_code failed;
    const boost::json::value response = boost::json::parse(record.response, failed);
    if (failed || !response.is_object())
        return details;
    const boost::json::object& object = response.get_object();
    if (const auto* message = object.if_contains("errorMessage"); message && message->is_string())
        details.errorMessage = QString::fromUtf8(message->get_string().data(),
                                                 qsizetype(message->get_string().size()));
    for (const char* name : {"stackTrace", "trace"}) {
        if (const auto* lines = object.if_contains(name))
            addTrace(*lines, details);
    }
    return details;
}

} // namespace lathe::invoke
