#pragma once

#include "engine/loghistory/JsonFields.h"
#include "widgets/logs/LogEntry.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace lathe::logs {

/// What is shown of a line's message.
struct LineText {
    Q_DECLARE_TR_FUNCTIONS(lathe::logs::LineText)

  public:
    enum class Kind { Head, Rest, Path, Text, Number };
    struct Part {
        /// Characters of the text.
        int begin = 0;
        int length = 0;
        Kind kind = Kind::Rest;
        /// In `fields`.
        int field = -1;
    };

    /// With line ends.
    QString text;
    /// Those that look otherwise than the rest.
    std::vector<Part> parts;
    std::vector<loghistory::JsonField> fields;

    /// What is over is left to Copy: nobody reads it here, and laying it out takes time.
    static constexpr qsizetype Longest = 32 * 1024;
    /// Characters in front of each field: room for what can be done with it.
    static constexpr int FieldIndent = 6;

    /// On one line, its first characters: a line in JSON begins with its message.
    static LineText onOneLine(const LogEntry& entry, qsizetype characters);
    static LineText whole(const LogEntry& entry);
    /// A line in JSON with a field a line; others as whole().
    static LineText unfolded(const LogEntry& entry);
};

/// Whether unfolded() may say more of it.
bool looksStructured(const LogEntry& entry);

} // namespace lathe::logs
