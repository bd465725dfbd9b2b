#include "widgets/editor/Language.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <array>

namespace lathe::editor {

namespace {

Language byFirstLine(const QByteArray& content) {
    if (!content.startsWith("#!"))
        return Language::Text;
    const QByteArray line = content.left(content.indexOf('\n'));
    if (line.contains("python"))
        return Language::Python;
    if (line.contains("node"))
        return Language::JavaScript;
    if (line.contains("ruby"))
        return Language::Ruby;
    return line.contains("sh") ? Language::Shell : Language::Text;
}

} // namespace

Language languageOf(const QString& fileName, const QByteArray& content) {
    static const QHash<QString, Language> bySuffix{
        {QStringLiteral("py"), Language::Python},
        {QStringLiteral("pyi"), Language::Python},
        {QStringLiteral("js"), Language::JavaScript},
        {QStringLiteral("mjs"), Language::JavaScript},
        {QStringLiteral("cjs"), Language::JavaScript},
        {QStringLiteral("jsx"), Language::JavaScript},
        {QStringLiteral("ts"), Language::TypeScript},
        {QStringLiteral("tsx"), Language::TypeScript},
        {QStringLiteral("mts"), Language::TypeScript},
        {QStringLiteral("java"), Language::Java},
        {QStringLiteral("kt"), Language::Java},
        {QStringLiteral("go"), Language::Go},
        {QStringLiteral("rb"), Language::Ruby},
        {QStringLiteral("yaml"), Language::Yaml},
        {QStringLiteral("yml"), Language::Yaml},
        {QStringLiteral("json"), Language::Json},
        {QStringLiteral("md"), Language::Markdown},
        {QStringLiteral("sh"), Language::Shell},
        {QStringLiteral("bash"), Language::Shell},
        {QStringLiteral("toml"), Language::Properties},
        {QStringLiteral("ini"), Language::Properties},
        {QStringLiteral("cfg"), Language::Properties},
        {QStringLiteral("env"), Language::Properties},
        {QStringLiteral("properties"), Language::Properties},
        {QStringLiteral("html"), Language::Html},
        {QStringLiteral("htm"), Language::Html},
        {QStringLiteral("xml"), Language::Html},
        {QStringLiteral("css"), Language::Css},
    };
    const QFileInfo info{fileName};
    if (info.fileName() == QLatin1String{"Gemfile"} || info.fileName() == QLatin1String{"Rakefile"})
        return Language::Ruby;
    const auto found = bySuffix.constFind(info.suffix().toLower());
    return found != bySuffix.cend() ? *found : byFirstLine(content);
}

QString languageName(Language language) {
    static const QHash<Language, QString> names{
        {Language::Python, QStringLiteral("Python")},
        {Language::JavaScript, QStringLiteral("JavaScript")},
        {Language::TypeScript, QStringLiteral("TypeScript")},
        {Language::Java, QStringLiteral("Java")},
        {Language::Go, QStringLiteral("Go")},
        {Language::Ruby, QStringLiteral("Ruby")},
        {Language::Yaml, QStringLiteral("YAML")},
        {Language::Json, QStringLiteral("JSON")},
        {Language::Markdown, QStringLiteral("Markdown")},
        {Language::Shell, QStringLiteral("Shell")},
        {Language::Properties, QStringLiteral("TOML")},
        {Language::Html, QStringLiteral("HTML")},
        {Language::Css, QStringLiteral("CSS")},
    };
    return language == Language::Text ? QCoreApplication::translate("Language", "Plain text")
                                      : names.value(language);
}

QByteArray lineComment(Language language) {
    switch (language) {
    case Language::Python:
    case Language::Ruby:
    case Language::Yaml:
    case Language::Shell:
    case Language::Properties:
        return "#";
    case Language::JavaScript:
    case Language::TypeScript:
    case Language::Java:
    case Language::Go:
        return "//";
    default:
        return {};
    }
}

BlockComment blockComment(Language language) {
    switch (language) {
    case Language::Markdown:
    case Language::Html:
        return {"<!--", "-->"};
    case Language::Css:
        return {"/*", "*/"};
    default:
        return {};
    }
}

Indentation indentationOf(Language language, const QByteArray& content) {
    // The smallest indentation that at least a tenth of the indented lines start with is the unit.
    int tabs = 0, spaces = 0;
    std::array<int, 9> widths{};
    qsizetype at = 0;
    for (int line = 0; line < 2000 && at >= 0 && at < content.size(); ++line) {
        qsizetype width = 0;
        if (content[at] == '\t')
            ++tabs;
        while (at + width < content.size() && content[at + width] == ' ')
            ++width;
        if (width >= 2) {
            ++spaces;
            if (width <= 8)
                ++widths[static_cast<std::size_t>(width)];
        }
        at = content.indexOf('\n', at);
        at = at < 0 ? at : at + 1;
    }
    if (tabs > spaces)
        return {4, true};
    for (const int width : {2, 3, 4, 8}) {
        if (spaces > 0 && widths[static_cast<std::size_t>(width)] * 10 >= spaces)
            return {width, false};
    }
    switch (language) {
    case Language::Go:
        return {4, true};
    case Language::Yaml:
    case Language::Json:
    case Language::JavaScript:
    case Language::TypeScript:
    case Language::Ruby:
    case Language::Html:
    case Language::Css:
        return {2, false};
    default:
        return {4, false};
    }
}

} // namespace lathe::editor
