#include "widgets/query/Samples.h"

#include <QCoreApplication>

namespace lathe::query {

namespace {

struct Sample {
    const char* name;
    const char* text;
};

constexpr Sample all[] = {
    {QT_TRANSLATE_NOOP("query::Samples", "Newest events"),
     "fields @timestamp, @message\n| sort @timestamp desc\n| limit 100"},
    {QT_TRANSLATE_NOOP("query::Samples", "Errors"),
     "fields @timestamp, @log, @message\n| filter @message like /(?i)error|exception/\n"
     "| sort @timestamp desc\n| limit 100"},
    {QT_TRANSLATE_NOOP("query::Samples", "Duration in each five minutes"),
     "filter @type = \"REPORT\"\n"
     "| stats count(*) as invocations, avg(@duration) as mean, pct(@duration, 95) as p95, "
     "max(@duration) as longest by bin(5m)"},
    {QT_TRANSLATE_NOOP("query::Samples", "Slowest invocations"),
     "filter @type = \"REPORT\"\n| fields @requestId, @duration, @initDuration, @log\n"
     "| sort @duration desc\n| limit 20"},
    {QT_TRANSLATE_NOOP("query::Samples", "Cold starts by function"),
     "filter @type = \"REPORT\"\n"
     "| stats count(*) as invocations, count(@initDuration) as cold, "
     "avg(@initDuration) as meanInit by @log"},
    {QT_TRANSLATE_NOOP("query::Samples", "Memory that is not used"),
     "filter @type = \"REPORT\"\n"
     "| stats max(@memorySize / 1000 / 1000) as provisionedMB, "
     "max(@maxMemoryUsed / 1000 / 1000) as usedMB, "
     "provisionedMB - usedMB as unusedMB by @log"},
    {QT_TRANSLATE_NOOP("query::Samples", "What messages have in common"), "pattern @message"},
    {QT_TRANSLATE_NOOP("query::Samples", "What is new since the time before"),
     "pattern @message\n| diff"},
    {QT_TRANSLATE_NOOP("query::Samples", "What is unusual"),
     "pattern @message\n| anomaly\n| filter @anomaly = 1"},
};

} // namespace

QList<SavedQuery> samples() {
    QList<SavedQuery> list;
    for (const Sample& sample : all)
        list.append({QCoreApplication::translate("query::Samples", sample.name),
                     QString::fromLatin1(sample.text)});
    return list;
}

} // namespace lathe::query
