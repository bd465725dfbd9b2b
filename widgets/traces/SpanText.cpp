#include "widgets/traces/SpanText.h"

#include "widgets/common/Formats.h"
#include "widgets/common/JsonText.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/traces/SpanWords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace json = boost::json;

namespace lathe::traces {

namespace {

/// The context of this file's sentences in the translations.
QString text(const char* source) {
    return QCoreApplication::translate("SpanText", source);
}

QString written(const json::value& value) {
    if (const auto* string = value.if_string())
        return QString::fromUtf8(string->data(), qsizetype(string->size()));
    return QString::fromStdString(json::serialize(value));
}

/// A table's rows under a heading; nothing where there are none.
class Section {
  public:
    explicit Section(QString heading)
        : m_heading{std::move(heading)} {}

    void add(const QString& name, const QString& value) {
        if (value.isEmpty())
            return;
        m_rows += QStringLiteral("<tr><td width='92' style='color:%1; padding-right:8px'>%2</td>"
                                 "<td style='white-space:pre-wrap'>%3</td></tr>")
                      .arg(ui::colors().muted.name(), name.toHtmlEscaped(), value.toHtmlEscaped());
    }

    void addAll(const json::object& object) {
        for (const auto& [name, value] : object)
            add(QString::fromUtf8(name.data(), qsizetype(name.size())), written(value));
    }

    QString html() const {
        if (m_rows.isEmpty())
            return {};
        return QStringLiteral("<div style='margin-top:8px; color:%1'><b>%2</b></div>"
                              "<table cellspacing='0' cellpadding='1'>%3</table>")
            .arg(ui::colors().text.name(), m_heading.toHtmlEscaped(), m_rows);
    }

  private:
    QString m_heading;
    QString m_rows;
};

QString momentText(Timestamp time) {
    const auto millis = std::chrono::floor<Milliseconds>(time.time_since_epoch());
    const QDate day = QDateTime::fromMSecsSinceEpoch(millis.count()).date();
    return day == QDate::currentDate()
               ? ui::timeText(time)
               : ui::timeText(time) + u' ' + QLocale().toString(day, QLocale::ShortFormat);
}

QString timesHtml(const Span& span) {
    Section times{text(QT_TRANSLATE_NOOP("SpanText", "Times"))};
    const Segment& segment = *span.segment;
    times.add(text(QT_TRANSLATE_NOOP("SpanText", "Begin")), momentText(segment.start));
    if (segment.end)
        times.add(text(QT_TRANSLATE_NOOP("SpanText", "End")), momentText(*segment.end));
    times.add(text(QT_TRANSLATE_NOOP("SpanText", "Starts after")),
              ui::durationText(span.time.from));
    times.add(text(QT_TRANSLATE_NOOP("SpanText", "Total")), ui::durationText(span.time.length()));
    times.add(text(QT_TRANSLATE_NOOP("SpanText", "Self")), ui::durationText(span.self));
    Microseconds critical{};
    for (const Interval& one : span.critical)
        critical += one.length();
    if (critical.count() > 0)
        times.add(text(QT_TRANSLATE_NOOP("SpanText", "Critical")), ui::durationText(critical));
    return times.html();
}

std::int64_t numberIn(const json::object& object, const char* name) {
    const auto* value = object.if_contains(name);
    return value && value->is_int64() ? value->get_int64() : 0;
}

/// What the engine knows of an invocation beside what X-Ray tells.
QString invocationHtml(const json::object& facts) {
    Section section{text(QT_TRANSLATE_NOOP("SpanText", "Invocation"))};
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Request")), textIn(facts, "request_id"));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Function")), textIn(facts, "function"));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Version")), textIn(facts, "version"));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Asked for by")), textIn(facts, "origin"));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Environment")), textIn(facts, "environment"));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Outcome")), textIn(facts, "outcome"));
    if (facts.contains("billed_ms")) {
        section.add(text(QT_TRANSLATE_NOOP("SpanText", "Billed")),
                    ui::billedText(Milliseconds{numberIn(facts, "billed_ms")}));
        section.add(text(QT_TRANSLATE_NOOP("SpanText", "Memory")),
                    text(QT_TRANSLATE_NOOP("SpanText", "%1 of %2"))
                        .arg(ui::memoryText({numberIn(facts, "max_memory_used_bytes")}),
                             ui::memoryText({numberIn(facts, "memory_size_bytes")})));
        section.add(text(QT_TRANSLATE_NOOP("SpanText", "Cost")),
                    ui::moneyText({numberIn(facts, "cost_picodollars")}));
    }
    return section.html();
}

QString importHtml(const json::object& facts) {
    Section section{text(QT_TRANSLATE_NOOP("SpanText", "Import"))};
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Module")), textIn(facts, "import"));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Total")),
                ui::durationText(Microseconds{numberIn(facts, "cumulative_us")}));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Self")),
                ui::durationText(Microseconds{numberIn(facts, "self_us")}));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Cost")),
                ui::moneyText({numberIn(facts, "self_cost_picodollars")}));
    return section.html();
}

QString httpHtml(const HttpExchange& http) {
    Section section{QStringLiteral("HTTP")};
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Request")),
                QString::fromStdString(http.method + ' ' + http.url).trimmed());
    if (http.status)
        section.add(text(QT_TRANSLATE_NOOP("SpanText", "Status")), QString::number(*http.status));
    if (http.contentLength)
        section.add(text(QT_TRANSLATE_NOOP("SpanText", "Length")),
                    ui::sizeText(*http.contentLength));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Client")),
                QString::fromStdString(http.clientIp));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "User agent")),
                QString::fromStdString(http.userAgent));
    return section.html();
}

QString frameHtml(const StackFrame& frame, std::size_t exception, std::size_t number, bool opens) {
    const QString place =
        QStringLiteral("%1:%2").arg(QString::fromStdString(frame.path)).arg(frame.line);
    const QString shown = opens ? QStringLiteral("<a href='frame:%1/%2' style='color:%3'>%4</a>")
                                      .arg(exception)
                                      .arg(number)
                                      .arg(ui::colors().accent.name(), place.toHtmlEscaped())
                                : place.toHtmlEscaped();
    return QStringLiteral("%1  %2<br>")
        .arg(shown, QString::fromStdString(frame.label).toHtmlEscaped());
}

QString causeHtml(const Cause& cause, const std::function<bool(const StackFrame&)>& opens) {
    QString html;
    for (std::size_t i = 0; i < cause.exceptions.size(); ++i) {
        const Exception& exception = cause.exceptions[i];
        html += QStringLiteral("<div style='margin-top:8px; color:%1'><b>%2</b></div>"
                               "<div style='white-space:pre-wrap'>%3</div>")
                    .arg(ui::colors().error.name(),
                         QString::fromStdString(exception.type).toHtmlEscaped(),
                         QString::fromStdString(exception.message).toHtmlEscaped());
        if (exception.stack.empty())
            continue;
        html += QStringLiteral("<div style='font-family:\"%1\"; color:%2; white-space:pre-wrap'>")
                    .arg(ui::codeFont().family(), ui::colors().muted.name());
        for (std::size_t k = 0; k < exception.stack.size(); ++k)
            html += frameHtml(exception.stack[k], i, k, opens(exception.stack[k]));
        html += QStringLiteral("</div>");
    }
    return html;
}

/// What is neither Lathe's own nor told elsewhere, as JSON.
QString metadataHtml(const json::object& metadata) {
    json::object rest = metadata;
    rest.erase("lathe");
    if (rest.empty())
        return {};
    const QString raw = QString::fromStdString(json::serialize(rest));
    return QStringLiteral("<div style='margin-top:8px'><b>%1</b></div>"
                          "<pre style='font-family:\"%2\"; white-space:pre-wrap'>%3</pre>")
        .arg(text(QT_TRANSLATE_NOOP("SpanText", "Metadata")), ui::codeFont().family(),
             ui::prettyJson(raw).value_or(raw).toHtmlEscaped());
}

QString linksHtml(const std::vector<Link>& links) {
    QString html;
    for (const Link& link : links)
        html += ui::link(QStringLiteral("trace:") + QString::fromStdString(link.traceId),
                         QString::fromStdString(link.traceId)) +
                QStringLiteral("<br>");
    return html.isEmpty() ? html
                          : QStringLiteral("<div style='margin-top:8px'><b>%1</b></div>%2")
                                .arg(text(QT_TRANSLATE_NOOP("SpanText", "Linked traces")), html);
}

QString named(const QString& heading, const json::object& object) {
    Section section{heading};
    section.addAll(object);
    return section.html();
}

QString namesHtml(const Segment& segment) {
    Section section{text(QT_TRANSLATE_NOOP("SpanText", "Segment"))};
    section.add(QStringLiteral("Id"), QString::fromStdString(segment.id));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Trace")),
                QString::fromStdString(segment.traceId));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "Parent")),
                QString::fromStdString(segment.parentId));
    section.add(QStringLiteral("ARN"), QString::fromStdString(segment.resourceArn));
    section.add(text(QT_TRANSLATE_NOOP("SpanText", "User")), QString::fromStdString(segment.user));
    if (segment.inferred)
        section.add(text(QT_TRANSLATE_NOOP("SpanText", "Inferred")),
                    text(QT_TRANSLATE_NOOP("SpanText", "made of the call that led to it")));
    return section.html();
}

} // namespace

QString spanHtml(const SpanTree& tree, int place,
                 const std::function<bool(const StackFrame&)>& opens) {
    const Span& span = tree.at(place);
    const Segment& segment = *span.segment;
    QString html = causeHtml(segment.cause, opens) + timesHtml(span);
    if (const auto* facts = factsOf(segment))
        html += facts->contains("import") ? importHtml(*facts) : invocationHtml(*facts);
    html += named(text(QT_TRANSLATE_NOOP("SpanText", "Annotations")), segment.annotations);
    if (segment.http)
        html += httpHtml(*segment.http);
    html += named(QStringLiteral("SQL"), segment.sql);
    html += named(QStringLiteral("AWS"), segment.aws);
    html += named(text(QT_TRANSLATE_NOOP("SpanText", "Service")), segment.service);
    return html + metadataHtml(segment.metadata) + linksHtml(segment.links) + namesHtml(segment) +
           named(text(QT_TRANSLATE_NOOP("SpanText", "Further members")), segment.others);
}

} // namespace lathe::traces
