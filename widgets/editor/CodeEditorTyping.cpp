#include "widgets/editor/CodeEditor.h"

#include <QRegularExpression>

#include <algorithm>

namespace lathe::editor {

namespace {

/// The line opens a block: the next one belongs further in.
bool opensBlock(Language language, const QString& line) {
    const QString code = line.trimmed();
    if (code.isEmpty())
        return false;
    const QChar last = code.back();
    if (last == QLatin1Char('{') || last == QLatin1Char('(') || last == QLatin1Char('['))
        return true;
    if (language == Language::Python || language == Language::Yaml)
        return last == QLatin1Char(':') ||
               (language == Language::Yaml &&
                (code.endsWith(QLatin1String{": |"}) || code.endsWith(QLatin1String{": >"})));
    static const QRegularExpression ruby{
        QStringLiteral("^(def|class|module|if|unless|while|until|case|begin|else|elsif|when|rescue|"
                       "ensure|for)\\b|\\bdo(\\s*\\|[^|]*\\|)?$")};
    return language == Language::Ruby && ruby.match(code).hasMatch();
}

/// Nothing can follow in this block: the next line belongs further out.
bool endsBlock(Language language, const QString& line) {
    static const QRegularExpression python{
        QStringLiteral("^\\s*(return|pass|break|continue|raise)\\b")};
    return language == Language::Python && python.match(line).hasMatch();
}

QString withoutComment(Language language, QString line) {
    const QString mark = QString::fromLatin1(lineComment(language));
    if (!mark.isEmpty()) {
        const qsizetype at = line.indexOf(QLatin1Char(' ') + mark);
        if (at >= 0)
            line.truncate(at);
    }
    return line;
}

} // namespace

void CodeEditor::indentNewLine(int typed) {
    const char lineEnd = eolMode() == QsciScintilla::EolMac ? '\r' : '\n';
    if (typed != lineEnd || send(SCI_GETSELECTIONS) > 1)
        return;
    const int line = caret().first - 1;
    if (line == 0)
        return;
    const QString before = withoutComment(m_language, text(line - 1));
    const int step = indentationWidth();
    int wanted = indentation(line - 1);
    if (opensBlock(m_language, before))
        wanted += step;
    else if (endsBlock(m_language, before))
        wanted = std::max(0, wanted - step);
    else if (m_language == Language::Yaml && before.trimmed().startsWith(QLatin1String{"- "}) &&
             before.contains(QLatin1String{": "}))
        wanted += 2;
    const QString rest = text(line).trimmed();
    const bool closes = !rest.isEmpty() && QStringLiteral("})]").contains(rest.front()) &&
                        opensBlock(m_language, before);
    send(SCI_BEGINUNDOACTION);
    if (closes) {
        // Between two braces: the closing one gets a line of its own.
        setIndentation(line, wanted - step);
        insertAt(eolMode() == QsciScintilla::EolWindows ? QStringLiteral("\r\n")
                                                        : QString{QLatin1Char(lineEnd)},
                 line, 0);
    }
    setIndentation(line, wanted);
    send(SCI_GOTOPOS, static_cast<unsigned long>(
                          send(SCI_GETLINEINDENTPOSITION, static_cast<unsigned long>(line))));
    send(SCI_ENDUNDOACTION);
}

void CodeEditor::alignClosingBrace(int typed) {
    if (typed != '}' && typed != ']' && typed != ')')
        return;
    const long position = send(SCI_GETCURRENTPOS) - 1;
    const long line = send(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position));
    if (send(SCI_GETLINEINDENTPOSITION, static_cast<unsigned long>(line)) != position)
        return;
    const long match = send(SCI_BRACEMATCH, static_cast<unsigned long>(position), 0);
    if (match < 0)
        return;
    const long opening = send(SCI_LINEFROMPOSITION, static_cast<unsigned long>(match));
    setIndentation(static_cast<int>(line), indentation(static_cast<int>(opening)));
}

std::pair<int, int> CodeEditor::selectedLines() const {
    const auto lineAt = [this](long position) {
        return static_cast<int>(send(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position)));
    };
    const long selectionEnd = send(SCI_GETSELECTIONEND);
    const int first = lineAt(send(SCI_GETSELECTIONSTART));
    int last = lineAt(selectionEnd);
    if (last > first &&
        selectionEnd == send(SCI_POSITIONFROMLINE, static_cast<unsigned long>(last)))
        --last;
    return {first, last};
}

void CodeEditor::toggleComment() {
    if (const QByteArray mark = lineComment(m_language); !mark.isEmpty())
        toggleLineComments(mark);
    else if (const BlockComment marks = blockComment(m_language); !marks.begin.isEmpty())
        toggleBlockComment(marks);
}

void CodeEditor::toggleLineComments(const QByteArray& mark) {
    const auto [first, last] = selectedLines();
    bool allCommented = true;
    int column = 1 << 20;
    for (int line = first; line <= last; ++line) {
        const QString code = text(line).trimmed();
        if (code.isEmpty())
            continue;
        allCommented = allCommented && code.startsWith(QString::fromLatin1(mark));
        column = std::min(column, indentation(line));
    }
    send(SCI_BEGINUNDOACTION);
    for (int line = first; line <= last; ++line) {
        if (text(line).trimmed().isEmpty())
            continue;
        const auto at = static_cast<unsigned long>(line);
        if (allCommented) {
            const long start = send(SCI_GETLINEINDENTPOSITION, at);
            long length = mark.size();
            if (send(SCI_GETCHARAT, static_cast<unsigned long>(start + length)) == ' ')
                ++length;
            applyEdit(static_cast<int>(start), static_cast<int>(length), {});
        } else {
            applyEdit(static_cast<int>(send(SCI_FINDCOLUMN, at, column)), 0, mark + ' ');
        }
    }
    send(SCI_ENDUNDOACTION);
}

/// One comment around the selected lines, or that around them away. Comments do not nest: where one
/// begins or ends among the lines, nothing changes.
void CodeEditor::toggleBlockComment(const BlockComment& marks) {
    auto [first, last] = selectedLines();
    while (first < last && text(first).trimmed().isEmpty())
        ++first;
    while (last > first && text(last).trimmed().isEmpty())
        --last;
    const auto begin =
        static_cast<int>(send(SCI_GETLINEINDENTPOSITION, static_cast<unsigned long>(first)));
    const long lineEnd = send(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(last));
    QByteArray code = content().mid(begin, lineEnd - begin);
    while (!code.isEmpty() && (code.back() == ' ' || code.back() == '\t'))
        code.chop(1);
    const auto end = begin + static_cast<int>(code.size());
    const auto beginSize = static_cast<int>(marks.begin.size());
    const auto endSize = static_cast<int>(marks.end.size());
    const bool isComment = code.size() >= beginSize + endSize && code.startsWith(marks.begin) &&
                           code.endsWith(marks.end);
    const QByteArray inside =
        isComment ? code.mid(beginSize, code.size() - beginSize - endSize) : code;
    if (inside.isEmpty() || inside.contains(marks.begin) || inside.contains(marks.end))
        return;
    send(SCI_BEGINUNDOACTION);
    if (isComment) {
        const int space = inside.endsWith(' ') ? 1 : 0;
        applyEdit(end - endSize - space, endSize + space, {});
        applyEdit(begin, beginSize + (inside.startsWith(' ') ? 1 : 0), {});
    } else {
        applyEdit(end, 0, ' ' + marks.end);
        applyEdit(begin, 0, marks.begin + ' ');
    }
    send(SCI_ENDUNDOACTION);
}

void CodeEditor::duplicateLines() {
    send(SCI_GETSELECTIONEMPTY) ? send(SCI_LINEDUPLICATE) : send(SCI_SELECTIONDUPLICATE);
}

void CodeEditor::moveLines(int direction) {
    send(direction < 0 ? SCI_MOVESELECTEDLINESUP : SCI_MOVESELECTEDLINESDOWN);
}

void CodeEditor::deleteLines() {
    send(SCI_BEGINUNDOACTION);
    const auto first =
        send(SCI_LINEFROMPOSITION, static_cast<unsigned long>(send(SCI_GETSELECTIONSTART)));
    const auto last =
        send(SCI_LINEFROMPOSITION, static_cast<unsigned long>(send(SCI_GETSELECTIONEND)));
    send(SCI_SETEMPTYSELECTION,
         static_cast<unsigned long>(send(SCI_POSITIONFROMLINE, static_cast<unsigned long>(first))));
    for (long line = first; line <= last; ++line)
        send(SCI_LINEDELETE);
    send(SCI_ENDUNDOACTION);
}

void CodeEditor::selectWord() {
    const auto position = static_cast<unsigned long>(send(SCI_GETCURRENTPOS));
    send(SCI_SETSELECTION, static_cast<unsigned long>(send(SCI_WORDENDPOSITION, position, 1)),
         send(SCI_WORDSTARTPOSITION, position, 1));
}

void CodeEditor::addNextOccurrence() {
    if (send(SCI_GETSELECTIONEMPTY)) {
        selectWord();
        return;
    }
    send(SCI_TARGETWHOLEDOCUMENT);
    send(SCI_SETSEARCHFLAGS, SCFIND_MATCHCASE);
    send(SCI_MULTIPLESELECTADDNEXT);
    send(SCI_SCROLLCARET);
}

void CodeEditor::selectAllOccurrences() {
    if (send(SCI_GETSELECTIONEMPTY))
        selectWord();
    send(SCI_TARGETWHOLEDOCUMENT);
    send(SCI_SETSEARCHFLAGS, SCFIND_MATCHCASE);
    send(SCI_MULTIPLESELECTADDEACH);
}

} // namespace lathe::editor
