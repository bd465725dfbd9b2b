#include "widgets/traces/SpanWords.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"

#include <QCoreApplication>
#include <QHash>

namespace lathe::traces {

namespace {

/// The context of this file's sentences in the translations.
QString text(const char* source) {
    return QCoreApplication::translate("SpanWords", source);
}

/// The colour, so much of it on the background.
QColor mixed(const QColor& color, float share) {
    const QColor& ground = ui::colors().background;
    const auto part = [share](float one, float other) { return one * share + other * (1 - share); };
    return QColor::fromRgbF(part(color.redF(), ground.redF()),
                            part(color.greenF(), ground.greenF()),
                            part(color.blueF(), ground.blueF()));
}

/// "PutItem users" of a call to AWS.
QString callText(const boost::json::object& aws) {
    QString call = textIn(aws, "operation");
    for (const char* member : {"table_name", "bucket_name", "queue_url", "topic_arn",
                               "function_name", "stream_name", "state_machine_arn"}) {
        QString resource = textIn(aws, member);
        if (resource.isEmpty())
            continue;
        resource = resource.section(u'/', -1).section(u':', -1);
        return call.isEmpty() ? resource : call + u' ' + resource;
    }
    return call;
}

} // namespace

QString textIn(const boost::json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (!value || !value->is_string())
        return {};
    const auto& string = value->get_string();
    return QString::fromUtf8(string.data(), qsizetype(string.size()));
}

const boost::json::object* factsOf(const Segment& segment) {
    const auto* facts = segment.metadata.if_contains("lathe");
    return facts ? facts->if_object() : nullptr;
}

QString kindText(SpanKind kind) {
    static const QHash<SpanKind, const char*> names{
        {SpanKind::Service, QT_TRANSLATE_NOOP("SpanWords", "Lambda service")},
        {SpanKind::Waiting, QT_TRANSLATE_NOOP("SpanWords", "Waiting")},
        {SpanKind::Start, QT_TRANSLATE_NOOP("SpanWords", "Environment start")},
        {SpanKind::Init, QT_TRANSLATE_NOOP("SpanWords", "Init")},
        {SpanKind::Import, QT_TRANSLATE_NOOP("SpanWords", "Import")},
        {SpanKind::Function, QT_TRANSLATE_NOOP("SpanWords", "Function")},
        {SpanKind::Handler, QT_TRANSLATE_NOOP("SpanWords", "Handler")},
        {SpanKind::Code, QT_TRANSLATE_NOOP("SpanWords", "Code")},
        {SpanKind::Response, QT_TRANSLATE_NOOP("SpanWords", "Response")},
        {SpanKind::After, QT_TRANSLATE_NOOP("SpanWords", "Extensions, overhead")},
        {SpanKind::Freeze, QT_TRANSLATE_NOOP("SpanWords", "Freeze")},
        {SpanKind::Aws, QT_TRANSLATE_NOOP("SpanWords", "AWS service")},
        {SpanKind::Remote, QT_TRANSLATE_NOOP("SpanWords", "Remote call")},
    };
    return text(names.value(kind));
}

QColor kindColor(SpanKind kind) {
    const ui::Colors& colors = ui::colors();
    switch (kind) {
    case SpanKind::Service:
        return mixed(colors.seriesColor(7), 0.75F);
    case SpanKind::Waiting:
        return colors.borderStrong;
    case SpanKind::Start:
        return colors.seriesColor(5);
    case SpanKind::Init:
        return colors.seriesColor(1);
    case SpanKind::Import:
        return mixed(colors.seriesColor(1), 0.6F);
    case SpanKind::Function:
        return mixed(colors.seriesColor(0), 0.5F);
    case SpanKind::Handler:
        return colors.seriesColor(0);
    case SpanKind::Code:
        return colors.seriesColor(2);
    case SpanKind::Response:
        return mixed(colors.seriesColor(2), 0.6F);
    case SpanKind::After:
        return mixed(colors.seriesColor(3), 0.6F);
    case SpanKind::Freeze:
        return colors.info;
    case SpanKind::Aws:
        return colors.seriesColor(4);
    case SpanKind::Remote:
        return colors.seriesColor(3);
    }
    return colors.muted;
}

QString kindIcon(SpanKind kind) {
    switch (kind) {
    case SpanKind::Service:
    case SpanKind::Function:
        return QStringLiteral("function");
    case SpanKind::Waiting:
        return QStringLiteral("timer");
    case SpanKind::Start:
    case SpanKind::Init:
        return QStringLiteral("memory");
    case SpanKind::Import:
        return QStringLiteral("layers");
    case SpanKind::Handler:
        return QStringLiteral("play");
    case SpanKind::Code:
        return QStringLiteral("terminal");
    case SpanKind::Response:
        return QStringLiteral("arrow-right");
    case SpanKind::After:
        return QStringLiteral("more");
    case SpanKind::Freeze:
        return QStringLiteral("pause");
    case SpanKind::Aws:
        return QStringLiteral("resource");
    case SpanKind::Remote:
        return QStringLiteral("http");
    }
    return {};
}

QString spanTitle(const Span& span) {
    static const QHash<QString, const char*> ours{
        {QStringLiteral("Queue wait"), QT_TRANSLATE_NOOP("SpanWords", "Queue wait")},
        {QStringLiteral("Environment start"), QT_TRANSLATE_NOOP("SpanWords", "Environment start")},
        {QStringLiteral("Response"), QT_TRANSLATE_NOOP("SpanWords", "Response")},
        {QStringLiteral("Extensions"), QT_TRANSLATE_NOOP("SpanWords", "Extensions")},
        {QStringLiteral("Freeze"), QT_TRANSLATE_NOOP("SpanWords", "Freeze")},
    };
    const QString name = QString::fromStdString(span.segment->name);
    const bool isPart = span.kind != SpanKind::Code && span.kind != SpanKind::Import;
    return isPart && ours.contains(name) ? text(ours.value(name)) : name;
}

QString spanSubtitle(const Span& span) {
    const Segment& segment = *span.segment;
    if (segment.kind == SegmentKind::Segment)
        return QString::fromStdString(segment.origin);
    if (segment.nameSpace == "aws")
        return callText(segment.aws);
    if (segment.http && !segment.http->url.empty())
        return QString::fromStdString(segment.http->method + ' ' + segment.http->url).trimmed();
    return {};
}

QString spanStatus(const Segment& segment) {
    if (segment.fault)
        return text(QT_TRANSLATE_NOOP("SpanWords", "fault"));
    if (segment.throttle)
        return text(QT_TRANSLATE_NOOP("SpanWords", "throttled"));
    if (segment.error)
        return text(QT_TRANSLATE_NOOP("SpanWords", "error"));
    return segment.end ? QString{} : text(QT_TRANSLATE_NOOP("SpanWords", "in progress"));
}

QString spanToolTip(const SpanTree& tree, int place) {
    const Span& span = tree.at(place);
    QStringList lines{spanTitle(span)};
    if (const QString what = spanSubtitle(span); !what.isEmpty())
        lines << what;
    lines << text(QT_TRANSLATE_NOOP("SpanWords", "%1 (%2 by itself)"))
                 .arg(ui::durationText(span.time.length()), ui::durationText(span.self));
    lines << text(QT_TRANSLATE_NOOP("SpanWords", "begins after %1"))
                 .arg(ui::durationText(span.time.from));
    if (!span.critical.empty()) {
        Microseconds critical{};
        for (const Interval& one : span.critical)
            critical += one.length();
        lines << text(QT_TRANSLATE_NOOP("SpanWords", "on the critical path for %1"))
                     .arg(ui::durationText(critical));
    }
    if (const QString status = spanStatus(*span.segment); !status.isEmpty())
        lines << status;
    for (const Exception& exception : span.segment->cause.exceptions)
        lines << QString::fromStdString(exception.type + ": " + exception.message).left(200);
    return lines.join(u'\n');
}

QString requestIdOf(const SpanTree& tree, int span) {
    for (int at = span; at >= 0; at = tree.at(at).parent) {
        const Segment& segment = *tree.at(at).segment;
        if (const auto* facts = factsOf(segment))
            if (const QString id = textIn(*facts, "request_id"); !id.isEmpty())
                return id;
        if (tree.at(at).kind == SpanKind::Service)
            if (const QString id = textIn(segment.aws, "request_id"); !id.isEmpty())
                return id;
    }
    return {};
}

QString functionOf(const SpanTree& tree, int span) {
    const QString request = requestIdOf(tree, span);
    if (request.isEmpty())
        return {};
    for (const Span& one : tree.spans())
        if (const auto* facts = factsOf(*one.segment))
            if (textIn(*facts, "request_id") == request)
                return textIn(*facts, "function");
    return {};
}

} // namespace lathe::traces
