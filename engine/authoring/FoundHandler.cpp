#include "engine/authoring/FoundHandler.h"

#include "engine/authoring/StarterKit.h"

#include <boost/regex.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <tuple>

namespace lathe::authoring {

namespace {

using boost::json::object;

/// Longer lines are no definitions, but what a tool has made.
constexpr std::size_t longestLine = 400;

/// What the files of a language end with, and how they define what may be a handler: its name is
/// the first group that is there.
struct Grammar {
    std::string_view ending;
    std::string_view runtimes;
    const char* definition;
};

constexpr const char* script =
    R"(^(?:module\.)?exports\.(\w+)\s*=|^export\s+(?:const|let|var)\s+(\w+)\s*=|)"
    R"(^export\s+(?:async\s+)?function\s+(\w+)|^module\.exports\s*=\s*\{\s*(\w+))";

constexpr std::array grammars{
    Grammar{".py", "python", R"(^(?:async\s+)?def\s+(\w+)\s*\(\s*\w+\s*(?::[^,]+)?,\s*\w+)"},
    Grammar{".mjs", "nodejs", script},
    Grammar{".js", "nodejs", script},
    Grammar{".cjs", "nodejs", script},
    Grammar{".rb", "ruby", R"(^\s*def\s+(?:self\.)?(\w+)\s*\(\s*event:)"},
};

constexpr std::array usualFiles{"app",    "index",   "handler", "main", "lambda_function",
                                "lambda", "function"};

const Grammar* grammarOf(std::string_view fileName) {
    const auto* found = std::find_if(grammars.begin(), grammars.end(), [&](const Grammar& grammar) {
        return fileName.size() > grammar.ending.size() && fileName.ends_with(grammar.ending);
    });
    return found == grammars.end() ? nullptr : found;
}

std::string stem(const std::string& file) {
    return std::filesystem::path{file}.stem().string();
}

std::string nameIn(const boost::cmatch& match) {
    for (std::size_t group = 1; group < match.size(); ++group) {
        if (match[static_cast<int>(group)].matched)
            return match[static_cast<int>(group)];
    }
    return {};
}

} // namespace

bool isCode(std::string_view fileName) {
    return grammarOf(fileName) != nullptr;
}

std::optional<FoundHandler> findHandler(const std::string& fileName, std::string_view code) {
    const Grammar* grammar = grammarOf(fileName);
    if (!grammar)
        return std::nullopt;
    const boost::regex definition{grammar->definition};
    std::string best;
    for (std::size_t begin = 0; begin < code.size();) {
        const std::size_t end = std::min(code.find('\n', begin), code.size());
        const std::string_view line = code.substr(begin, end - begin);
        begin = end + 1;
        boost::cmatch match;
        if (line.size() > longestLine ||
            !boost::regex_search(line.data(), line.data() + line.size(), match, definition))
            continue;
        std::string name = nameIn(match);
        const bool isUsual = name == "handler" || name == "lambda_handler";
        if (isUsual || best.empty())
            best = std::move(name);
        if (isUsual)
            break;
    }
    if (best.empty())
        return std::nullopt;
    const std::string module = fileName.substr(0, fileName.size() - grammar->ending.size());
    return FoundHandler{fileName, module + "." + best};
}

std::optional<FoundHandler> findHandler(const std::map<std::string, std::string>& files) {
    const auto rank = [](const std::string& file) {
        const auto depth = std::count(file.begin(), file.end(), '/');
        const auto* usual = std::find(usualFiles.begin(), usualFiles.end(), stem(file));
        return std::tuple{depth, usual - usualFiles.begin(), file};
    };
    std::optional<FoundHandler> best;
    for (const auto& [file, code] : files) {
        if (best && rank(best->file) < rank(file))
            continue;
        if (auto found = findHandler(file, code))
            best = std::move(found);
    }
    return best;
}

std::string pascal(std::string_view name) {
    std::string id;
    bool begins = true;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool fits = byte < 0x80 && std::isalnum(byte) != 0;
        if (fits)
            id += begins ? static_cast<char>(std::toupper(byte)) : c;
        begins = !fits;
    }
    return id;
}

std::string nameFor(const FoundHandler& found, const std::string& folder) {
    const std::string file = stem(found.file);
    const bool isUsual = std::find(usualFiles.begin(), usualFiles.end(), file) != usualFiles.end();
    const std::string above = pascal(folder.substr(folder.rfind('/') + 1));
    const std::string own = pascal(file);
    const bool byFolder = (isUsual && !above.empty() && above != "Src") || own.empty();
    return byFolder && !above.empty() ? above : own.empty() ? "Function" : own;
}

Creation functionOf(std::string_view text, const model::Project& project, const FoundHandler& found,
                    const std::string& folder) {
    const Written written{text};
    Creation creation;
    creation.id = written.freeKey({"Resources"}, nameFor(found, folder));
    creation.type = "AWS::Serverless::Function";
    creation.edits = samResource(
        written, creation.id,
        {{"Type", creation.type},
         {"Properties",
          object{{"CodeUri", folder.empty() ? "./" : folder + "/"},
                 {"Handler", found.handler},
                 {"Runtime", usualRuntime(project, grammarOf(found.file)->runtimes)}}}});
    return creation;
}

} // namespace lathe::authoring
