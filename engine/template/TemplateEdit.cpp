#include "engine/template/TemplateEdit.h"

#include "engine/template/BlockEdits.h"
#include "engine/template/FlowEdits.h"
#include "engine/template/Nodes.h"
#include "engine/template/SourcePath.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

using boost::json::value;

Text toText(const TemplatePath& path, std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) {
        const auto* key = std::get_if<std::string>(&path[i]);
        text += (text.empty() ? "" : "/") +
                (key ? *key : std::to_string(std::get<std::size_t>(path[i])));
    }
    return text.empty() ? Text::tr("the template") : Text::verbatim(text);
}

Error notFound(const TemplatePath& path, std::size_t depth) {
    return {
        "TemplateEdit.NotFound",
        Text::tr("\"{}\" is not a plain mapping or list that {} could be set in. Edit it in the "
                 "text of the template.",
                 toText(path, depth), toText(path, path.size()))};
}

TemplatePath below(const TemplatePath& path, std::variant<std::string, std::size_t> element) {
    TemplatePath inner = path;
    inner.push_back(std::move(element));
    return inner;
}

/// The value at a path as it is understood; nullopt where there is none.
std::optional<value> valueAt(std::string_view text, const TemplatePath& path) {
    std::vector<model::Diagnostic> ignored;
    const Node::Ptr root = parseDocument(text, {}, ignored);
    const Node* node = root.get();
    for (const auto& element : path) {
        if (!node) {
            return std::nullopt;
        }
        if (const auto* key = std::get_if<std::string>(&element)) {
            node = node->find(*key);
        } else {
            const std::size_t index = std::get<std::size_t>(element);
            node = node->isSequence() && index < node->items.size() ? node->items[index].get()
                                                                    : nullptr;
        }
    }
    return node ? std::optional<value>(toJson(*node)) : std::nullopt;
}

/// What lies between the common beginning and the common end of two texts.
TextEdit difference(std::string_view before, std::string_view after) {
    const auto isInner = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t begin = 0;
    while (begin < shorter && before[begin] == after[begin]) {
        ++begin;
    }
    while (begin > 0 && ((begin < before.size() && isInner(before[begin])) ||
                         (begin < after.size() && isInner(after[begin])))) {
        --begin;
    }
    std::size_t end = 0;
    while (end < shorter - begin &&
           before[before.size() - 1 - end] == after[after.size() - 1 - end]) {
        ++end;
    }
    while (end > 0 && isInner(before[before.size() - end])) {
        --end;
    }
    return {begin, before.size() - begin - end,
            std::string(after.substr(begin, after.size() - begin - end))};
}

/// One edit of one text.
class Editor {
  public:
    Editor(std::string_view text, SourceTree tree)
        : m_text(text)
        , m_tree(std::move(tree))
        , m_writer(detectStyle(m_tree)) {}

    Result<TextEdit> set(const TemplatePath& path, const value& value);
    Result<TextEdit> remove(const TemplatePath& path);
    Result<TextEdit> insertItem(const TemplatePath& path, std::size_t index, const value& value);

  private:
    Result<TextEdit> replace(const TemplatePath& path, const SourceWalk& walk, const value& value);
    Result<TextEdit> replaceWhole(const TemplatePath& path, const SourceWalk& walk,
                                  const value& value);
    Result<TextEdit> create(const TemplatePath& path, const SourceWalk& walk, value value);
    Result<TextEdit> setObject(const TemplatePath& path, const SourceNode& node,
                               const boost::json::object& object);
    Result<TextEdit> setArray(const TemplatePath& path, const boost::json::array& before,
                              const boost::json::array& after);
    bool isInFlow(const SourceWalk& walk) const;

    std::string_view m_text;
    SourceTree m_tree;
    ValueWriter m_writer;
};

Result<Editor> makeEditor(std::string_view text) {
    auto tree = readSource(text);
    if (!tree) {
        return tree.error();
    }
    return Editor(text, std::move(*tree));
}

bool Editor::isInFlow(const SourceWalk& walk) const {
    return m_tree.isJson || std::any_of(walk.steps.begin(), walk.steps.end(),
                                        [](const auto& step) { return step.container->isFlow(); });
}

Result<TextEdit> Editor::set(const TemplatePath& path, const value& value) {
    const SourceWalk walk = walkPath(m_tree, path, Aliases::Stop);
    const bool reached = walk.node && walk.depth == path.size();
    const bool isAlias = walk.node && walk.node->kind == SourceNode::Kind::Alias;
    if (!reached && (isAlias || (walk.isMerged && walk.depth + 1 < path.size()))) {
        return Error{"TemplateEdit.SharedValue",
                     Text::tr("\"{}\" is written at another place, which {} shares with it. Edit "
                              "it in the text of the template, where all of its uses can be seen.",
                              toText(path, path.size()), toText(path, walk.depth))};
    }
    if (const auto unshared = checkUnshared(walk); !unshared) {
        return unshared.error();
    }
    return reached ? replace(path, walk, value) : create(path, walk, value);
}

Result<TextEdit> Editor::replace(const TemplatePath& path, const SourceWalk& walk,
                                 const value& value) {
    const SourceNode& node = *walk.node;
    const auto current = valueAt(m_text, path);
    if (current && *current == value) {
        return TextEdit{node.contentBegin, 0, {}};
    }
    const std::string function = walk.contentOnly ? std::string{} : longFormOf(node.tag);
    const TaggedValue tagged = asTagged(value);
    if (!function.empty() && longFormOf(tagged.tag) == function) {
        SourceWalk content = walk;
        content.contentOnly = true;
        return replaceWhole(path, content, tagged.content);
    }
    if (current && function.empty()) {
        const bool sameFunction =
            !isIntrinsicMapping(node) ||
            (value.is_object() && value.get_object().contains(node.entries.front().key->text));
        const bool toIntrinsic = !tagged.tag.empty() && !isIntrinsicMapping(node);
        if (node.isMapping() && value.is_object() && !node.entries.empty() &&
            !value.get_object().empty() && sameFunction && !toIntrinsic) {
            return setObject(path, node, value.get_object());
        }
        if (node.isSequence() && value.is_array() && !node.items.empty() &&
            !value.get_array().empty()) {
            return setArray(path, current->get_array(), value.get_array());
        }
    }
    return replaceWhole(path, walk, value);
}

Result<TextEdit> Editor::replaceWhole(const TemplatePath& path, const SourceWalk& walk,
                                      const value& value) {
    if (walk.steps.empty()) {
        return notFound(path, 0);
    }
    if (const auto unshared = checkUnshared(*walk.node); !unshared) {
        return unshared.error();
    }
    const auto& step = walk.steps.back();
    if (walk.contentOnly && !value.is_string() && !value.is_array()) {
        // Behind a tag, numbers would be read as strings, and no second tag may follow.
        TextStyle longForms = m_writer.style();
        longForms.shortTags = false;
        const ValueWriter writer(longForms);
        const boost::json::value whole = boost::json::object{{longFormOf(walk.node->tag), value}};
        return isInFlow(walk) ? FlowEdits(m_tree, writer).replace(step, whole, false)
                              : BlockEdits(m_tree, writer).replace(step, whole, false);
    }
    if (isInFlow(walk)) {
        return FlowEdits(m_tree, m_writer).replace(step, value, walk.contentOnly);
    }
    if (step.container->isMapping() &&
        step.container->entries[step.index].colon == std::string_view::npos) {
        return notFound(path, walk.depth);
    }
    return BlockEdits(m_tree, m_writer).replace(step, value, walk.contentOnly);
}

Result<TextEdit> Editor::create(const TemplatePath& path, const SourceWalk& walk, value value) {
    for (std::size_t depth = path.size(); depth > walk.depth + 1; --depth) {
        if (const auto* key = std::get_if<std::string>(&path[depth - 1])) {
            value = boost::json::object{{*key, value}};
        } else if (std::get<std::size_t>(path[depth - 1]) == 0) {
            value = boost::json::array{value};
        } else {
            return notFound(path, depth - 1);
        }
    }
    const auto* key = std::get_if<std::string>(&path[walk.depth]);
    const auto index = key ? std::size_t{0} : std::get<std::size_t>(path[walk.depth]);
    const SourceNode* node = walk.node;
    if (!node) {
        return key ? Result<TextEdit>(BlockEdits(m_tree, m_writer).start(*key, value))
                   : Result<TextEdit>(notFound(path, 0));
    }
    const bool opaque = !walk.contentOnly && !longFormOf(node->tag).empty();
    const bool isNull = node->kind == SourceNode::Kind::Scalar && isWrittenAs(*node, nullptr) &&
                        !walk.steps.empty();
    const bool isEmpty = node->isCollection() && node->entries.empty() && node->items.empty();
    const bool fits =
        isNull || (key ? node->isMapping() && !isIntrinsicMapping(*node) && !node->isBarePair
                       : node->isSequence() && index == node->items.size());
    if (opaque || !fits || (isNull && !key && index > 0)) {
        return notFound(path, walk.depth);
    }
    if (isNull || (isEmpty && !isInFlow(walk) && !walk.steps.empty())) {
        auto whole = key ? boost::json::value(boost::json::object{{*key, value}})
                         : boost::json::value(boost::json::array{value});
        return replaceWhole(path, walk, whole);
    }
    if (node->isFlow()) {
        const FlowEdits edits(m_tree, m_writer);
        return key ? edits.insertEntry(*node, *key, value) : edits.insertItem(*node, index, value);
    }
    const BlockEdits edits(m_tree, m_writer);
    return key ? edits.insertEntry(*node, *key, value) : edits.insertItem(*node, index, value);
}

Result<TextEdit> Editor::setObject(const TemplatePath& path, const SourceNode& node,
                                   const boost::json::object& object) {
    std::string text{m_text};
    for (const auto& [key, member] : object) {
        const auto inner = below(path, std::string(key));
        const auto current = node.indexOf("<<") == std::string_view::npos ? std::optional<value>{}
                                                                          : valueAt(text, inner);
        if (current && *current == member) {
            continue;
        }
        const auto edit = setValue(text, inner, member);
        if (!edit) {
            return edit.error();
        }
        text = tmpl::apply(text, *edit);
    }
    const auto all = valueAt(text, path);
    for (const auto& [key, member] : all ? all->get_object() : boost::json::object{}) {
        if (object.contains(key)) {
            continue;
        }
        const auto edit = removeValue(text, below(path, std::string(key)));
        if (!edit) {
            return edit.error();
        }
        text = tmpl::apply(text, *edit);
    }
    return difference(m_text, text);
}

Result<TextEdit> Editor::setArray(const TemplatePath& path, const boost::json::array& before,
                                  const boost::json::array& after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t prefix = 0;
    while (prefix < shorter && before[prefix] == after[prefix]) {
        ++prefix;
    }
    std::size_t suffix = 0;
    while (suffix < shorter - prefix &&
           before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix]) {
        ++suffix;
    }
    std::string text{m_text};
    const std::size_t changed = shorter - prefix - suffix;
    for (std::size_t i = prefix; i < std::max(before.size(), after.size()) - suffix; ++i) {
        const bool inPlace = i < prefix + changed;
        auto editor = makeEditor(text);
        if (!editor) {
            return editor.error();
        }
        const auto edit = inPlace ? editor->set(below(path, i), after[i])
                          : after.size() > before.size()
                              ? editor->insertItem(path, i, after[i])
                              : editor->remove(below(path, prefix + changed));
        if (!edit) {
            return edit.error();
        }
        text = tmpl::apply(text, *edit);
    }
    return difference(m_text, text);
}

Result<TextEdit> Editor::insertItem(const TemplatePath& path, std::size_t index,
                                    const value& value) {
    const SourceWalk walk = walkPath(m_tree, path, Aliases::Stop);
    if (!walk.node || walk.depth < path.size() || !walk.node->isSequence()) {
        return notFound(path, path.size());
    }
    return walk.node->isFlow() ? FlowEdits(m_tree, m_writer).insertItem(*walk.node, index, value)
                               : BlockEdits(m_tree, m_writer).insertItem(*walk.node, index, value);
}

Result<TextEdit> Editor::remove(const TemplatePath& path) {
    SourceWalk walk = walkPath(m_tree, path, Aliases::Stop);
    const bool isAlias = walk.node && walk.node->kind == SourceNode::Kind::Alias;
    if (walk.depth < path.size()) {
        if (isAlias || walk.isMerged) {
            return Error{"TemplateEdit.SharedValue",
                         Text::tr("\"{}\" comes from another place of the template. Remove it "
                                  "there.",
                                  toText(path, path.size()))};
        }
        const bool couldHold =
            !walk.node || walk.node->isCollection() || isWrittenAs(*walk.node, nullptr);
        return couldHold ? Result<TextEdit>(TextEdit{})
                         : Result<TextEdit>(notFound(path, walk.depth));
    }
    if (walk.steps.empty()) {
        return notFound(path, 0);
    }
    while (walk.steps.size() > 1 && walk.steps.back().container->entries.size() +
                                            walk.steps.back().container->items.size() ==
                                        1) {
        walk.node = walk.steps.back().container;
        walk.steps.pop_back();
    }
    if (const auto unshared = checkUnshared(walk); !unshared) {
        return unshared.error();
    }
    if (const auto unshared = checkUnshared(*walk.node); !unshared) {
        return unshared.error();
    }
    const auto& step = walk.steps.back();
    return step.container->isFlow() ? FlowEdits(m_tree, m_writer).remove(step)
                                    : BlockEdits(m_tree, m_writer).remove(step);
}

/// libfyaml reads some texts that are no YAML ("A:" and its value in the same column), around which
/// an edit may be what it does not read.
Result<TextEdit> checked(std::string_view text, const TemplatePath& path, Result<TextEdit> edit) {
    return !edit || readSource(tmpl::apply(text, *edit)) ? std::move(edit)
                                                         : notFound(path, path.size());
}

Mark markAt(std::string_view text, std::size_t offset) {
    Mark mark{1, 1, offset};
    const std::size_t first = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (std::size_t i = first; i < offset; ++i) {
        const bool inner = (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
        mark.line += text[i] == '\n' ? 1 : 0;
        mark.column = text[i] == '\n' ? 1 : mark.column + (inner ? 0 : 1);
    }
    return mark;
}

} // namespace

Result<TextEdit> setValue(std::string_view text, const TemplatePath& path, const value& value) {
    auto editor = makeEditor(text);
    return editor ? checked(text, path, editor->set(path, value)) : editor.error();
}

Result<TextEdit> removeValue(std::string_view text, const TemplatePath& path) {
    auto editor = makeEditor(text);
    return editor ? checked(text, path, editor->remove(path)) : editor.error();
}

std::string apply(std::string_view text, const TextEdit& edit) {
    std::string changed{text.substr(0, edit.offset)};
    changed += edit.replacement;
    changed += text.substr(edit.offset + edit.length);
    return changed;
}

std::optional<ValueLocation> locate(std::string_view text, const TemplatePath& path) {
    const auto tree = readSource(text);
    if (!tree || !tree->root) {
        return std::nullopt;
    }
    const SourceWalk walk = walkPath(*tree, path, Aliases::Follow);
    if (walk.depth < path.size()) {
        return std::nullopt;
    }
    std::size_t key = walk.node->begin;
    if (!walk.steps.empty()) {
        const auto& step = walk.steps.back();
        const std::size_t dash =
            step.container->isSequence() ? step.container->items[step.index].dash : key;
        key = step.container->isMapping()      ? step.container->entries[step.index].key->begin
              : dash == std::string_view::npos ? key
                                               : dash;
    }
    return ValueLocation{markAt(text, key), markAt(text, walk.node->begin),
                         markAt(text, walk.node->end)};
}

} // namespace lathe::tmpl
