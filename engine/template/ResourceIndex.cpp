#include "engine/template/ResourceIndex.h"

#include "engine/template/ResourceTypes.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

bool isStartable(std::string_view type) {
    return isFunctionType(type) || isStateMachineType(type);
}

/// "arn:...:function:NAME:live" -> "arn:...:function:NAME"; other texts as they are.
std::string withoutQualifier(const std::string& arn) {
    constexpr std::string_view mark = ":function:";
    const auto name = arn.find(mark);
    return name == std::string::npos ? arn : arn.substr(0, arn.find(':', name + mark.size()));
}

/// The function's ARN within "arn:...:lambda:path/2015-03-31/functions/ARN/invocations".
std::string functionArnOf(const std::string& uri) {
    constexpr std::string_view opening = "/functions/";
    const auto begin = uri.find(opening);
    if (begin == std::string::npos) {
        return uri;
    }
    const auto from = begin + opening.size();
    const auto end = uri.find("/", from);
    return uri.substr(from, end == std::string::npos ? end : end - from);
}

} // namespace

void ResourceIndex::add(const std::string& id, const std::string& type,
                        const std::vector<std::string>& values) {
    m_types.emplace(id, type);
    for (const auto& value : values) {
        auto& found = m_byValue[value];
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&](const Found& entry) { return entry.id == id; });
        if (!known && !value.empty()) {
            found.push_back({id, type});
        }
    }
}

std::string ResourceIndex::find(const std::string& text, TypePredicate fits) const {
    const auto found = m_byValue.find(text);
    if (found == m_byValue.end()) {
        return {};
    }
    const auto match = std::find_if(found->second.begin(), found->second.end(),
                                    [&](const Found& entry) { return fits(entry.type); });
    return match == found->second.end() ? std::string{} : match->id;
}

std::string ResourceIndex::find(const std::string& text) const {
    return find(text, [](std::string_view) { return true; });
}

std::string ResourceIndex::findTarget(const std::string& text) const {
    return find(withoutQualifier(functionArnOf(text)), isStartable);
}

std::string ResourceIndex::typeOf(const std::string& id) const {
    const auto found = m_types.find(id);
    return found == m_types.end() ? std::string{} : found->second;
}

} // namespace lathe::tmpl
