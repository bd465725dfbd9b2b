#include "engine/insights/DatePatterns.h"
#include "engine/insights/Functions.h"

namespace lathe::insights {

namespace {

std::int64_t millisecondsOf(Timestamp time) {
    return std::chrono::floor<Milliseconds>(time).time_since_epoch().count();
}

Value periodBegin(const Arguments& arguments) {
    const auto time = arguments.time(0);
    return time ? Value{arguments.prepared.period->floor(*time) + arguments.prepared.offset}
                : Value{};
}

Value periodEnd(const Arguments& arguments) {
    const auto time = arguments.time(0);
    return time ? Value{arguments.prepared.period->ceil(*time) + arguments.prepared.offset}
                : Value{};
}

Value fromMilliseconds(const Arguments& arguments) {
    const auto time = arguments.time(0);
    return time ? Value{*time} : Value{};
}

Value toMilliseconds(const Arguments& arguments) {
    const auto time = arguments.time(0);
    return time ? Value{millisecondsOf(*time)} : Value{};
}

Value now(const Arguments& arguments) {
    return Value{millisecondsOf(arguments.moments.now) / 1000};
}

Value parseDate(const Arguments& arguments) {
    std::string textBuffer, patternBuffer, zoneBuffer;
    const auto text = arguments.text(0, textBuffer);
    const auto pattern = arguments.text(1, patternBuffer);
    if (!text || !pattern)
        return {};
    const auto time = parsedDate(*text, *pattern, arguments.text(2, zoneBuffer).value_or("UTC"));
    return time ? Value{millisecondsOf(*time)} : Value{};
}

Value formatDate(const Arguments& arguments) {
    std::string patternBuffer, zoneBuffer;
    const auto time = arguments.time(0);
    const auto pattern = arguments.text(1, patternBuffer);
    if (!time || !pattern)
        return {};
    auto text = formattedDate(*time, *pattern, arguments.text(2, zoneBuffer).value_or("UTC"));
    return text ? Value{std::move(*text)} : Value{};
}

Value rangeStart(const Arguments& arguments) {
    return Value{millisecondsOf(arguments.moments.start)};
}

Value rangeEnd(const Arguments& arguments) {
    return Value{millisecondsOf(arguments.moments.end)};
}

Value rangeLength(const Arguments& arguments) {
    return Value{millisecondsOf(arguments.moments.end) - millisecondsOf(arguments.moments.start)};
}

} // namespace

std::vector<Function> timeFunctions() {
    return {
        {{"bin", "bin(period)",
          Text::tr("when the period that @timestamp lies in began, as in bin(5m)")},
         1,
         1,
         periodBegin,
         Function::Special::PeriodOfTimestamp},
        {{"datefloor", "datefloor(timestamp, period)",
          Text::tr("when the period that a time lies in began")},
         2,
         2,
         periodBegin,
         Function::Special::Period},
        {{"dateceil", "dateceil(timestamp, period)",
          Text::tr("when the period that a time lies in ends")},
         2,
         2,
         periodEnd,
         Function::Special::Period},
        {{"fromMillis", "fromMillis(field)",
          Text::tr("the time so many milliseconds after the beginning of 1970")},
         1,
         1,
         fromMilliseconds},
        {{"toMillis", "toMillis(timestamp)",
          Text::tr("the milliseconds from the beginning of 1970 until a time")},
         1,
         1,
         toMilliseconds},
        {{"now", "now()", Text::tr("when the query was started, in seconds since 1970")},
         0,
         0,
         now},
        {{"parseDate", "parseDate(field, format [, timezone])",
          Text::tr("the milliseconds since 1970 of a date, by a pattern such as yyyy-MM-dd")},
         2,
         3,
         parseDate},
        {{"formatDate", "formatDate(timestamp, format [, timezone])",
          Text::tr("a time as text, by a pattern such as %Y-%m-%d")},
         2,
         3,
         formatDate},
        {{"strftime", "strftime(timestamp, format [, timezone])",
          Text::tr("another name of formatDate")},
         2,
         3,
         formatDate},
        {{"queryStartTime", "queryStartTime()",
          Text::tr("where the query's time range begins, in milliseconds since 1970")},
         0,
         0,
         rangeStart},
        {{"queryEndTime", "queryEndTime()",
          Text::tr("where the query's time range ends, in milliseconds since 1970")},
         0,
         0,
         rangeEnd},
        {{"queryTimeRange", "queryTimeRange()",
          Text::tr("how long the query's time range is, in milliseconds")},
         0,
         0,
         rangeLength},
    };
}

} // namespace lathe::insights
