#pragma once

#include "engine/base/Regex.h"
#include "engine/base/Result.h"
#include "engine/loghistory/CaselessText.h"
#include "engine/store/LogBlock.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::loghistory {

/// Which lines are looked for. What is empty lets everything pass.
struct LogFilter {
    /// Found anywhere in the text, in large letters or small ones.
    std::string text;
    /// A regular expression in the syntax of PCRE2; takes the place of `text`.
    std::string expression;
    /// This level and the ones above it; the platform's own lines have none and are not asked.
    model::LogLevel lowest = model::LogLevel::Trace;
    /// START, END, REPORT.
    bool platform = true;
    /// Logical id.
    std::string function;
    std::string requestId;

    /// What a line in JSON says.
    struct Field {
        /// See JsonField.
        std::string path;
        std::string value;
        /// Or has not: then lines without the field pass.
        bool has = true;

        bool operator==(const Field&) const = default;
    };
    std::vector<Field> fields;

    bool passesAll() const { return *this == LogFilter{}; }
    bool operator==(const LogFilter&) const = default;
};

/// A filter made ready to be asked often. Any thread.
class LogMatcher {
  public:
    /// Fails with Regex.Invalid.
    static Result<LogMatcher> of(LogFilter filter);

    const LogFilter& filter() const { return m_filter; }
    /// `level` is that of the line that this one belongs to.
    bool matches(const store::BlockLine& line, model::LogLevel level) const;
    /// False where no line of the block passes.
    bool mayMatch(std::string_view block) const;
    /// Whether it depends on which lines belong together.
    bool asksLevels() const { return m_filter.lowest > model::LogLevel::Trace; }

  private:
    explicit LogMatcher(LogFilter filter);
    bool hasTexts(std::string_view text) const;
    bool matchesText(std::string_view text) const;

    LogFilter m_filter;
    /// In every line that passes.
    std::vector<CaselessText> m_texts;
    std::optional<Regex> m_expression;
    /// Bytes that are in every block that has a line which passes.
    std::vector<std::string> m_marks;
};

} // namespace lathe::loghistory
