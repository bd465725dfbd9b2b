#include "widgets/editor/Lexers.h"

#include "widgets/common/Theme.h"

#include <Qsci/qscilexerbash.h>
#include <Qsci/qscilexercss.h>
#include <Qsci/qscilexerhtml.h>
#include <Qsci/qscilexerjava.h>
#include <Qsci/qscilexerjavascript.h>
#include <Qsci/qscilexerjson.h>
#include <Qsci/qscilexermarkdown.h>
#include <Qsci/qscilexerproperties.h>
#include <Qsci/qscilexerpython.h>
#include <Qsci/qscilexerruby.h>
#include <Qsci/qscilexeryaml.h>

namespace lathe::editor {

namespace {

/// What a style stands for, whatever the language.
enum class Role {
    Text,
    Comment,
    String,
    Number,
    Keyword,
    Type,
    Function,
    Property,
    Operator,
    Constant,
    Decorator,
    Heading,
    Error
};
using Roles = std::initializer_list<std::pair<int, Role>>;

constexpr const char* ScriptKeywords =
    "async await break case catch class const continue debugger default delete do else export "
    "extends finally for from function get if import in instanceof let new of return set static "
    "super switch this throw try typeof var void while with yield";
constexpr const char* ScriptGlobals =
    "Array Boolean Buffer Date Error JSON Map Math Number Object Promise RegExp Set String Symbol "
    "URL console exports false globalThis module null process require true undefined NaN Infinity";

class JavaScriptLexer : public QsciLexerJavaScript {
  public:
    explicit JavaScriptLexer(QObject* parent)
        : QsciLexerJavaScript{parent} {
        setHighlightBackQuotedStrings(true);
        setFoldComments(true);
    }
    const char* keywords(int set) const override {
        if (set == 1)
            return ScriptKeywords;
        return set == 2 ? ScriptGlobals : nullptr;
    }
};

class TypeScriptLexer final : public JavaScriptLexer {
  public:
    using JavaScriptLexer::JavaScriptLexer;
    const char* language() const override { return "TypeScript"; }
    const char* keywords(int set) const override {
        static const std::string words =
            std::string{ScriptKeywords} +
            " abstract as asserts constructor declare enum implements infer interface is keyof "
            "module namespace override private protected public readonly require satisfies type "
            "unique";
        static const std::string types =
            std::string{ScriptGlobals} +
            " any bigint boolean never number object string symbol unknown Partial Readonly Record "
            "Pick Omit Exclude Extract ReturnType Awaited";
        if (set == 1)
            return words.c_str();
        return set == 2 ? types.c_str() : nullptr;
    }
};

class GoLexer final : public QsciLexerCPP {
  public:
    explicit GoLexer(QObject* parent)
        : QsciLexerCPP{parent} {
        setHighlightBackQuotedStrings(true);
        setFoldPreprocessor(false);
    }
    const char* language() const override { return "Go"; }
    const char* keywords(int set) const override {
        if (set == 1)
            return "break case chan const continue default defer else fallthrough for func go goto "
                   "if import interface map package range return select struct switch type var";
        if (set == 2)
            return "any bool byte comparable complex64 complex128 error float32 float64 int int8 "
                   "int16 int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr true "
                   "false iota nil append cap clear close complex copy delete imag len make max "
                   "min "
                   "new panic print println real recover";
        return nullptr;
    }
};

class PythonLexer final : public QsciLexerPython {
  public:
    explicit PythonLexer(QObject* parent)
        : QsciLexerPython{parent} {
        setFoldComments(false);
        setFoldQuotes(true);
        setHighlightSubidentifiers(false);
    }
    const char* keywords(int set) const override {
        if (set == 1)
            return "and as assert async await break case class continue def del elif else except "
                   "finally for from global if import in is lambda match nonlocal not or pass "
                   "raise "
                   "return try while with yield";
        if (set == 2)
            return "False None True self cls bool bytes dict enumerate Exception float int "
                   "isinstance len list max min object open print range set sorted str sum tuple "
                   "type zip KeyError ValueError TypeError RuntimeError";
        return nullptr;
    }
};

const Roles& pythonRoles() {
    using L = QsciLexerPython;
    static const Roles roles{{L::Comment, Role::Comment},
                             {L::CommentBlock, Role::Comment},
                             {L::Number, Role::Number},
                             {L::DoubleQuotedString, Role::String},
                             {L::SingleQuotedString, Role::String},
                             {L::TripleSingleQuotedString, Role::String},
                             {L::TripleDoubleQuotedString, Role::String},
                             {L::DoubleQuotedFString, Role::String},
                             {L::SingleQuotedFString, Role::String},
                             {L::TripleSingleQuotedFString, Role::String},
                             {L::TripleDoubleQuotedFString, Role::String},
                             {L::UnclosedString, Role::Error},
                             {L::Keyword, Role::Keyword},
                             {L::ClassName, Role::Type},
                             {L::FunctionMethodName, Role::Function},
                             {L::Operator, Role::Operator},
                             {L::HighlightedIdentifier, Role::Constant},
                             {L::Decorator, Role::Decorator}};
    return roles;
}

const Roles& cppRoles() {
    using L = QsciLexerCPP;
    static const Roles roles{{L::Comment, Role::Comment},
                             {L::CommentLine, Role::Comment},
                             {L::CommentDoc, Role::Comment},
                             {L::CommentLineDoc, Role::Comment},
                             {L::CommentDocKeyword, Role::Comment},
                             {L::CommentDocKeywordError, Role::Comment},
                             {L::Number, Role::Number},
                             {L::Keyword, Role::Keyword},
                             {L::KeywordSet2, Role::Type},
                             {L::GlobalClass, Role::Type},
                             {L::DoubleQuotedString, Role::String},
                             {L::SingleQuotedString, Role::String},
                             {L::RawString, Role::String},
                             {L::VerbatimString, Role::String},
                             {L::TripleQuotedVerbatimString, Role::String},
                             {L::HashQuotedString, Role::String},
                             {L::Regex, Role::Constant},
                             {L::EscapeSequence, Role::Constant},
                             {L::Operator, Role::Operator},
                             {L::PreProcessor, Role::Decorator},
                             {L::UnclosedString, Role::Error}};
    return roles;
}

const Roles& rubyRoles() {
    using L = QsciLexerRuby;
    static const Roles roles{{L::Comment, Role::Comment},
                             {L::POD, Role::Comment},
                             {L::Number, Role::Number},
                             {L::Keyword, Role::Keyword},
                             {L::DemotedKeyword, Role::Keyword},
                             {L::DoubleQuotedString, Role::String},
                             {L::SingleQuotedString, Role::String},
                             {L::HereDocument, Role::String},
                             {L::HereDocumentDelimiter, Role::Decorator},
                             {L::PercentStringq, Role::String},
                             {L::PercentStringQ, Role::String},
                             {L::PercentStringw, Role::String},
                             {L::Backticks, Role::String},
                             {L::Regex, Role::Constant},
                             {L::ClassName, Role::Type},
                             {L::ModuleName, Role::Type},
                             {L::FunctionMethodName, Role::Function},
                             {L::Operator, Role::Operator},
                             {L::Symbol, Role::Constant},
                             {L::Global, Role::Constant},
                             {L::InstanceVariable, Role::Property},
                             {L::ClassVariable, Role::Property},
                             {L::Error, Role::Error}};
    return roles;
}

const Roles& yamlRoles() {
    using L = QsciLexerYAML;
    static const Roles roles{
        {L::Comment, Role::Comment},        {L::Identifier, Role::Property},
        {L::Keyword, Role::Constant},       {L::Number, Role::Number},
        {L::Reference, Role::Decorator},    {L::DocumentDelimiter, Role::Operator},
        {L::TextBlockMarker, Role::String}, {L::SyntaxErrorMarker, Role::Error},
        {L::Operator, Role::Operator}};
    return roles;
}

const Roles& jsonRoles() {
    using L = QsciLexerJSON;
    static const Roles roles{{L::Number, Role::Number},
                             {L::String, Role::String},
                             {L::UnclosedString, Role::Error},
                             {L::Property, Role::Property},
                             {L::EscapeSequence, Role::Constant},
                             {L::CommentLine, Role::Comment},
                             {L::CommentBlock, Role::Comment},
                             {L::Operator, Role::Operator},
                             {L::IRI, Role::String},
                             {L::IRICompact, Role::String},
                             {L::Keyword, Role::Keyword},
                             {L::KeywordLD, Role::Keyword},
                             {L::Error, Role::Error}};
    return roles;
}

const Roles& markdownRoles() {
    using L = QsciLexerMarkdown;
    static const Roles roles{{L::Special, Role::Operator},
                             {L::StrongEmphasisAsterisks, Role::Constant},
                             {L::StrongEmphasisUnderscores, Role::Constant},
                             {L::EmphasisAsterisks, Role::Decorator},
                             {L::EmphasisUnderscores, Role::Decorator},
                             {L::Header1, Role::Heading},
                             {L::Header2, Role::Heading},
                             {L::Header3, Role::Heading},
                             {L::Header4, Role::Heading},
                             {L::Header5, Role::Heading},
                             {L::Header6, Role::Heading},
                             {L::Prechar, Role::Operator},
                             {L::UnorderedListItem, Role::Operator},
                             {L::OrderedListItem, Role::Operator},
                             {L::BlockQuote, Role::Comment},
                             {L::StrikeOut, Role::Comment},
                             {L::HorizontalRule, Role::Operator},
                             {L::Link, Role::Property},
                             {L::CodeBackticks, Role::String},
                             {L::CodeDoubleBackticks, Role::String},
                             {L::CodeBlock, Role::String}};
    return roles;
}

const Roles& shellRoles() {
    using L = QsciLexerBash;
    static const Roles roles{{L::Error, Role::Error},
                             {L::Comment, Role::Comment},
                             {L::Number, Role::Number},
                             {L::Keyword, Role::Keyword},
                             {L::DoubleQuotedString, Role::String},
                             {L::SingleQuotedString, Role::String},
                             {L::Operator, Role::Operator},
                             {L::Scalar, Role::Property},
                             {L::ParameterExpansion, Role::Property},
                             {L::Backticks, Role::Constant},
                             {L::HereDocumentDelimiter, Role::Decorator},
                             {L::SingleQuotedHereDocument, Role::String}};
    return roles;
}

const Roles& propertiesRoles() {
    using L = QsciLexerProperties;
    static const Roles roles{{L::Comment, Role::Comment},
                             {L::Section, Role::Heading},
                             {L::Assignment, Role::Operator},
                             {L::DefaultValue, Role::Operator},
                             {L::Key, Role::Property}};
    return roles;
}

const Roles& rolesOf(Language language) {
    static const Roles none{};
    switch (language) {
    case Language::Python:
        return pythonRoles();
    case Language::JavaScript:
    case Language::TypeScript:
    case Language::Java:
    case Language::Go:
        return cppRoles();
    case Language::Ruby:
        return rubyRoles();
    case Language::Yaml:
        return yamlRoles();
    case Language::Json:
        return jsonRoles();
    case Language::Markdown:
        return markdownRoles();
    case Language::Shell:
        return shellRoles();
    case Language::Properties:
        return propertiesRoles();
    default:
        return none;
    }
}

QColor colorOf(Role role) {
    const ui::Colors& c = ui::colors();
    switch (role) {
    case Role::Comment:
        return c.code.comment;
    case Role::String:
        return c.code.string;
    case Role::Number:
        return c.code.number;
    case Role::Keyword:
        return c.code.keyword;
    case Role::Type:
        return c.code.type;
    case Role::Function:
        return c.code.function;
    case Role::Property:
        return c.code.property;
    case Role::Operator:
        return c.code.operators;
    case Role::Constant:
        return c.code.constant;
    case Role::Decorator:
        return c.code.decorator;
    case Role::Heading:
        return c.code.heading;
    case Role::Error:
        return c.error;
    case Role::Text:
        break;
    }
    return c.text;
}

/// Styles of HTML and CSS are many: hue by hue, those of the lexer are kept near ours.
void dressMarkup(QsciLexer& lexer) {
    const ui::Colors& c = ui::colors();
    for (int style = 0; style < 128; ++style) {
        const QString name = lexer.description(style).toLower();
        if (name.contains(QLatin1String{"comment"}))
            lexer.setColor(c.code.comment, style);
        else if (name.contains(QLatin1String{"string"}) || name.contains(QLatin1String{"value"}))
            lexer.setColor(c.code.string, style);
        else if (name.contains(QLatin1String{"tag"}) || name.contains(QLatin1String{"keyword"}) ||
                 name.contains(QLatin1String{"selector"}))
            lexer.setColor(c.code.keyword, style);
        else if (name.contains(QLatin1String{"attribute"}) ||
                 name.contains(QLatin1String{"property"}))
            lexer.setColor(c.code.property, style);
        else if (name.contains(QLatin1String{"number"}))
            lexer.setColor(c.code.number, style);
    }
}

QsciLexer* bareLexer(Language language, QObject* parent) {
    switch (language) {
    case Language::Python:
        return new PythonLexer{parent};
    case Language::JavaScript:
        return new JavaScriptLexer{parent};
    case Language::TypeScript:
        return new TypeScriptLexer{parent};
    case Language::Java:
        return new QsciLexerJava{parent};
    case Language::Go:
        return new GoLexer{parent};
    case Language::Ruby:
        return new QsciLexerRuby{parent};
    case Language::Yaml:
        return new QsciLexerYAML{parent};
    case Language::Json: {
        auto* lexer = new QsciLexerJSON{parent};
        lexer->setHighlightComments(true);
        return lexer;
    }
    case Language::Markdown:
        return new QsciLexerMarkdown{parent};
    case Language::Shell:
        return new QsciLexerBash{parent};
    case Language::Properties:
        return new QsciLexerProperties{parent};
    case Language::Html:
        return new QsciLexerHTML{parent};
    case Language::Css:
        return new QsciLexerCSS{parent};
    case Language::Text:
        break;
    }
    return nullptr;
}

} // namespace

QsciLexer* makeLexer(Language language, const QFont& font, QObject* parent) {
    QsciLexer* lexer = bareLexer(language, parent);
    if (lexer)
        dressLexer(*lexer, language, font);
    return lexer;
}

bool isProseStyle(Language language, int style) {
    for (const auto& [known, role] : rolesOf(language))
        if (known == style)
            return role == Role::Comment || role == Role::String;
    return false;
}

void dressLexer(QsciLexer& lexer, Language language, const QFont& font) {
    const ui::Colors& c = ui::colors();
    lexer.setDefaultFont(font);
    lexer.setDefaultColor(c.text);
    lexer.setDefaultPaper(c.background);
    lexer.setFont(font);
    lexer.setColor(c.text);
    lexer.setPaper(c.background);
    for (int style = 0; style < 128; ++style)
        lexer.setEolFill(false, style);
    for (const auto& [style, role] : rolesOf(language))
        lexer.setColor(colorOf(role), style);
    if (language == Language::Html || language == Language::Css)
        dressMarkup(lexer);
    if (language == Language::Markdown) {
        QFont strong = font;
        strong.setBold(true);
        for (int style = QsciLexerMarkdown::Header1; style <= QsciLexerMarkdown::Header6; ++style)
            lexer.setFont(strong, style);
    }
}

} // namespace lathe::editor
