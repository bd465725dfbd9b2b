#include "engine/runtimes/Matching.h"

#include <algorithm>
#include <cstdlib>

namespace lathe::runtimes {

namespace {

constexpr int oldestNode = 14;

/// What an identifier names of a version.
int nameOf(const Version& version, Language language) {
    return language == Language::Python ? version.minor : version.major;
}

bool runs(const Interpreter& it) {
    return it.language == Language::Python ? it.version.major == 3 && it.version.minor >= 6
                                           : it.version.major >= oldestNode;
}

void askWhere(std::vector<Interpreter>& candidates, const VersionAsker& ask, auto unknown) {
    for (Interpreter& it : candidates)
        if (unknown(it))
            it.version = ask(it.binary).value_or(it.version);
}

} // namespace

std::optional<Interpreter> nearest(const RuntimeId& asked, std::vector<Interpreter> candidates,
                                   const VersionAsker& ask) {
    const Language language = asked.language;
    askWhere(candidates, ask,
             [&](const Interpreter& it) { return nameOf(it.version, language) < 0; });
    std::erase_if(candidates, [](const Interpreter& it) { return !runs(it); });
    if (candidates.empty())
        return {};

    int wanted = asked.major;
    if (language == Language::Python)
        wanted = asked.major < 3 ? 0 : asked.minor;
    const auto closer = [&](const Interpreter& a, const Interpreter& b) {
        const int nameA = nameOf(a.version, language);
        const int nameB = nameOf(b.version, language);
        const int distanceA = std::abs(nameA - wanted);
        const int distanceB = std::abs(nameB - wanted);
        return distanceA != distanceB ? distanceA < distanceB : nameA > nameB;
    };
    const int served =
        nameOf(std::min_element(candidates.begin(), candidates.end(), closer)->version, language);
    std::erase_if(candidates,
                  [&](const Interpreter& it) { return nameOf(it.version, language) != served; });
    askWhere(candidates, ask, [](const Interpreter& it) { return it.version.patch < 0; });
    // max_element gives the first of equals: what PATH finds first.
    return *std::max_element(
        candidates.begin(), candidates.end(),
        [](const Interpreter& a, const Interpreter& b) { return a.version < b.version; });
}

} // namespace lathe::runtimes
