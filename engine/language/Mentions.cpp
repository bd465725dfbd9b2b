#include "engine/language/Symbols.h"

#include <algorithm>
#include <set>

namespace lathe::language {

namespace {

using By = Mention::By;

/// Names that a function brings along for its own text: variables of Fn::Sub, of loops.
using OwnNames = std::set<std::string, std::less<>>;

class MentionWalk {
  public:
    explicit MentionWalk(const Outline& outline)
        : m_text(outline.text) {}

    void run(const OutlineNode& root) {
        for (const OutlineNode::Entry& section : root.entries) {
            const std::string& name = section.key->text;
            m_inConditions = name == "Conditions";
            if (name == "Resources")
                resources(*section.value, {});
            else if (name == "Metadata")
                canvas(*section.value);
            else if (name == "Outputs")
                outputs(*section.value);
            else if (name != "Parameters" && name != "Mappings")
                values(*section.value, {});
        }
    }

    std::vector<Mention> take() {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
        return std::move(m_found);
    }

  private:
    void resources(const OutlineNode& section, const OwnNames& own) {
        for (const OutlineNode::Entry& entry : section.entries) {
            if (entry.key->text.starts_with("Fn::ForEach"))
                loop(*entry.value, own);
            else
                resource(*entry.value, own);
        }
    }

    void resource(const OutlineNode& resource, const OwnNames& own) {
        for (const OutlineNode::Entry& entry : resource.entries) {
            const std::string& name = entry.key->text;
            if (name == "DependsOn")
                names(*entry.value, By::DependsOn, own);
            else if (name == "Condition")
                names(*entry.value, By::Condition, own);
            else if (name == "Connectors")
                connectors(*entry.value);
            else
                values(*entry.value, own);
        }
        if (resource.textUnder("Type") == "AWS::Serverless::Connector")
            if (const OutlineNode* properties = resource.value("Properties"))
                connectors(*properties);
    }

    /// [variable, items, {"Name${variable}": resource}]
    void loop(const OutlineNode& arguments, OwnNames own) {
        if (arguments.items.size() != 3)
            return;
        own.insert(arguments.items[0]->text);
        values(*arguments.items[1], own);
        resources(*arguments.items[2], own);
    }

    void outputs(const OutlineNode& section) {
        for (const OutlineNode::Entry& output : section.entries)
            for (const OutlineNode::Entry& entry : output.value->entries)
                if (entry.key->text == "Condition")
                    names(*entry.value, By::Condition, {});
                else
                    values(*entry.value, {});
    }

    /// Ids under Source and Destination, however deep.
    void connectors(const OutlineNode& node) {
        for (const OutlineNode::Entry& entry : node.entries) {
            if (entry.key->text == "Id" && entry.value->isScalar())
                add(By::Connector, *entry.value);
            connectors(*entry.value);
        }
        for (const OutlineNode::Ptr& item : node.items)
            connectors(*item);
    }

    void canvas(const OutlineNode& metadata) {
        const OutlineNode* lathe = metadata.value("Lathe");
        if (const OutlineNode* places = lathe ? lathe->value("Canvas") : nullptr)
            for (const OutlineNode::Entry& entry : places->entries)
                add(By::Canvas, *entry.key, '/');
        const OutlineNode* frames = lathe ? lathe->value("Frames") : nullptr;
        if (!frames)
            return;
        for (const OutlineNode::Entry& frame : frames->entries)
            if (const OutlineNode* cards = frame.value->value("Cards"))
                for (const OutlineNode::Ptr& card : cards->items)
                    add(By::Canvas, *card, '/');
    }

    void names(const OutlineNode& node, By by, const OwnNames& own) {
        if (node.isScalar() && node.tag.empty() && !own.contains(node.text))
            add(by, node);
        for (const OutlineNode::Ptr& item : node.items)
            names(*item, by, own);
    }

    void values(const OutlineNode& node, const OwnNames& own) {
        const Call call = callOf(node);
        if (call.name == "Fn::Sub")
            return sub(*call.argument, own);
        if (call)
            function(call, own);
        for (const OutlineNode::Entry& entry : node.entries)
            values(*entry.value, own);
        for (const OutlineNode::Ptr& item : node.items)
            values(*item, own);
    }

    void function(const Call& call, const OwnNames& own) {
        const OutlineNode& argument = *call.argument;
        const OutlineNode* first = argument.items.empty() ? nullptr : argument.items[0].get();
        const auto isOwn = [&own](const OutlineNode& node) { return own.contains(node.text); };
        if (call.name == "Ref" && argument.isScalar() && !isOwn(argument))
            add(By::Ref, argument, '.');
        else if (call.name == "Fn::GetAtt" && argument.isScalar())
            add(By::GetAtt, argument, '.');
        else if (call.name == "Fn::GetAtt" && first && first->isScalar())
            getAtt(argument);
        // In Properties a key Condition is something else.
        else if (call.name == "Condition" && argument.isScalar() &&
                 (m_inConditions || !argument.tag.empty()))
            add(By::Condition, argument);
        else if (call.name == "Fn::If" && first && first->isScalar() && first->tag.empty())
            add(By::Condition, *first);
        else if (call.name == "Fn::FindInMap" && first && first->isScalar() && first->tag.empty())
            add(By::FindInMap, *first);
    }

    void getAtt(const OutlineNode& arguments) {
        add(By::GetAtt, *arguments.items[0], '.');
        if (arguments.items.size() > 1 && !m_found.empty() &&
            m_found.back().node == arguments.items[0].get())
            m_found.back().attribute = arguments.items[1]->text;
    }

    void sub(const OutlineNode& argument, OwnNames own) {
        const bool isList = argument.isSequence() && !argument.items.empty();
        const OutlineNode& pattern = isList ? *argument.items[0] : argument;
        if (isList && argument.items.size() > 1) {
            values(*argument.items[1], own);
            for (const OutlineNode::Entry& variable : argument.items[1]->entries)
                own.insert(variable.key->text);
        }
        if (!pattern.isScalar())
            return;
        const std::string_view raw =
            m_text.substr(pattern.contentBegin, pattern.end - pattern.contentBegin);
        for (std::size_t at = raw.find("${"); at != std::string_view::npos;
             at = raw.find("${", at + 2)) {
            const std::size_t end = raw.find('}', at);
            const std::string_view name =
                raw.substr(at + 2, (end == std::string_view::npos ? at + 2 : end) - at - 2);
            const std::string_view id = name.substr(0, name.find('.'));
            if (!id.empty() && id.front() != '!' && !own.contains(name) && !own.contains(id))
                addRange(By::Sub, pattern, pattern.contentBegin + at + 2, name, '.');
        }
    }

    /// The scalar's content, up to `stop`, as a name.
    void add(By by, const OutlineNode& node, char stop = '\0') {
        const std::size_t begin = node.contentBegin + (node.isQuoted() ? 1 : 0);
        addRange(by, node, begin, m_text.substr(begin, node.end - begin), stop);
    }

    void addRange(By by, const OutlineNode& node, std::size_t begin, std::string_view text,
                  char stop) {
        const auto isOfName = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                   c == ':' || c == '_' || c == '-';
        };
        const auto end = std::find_if_not(text.begin(), text.end(), isOfName);
        const auto length = static_cast<std::size_t>(end - text.begin());
        if (length == 0)
            return;
        Mention mention{by, std::string{text.substr(0, length)}, begin, length, {}, &node};
        if (stop != '\0' && length < text.size() && text[length] == stop) {
            const std::string_view rest = text.substr(length + 1);
            mention.attribute = rest.substr(0, rest.find_first_of("\"'\r\n }"));
        }
        m_found.push_back(std::move(mention));
    }

    std::string_view m_text;
    std::vector<Mention> m_found;
    bool m_inConditions = false;
};

} // namespace

std::vector<Mention> mentionsIn(const Outline& outline) {
    if (!outline.root)
        return {};
    MentionWalk walk{outline};
    walk.run(*outline.root);
    return walk.take();
}

} // namespace lathe::language
