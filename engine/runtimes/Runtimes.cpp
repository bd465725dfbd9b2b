#include "engine/runtimes/Runtimes.h"

#include "engine/runtimes/Matching.h"

#include <fmt/format.h>

#include <mutex>
#include <set>

namespace lathe::runtimes {

namespace {

/// What was found, kept for the life of the process.
class Cache {
  public:
    const std::vector<Interpreter>& interpreters(Language language) {
        auto& known = m_interpreters[language];
        if (!known)
            known = findInterpreters(language, SearchPlaces::ofThisMachine());
        return *known;
    }

    std::optional<Version> ask(const std::filesystem::path& binary) {
        const auto known = m_versions.find(binary);
        if (known != m_versions.end())
            return known->second;
        return m_versions[binary] = askVersion(binary);
    }

    std::map<std::string, model::RuntimeMatch> matches;
    std::mutex mutex;

  private:
    std::map<Language, std::optional<std::vector<Interpreter>>> m_interpreters;
    std::map<std::filesystem::path, std::optional<Version>> m_versions;
};

Cache& cache() {
    static Cache instance;
    return instance;
}

Text adviceFor(const std::string& runtime, Language language) {
    if (language == Language::Python)
        return Text::tr("No Python 3.6 or newer was found for {}: install one with \"apt install "
                        "python3\" or pyenv.",
                        runtime);
    if (language == Language::Node)
        return Text::tr("No Node.js 14 or newer was found for {}: install one with \"apt install "
                        "nodejs\" or nvm.",
                        runtime);
    if (language == Language::Java)
        return Text::tr("No Java was found for {}: install one with \"apt install "
                        "default-jre-headless\" or sdkman.",
                        runtime);
    if (language == Language::Ruby)
        return Text::tr("No Ruby 3.0 or newer was found for {}: install one with \"apt install "
                        "ruby\" or rbenv.",
                        runtime);
    if (language == Language::DotNet)
        return Text::tr("No .NET was found for {}: install its runtime from "
                        "https://dotnet.microsoft.com.",
                        runtime);
    return Text::tr("Functions of {} do not run here. Python, Node.js, Java, Ruby and Go functions "
                    "run, and those of provided.al2023 and provided.al2 whose code has an "
                    "executable named bootstrap.",
                    runtime.empty() ? Text::tr("this kind") : Text::verbatim(runtime));
}

/// "java8.al2" is Java 8: the system that Lambda runs it on is no other version.
std::string servedName(const std::string& asked, const Interpreter& it) {
    const std::string name = identifierOf(it.language, it.version.major, it.version.minor);
    return asked.starts_with(name + ".al") ? asked : name;
}

model::RuntimeMatch toMatch(std::string asked, const Interpreter& it) {
    std::string served = servedName(asked, it);
    return {std::move(asked), std::move(served), toText(it.version), it.binary.string(), {}};
}

model::RuntimeMatch found(const std::string& runtime) {
    const RuntimeId id = parseRuntimeId(runtime);
    if (id.language == Language::Provided || id.language == Language::Go)
        return {runtime, runtime, {}, "bootstrap", {}};
    if (id.language != Language::Other) {
        Cache& known = cache();
        const auto ask = [&](const auto& binary) { return known.ask(binary); };
        if (const auto it = nearest(id, known.interpreters(id.language), ask))
            return toMatch(runtime, *it);
    }
    return {runtime, {}, {}, {}, adviceFor(runtime, id.language)};
}

} // namespace

model::RuntimeMatch match(const std::string& runtime) {
    const std::lock_guard lock{cache().mutex};
    auto& matches = cache().matches;
    const auto known = matches.find(runtime);
    return known != matches.end() ? known->second : matches[runtime] = found(runtime);
}

std::vector<model::RuntimeMatch> installed() {
    const std::lock_guard lock{cache().mutex};
    std::vector<model::RuntimeMatch> all;
    std::set<std::string> served;
    for (const Language language :
         {Language::Python, Language::Node, Language::Java, Language::Ruby, Language::DotNet})
        for (const Interpreter& it : cache().interpreters(language)) {
            Interpreter known = it;
            if (known.version.patch < 0)
                known.version = cache().ask(it.binary).value_or(it.version);
            if (known.version.major < 0)
                continue;
            const std::string name =
                identifierOf(language, known.version.major, known.version.minor);
            if (const model::RuntimeMatch best = found(name);
                best.exact() && served.insert(name).second)
                all.push_back(best);
        }
    return all;
}

} // namespace lathe::runtimes
