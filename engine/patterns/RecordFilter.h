#pragma once

#include "engine/base/Result.h"
#include "engine/patterns/Pattern.h"

#include <boost/json/object.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace lathe::patterns {

/// Whose records an event source mapping filters; each has its data under a key of its own.
enum class RecordSource {
    /// body, a string: JSON or plain text.
    Sqs,
    /// data, base64 of JSON; in the record it is kinesis.data.
    Kinesis,
    /// dynamodb, JSON as it is.
    DynamoDb,
    /// value, base64 of JSON or of plain text.
    Kafka,
    /// data, base64 of JSON or of plain text.
    Mq,
};

/// What one filter says of a record.
struct FilterExplanation {
    /// Whether the filter lets the record through.
    bool matches = false;
    /// The data are JSON and the filter wants plain text, or the other way round: the record is
    /// dropped whatever is in it.
    bool otherFormat = false;
    Explanation pattern;
};

/// The filters of an event source mapping (FilterCriteria): a record goes to the function when one
/// of them matches, and always when there is none
/// (https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html, and for the
/// formats of the data https://docs.aws.amazon.com/lambda/latest/dg/with-sqs-filtering.html and the
/// pages beside it). A pattern that says nothing of the data looks at the rest of the record only.
/// Data count as JSON when they are an object or an array. Immutable; any thread.
class RecordFilter {
  public:
    /// AWS's quotas: filters of one mapping (it can be raised to 10), and the length of a pattern.
    static constexpr std::size_t maximumFilters = 5;
    static constexpr std::size_t maximumLength = 4096;

    /// `patterns` are the Pattern texts of the filters. Fails with Filter.TooMany, with
    /// Filter.TooLong, with Filter.PlainText where a stream's data can only be JSON, and as
    /// Pattern::compile() does; the detail begins with the number of the filter, from 1.
    static Result<RecordFilter> compile(RecordSource source,
                                        const std::vector<std::string>& patterns);

    /// `record` is one of the event's Records, as the function would get it.
    bool matches(const boost::json::object& record) const;
    /// One for each filter.
    std::vector<FilterExplanation> explain(const boost::json::object& record) const;

  private:
    /// What a pattern takes the data for; nothing: it does not look at them.
    enum class Format { Nothing, PlainText, Json };
    struct Filter {
        Pattern pattern;
        Format format;
    };
    struct Data;

    explicit RecordFilter(RecordSource source)
        : m_source(source) {}
    static Result<Filter> compileOne(RecordSource source, const std::string& pattern);
    Data dataOf(const boost::json::object& record) const;

    RecordSource m_source;
    std::vector<Filter> m_filters;
};

} // namespace lathe::patterns
