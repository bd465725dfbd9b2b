#include "engine/compare/Suggestions.h"

#include <algorithm>

namespace lathe::compare {

namespace {

void note(std::vector<Suggestion>& list, const std::string& path, Form form,
          const std::string& example) {
    const auto known = std::find_if(list.begin(), list.end(), [&](const Suggestion& each) {
        return each.path == path && each.form == form;
    });
    if (known == list.end())
        list.push_back({path, form, example});
    else
        ++known->count;
}

void look(std::vector<Suggestion>& list, const Difference& difference, const std::string& path) {
    if (difference.count == 0)
        return;
    if (difference.kind == Difference::Kind::Changed) {
        const auto form = volatileForm(*difference.before);
        if (form && has(*form, *difference.after))
            note(list, path, *form, difference.after->text);
    }
    for (const Difference& part : difference.parts)
        look(list, part, pointerInto(path, part.indexBefore || part.indexAfter ? "*" : part.key));
}

void look(std::vector<Suggestion>& list, const Value& value, const std::string& path) {
    if (const auto form = volatileForm(value))
        note(list, path, *form, value.text);
    for (const Value& content : value.content)
        look(list, content, path);
    for (std::size_t at = 0; at < value.items.size(); ++at)
        look(list, value.items[at], pointerInto(path, value.keys.empty() ? "*" : value.keys[at]));
}

} // namespace

std::vector<Suggestion> suggestionsFor(const Difference& root) {
    std::vector<Suggestion> list;
    look(list, root, {});
    return list;
}

std::vector<Suggestion> suggestionsFor(const Value& value) {
    std::vector<Suggestion> list;
    look(list, value, {});
    return list;
}

} // namespace lathe::compare
