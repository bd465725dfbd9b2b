#include "engine/template/SourceTree.h"

#include "engine/template/SourceReader.h"
#include "engine/template/TextEncoding.h"
#include "engine/template/YamlRepairs.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace lathe::tmpl {
namespace {

Error unparsable(const Text& why) {
    return {"TemplateEdit.Unparsable",
            Text::tr("The text cannot be edited while it is not valid YAML or JSON: {} Correct it "
                     "first.",
                     why)};
}

/// Moves a node of a repaired text to its places in the original.
void moveToOriginal(SourceNode& node, const YamlRepairs& repairs, std::string_view original) {
    const auto move = [&repairs](std::size_t& offset) {
        if (offset != std::string_view::npos) {
            offset = repairs.originalMark(offset).offset;
        }
    };
    for (std::size_t* offset :
         {&node.begin, &node.anchorEnd, &node.propertiesEnd, &node.contentBegin, &node.end}) {
        move(*offset);
    }
    const bool isInserted = node.kind == SourceNode::Kind::Scalar && node.text == "~" &&
                            node.end > 0 && original[node.end - 1] == '-';
    if (isInserted) {
        node.text.clear();
        node.begin = node.anchorEnd = node.propertiesEnd = node.contentBegin = node.end;
    }
    for (auto& entry : node.entries) {
        move(entry.colon);
        moveToOriginal(*entry.key, repairs, original);
        moveToOriginal(*entry.value, repairs, original);
    }
    for (auto& item : node.items) {
        move(item.dash);
        moveToOriginal(*item.value, repairs, original);
    }
}

/// Where scalars begin and end.
using Ranges = std::map<std::size_t, std::size_t>;

void collectScalars(const SourceNode& node, Ranges& scalars) {
    if (node.kind == SourceNode::Kind::Scalar && node.contentBegin < node.end)
        scalars.emplace(node.contentBegin, node.end);
    for (const auto& entry : node.entries) {
        collectScalars(*entry.key, scalars);
        collectScalars(*entry.value, scalars);
    }
    for (const auto& item : node.items)
        collectScalars(*item.value, scalars);
}

/// What ends a line for YAML 1.1 and not for those who count lines by '\n', outside of scalars:
/// where it stands, columns are not what they seem.
std::optional<Text> findStrangeLineEnd(const SourceTree& tree) {
    struct LineEnd {
        std::string_view bytes;
        const char* name;
    };
    static constexpr LineEnd ends[] = {{"\r", "U+000D"},
                                       {"\xC2\x85", "U+0085"},
                                       {"\xE2\x80\xA8", "U+2028"},
                                       {"\xE2\x80\xA9", "U+2029"}};
    std::optional<Ranges> scalars;
    for (const auto& [bytes, name] : ends) {
        for (std::size_t at = tree.text.find(bytes); at != std::string_view::npos;
             at = tree.text.find(bytes, at + bytes.size())) {
            if (tree.text.substr(at).starts_with("\r\n"))
                continue;
            if (!scalars)
                collectScalars(*tree.root, scalars.emplace());
            const auto after = scalars->upper_bound(at);
            if (after == scalars->begin() || std::prev(after)->second <= at)
                return Text::tr("Line {} has {}, which ends a line in YAML.",
                                std::count(tree.text.begin(), tree.text.begin() + at, '\n') + 1,
                                name);
        }
    }
    return std::nullopt;
}

Result<SourceTree> readYaml(std::string_view text) {
    auto asWritten = SourceReader(text, SourceReader::Syntax::Yaml).read();
    const YamlRepairs repairs(text);
    if (asWritten || !repairs.hasRepairs()) {
        return asWritten;
    }
    auto tree = SourceReader(repairs.text(), SourceReader::Syntax::Yaml).read();
    if (tree) {
        tree->text = text;
        if (tree->root) {
            moveToOriginal(*tree->root, repairs, text);
        }
    }
    return tree;
}

} // namespace

std::size_t SourceNode::indexOf(std::string_view key) const {
    // Of duplicate keys the last counts.
    const auto found = std::find_if(entries.rbegin(), entries.rend(), [key](const Entry& entry) {
        return entry.key->kind == Kind::Scalar && entry.key->text == key;
    });
    return found == entries.rend() ? std::string_view::npos
                                   : static_cast<std::size_t>(entries.rend() - found) - 1;
}

std::size_t SourceTree::lineBegin(std::size_t offset) const {
    const auto newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const bool hasMark = begin == 0 && offset >= 3 && text.starts_with("\xEF\xBB\xBF");
    return hasMark ? 3 : begin;
}

std::size_t SourceTree::lineEnd(std::size_t offset) const {
    const auto newline = std::min(text.find('\n', offset), text.size());
    return newline > offset && text[newline - 1] == '\r' ? newline - 1 : newline;
}

bool SourceTree::isFirstInLine(std::size_t offset) const {
    const auto before = text.substr(lineBegin(offset), offset - lineBegin(offset));
    return before.find_first_not_of(" \t") == std::string_view::npos;
}

bool SourceTree::isOnOneLine(std::size_t begin, std::size_t end) const {
    return text.substr(begin, end - begin).find('\n') == std::string_view::npos;
}

std::size_t SourceTree::skipTrivia(std::size_t offset) const {
    while (offset < text.size()) {
        if (text[offset] == '#' && !isJson) {
            offset = lineEnd(offset);
        } else if (std::string_view(" \t\r\n").find(text[offset]) == std::string_view::npos) {
            break;
        } else {
            ++offset;
        }
    }
    return offset;
}

Result<SourceTree> readSource(std::string_view text) {
    if (const auto problem = findEncodingProblem(text, {})) {
        return unparsable(problem->message);
    }
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && (text[first] == '{' || text[first] == '[')) {
        if (auto tree = SourceReader(text, SourceReader::Syntax::Json).read()) {
            return std::move(*tree);
        }
    }
    auto tree = readYaml(text);
    if (!tree) {
        return unparsable(tree.error().detail);
    }
    if (const auto strange = tree->root ? findStrangeLineEnd(*tree) : std::nullopt) {
        return unparsable(*strange);
    }
    return std::move(*tree);
}

std::string longFormOf(std::string_view tag) {
    if (tag.size() < 2 || tag[0] != '!' || tag[1] == '!') {
        return {};
    }
    const std::string name{tag.substr(1)};
    if (name == "Ref" || name == "Condition") {
        return name;
    }
    return name.starts_with("Fn::") ? name : "Fn::" + name;
}

} // namespace lathe::tmpl
