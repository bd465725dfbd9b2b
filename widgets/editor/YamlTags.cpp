#include "widgets/editor/YamlTags.h"

#include <string_view>

namespace lathe::editor {

namespace {

bool isTagCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' ||
           c == '.';
}

} // namespace

std::vector<CodeEditor::Span> yamlTags(const QByteArray& text) {
    std::vector<CodeEditor::Span> tags;
    // A tag begins a value: it stands after one of these, a line's begin included.
    constexpr std::string_view begins = ":-,[{?\n";
    char before = '\n'; // the last that is not a blank
    const qsizetype size = text.size();
    for (qsizetype at = 0; at < size; ++at) {
        const char c = text[at];
        const bool apart =
            at == 0 || std::string_view{" \t\n[{,"}.find(text[at - 1]) != std::string_view::npos;
        if (c == '#' && apart) {
            const qsizetype end = text.indexOf('\n', at);
            at = (end < 0 ? size : end) - 1;
        } else if (c == '!' && apart && begins.find(before) != std::string_view::npos) {
            qsizetype end = at + 1;
            while (end < size && isTagCharacter(text[end]))
                ++end;
            if (end > at + 1)
                tags.push_back({static_cast<int>(at), static_cast<int>(end - at)});
            before = c;
            at = end - 1;
        } else if (c != ' ' && c != '\t' && c != '\r') {
            before = c;
        }
    }
    return tags;
}

} // namespace lathe::editor
