#include "engine/authoring/Written.h"

#include <algorithm>

namespace lathe::authoring {

namespace {

/// A piece of a text; `end` lies behind it.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Where the pieces are after the edit, with the one that it makes.
void follow(std::vector<Piece>& pieces, const tmpl::TextEdit& edit) {
    const std::size_t before = edit.offset + edit.length;
    const std::size_t after = edit.offset + edit.replacement.size();
    Piece made{edit.offset, after};
    std::erase_if(pieces, [&](Piece& piece) {
        if (piece.end <= edit.offset)
            return false;
        if (piece.begin >= before) {
            piece = {piece.begin - before + after, piece.end - before + after};
            return false;
        }
        made.begin = std::min(made.begin, piece.begin);
        made.end = std::max(made.end, std::max(piece.end, before) - before + after);
        return true;
    });
    pieces.push_back(made);
}

/// The whole lines that the piece has a part in; a line end at its border belongs to its neighbour.
Piece linesOf(const std::string& text, Piece piece) {
    while (piece.begin < piece.end && text[piece.begin] == '\n')
        ++piece.begin;
    while (piece.begin < piece.end && text[piece.end - 1] == '\n')
        --piece.end;
    while (piece.begin > 0 && text[piece.begin - 1] != '\n')
        --piece.begin;
    piece.end = std::min(text.find('\n', piece.end), text.size());
    return piece;
}

} // namespace

Result<std::string> changedLines(std::string text, const Edits& edits) {
    std::vector<Piece> pieces;
    for (const Edit& edit : edits) {
        const auto change = changeOf(text, edit);
        if (!change)
            return change.error();
        text = tmpl::apply(text, *change);
        if (change->length > 0 || !change->replacement.empty())
            follow(pieces, *change);
    }
    for (Piece& piece : pieces)
        piece = linesOf(text, piece);
    std::sort(pieces.begin(), pieces.end(),
              [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
    std::string lines;
    std::size_t shown = 0;
    for (const Piece& piece : pieces) {
        if (piece.end <= shown)
            continue;
        const bool isApart = text.find_first_not_of(" \n", shown) < piece.begin;
        if (!lines.empty() && isApart)
            lines += "...\n";
        const std::size_t begin = std::max(piece.begin, lines.empty() ? 0 : shown + 1);
        lines += text.substr(begin, piece.end - begin) + "\n";
        shown = piece.end;
    }
    return lines;
}

} // namespace lathe::authoring
