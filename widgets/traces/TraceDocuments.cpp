#include "widgets/traces/TraceDocuments.h"

#include "engine/traces/SegmentDocument.h"
#include "engine/traces/Summary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lathe::traces {

QByteArray writtenTrace(const Trace& trace) {
    QJsonArray segments;
    for (const Segment& segment : trace.segments)
        segments.append(
            QJsonObject{{QStringLiteral("Id"), QString::fromStdString(segment.id)},
                        {QStringLiteral("Document"),
                         QString::fromStdString(boost::json::serialize(documentOf(segment)))}});
    const Summary summary = summaryOf(trace);
    const QJsonObject written{
        {QStringLiteral("Id"), QString::fromStdString(trace.id)},
        {QStringLiteral("Duration"), std::chrono::duration<double>{summary.duration}.count()},
        {QStringLiteral("LimitExceeded"), trace.limitExceeded},
        {QStringLiteral("Segments"), segments}};
    return QJsonDocument{QJsonObject{{QStringLiteral("Traces"), QJsonArray{written}}}}.toJson();
}

} // namespace lathe::traces
