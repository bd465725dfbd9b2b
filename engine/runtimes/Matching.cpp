#include "engine/runtimes/Matching.h"

#include <algorithm>
#include <cstdlib>

namespace lathe::runtimes {

namespace {

constexpr int oldestNode = 14;
constexpr int oldestJava = 8;
/// More than any minor version.
constexpr int oneMajor = 100;

/// What an identifier names of a version, as a number: the minor for Python, both for Ruby, else
/// the major; negative where it is not known.
int nameOf(Language language, int major, int minor) {
    switch (language) {
    case Language::Python:
        return minor;
    case Language::Ruby:
        return minor < 0 ? minor : major * oneMajor + minor;
    default:
        return major;
    }
}

int nameOf(const Version& version, Language language) {
    return nameOf(language, version.major, version.minor);
}

bool runs(const Interpreter& it) {
    switch (it.language) {
    case Language::Python:
        return it.version.major == 3 && it.version.minor >= 6;
    case Language::Node:
        return it.version.major >= oldestNode;
    case Language::Java:
        return it.version.major >= oldestJava;
    case Language::Ruby:
        return it.version.major >= 3;
    default:
        return it.version.major > 0;
    }
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

    int wanted = nameOf(language, asked.major, asked.minor);
    if (language == Language::Python && asked.major < 3)
        wanted = 0;
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
