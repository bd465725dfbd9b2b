#pragma once

#include "engine/language/Outline.h"

namespace lathe::language {

/// Reads a text into an Outline. Serves for one text; takes time in proportion to its length.
class OutlineReader {
  public:
    OutlineReader(std::string_view text, std::size_t mark)
        : m_text(text)
        , m_mark(mark) {}

    OutlineNode::Ptr read();
    const OutlineNode* marked() const { return m_marked; }
    bool isJson() const { return m_json; }

  private:
    using Kind = OutlineNode::Kind;
    using Style = OutlineNode::Style;
    using Ptr = OutlineNode::Ptr;
    /// What a value may begin with on the line of its key or dash.
    enum class After { Key, Dash, Line };
    /// What is deeper is not read.
    static constexpr int MostDepth = 200;

    // Places.
    char at(std::size_t offset) const { return offset < m_text.size() ? m_text[offset] : '\n'; }
    bool isDone() const { return m_at >= m_text.size(); }
    int column() const;
    std::size_t lineEnd(std::size_t offset) const;
    void skipBlanks();
    /// To the next byte that is neither blank, line end nor comment.
    void skipToContent();
    bool isLineOver() const;
    bool isDash(std::size_t offset) const;
    /// Past the ':' of a key that begins here; npos when there is none on this line.
    std::size_t colonOf(std::size_t offset) const;
    std::size_t colonAfterQuoted(std::size_t offset) const;
    bool isPartOfKey() const;

    // Block style.
    Ptr value(int parent, After after);
    Ptr valueOnLine(int parent, After after);
    Ptr nextLines(int parent, After after, Ptr begun);
    Ptr mapping(Ptr begun, int indent);
    OutlineNode::Entry entry(int indent);
    Ptr sequence(Ptr begun, int indent);
    Ptr plain(Ptr begun, int parent);
    Ptr blockScalar(Ptr begun, int parent);
    Ptr keyUpTo(std::size_t end);

    // Within brackets, and what both styles have.
    Ptr flow(int parent);
    Ptr flowMapping(Ptr begun, int parent);
    Ptr flowSequence(Ptr begun, int parent);
    Ptr flowPlain(Ptr begun);
    Ptr flowEntryValue(int parent);
    /// Whether what is open within brackets ends here, as the line belongs to what is around it.
    bool isOutside(int parent) const;
    Ptr quoted(Ptr begun, int parent);
    std::size_t closingQuote(std::size_t open, int parent) const;
    Ptr alias(Ptr begun);
    void properties(OutlineNode& node);
    Ptr begin() const;
    Ptr finish(Ptr node);
    void adopt(OutlineNode& parent, OutlineNode::Entry entry);
    void adopt(OutlineNode& parent, Ptr item);

    std::string_view m_text;
    std::size_t m_mark;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_json = false;
    const OutlineNode* m_marked = nullptr;
};

} // namespace lathe::language
