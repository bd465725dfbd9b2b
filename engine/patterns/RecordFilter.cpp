#include "engine/patterns/RecordFilter.h"

#include "engine/base/Base64.h"

#include <boost/json.hpp>

#include <algorithm>

namespace json = boost::json;

namespace lathe::patterns {

namespace {

/// The key of a pattern that stands for the data.
std::string_view keyOf(RecordSource source) {
    switch (source) {
    case RecordSource::Sqs:
        return "body";
    case RecordSource::DynamoDb:
        return "dynamodb";
    case RecordSource::Kafka:
        return "value";
    case RecordSource::Kinesis:
    case RecordSource::Mq:
        break;
    }
    return "data";
}

bool isStream(RecordSource source) {
    return source == RecordSource::Kinesis || source == RecordSource::DynamoDb;
}

/// The data as they stand in a record; nullptr when there are none.
const json::value* writtenData(RecordSource source, const json::object& record) {
    if (source == RecordSource::Kinesis)
        if (const json::value* kinesis = record.if_contains("kinesis");
            kinesis && kinesis->is_object())
            return kinesis->get_object().if_contains("data");
    return record.if_contains(keyOf(source));
}

Error inFilter(std::size_t number, const Error& error) {
    return {error.code, Text::tr("filter {}: {}", number, error.detail)};
}

/// UTF-8 characters, which is what AWS counts.
std::size_t lengthOf(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xc0) != 0x80; }));
}

} // namespace

/// A record as the patterns see it.
struct RecordFilter::Data {
    Format format = Format::Nothing;
    /// With the data under their key: as JSON where they are, else as text.
    json::object record;

    bool suits(const Filter& filter) const {
        return filter.format == Format::Nothing || filter.format == format;
    }
};

Result<RecordFilter::Filter> RecordFilter::compileOne(RecordSource source,
                                                      const std::string& text) {
    if (lengthOf(text) > maximumLength)
        return Error{"Filter.TooLong",
                     Text::tr("the pattern has {} characters, and Lambda takes {}", lengthOf(text),
                              maximumLength)};
    auto pattern = Pattern::compile(text);
    if (!pattern)
        return pattern.error();
    const std::string_view key = keyOf(source);
    const std::string below = std::string{key} + ".";
    Format format = Format::Nothing;
    for (const Leaf& leaf : pattern->leaves()) {
        if (leaf.path.starts_with(below))
            format = Format::Json;
        else if (leaf.path == key && format == Format::Nothing)
            format = Format::PlainText;
    }
    if (format == Format::PlainText && isStream(source))
        return Error{
            "Filter.PlainText",
            Text::tr("the data of this source are JSON, so '{}' must be an object of their "
                     "keys, not a list of values",
                     key)};
    return Filter{*std::move(pattern), format};
}

Result<RecordFilter> RecordFilter::compile(RecordSource source,
                                           const std::vector<std::string>& patterns) {
    if (patterns.size() > maximumFilters)
        return Error{"Filter.TooMany", Text::tr("there are {} filters, and Lambda takes {}",
                                                patterns.size(), maximumFilters)};
    RecordFilter filter{source};
    for (const std::string& pattern : patterns) {
        auto one = compileOne(source, pattern);
        if (!one)
            return inFilter(filter.m_filters.size() + 1, one.error());
        filter.m_filters.push_back(*std::move(one));
    }
    return filter;
}

RecordFilter::Data RecordFilter::dataOf(const json::object& record) const {
    Data data;
    data.record = record;
    const json::value* written = writtenData(m_source, record);
    if (!written)
        return data;
    if (m_source == RecordSource::DynamoDb) {
        data.format = Format::Json;
        return data;
    }
    json::value& place = data.record[keyOf(m_source)];
    place = *written;
    if (!written->is_string())
        return data;
    std::string text{written->get_string()};
    if (m_source != RecordSource::Sqs)
        text = base64Decoded(text).value_or(std::string{});
    boost::system::error_code problem;
    json::value parsed = json::parse(text, problem);
    const bool isJson = !problem && parsed.is_structured();
    data.format = isJson ? Format::Json : Format::PlainText;
    place = isJson ? std::move(parsed) : json::value(text);
    return data;
}

bool RecordFilter::matches(const json::object& record) const {
    if (m_filters.empty())
        return true;
    const Data data = dataOf(record);
    return std::any_of(m_filters.begin(), m_filters.end(), [&](const Filter& filter) {
        return data.suits(filter) && filter.pattern.matches(data.record);
    });
}

std::vector<FilterExplanation> RecordFilter::explain(const json::object& record) const {
    const Data data = dataOf(record);
    std::vector<FilterExplanation> explanations;
    for (const Filter& filter : m_filters) {
        FilterExplanation explanation;
        explanation.pattern = filter.pattern.explain(data.record);
        explanation.otherFormat = !data.suits(filter);
        explanation.matches = explanation.pattern.matches && !explanation.otherFormat;
        explanations.push_back(std::move(explanation));
    }
    return explanations;
}

} // namespace lathe::patterns
