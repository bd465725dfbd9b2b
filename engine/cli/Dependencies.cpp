#include "engine/cli/Dependencies.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <cctype>
#include <fstream>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace lathe::cli {

namespace {

// Names of distributions compare so (PEP 503), and their .dist-info is named so (PEP 427).
std::string normalized(std::string_view name) {
    std::string result;
    for (const char letter : name) {
        const bool separator = letter == '-' || letter == '_' || letter == '.';
        if (!separator)
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        else if (!result.ends_with('-'))
            result += '-';
    }
    return result;
}

std::set<std::string> installedDistributions(const fs::path& code) {
    std::set<std::string> names;
    std::error_code failure;
    for (fs::directory_iterator entry{code, failure}, end; !failure && entry != end;
         entry.increment(failure)) {
        const std::string extension = entry->path().extension().string();
        if (extension != ".dist-info" && extension != ".egg-info")
            continue;
        const std::string stem = entry->path().stem().string();
        names.insert(normalized(stem.substr(0, stem.find('-'))));
    }
    return names;
}

// The name at the start of a requirement (PEP 508); empty for comments and options.
std::string requirementName(const std::string& line) {
    const auto begin = line.find_first_not_of(" \t");
    if (begin == std::string::npos || line[begin] == '#' || line[begin] == '-')
        return {};
    const auto end = line.find_first_of(" \t<>=!~;[@#\r", begin);
    return line.substr(begin, end == std::string::npos ? end : end - begin);
}

} // namespace

Dependencies pythonDependencies(const fs::path& code) {
    Dependencies found;
    std::ifstream stream{code / "requirements.txt"};
    const std::set<std::string> installed = installedDistributions(code);
    for (std::string line; std::getline(stream, line);) {
        const std::string name = requirementName(line);
        if (name.empty())
            continue;
        ++found.declared;
        if (!installed.contains(normalized(name)))
            found.missing.push_back(name);
    }
    if (!found.missing.empty())
        found.remedy = fmt::format("pip install --target {0} --requirement {0}/requirements.txt",
                                   code.string());
    return found;
}

Dependencies nodeDependencies(const fs::path& code) {
    Dependencies found;
    std::ifstream stream{code / "package.json"};
    std::ostringstream text;
    text << stream.rdbuf();
    boost::system::error_code failure;
    const boost::json::value manifest = boost::json::parse(text.view(), failure);
    if (failure || !manifest.is_object())
        return found;
    const boost::json::value* declared = manifest.get_object().if_contains("dependencies");
    if (!declared || !declared->is_object())
        return found;
    std::error_code ignored;
    for (const auto& member : declared->get_object()) {
        const std::string name{member.key()};
        ++found.declared;
        if (!fs::exists(code / "node_modules" / name, ignored))
            found.missing.push_back(name);
    }
    if (!found.missing.empty())
        found.remedy = fmt::format("npm install --omit=dev --prefix {}", code.string());
    return found;
}

} // namespace lathe::cli
