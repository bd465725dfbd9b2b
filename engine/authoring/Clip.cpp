#include "engine/authoring/Clip.h"

#include "engine/authoring/Written.h"
#include "engine/template/Nodes.h"
#include "engine/template/WrittenEntries.h"

#include <algorithm>
#include <set>

namespace lathe::authoring {

namespace {

constexpr std::size_t mostBytes = std::size_t{4} * 1024 * 1024;
constexpr int clipIndent = 2;

/// Whether it is written as JSON is.
bool isJson(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

/// Puts resources of one text into another, a resource after the other.
class ClipWriter {
  public:
    explicit ClipWriter(std::string_view from)
        : m_from{from}
        , m_written{from}
        , m_text{isJson(from) ? "{\n  \"Resources\": {}\n}\n" : ""} {}

    const Written& written() const { return m_written; }

    /// Takes over the entry at `path`, whose last element is the resource's id.
    void add(const tmpl::TemplatePath& path) {
        const auto lines = tmpl::writtenEntry(m_from, path);
        if (lines && !isJson(m_from)) {
            if (m_text.empty())
                m_text = "Resources:\n";
            m_text += tmpl::indented(*lines, clipIndent);
            return;
        }
        const tmpl::Node* node = m_written.at(path);
        const auto edit = node ? tmpl::setValue(m_text, {"Resources", path.back()}, toJson(*node))
                               : Result<tmpl::TextEdit>{tmpl::TextEdit{}};
        if (edit)
            m_text = tmpl::apply(m_text, *edit);
        if (!m_text.ends_with('\n'))
            m_text += '\n';
    }

    std::string take() { return std::move(m_text); }

  private:
    std::string m_from;
    Written m_written;
    std::string m_text;
};

bool isResource(const tmpl::Node& node) {
    const tmpl::Node* type = node.find("Type");
    return type && type->isString() && type->scalar.find("::") != std::string::npos;
}

/// Ids of the resources whose names all lie among `chosen`, which grows by them.
void addTies(const model::Project& project, std::set<std::string>& chosen) {
    for (bool more = true; more;) {
        more = false;
        for (const model::Resource& resource : project.resources) {
            if (!isTie(resource.type) || resource.implied || resource.references.empty() ||
                chosen.contains(resource.logicalId))
                continue;
            const bool isWithin = std::all_of(
                resource.references.begin(), resource.references.end(),
                [&](const auto& reference) { return chosen.contains(reference.target); });
            if (isWithin)
                more = chosen.insert(resource.logicalId).second;
        }
    }
}

/// An editor's selection may begin behind the indentation of its first line.
std::string withFirstLineIndented(std::string_view text) {
    std::size_t least = std::string_view::npos;
    for (std::size_t line = text.find('\n'); line != std::string_view::npos;
         line = text.find('\n', line)) {
        const std::size_t first = text.find_first_not_of(' ', ++line);
        if (first != std::string_view::npos && text[first] != '\n' && text[first] != '\r')
            least = std::min(least, first - line);
    }
    return std::string(least == std::string_view::npos ? 0 : least, ' ') + std::string{text};
}

Error unreadable(const std::vector<model::Diagnostic>& problems) {
    const model::Diagnostic& problem = problems.front();
    return {"Paste.Unreadable",
            Text::tr("The text in the clipboard cannot be read as resources of a template. Line "
                     "{}: {}",
                     problem.location.line, problem.message)};
}

Error noResources() {
    return {"Paste.NoResources",
            Text::tr("The clipboard has no resources of a template: copy cards of a canvas, or "
                     "text in which each resource has its Type, as AWS::SQS::Queue.")};
}

/// A resource without its key, below the name of its type.
std::string withKey(std::string_view text, const tmpl::Node& root) {
    const std::string type = root.find("Type")->scalar;
    const std::string name = type.substr(type.rfind(':') + 1);
    if (isJson(text))
        return "{\"" + name + "\": " + std::string{text} + "}";
    const int column = root.entries.front().keyMark.column - 1;
    return name + ":\n" + tmpl::indented(text, clipIndent - column);
}

} // namespace

Clip clipOf(std::string_view text, const model::Project& project,
            const std::vector<std::string>& nodes) {
    ClipWriter writer{text};
    Clip clip;
    std::set<std::string> chosen;
    for (const std::string& id : nodes) {
        const tmpl::Node* node = writer.written().find({"Resources", id});
        if (node && isResource(*node))
            chosen.insert(id);
        else
            clip.left.push_back(id);
    }
    addTies(project, chosen);
    const tmpl::Node* resources = writer.written().find({"Resources"});
    for (std::size_t i = 0; resources && i < resources->entries.size(); ++i) {
        const std::string& id = resources->entries[i].key;
        if (!chosen.contains(id))
            continue;
        writer.add({"Resources", id});
        clip.ids.push_back(id);
    }
    if (!clip.ids.empty())
        clip.text = writer.take();
    return clip;
}

Result<std::string> resourcesOf(std::string_view text) {
    if (text.size() > mostBytes)
        return Error{"Paste.TooLarge", Text::tr("The text in the clipboard is too long.")};
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return noResources();
    std::vector<model::Diagnostic> problems;
    std::string whole{text};
    tmpl::Node::Ptr root = tmpl::parseDocument(whole, {}, problems);
    if (!root) {
        std::vector<model::Diagnostic> ignored;
        whole = withFirstLineIndented(text);
        root = tmpl::parseDocument(whole, {}, ignored);
    }
    if (!root)
        return unreadable(problems);
    if (isResource(*root)) {
        whole = withKey(whole, *root);
        root = tmpl::parseDocument(whole, {}, problems);
    }
    const tmpl::Node* section = root ? root->find("Resources") : nullptr;
    const bool isTemplate = section && section->isMapping();
    ClipWriter writer{whole};
    bool any = false;
    for (const auto& entry : isTemplate ? section->entries : root->entries) {
        if (!isResource(*entry.value))
            continue;
        writer.add(isTemplate ? tmpl::TemplatePath{"Resources", entry.key}
                              : tmpl::TemplatePath{entry.key});
        any = true;
    }
    if (!any)
        return noResources();
    return writer.take();
}

} // namespace lathe::authoring
