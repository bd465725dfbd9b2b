#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace lathe::ui {

/// The first thing that keeps a text from being JSON (RFC 8259).
struct JsonProblem {
    /// In UTF-16 code units from the beginning of the text.
    qsizetype position = 0;
    /// Of what is wrong, at least 1.
    qsizetype length = 1;
    /// From 1; columns count UTF-16 code units.
    int line = 1;
    int column = 1;
    /// One sentence for a person.
    QString message;

    bool operator==(const JsonProblem&) const = default;
};

/// Nothing when the text is one JSON value.
std::optional<JsonProblem> checkJson(QStringView text);

/// The text with one value a line, indented by two spaces. Numbers, strings and the order of names
/// stay as they are written. Nothing when it is no JSON.
std::optional<QString> prettyJson(QStringView text);

} // namespace lathe::ui
