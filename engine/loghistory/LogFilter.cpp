#include "engine/loghistory/LogFilter.h"

#include "engine/loghistory/JsonFields.h"
#include "engine/loghistory/RequiredText.h"
#include "engine/model/EscapeSequences.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace lathe::loghistory {

namespace {

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// An expression that finds the text itself.
std::string literal(std::string_view text) {
    std::string expression;
    for (const char c : text) {
        const bool isMark = static_cast<unsigned char>(c) < 0x80 &&
                            !std::isalnum(static_cast<unsigned char>(c)) && c != '_';
        if (isMark)
            expression += '\\';
        expression += c;
    }
    return expression;
}

/// Written in JSON as it is.
bool isPlainInJson(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.';
    });
}

/// What every line that passes has in its text.
std::vector<CaselessText> textsIn(const LogFilter& filter) {
    std::vector<CaselessText> texts;
    if (filter.expression.empty() && !filter.text.empty() && isAscii(filter.text))
        texts.emplace_back(filter.text);
    for (const std::string& text : requiredTexts(filter.expression))
        texts.emplace_back(text);
    return texts;
}

bool isIn(std::string_view block, std::string_view mark) {
    return ::memmem(block.data(), block.size(), mark.data(), mark.size()) != nullptr;
}

} // namespace

LogMatcher::LogMatcher(LogFilter filter)
    : m_filter{std::move(filter)}
    , m_texts{textsIn(m_filter)} {
    for (const std::string& mark : {m_filter.function, m_filter.requestId})
        if (!mark.empty())
            m_marks.push_back(mark);
    for (const LogFilter::Field& field : m_filter.fields)
        if (field.has && isPlainInJson(field.value))
            m_marks.push_back(field.value);
}

Result<LogMatcher> LogMatcher::of(LogFilter filter) {
    LogMatcher matcher{std::move(filter)};
    std::string expression = matcher.m_filter.expression;
    if (expression.empty() && !isAscii(matcher.m_filter.text))
        expression = literal(matcher.m_filter.text);
    if (expression.empty())
        return matcher;
    auto compiled = Regex::compile("(?i)" + expression);
    if (!compiled)
        return compiled.error();
    matcher.m_expression = std::move(*compiled);
    return matcher;
}

bool LogMatcher::mayMatch(std::string_view block) const {
    if (!std::all_of(m_marks.begin(), m_marks.end(),
                     [block](const std::string& mark) { return isIn(block, mark); }))
        return false;
    // Escape sequences may stand in the middle of what is looked for.
    return hasTexts(block) || block.find(model::escapeCharacter) != std::string_view::npos;
}

bool LogMatcher::hasTexts(std::string_view text) const {
    return std::all_of(m_texts.begin(), m_texts.end(),
                       [text](const CaselessText& wanted) { return wanted.isIn(text); });
}

bool LogMatcher::matches(const store::BlockLine& line, model::LogLevel level) const {
    if (line.source == model::LogSource::Platform ? !m_filter.platform : level < m_filter.lowest)
        return false;
    if (!m_filter.function.empty() && line.function != m_filter.function)
        return false;
    if (!m_filter.requestId.empty() && line.requestId != m_filter.requestId)
        return false;
    if (line.text.find(model::escapeCharacter) != std::string_view::npos)
        return matchesText(model::withoutEscapes(line.text));
    return matchesText(line.text);
}

bool LogMatcher::matchesText(std::string_view text) const {
    if (!hasTexts(text) || (m_expression && !m_expression->matches(text)))
        return false;
    return std::all_of(m_filter.fields.begin(), m_filter.fields.end(),
                       [text](const LogFilter::Field& field) {
                           return (jsonField(text, field.path) == field.value) == field.has;
                       });
}

} // namespace lathe::loghistory
