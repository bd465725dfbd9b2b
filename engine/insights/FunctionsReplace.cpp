#include "engine/insights/Functions.h"

namespace lathe::insights {

namespace {

Value replaced(const Arguments& arguments) {
    std::string textBuffer, searchBuffer, replacementBuffer;
    const auto text = arguments.text(0, textBuffer);
    const auto search = arguments.text(1, searchBuffer);
    const auto replacement = arguments.text(2, replacementBuffer);
    if (!text || !search || !replacement)
        return {};
    std::string result;
    std::size_t done = 0;
    for (auto at = search->empty() ? std::string_view::npos : text->find(*search);
         at != std::string_view::npos; at = text->find(*search, done)) {
        result.append(*text, done, at - done).append(*replacement);
        done = at + search->size();
    }
    result.append(*text, done);
    return Value{std::move(result)};
}

/// What replaces a match: `\1`, as in RE2, stands for a group, `\0` for all of it.
void appendReplacement(std::string& result, std::string_view replacement,
                       const RegexGroups& groups) {
    for (std::size_t i = 0; i < replacement.size(); ++i) {
        const char after = i + 1 < replacement.size() ? replacement[i + 1] : '\0';
        if (replacement[i] != '\\' || (after != '\\' && !(after >= '0' && after <= '9'))) {
            result += replacement[i];
            continue;
        }
        ++i;
        const auto group = static_cast<std::size_t>(after - '0');
        if (after == '\\')
            result += after;
        else if (group < groups.size())
            result += groups[group].value_or("");
    }
}

Value regexReplaced(const Arguments& arguments) {
    std::string textBuffer, replacementBuffer;
    const auto text = arguments.text(0, textBuffer);
    const auto replacement = arguments.text(1, replacementBuffer);
    if (!text || !replacement)
        return {};
    std::string result;
    std::size_t done = 0;
    for (std::size_t from = 0;;) {
        const auto groups = arguments.prepared.regex->find(*text, from);
        if (!groups)
            break;
        const std::string_view match = *groups->front();
        const auto begin = static_cast<std::size_t>(match.data() - text->data());
        result.append(*text, done, begin - done);
        appendReplacement(result, *replacement, *groups);
        done = begin + match.size();
        // An empty match would be found again.
        from = done + (match.empty() ? 1 : 0);
        if (from > text->size())
            break;
    }
    result.append(*text, done);
    return Value{std::move(result)};
}

} // namespace

std::vector<Function> replaceFunctions() {
    return {
        {{"replace", "replace(str, searchValue, replaceValue)",
          Text::tr("the text with every occurrence of another one replaced")},
         3,
         3,
         replaced},
        {{"regexReplace", "regexReplace(str, pattern, replacement)",
          Text::tr("the text with every match of a regular expression replaced")},
         3,
         3,
         regexReplaced,
         Function::Special::Regex},
    };
}

} // namespace lathe::insights
