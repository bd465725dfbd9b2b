#pragma once

#include <QString>

namespace lathe::editor {

enum class Language {
    Text,
    Python,
    JavaScript,
    TypeScript,
    Java,
    Go,
    Ruby,
    Yaml,
    Json,
    Markdown,
    Shell,
    Properties,
    Html,
    Css,
};

/// By the file's name, else by the "#!" of its first line.
Language languageOf(const QString& fileName, const QByteArray& content = {});

/// As the status bar names it: "Python", "Plain text".
QString languageName(Language language);

/// Whether functions in it are run under a debugger.
constexpr bool hasBreakpoints(Language language) {
    return language == Language::Python || language == Language::JavaScript ||
           language == Language::TypeScript || language == Language::Java;
}

/// What starts a comment to the end of the line: "#", "//"; empty where there is none.
QByteArray lineComment(Language language);

struct BlockComment {
    QByteArray begin;
    QByteArray end;
};

/// What stands around a comment, where the language has none to the end of the line; else empty.
BlockComment blockComment(Language language);

struct Indentation {
    int width = 4;
    bool tabs = false;

    bool operator==(const Indentation&) const = default;
};

/// What the file itself uses, else what its language is usually indented with.
Indentation indentationOf(Language language, const QByteArray& content);

} // namespace lathe::editor
