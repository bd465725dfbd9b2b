#include "engine/loghistory/LineFormat.h"

#include "engine/loghistory/JsonFields.h"
#include "engine/model/EscapeSequences.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include <utility>

namespace lathe::loghistory {

namespace {

namespace json = boost::json;

constexpr const char* lineEnd = "\r\n";

std::string levelOf(const model::LogLine& line) {
    return line.source == model::LogSource::Platform ? std::string{} : model::toText(line.level);
}

std::string cell(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string{text};
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string jsonLine(const model::LogLine& line, const std::string& text) {
    json::object object{{"time", toIso8601(line.time)}};
    if (const std::string level = levelOf(line); !level.empty())
        object["level"] = level;
    object["function"] = line.function;
    if (!line.requestId.empty())
        object["requestId"] = line.requestId;
    object["message"] = text;
    std::string written = json::serialize(object);
    // What the function has written as JSON stays so, number by number.
    if (!text.empty() && text.front() == '{' && jsonFields(text)) {
        written.pop_back();
        written += ",\"content\":" + text + '}';
    }
    return written + "\n";
}

} // namespace

LineFormat::LineFormat(LineForm form, std::vector<std::string> fields)
    : m_form{form}
    , m_fields{std::move(fields)} {}

std::string LineFormat::head() const {
    if (m_form != LineForm::Csv)
        return {};
    std::string head = "time,level,function,requestId,message";
    for (const std::string& field : m_fields)
        head += ',' + cell(field);
    return head + lineEnd;
}

std::string LineFormat::csv(const model::LogLine& line, const std::string& text) const {
    std::string row = fmt::format("{},{},{},{},{}", toIso8601(line.time), levelOf(line),
                                  cell(line.function), cell(line.requestId), cell(text));
    for (const std::string& field : m_fields)
        row += ',' + cell(jsonField(text, field).value_or(std::string{}));
    return row + lineEnd;
}

std::string LineFormat::write(const store::StoredLine& stored) const {
    const model::LogLine& line = stored.line;
    const std::string text = line.text.find(model::escapeCharacter) == std::string::npos
                                 ? line.text
                                 : model::withoutEscapes(line.text);
    switch (m_form) {
    case LineForm::Details:
        return fmt::format("{}\t{}\t{}\t{}\t{}\n", toIso8601(line.time), levelOf(line),
                           line.function, line.requestId, text);
    case LineForm::JsonLines:
        return jsonLine(line, text);
    case LineForm::Csv:
        return csv(line, text);
    default:
        return text + "\n";
    }
}

} // namespace lathe::loghistory
