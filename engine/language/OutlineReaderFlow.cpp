#include "engine/language/OutlineReader.h"

namespace lathe::language {

namespace {

void appendUtf8(std::string& text, unsigned long c) {
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | (c >> 6));
        text += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        text += static_cast<char>(0xE0 | ((c >> 12) & 0x0F));
        text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (c & 0x3F));
    }
}

/// What stands between double quotes.
std::string unescaped(std::string_view raw) {
    std::string text;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\\' || i + 1 == raw.size()) {
            text += raw[i];
            continue;
        }
        switch (raw[++i]) {
        case 'n':
            text += '\n';
            break;
        case 't':
            text += '\t';
            break;
        case 'u': {
            const std::string digits{raw.substr(i + 1, 4)};
            if (digits.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos &&
                digits.size() == 4) {
                appendUtf8(text, std::stoul(digits, nullptr, 16));
                i += 4;
            }
            break;
        }
        default:
            text += raw[i];
        }
    }
    return text;
}

} // namespace

bool OutlineReader::isOutside(int parent) const {
    if (m_json || isDone())
        return isDone();
    const std::size_t line = m_at == 0 ? std::string_view::npos : m_text.rfind('\n', m_at - 1);
    const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
    return m_text.substr(begin, m_at - begin).find_first_not_of(" \t") == std::string_view::npos &&
           static_cast<int>(m_at - begin) <= parent && m_text[m_at] != ']' && m_text[m_at] != '}';
}

OutlineNode::Ptr OutlineReader::flow(int parent) {
    Ptr node = begin();
    properties(*node);
    const std::size_t past = m_at;
    skipToContent();
    node->contentBegin = node->end = m_at;
    if (m_depth >= MostDepth)
        m_at = m_text.size();
    if (isOutside(parent)) {
        node->contentBegin = node->end = past;
        return finish(std::move(node));
    }
    ++m_depth;
    const char first = m_text[m_at];
    if (first == '{')
        node = flowMapping(std::move(node), parent);
    else if (first == '[')
        node = flowSequence(std::move(node), parent);
    else if (first == '"' || first == '\'')
        node = quoted(std::move(node), parent);
    else
        node = first == '*' ? alias(std::move(node)) : flowPlain(std::move(node));
    --m_depth;
    return node;
}

OutlineNode::Ptr OutlineReader::flowMapping(Ptr begun, int parent) {
    begun->kind = Kind::Mapping;
    begun->style = Style::Flow;
    begun->end = ++m_at;
    while (true) {
        const std::size_t before = m_at;
        skipToContent();
        if (isOutside(parent) || (!isDone() && m_text[m_at] == ']')) {
            m_at = isDone() ? m_at : before;
            break;
        }
        if (m_text[m_at] == '}') {
            begun->end = ++m_at;
            break;
        }
        if (m_text[m_at] == ',' || m_text[m_at] == ':') {
            ++m_at;
            continue;
        }
        OutlineNode::Entry entry;
        entry.key = flow(parent);
        skipBlanks();
        if (at(m_at) == ':') {
            entry.colon = m_at++;
            entry.value = flowEntryValue(parent);
        } else {
            entry.value = begin();
        }
        adopt(*begun, std::move(entry));
    }
    return begun;
}

OutlineNode::Ptr OutlineReader::flowEntryValue(int parent) {
    skipBlanks();
    const std::size_t here = m_at;
    Ptr absent = begin();
    skipToContent();
    const bool isNextLine = m_text.substr(here, m_at - here).find('\n') != std::string_view::npos;
    const char first = at(m_at);
    const bool isMissing =
        isDone() || first == ',' || first == '}' || first == ']' || isOutside(parent) ||
        // The next key, as the value is yet to be typed.
        (isNextLine && first == '"' && colonAfterQuoted(m_at) != std::string_view::npos);
    if (!isMissing)
        return flow(parent);
    m_at = here;
    return finish(std::move(absent));
}

OutlineNode::Ptr OutlineReader::flowSequence(Ptr begun, int parent) {
    begun->kind = Kind::Sequence;
    begun->style = Style::Flow;
    begun->end = ++m_at;
    while (true) {
        const std::size_t before = m_at;
        skipToContent();
        if (isOutside(parent) || (!isDone() && m_text[m_at] == '}')) {
            m_at = isDone() ? m_at : before;
            break;
        }
        if (m_text[m_at] == ']') {
            begun->end = ++m_at;
            break;
        }
        if (m_text[m_at] == ',' || m_text[m_at] == ':') {
            ++m_at;
            continue;
        }
        Ptr item = flow(parent);
        skipBlanks();
        if (at(m_at) == ':' && item->isScalar()) {
            // [key: value]
            auto pair = std::make_unique<OutlineNode>();
            pair->kind = Kind::Mapping;
            pair->style = Style::Flow;
            pair->begin = pair->contentBegin = item->begin;
            OutlineNode::Entry entry{std::move(item), nullptr, m_at++};
            entry.value = flowEntryValue(parent);
            adopt(*pair, std::move(entry));
            item = std::move(pair);
        }
        adopt(*begun, std::move(item));
    }
    return begun;
}

OutlineNode::Ptr OutlineReader::flowPlain(Ptr begun) {
    begun->kind = Kind::Scalar;
    std::size_t end = m_at;
    for (; at(end) != '\n'; ++end) {
        const char next = at(end + 1);
        if (std::string_view{m_json ? ",[]{}\" " : ",[]{}"}.find(at(end)) !=
                std::string_view::npos ||
            (at(end) == ':' &&
             (std::string_view{" \t\r\n,[]{}"}.find(next) != std::string_view::npos)) ||
            (at(end) == '#' && end > m_at && at(end - 1) == ' '))
            break;
    }
    // Something that can be nothing: a bracket closed twice.
    m_at = end == m_at ? end + 1 : end;
    while (end > begun->contentBegin && (at(end - 1) == ' ' || at(end - 1) == '\r'))
        --end;
    begun->end = std::max(end, begun->contentBegin);
    begun->text = m_text.substr(begun->contentBegin, begun->end - begun->contentBegin);
    return finish(std::move(begun));
}

/// npos when the quote is not closed where it could be.
std::size_t OutlineReader::closingQuote(std::size_t open, int parent) const {
    const char quote = m_text[open];
    std::size_t lines = 0;
    for (std::size_t i = open + 1; i < m_text.size(); ++i) {
        const char c = m_text[i];
        if (c == '\n') {
            OutlineReader next{m_text, std::string_view::npos};
            next.m_at = i + 1;
            while (!next.isDone() && (at(next.m_at) == ' ' || at(next.m_at) == '\t'))
                ++next.m_at;
            const bool isEmpty = at(next.m_at) == '\n' || at(next.m_at) == '\r';
            if (m_json || (!isEmpty && next.column() <= parent))
                return std::string_view::npos;
            ++lines;
        }
        if (quote == '"' && c == '\\')
            ++i;
        else if (c == quote && quote == '\'' && at(i + 1) == '\'')
            ++i;
        else if (c == quote)
            // Over several lines only what clearly ends there.
            return lines == 0 ||
                           std::string_view{",]}:\n\r# "}.find(at(i + 1)) != std::string_view::npos
                       ? i
                       : std::string_view::npos;
    }
    return std::string_view::npos;
}

OutlineNode::Ptr OutlineReader::quoted(Ptr begun, int parent) {
    begun->kind = Kind::Scalar;
    const char quote = m_text[m_at];
    begun->style = quote == '"' ? Style::DoubleQuoted : Style::SingleQuoted;
    const std::size_t close = closingQuote(m_at, parent);
    const bool isClosed = close != std::string_view::npos;
    std::size_t end = isClosed ? close : lineEnd(m_at);
    while (!isClosed && end > m_at + 1 && (at(end - 1) == '\r' || at(end - 1) == ','))
        --end;
    const std::string_view raw = m_text.substr(m_at + 1, end - m_at - 1);
    if (quote == '"') {
        begun->text = unescaped(raw);
    } else {
        for (std::size_t i = 0; i < raw.size(); ++i) {
            begun->text += raw[i];
            i += raw.substr(i, 2) == "''" ? 1 : 0;
        }
    }
    m_at = begun->end = end + (isClosed ? 1 : 0);
    return finish(std::move(begun));
}

OutlineNode::Ptr OutlineReader::alias(Ptr begun) {
    begun->kind = Kind::Alias;
    std::size_t end = m_at;
    while (std::string_view{" \t\r\n,]}"}.find(at(end)) == std::string_view::npos)
        ++end;
    begun->text = m_text.substr(m_at + 1, end - m_at - 1);
    m_at = begun->end = end;
    return finish(std::move(begun));
}

} // namespace lathe::language
