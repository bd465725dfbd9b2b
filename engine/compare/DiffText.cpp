#include "engine/compare/DiffText.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::compare {

namespace {

constexpr std::size_t longest = 160;
/// What is written out of a value before the excerpt is cut from it.
constexpr std::size_t mostWritten = 64 * 1024;

bool isInsideCharacter(const std::string& text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

std::string part(const std::string& text, std::size_t begin, std::size_t limit) {
    begin = std::min(begin, text.size());
    while (begin > 0 && isInsideCharacter(text, begin))
        --begin;
    std::size_t end = std::min(text.size(), begin + limit);
    while (end > begin && isInsideCharacter(text, end))
        --end;
    return (begin > 0 ? "..." : "") + text.substr(begin, end - begin) +
           (end < text.size() ? "..." : "");
}

std::string lineOf(const Value* value) {
    return value ? lineText(*value, mostWritten) : std::string{};
}

DiffLine lineFor(const std::string& pointer, const Difference& difference) {
    DiffLine line{difference.kind, pointer.empty() ? "/" : pointer, {}, {}, {}};
    if (difference.kind == Difference::Kind::Moved) {
        const std::string place = pointer.substr(0, pointer.rfind('/'));
        line.note = "was " + pointerInto(place, std::to_string(*difference.indexBefore));
        return line;
    }
    std::tie(line.before, line.after) =
        excerpts(lineOf(difference.before), lineOf(difference.after), longest);
    if (difference.before && difference.after && difference.before->kind != difference.after->kind)
        line.note = fmt::format("{} -> {}", nameOf(difference.before->kind),
                                nameOf(difference.after->kind));
    return line;
}

} // namespace

std::pair<std::string, std::string> excerpts(const std::string& before, const std::string& after,
                                             std::size_t limit) {
    constexpr std::size_t context = 24;
    const bool isLong = before.size() > limit || after.size() > limit;
    if (!isLong || before.empty() || after.empty())
        return {part(before, 0, limit), part(after, 0, limit)};
    const auto differ =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first;
    const auto at = static_cast<std::size_t>(differ - before.begin());
    const std::size_t begin = at > context ? at - context : 0;
    return {part(before, begin, limit), part(after, begin, limit)};
}

std::vector<DiffLine> describe(const Difference& root, std::size_t most) {
    std::vector<DiffLine> lines;
    forEachDifference(root, [&](const std::string& pointer, const Difference& difference) {
        if (lines.size() < most)
            lines.push_back(lineFor(pointer, difference));
    });
    return lines;
}

std::string toText(const DiffLine& line) {
    switch (line.kind) {
    case Difference::Kind::Added:
        return fmt::format("+ {}: {}", line.path, line.after);
    case Difference::Kind::Removed:
        return fmt::format("- {}: {}", line.path, line.before);
    case Difference::Kind::Moved:
        return fmt::format("> {}: {}", line.path, line.note);
    default:
        return fmt::format("~ {}: {} -> {}{}", line.path, line.before, line.after,
                           line.note.empty() ? "" : " (" + line.note + ")");
    }
}

} // namespace lathe::compare
