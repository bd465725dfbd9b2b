#include "widgets/common/JsonText.h"

#include <QCoreApplication>

namespace lathe::ui {

namespace {

/// Deeper nesting than any event has; keeps hostile text from exhausting the stack.
constexpr int deepest = 512;

bool isSpace(QChar c) {
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}
bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}
bool isWord(QChar c) {
    return c.isLetterOrNumber() || c == u'_' || c == u'$' || c == u'-';
}

/// Reads a text once; writes it indented where an output is given.
class Scanner {
    Q_DECLARE_TR_FUNCTIONS(lathe::ui::Json)

  public:
    Scanner(QStringView text, QString* output)
        : m_text{text}
        , m_output{output} {}

    std::optional<JsonProblem> run() {
        skipSpace();
        if (atEnd())
            fail(m_position, 1, tr("Nothing is here yet. The smallest event is {}."));
        else if (value(0)) {
            skipSpace();
            if (!atEnd())
                fail(m_position, word(), tr("The event ends before this: remove what follows."));
        }
        return m_problem;
    }

  private:
    bool atEnd() const { return m_position >= m_text.size(); }
    QChar here() const { return atEnd() ? QChar{} : m_text[m_position]; }
    void skipSpace() {
        while (!atEnd() && isSpace(m_text[m_position]))
            ++m_position;
    }
    void write(QStringView text) {
        if (m_output)
            m_output->append(text);
    }
    void newLine(int depth) {
        if (m_output) {
            m_output->append(u'\n');
            m_output->append(QString(depth * 2, u' '));
        }
    }
    /// Length of the word at the position: what to underline.
    qsizetype word() const {
        qsizetype end = m_position;
        while (end < m_text.size() && isWord(m_text[end]))
            ++end;
        return qMax<qsizetype>(1, end - m_position);
    }

    bool fail(qsizetype position, qsizetype length, const QString& message) {
        if (m_problem)
            return false;
        const QStringView before = m_text.left(position);
        const qsizetype lineBegin = before.lastIndexOf(u'\n') + 1;
        m_problem = JsonProblem{position, length, static_cast<int>(before.count(u'\n')) + 1,
                                static_cast<int>(position - lineBegin) + 1, message};
        return false;
    }

    bool value(int depth) {
        if (depth > deepest)
            return fail(m_position, 1, tr("This is nested too deeply."));
        const QChar c = here();
        if (c == u'{')
            return container(depth, u'}');
        if (c == u'[')
            return container(depth, u']');
        if (c == u'"')
            return string();
        if (c == u'-' || isDigit(c))
            return number();
        for (const QStringView literal : {u"true", u"false", u"null"}) {
            if (m_text.sliced(m_position).startsWith(literal) && word() == literal.size()) {
                write(literal);
                m_position += literal.size();
                return true;
            }
        }
        return noValue();
    }

    bool noValue() {
        const QChar c = here();
        if (atEnd())
            return fail(m_text.size(), 1, tr("A value is missing at the end."));
        if (c == u'\'')
            return fail(m_position, 1, tr("Strings need double quotes."));
        if (c == u'}' || c == u']' || c == u',' || c == u':')
            return fail(m_position, 1, tr("A value is missing before \"%1\".").arg(c));
        if (c == u'/')
            return fail(m_position, 2, tr("JSON has no comments."));
        const QString found = m_text.sliced(m_position, word()).toString();
        if (found == QLatin1String("True") || found == QLatin1String("False") ||
            found == QLatin1String("None"))
            return fail(m_position, found.size(),
                        tr("This is Python; JSON has true, false and null."));
        return fail(m_position, found.size(),
                    tr("\"%1\" is no value: strings need double quotes.").arg(found.left(40)));
    }

    bool container(int depth, QChar close) {
        const qsizetype open = m_position;
        write(m_text.sliced(m_position++, 1));
        skipSpace();
        if (here() == close) {
            write(m_text.sliced(m_position++, 1));
            return true;
        }
        while (true) {
            newLine(depth + 1);
            if (close == u'}' && !name())
                return false;
            if (!value(depth + 1))
                return false;
            skipSpace();
            if (here() == close)
                break;
            if (!separator(open, close))
                return false;
        }
        newLine(depth);
        write(m_text.sliced(m_position++, 1));
        return true;
    }

    /// The comma between two members.
    bool separator(qsizetype open, QChar close) {
        if (atEnd())
            return fail(
                open, 1,
                tr("\"%1\" is not closed: \"%2\" is missing.").arg(m_text[open]).arg(close));
        if (here() == u'}' || here() == u']')
            return fail(m_position, 1, tr("\"%1\" is expected here.").arg(close));
        if (here() != u',')
            return fail(m_position, word(), tr("A comma is missing before this."));
        const qsizetype comma = m_position++;
        write(u",");
        skipSpace();
        if (here() == close)
            return fail(comma, 1, tr("Nothing follows this comma: remove it."));
        return true;
    }

    bool name() {
        if (atEnd())
            return fail(m_text.size(), 1, tr("A name is missing at the end."));
        if (here() != u'"')
            return fail(m_position, word(), tr("Names need double quotes."));
        if (!string())
            return false;
        skipSpace();
        if (here() != u':')
            return fail(m_position, atEnd() ? 1 : word(), tr("A colon is missing after the name."));
        ++m_position;
        write(u": ");
        skipSpace();
        return true;
    }

    bool string() {
        const qsizetype open = m_position++;
        while (!atEnd()) {
            const QChar c = m_text[m_position];
            if (c == u'"') {
                ++m_position;
                write(m_text.sliced(open, m_position - open));
                return true;
            }
            if (c == u'\n' || c == u'\r')
                break;
            if (c < u' ')
                return fail(m_position, 1, tr("Control characters are written as \\u00XX."));
            if (c == u'\\' && !escape())
                return false;
            ++m_position;
        }
        return fail(open, m_position - open, tr("This string is not closed."));
    }

    /// Leaves the position on the last character of the escape.
    bool escape() {
        const qsizetype begin = m_position++;
        const QChar c = here();
        if (c == u'u') {
            for (int digit = 0; digit < 4; ++digit) {
                ++m_position;
                const char16_t hex = here().toLower().unicode();
                if (!isDigit(here()) && !(hex >= u'a' && hex <= u'f'))
                    return fail(begin, 2, tr("\\u needs four hexadecimal digits."));
            }
            return true;
        }
        if (!c.isNull() && QStringView{u"\"\\/bfnrt"}.contains(c))
            return true;
        return fail(begin, 2, tr("JSON has no such escape; a backslash is written \\\\."));
    }

    bool number() {
        const qsizetype begin = m_position;
        const auto digits = [this] {
            const qsizetype first = m_position;
            while (isDigit(here()))
                ++m_position;
            return m_position > first;
        };
        if (here() == u'-')
            ++m_position;
        const qsizetype whole = m_position;
        bool good = digits();
        if (good && m_text[whole] == u'0' && m_position - whole > 1)
            return fail(begin, m_position - begin, tr("Numbers do not begin with 0."));
        if (good && here() == u'.') {
            ++m_position;
            good = digits();
        }
        if (good && (here() == u'e' || here() == u'E')) {
            ++m_position;
            if (here() == u'+' || here() == u'-')
                ++m_position;
            good = digits();
        }
        if (!good || isWord(here()) || here() == u'.')
            return fail(begin, qMax<qsizetype>(1, m_position - begin),
                        tr("This number is not complete."));
        write(m_text.sliced(begin, m_position - begin));
        return true;
    }

    QStringView m_text;
    QString* m_output;
    qsizetype m_position = 0;
    std::optional<JsonProblem> m_problem;
};

} // namespace

std::optional<JsonProblem> checkJson(QStringView text) {
    return Scanner{text, nullptr}.run();
}

std::optional<QString> prettyJson(QStringView text) {
    QString output;
    output.reserve(text.size() * 2);
    if (Scanner{text, &output}.run())
        return {};
    return output;
}

} // namespace lathe::ui
