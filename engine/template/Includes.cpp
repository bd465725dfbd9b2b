#include "engine/template/Includes.h"

#include "engine/template/Nodes.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

constexpr int maximumDepth = 8;
/// Files that all of a template's includes together may read.
constexpr int maximumFiles = 200;

bool hasIncludes(const Node& node) {
    return std::any_of(node.entries.begin(), node.entries.end(),
                       [](const Node::Entry& entry) {
                           return entry.key == "Fn::Transform" || hasIncludes(*entry.value);
                       }) ||
           std::any_of(node.items.begin(), node.items.end(),
                       [](const Node::Ptr& item) { return hasIncludes(*item); });
}

/// The Location of an AWS::Include that names a local file, else nullptr.
const Node* localLocation(const Node& transform) {
    const Node* parameters = transform.find("Parameters");
    const Node* location = parameters ? parameters->find("Location") : nullptr;
    const bool local = textUnder(transform, "Name") == "AWS::Include" && location &&
                       location->isString() && ProjectFiles::isLocalName(location->scalar);
    return local ? location : nullptr;
}

Node::Ptr placedAt(const Node::Ptr& node, const Node& place) {
    auto copy = std::make_shared<Node>(*node);
    copy->begin = place.begin;
    copy->end = place.end;
    for (auto& item : copy->items) {
        item = placedAt(item, place);
    }
    for (auto& entry : copy->entries) {
        entry.keyMark = place.begin;
        entry.value = placedAt(entry.value, place);
    }
    return copy;
}

class IncludeExpander {
  public:
    IncludeExpander(const std::filesystem::path& file, const ProjectFiles& files,
                    Problems& problems)
        : m_file(file)
        , m_files(files)
        , m_problems(problems) {}

    Node::Ptr expand(const Node::Ptr& node, int depth) {
        if (!hasIncludes(*node)) {
            return node;
        }
        auto copy = std::make_shared<Node>(*node);
        for (auto& item : copy->items) {
            item = expand(item, depth);
        }
        for (auto& entry : copy->entries) {
            entry.value = expand(entry.value, depth);
        }
        const Node::Entry* transform = copy->findEntry("Fn::Transform");
        const Node::Ptr part = transform ? read(*transform->value, depth) : nullptr;
        if (!part || (!part->isMapping() && copy->entries.size() > 1)) {
            return copy;
        }
        return part->isMapping() ? merged(std::move(*copy), *part) : part;
    }

  private:
    Node::Ptr read(const Node& transform, int depth) {
        const Node* location = localLocation(transform);
        if (!location || depth >= maximumDepth || ++m_read > maximumFiles) {
            return nullptr;
        }
        const auto text = m_files.read(m_file.parent_path(), location->scalar);
        if (!text) {
            m_problems.add(model::Severity::Warning, text.error().code, text.error().detail,
                           Text::tr("Correct the Location; until then nothing is included here."),
                           m_file, location->begin);
            return nullptr;
        }
        std::vector<model::Diagnostic> diagnostics;
        const auto part =
            parseDocument(*text, m_file.parent_path() / location->scalar, diagnostics);
        for (auto& diagnostic : diagnostics) {
            m_problems.add(std::move(diagnostic));
        }
        return part ? expand(placedAt(part, *location), depth + 1) : nullptr;
    }

    static Node::Ptr merged(Node mapping, const Node& part) {
        std::erase_if(mapping.entries,
                      [](const Node::Entry& entry) { return entry.key == "Fn::Transform"; });
        for (const auto& entry : part.entries) {
            if (!mapping.find(entry.key)) {
                mapping.entries.push_back(entry);
            }
        }
        return std::make_shared<Node>(std::move(mapping));
    }

    const std::filesystem::path& m_file;
    const ProjectFiles& m_files;
    Problems& m_problems;
    int m_read = 0;
};

} // namespace

Node::Ptr expandIncludes(const Node::Ptr& root, const std::filesystem::path& file,
                         const ProjectFiles& files, Problems& problems) {
    return IncludeExpander(file, files, problems).expand(root, 0);
}

} // namespace lathe::tmpl
