#include "engine/template/Node.h"

#include "engine/template/TextEncoding.h"
#include "engine/template/YamlReader.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

/// Whether the text can be JSON: its first character opens an object or an array.
bool looksLikeJson(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n", text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

Node::Ptr parseYaml(std::string_view text, const std::filesystem::path& file,
                    std::vector<model::Diagnostic>& diagnostics) {
    std::vector<model::Diagnostic> found;
    auto root = YamlReader(YamlReader::Syntax::Yaml, file, found).read(text);
    if (root) {
        diagnostics.insert(diagnostics.end(), found.begin(), found.end());
        return root;
    }
    if (const YamlRepairs repairs(text); repairs.hasRepairs()) {
        std::vector<model::Diagnostic> second;
        root = YamlReader(YamlReader::Syntax::Yaml, file, second).read(repairs);
        found = root ? second : found;
    }
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return root;
}

} // namespace

const Node::Entry* Node::findEntry(std::string_view key) const {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [key](const Entry& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

const Node* Node::find(std::string_view key) const {
    const Entry* entry = findEntry(key);
    return entry ? entry->value.get() : nullptr;
}

Node::Ptr parseDocument(std::string_view text, const std::filesystem::path& file,
                        std::vector<model::Diagnostic>& diagnostics) {
    if (const auto problem = findEncodingProblem(text, file)) {
        diagnostics.push_back(*problem);
        return nullptr;
    }
    if (!looksLikeJson(text)) {
        return parseYaml(text, file, diagnostics);
    }
    std::vector<model::Diagnostic> asJson;
    if (auto root = YamlReader(YamlReader::Syntax::Json, file, asJson).read(text)) {
        diagnostics.insert(diagnostics.end(), asJson.begin(), asJson.end());
        return root;
    }
    // YAML's flow style opens with the same brace; it allows comments and bare words.
    std::vector<model::Diagnostic> asYaml;
    auto root = parseYaml(text, file, asYaml);
    const auto& reported = root || file.extension() != ".json" ? asYaml : asJson;
    diagnostics.insert(diagnostics.end(), reported.begin(), reported.end());
    return root;
}

} // namespace lathe::tmpl
