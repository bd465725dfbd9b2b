#pragma once

#include "engine/store/PlacedLines.h"

#include <string>
#include <vector>

namespace lathe::loghistory {

/// How lines are written for other programs.
enum class LineForm {
    /// As they were printed.
    Text,
    /// With time, level, function and request id in front.
    Details,
    /// An object a line.
    JsonLines,
    /// RFC 4180: the columns of Details, the message, then the fields.
    Csv,
};

/// Writes lines in one form, each with its line end. Escape sequences are left out.
class LineFormat {
  public:
    /// `fields` are paths in lines of JSON (see JsonField), for Csv.
    explicit LineFormat(LineForm form, std::vector<std::string> fields = {});

    /// What stands above all lines; empty but for Csv.
    std::string head() const;
    std::string write(const store::StoredLine& stored) const;

  private:
    std::string csv(const model::LogLine& line, const std::string& text) const;

    LineForm m_form;
    std::vector<std::string> m_fields;
};

} // namespace lathe::loghistory
