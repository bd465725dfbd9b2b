#include "engine/store/PlacedLines.h"

#include "engine/model/EscapeSequences.h"

namespace lathe::store {

StoredLine stored(const PlacedLine& placed, std::size_t longestText) {
    const BlockLine& line = placed.line;
    std::string_view text = line.text;
    if (text.size() > longestText) {
        // Not in the middle of a character.
        while (longestText > 0 && (static_cast<unsigned char>(text[longestText]) & 0xc0) == 0x80)
            --longestText;
        text = text.substr(0, longestText);
    }
    return {{placed.sequence, line.time, std::string{line.function}, std::string{line.requestId},
             std::string{line.environmentId}, line.source, placed.level, std::string{text}},
            line.text.size(),
            placed.head};
}

LinePlacer::Origin& LinePlacer::originOf(const BlockLine& line) {
    Origin*& known = m_known[line.function.data()];
    if (!known) {
        std::string name{line.environmentId};
        name += '\0';
        name += line.requestId;
        known = &m_origins[std::move(name)];
    }
    return *known;
}

std::vector<PlacedLine> LinePlacer::place(const std::vector<BlockLine>& lines, std::int64_t first) {
    std::vector<PlacedLine> placed;
    placed.reserve(lines.size());
    m_known.clear();
    m_missesHeads = false;
    const char* name = nullptr;
    Origin* origin = nullptr;
    for (const BlockLine& line : lines) {
        PlacedLine& next = placed.emplace_back(PlacedLine{first++, line, line.level, 0});
        if (line.source == model::LogSource::Platform)
            continue;
        if (line.function.data() != name) {
            name = line.function.data();
            origin = &originOf(line);
        }
        const bool hasEscapes = line.text.find(model::escapeCharacter) != std::string_view::npos;
        const auto part = hasEscapes
                              ? origin->traces.next(model::withoutEscapes(line.text), line.level)
                              : origin->traces.next(line.text, line.level);
        if (part == model::TraceLines::Part::Head)
            origin->head = next.sequence;
        else if (origin->head == 0)
            m_missesHeads = true;
        else if (part == model::TraceLines::Part::Trace)
            next.head = origin->head;
        next.level = origin->traces.level();
    }
    return placed;
}

} // namespace lathe::store
