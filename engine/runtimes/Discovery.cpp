#include "engine/runtimes/Discovery.h"

#include "engine/runtimes/JavaHome.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>

#include <unistd.h>

namespace fs = std::filesystem;

namespace lathe::runtimes {

namespace {

/// The bootstraps need at least these.
constexpr int oldestPythonMinor = 6;
constexpr int newestPythonMinor = 30;
constexpr int oldestRubyMinor = 0;

bool isBinary(const fs::path& file) {
    std::array<char, 4> magic{};
    std::ifstream stream{file, std::ios::binary};
    return stream.read(magic.data(), magic.size()) &&
           std::string_view{magic.data(), magic.size()} == "\x7f"
                                                           "ELF" &&
           ::access(file.c_str(), X_OK) == 0;
}

class Collector {
  public:
    explicit Collector(Language language)
        : m_language(language) {}

    void add(const fs::path& file, Version version) {
        std::error_code error;
        fs::path binary = fs::canonical(file, error);
        const auto known = [&](const Interpreter& other) { return other.binary == binary; };
        if (error || std::any_of(m_found.begin(), m_found.end(), known) || !isBinary(binary))
            return;
        // "python3" is mostly a link to "python3.11": the name behind it tells more.
        const std::string name = binary.filename().string();
        for (const std::string_view language : {"python", "ruby"})
            if (version.minor < 0 && name.starts_with(language))
                version = parseVersion(name.substr(language.size()));
        if (m_language == Language::Java)
            version = javaVersion(binary);
        m_found.push_back({m_language, std::move(binary), version});
    }

    std::vector<Interpreter> take() { return std::move(m_found); }

  private:
    Language m_language;
    std::vector<Interpreter> m_found;
};

/// Calls `visit(folder, version)` for each version folder of a version manager.
template <class Visit> void eachVersion(const std::vector<fs::path>& roots, Visit visit) {
    for (const fs::path& root : roots) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator{root, error}) {
            // "3.11.7", "v20.20.2", "cpython-3.12.1-linux-x86_64-gnu", "python3.12"
            const std::string name = entry.path().filename().string();
            const auto digit = name.find_first_of("0123456789");
            if (digit == std::string::npos)
                continue;
            if (const Version version = parseVersion(name.substr(digit)); version.major >= 0)
                visit(entry.path(), version);
        }
    }
}

void findPythons(Collector& collector, const SearchPlaces& places) {
    for (const fs::path& folder : places.binFolders) {
        for (int minor = newestPythonMinor; minor >= oldestPythonMinor; --minor)
            collector.add(folder / fmt::format("python3.{}", minor), {3, minor, -1});
        collector.add(folder / "python3", {});
    }
    eachVersion(places.pythonVersions, [&](const fs::path& folder, const Version& version) {
        if (version.major != 3 || version.minor < oldestPythonMinor)
            return;
        const std::string name = fmt::format("python3.{}", version.minor);
        for (const fs::path& file : {folder / "bin" / name, folder / "install/bin" / name})
            collector.add(file, version);
    });
}

void findNodes(Collector& collector, const SearchPlaces& places) {
    for (const fs::path& folder : places.binFolders)
        for (const char* name : {"node", "nodejs"}) {
            // A version manager may have put its current version on PATH.
            const Version named = parseVersion(folder.parent_path().filename().string());
            collector.add(folder / name, named.patch >= 0 ? named : Version{});
        }
    eachVersion(places.nodeVersions, [&](const fs::path& folder, const Version& version) {
        for (const fs::path& file : {folder / "bin/node", folder / "installation/bin/node"})
            collector.add(file, version);
    });
}

void findRubies(Collector& collector, const SearchPlaces& places) {
    for (const fs::path& folder : places.binFolders) {
        collector.add(folder / "ruby", {});
        for (int minor = 9; minor >= oldestRubyMinor; --minor)
            collector.add(folder / fmt::format("ruby3.{}", minor), {3, minor, -1});
    }
    eachVersion(places.rubyVersions, [&](const fs::path& folder, const Version& version) {
        collector.add(folder / "bin/ruby", version);
    });
}

void findJavas(Collector& collector, const SearchPlaces& places) {
    const auto addHome = [&](const fs::path& home) {
        // Java 8 keeps what runs in a folder of its own.
        for (const char* file : {"bin/java", "jre/bin/java"})
            collector.add(home / file, {});
    };
    for (const fs::path& folder : places.binFolders)
        collector.add(folder / "java", {});
    for (const fs::path& root : places.javaVersions) {
        std::vector<fs::path> homes;
        std::error_code error;
        for (const auto& entry : fs::directory_iterator{root, error})
            homes.push_back(entry.path());
        std::sort(homes.begin(), homes.end());
        std::for_each(homes.begin(), homes.end(), addHome);
    }
}

/// One `dotnet` starts every version whose folder lies beside it: the newest counts.
Version dotnetVersion(const fs::path& binary) {
    Version newest;
    std::error_code error;
    const fs::path shared = fs::canonical(binary, error).parent_path() / "shared";
    if (error)
        return newest;
    eachVersion({shared / "Microsoft.NETCore.App"}, [&](const fs::path&, const Version& version) {
        newest = std::max(newest, version);
    });
    return newest;
}

void findDotnets(Collector& collector, const SearchPlaces& places) {
    for (const auto& folders : {places.binFolders, places.dotnetRoots})
        for (const fs::path& folder : folders)
            if (const Version version = dotnetVersion(folder / "dotnet"); version.major > 0)
                collector.add(folder / "dotnet", version);
}

} // namespace

Version parseVersion(std::string_view text) {
    Version version;
    const auto start = text.find_first_of("0123456789");
    if (start == std::string_view::npos)
        return version;
    text.remove_prefix(start);
    for (int* part : {&version.major, &version.minor, &version.patch}) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *part);
        if (error != std::errc{})
            break;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (!text.starts_with('.'))
            break;
        text.remove_prefix(1);
    }
    return version;
}

std::string toText(const Version& version) {
    std::string text;
    for (const int part : {version.major, version.minor, version.patch})
        if (part >= 0)
            text += (text.empty() ? "" : ".") + std::to_string(part);
    return text;
}

std::vector<Interpreter> findInterpreters(Language language, const SearchPlaces& places) {
    Collector collector{language};
    switch (language) {
    case Language::Python:
        findPythons(collector, places);
        break;
    case Language::Node:
        findNodes(collector, places);
        break;
    case Language::Java:
        findJavas(collector, places);
        break;
    case Language::Ruby:
        findRubies(collector, places);
        break;
    case Language::DotNet:
        findDotnets(collector, places);
        break;
    case Language::Go:
    case Language::Provided:
    case Language::Other:
        break;
    }
    return collector.take();
}

} // namespace lathe::runtimes
