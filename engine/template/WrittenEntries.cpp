#include "engine/template/WrittenEntries.h"

#include "engine/template/BlockEdits.h"
#include "engine/template/Nodes.h"
#include "engine/template/SourcePath.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

bool sharesValues(const SourceNode& node) {
    return node.kind == SourceNode::Kind::Alias || !node.anchor.empty() ||
           std::any_of(node.entries.begin(), node.entries.end(),
                       [](const auto& entry) { return sharesValues(*entry.value); }) ||
           std::any_of(node.items.begin(), node.items.end(),
                       [](const auto& item) { return sharesValues(*item.value); });
}

/// The first of the comment lines right above, which are indented as the key is.
std::size_t commentsAbove(const SourceTree& tree, std::size_t line, std::size_t column) {
    while (line > 0) {
        const std::size_t above = tree.lineBegin(line - 1);
        const std::size_t first = tree.text.find_first_not_of(' ', above);
        if (first - above != column || tree.text[first] != '#') {
            break;
        }
        line = above;
    }
    return line;
}

/// What the lines mean, for who must know what they end in.
boost::json::value meaningOf(const std::string& lines) {
    std::vector<model::Diagnostic> ignored;
    const Node::Ptr root = parseDocument(lines, {}, ignored);
    return root ? toJson(*root) : boost::json::value{};
}

Error notInLines(const std::string& section) {
    return {"TemplateEdit.NotFound",
            Text::tr("The entries of \"{}\" do not stand in lines of their own.", section)};
}

} // namespace

std::optional<std::string> writtenEntry(std::string_view text, const TemplatePath& path) {
    const auto tree = readSource(text);
    if (!tree || !tree->root || tree->isJson) {
        return std::nullopt;
    }
    const SourceWalk walk = walkPath(*tree, path, Aliases::Stop);
    const bool inFlow = std::any_of(walk.steps.begin(), walk.steps.end(),
                                    [](const auto& step) { return step.container->isFlow(); });
    if (walk.depth < path.size() || walk.steps.empty() || inFlow ||
        !walk.steps.back().container->isMapping()) {
        return std::nullopt;
    }
    const auto& entry = walk.steps.back().container->entries[walk.steps.back().index];
    if (!tree->isFirstInLine(entry.key->begin) || sharesValues(*entry.value)) {
        return std::nullopt;
    }
    const std::size_t column = tree->column(entry.key->begin);
    const std::size_t begin = commentsAbove(*tree, tree->lineBegin(entry.key->begin), column);
    const std::size_t end = BlockEdits::endOfChild(*tree, entry.value->end, column);
    return indented(std::string(text.substr(begin, end - begin)) + "\n", -static_cast<int>(column));
}

Result<TextEdit> insertWritten(std::string_view text, const std::string& section,
                               std::string_view lines) {
    const auto tree = readSource(text);
    if (!tree) {
        return tree.error();
    }
    const SourceNode* root = tree->root.get();
    if (tree->isJson || (root && (!root->isMapping() || root->isFlow()))) {
        return notInLines(section);
    }
    const ValueWriter writer(detectStyle(*tree));
    const BlockEdits edits(*tree, writer);
    const std::size_t at = root ? root->indexOf(section) : std::string_view::npos;
    const auto value = meaningOf(std::string(lines));
    if (at == std::string_view::npos) {
        const auto indent = static_cast<int>(writer.style().indent);
        const std::string whole = section + ":\n" + indented(lines, indent);
        return root ? edits.insertText(*root, section, whole, value)
                    : Result<TextEdit>(notInLines(section));
    }
    const SourceNode& mapping = *root->entries[at].value;
    if (!mapping.isMapping() || mapping.isFlow() || mapping.entries.empty() ||
        !tree->isFirstInLine(mapping.entries.front().key->begin)) {
        return notInLines(section);
    }
    const std::size_t column = tree->column(mapping.entries.front().key->begin);
    return edits.insertText(mapping, {}, indented(lines, static_cast<int>(column)), value);
}

std::string indented(std::string_view lines, int columns) {
    std::string moved;
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', begin), lines.size() - 1) + 1;
        std::string_view line = lines.substr(begin, end - begin);
        begin = end;
        const bool isEmpty = line.find_first_not_of("\r\n") == std::string_view::npos;
        if (columns > 0 && !isEmpty) {
            moved.append(static_cast<std::size_t>(columns), ' ');
        } else if (columns < 0) {
            const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
            line.remove_prefix(std::min(blanks, static_cast<std::size_t>(-columns)));
        }
        moved += line;
    }
    return moved;
}

} // namespace lathe::tmpl
