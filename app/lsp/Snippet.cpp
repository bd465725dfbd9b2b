#include "app/lsp/Snippet.h"

#include <limits>

namespace lathe::lsp {

namespace {

constexpr int MostDepth = 16;

class Reader {
  public:
    explicit Reader(const QString& snippet)
        : m_snippet{snippet} {}

    PlainSnippet read() {
        readUntil({}, 0);
        if (m_stop == NoStop)
            m_result.caret = m_result.text.size();
        return m_result;
    }

  private:
    static constexpr int NoStop = std::numeric_limits<int>::max();

    bool atEnd() const { return m_at >= m_snippet.size(); }
    bool skip(QChar c) {
        if (atEnd() || m_snippet[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    /// Up to one of these, which is left.
    void readUntil(const QString& ends, int depth) {
        while (!atEnd() && !ends.contains(m_snippet[m_at])) {
            if (m_snippet[m_at] == u'\\' && m_at + 1 < m_snippet.size()) {
                m_result.text += m_snippet[m_at + 1];
                m_at += 2;
            } else if (m_snippet[m_at] == u'$' && depth < MostDepth) {
                ++m_at;
                readDollar(depth);
            } else {
                m_result.text += m_snippet[m_at++];
            }
        }
    }

    void readDollar(int depth) {
        const bool braced = skip(u'{');
        const qsizetype begin = m_at;
        while (!atEnd() && (m_snippet[m_at].isLetterOrNumber() || m_snippet[m_at] == u'_'))
            ++m_at;
        const QString name = m_snippet.mid(begin, m_at - begin);
        if (name.isEmpty() && !braced) {
            m_result.text += u'$';
            return;
        }
        bool isStop = false;
        const int number = name.toInt(&isStop);
        const qsizetype from = m_result.text.size();
        if (braced)
            readBody(depth);
        if (isStop)
            stopAt(number, from);
    }

    void readBody(int depth) {
        if (skip(u':')) {
            readUntil(QStringLiteral("}"), depth + 1);
        } else if (skip(u'|')) {
            readUntil(QStringLiteral(",|"), depth + 1);
            m_at = std::max(m_at, m_snippet.indexOf(u'}', m_at));
        } else {
            m_at = std::max(m_at, m_snippet.indexOf(u'}', m_at));
        }
        skip(u'}');
    }

    /// The lowest number is the first to be filled in, 0 the last.
    void stopAt(int number, qsizetype from) {
        const int order = number == 0 ? NoStop - 1 : number;
        if (order >= m_stop)
            return;
        m_stop = order;
        m_result.caret = from;
        m_result.selected = m_result.text.size() - from;
    }

    const QString& m_snippet;
    qsizetype m_at = 0;
    PlainSnippet m_result;
    int m_stop = NoStop;
};

} // namespace

PlainSnippet plainSnippet(const QString& snippet) {
    return Reader{snippet}.read();
}

} // namespace lathe::lsp
