#pragma once

#include "engine/insights/Lexer.h"
#include "engine/insights/Query.h"
#include "engine/insights/Scope.h"
#include "engine/insights/Vocabulary.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::insights {

/// Reads a query. Throws SyntaxFailure.
class Parser {
  public:
    explicit Parser(std::string_view text)
        : m_lexer{text} {
        advance();
    }

    Query parse();

  private:
    /// Of a query in parentheses, from this token on.
    Parser(const Parser& around, const Token& first)
        : m_lexer{around.m_lexer}
        , m_token{first}
        , m_depth{around.m_depth}
        , m_isInner{true} {}

    /// One of what fields, display, stats and by list.
    struct Item {
        ExpressionPtr value;
        /// The alias, or what is written.
        std::string name;
        /// The first token, or the alias.
        Token place;
        bool hasAlias = false;
    };
    /// What is known of a stats command while its outputs are read.
    struct Statistics {
        Stats stats;
        std::map<std::string, std::size_t> outputs;
        /// Names of outputs that must be of what comes after `by`.
        std::map<std::string, std::pair<std::size_t, Token>> awaited;
        bool isInCall = false;
    };

    /// The two sides of a join, while what comes after it is read.
    struct Joined {
        /// The names that stand before fields.
        std::string left;
        std::string right;
        std::unique_ptr<Parser> query;
        /// Of the join, among the commands.
        std::size_t command = 0;
        /// Of the right side's fields, by their paths.
        std::map<std::string, std::size_t> known;
        /// What the query would show by itself.
        std::vector<Column> columns;
    };

    // Commands: Parser.cpp.
    void commands();
    void command();
    void finishColumns();
    void checkOrder(CommandKind kind, const Token& place) const;
    void fields();
    void display();
    void filter();
    void sort();
    void dedup();
    void limit();
    void unnest();
    void expand();
    Column column(const Item& item, Assign& assign);
    void show(const std::vector<Column>& columns);
    /// What comes out has these columns, and rows that are no events.
    void aggregate(std::vector<Column> columns);

    // ParserPatterns.cpp.
    void pattern();
    void diff(const Token& place);
    void logcompare(const Token& place);
    void anomaly(const Token& place);
    void findPatterns(ExpressionPtr source);
    FindPatterns& patterns(const Token& place);
    void compare(const Baseline& baseline, const Token& place);

    // ParserSources.cpp.
    void source(const Token& place);
    void sourceGroups(Source& source);
    void sourceTime(std::optional<SourceTime>& time);
    std::vector<std::string> texts();
    std::string rawWord();
    std::unique_ptr<Parser> subquery();
    /// Its number.
    std::size_t keep(Query subquery);
    ExpressionPtr subqueryMembership(ExpressionPtr operand, const std::string& name);
    void join(const Token& place);
    void finishJoin();
    /// The field of a name, also of either side of a join.
    ExpressionPtr field(const Token& name);
    std::size_t rightField(const Token& name);
    std::size_t takeRight(const Column& column, const std::string& name);
    void appendColumns();

    // ParserSeries.cpp.
    void accumulate();
    void autoregress();
    void filldown();
    void addTotals();
    void fillMissing(const Token& place);
    void outlier();
    void sessionize();
    void countFrequent();
    std::size_t ownField(const Token& name);
    std::optional<Token> takeAlias();
    /// Whether `name=` comes here, which is taken then.
    bool takeOption(std::string_view name);
    bool truth();
    double number(double least, double most);
    Milliseconds duration();

    // ParserParse.cpp.
    void parseFields();
    void parseMode(Parse& parse, std::vector<Token>& names);
    void parseGroups(Parse& parse, std::vector<Token>& names);
    std::vector<Token> aliases();

    // ParserStats.cpp.
    void stats();
    void statsOutputs(Statistics& statistics);
    void statsKeys(Statistics& statistics, std::vector<Column>& columns);
    void statsOffset(Statistics& statistics);
    ExpressionPtr aggregateCall(const Aggregate& aggregate, const Token& name);
    ExpressionPtr statsField(const Token& name);

    // Expressions: ParserExpressions.cpp.
    Item item();
    ExpressionPtr expression();
    ExpressionPtr conjunction();
    ExpressionPtr negation();
    ExpressionPtr comparison();
    ExpressionPtr membership(ExpressionPtr operand, const std::string& name);
    ExpressionPtr like(ExpressionPtr operand);
    ExpressionPtr sum();
    ExpressionPtr product();
    ExpressionPtr power();
    ExpressionPtr unary();
    ExpressionPtr postfix();
    ExpressionPtr primary();
    ExpressionPtr named();

    // ParserCalls.cpp.
    ExpressionPtr call(const Token& name);
    /// The column of stats that a call stands for; nullptr when it is none.
    ExpressionPtr columnOf(const Token& name);
    ExpressionPtr argument(const Function& function, std::size_t index, Prepared& prepared);
    Period period();
    Regex regex(const Token& expression);

    // Tokens.
    void advance();
    bool isSign(std::string_view sign) const;
    bool isWord(std::string_view word) const;
    bool take(std::string_view sign);
    bool takeWord(std::string_view word);
    void expect(std::string_view sign);
    Token expectName(const Text& what);
    [[noreturn]] void unexpected(const Text& what) const;
    /// At the slash that begins one.
    Token regexToken();
    /// A part of the query, with single blanks and without backticks.
    std::string written(std::size_t begin, std::size_t end) const;

    /// Counts how deep what is being read lies in other such things, while it lives; and what a
    /// chain of operators makes of it.
    class Deeper {
      public:
        explicit Deeper(Parser& parser);
        ~Deeper() { m_parser.m_depth = m_before; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

        void again();

      private:
        Parser& m_parser;
        int m_before;
    };

    Lexer m_lexer;
    Token m_token;
    std::size_t m_lastEnd = 0;
    int m_depth = 0;
    Query m_query;
    Scope m_scope{m_query.fields};
    /// While the outputs of a stats command are read.
    Statistics* m_statistics = nullptr;
    bool m_hasFields = false;
    bool m_hasDisplay = false;
    bool m_isInner = false;
    std::optional<Joined> m_join;
    /// What the last stats has by bin().
    std::optional<FillMissing> m_bins;
};

} // namespace lathe::insights
