#include "engine/template/TemplateCheck.h"

#include "engine/template/Nodes.h"
#include "engine/template/SamValidation.h"

#include <fmt/format.h>

namespace lathe::tmpl {
namespace {

void checkResources(const Node& root, const std::filesystem::path& file,
                    std::vector<model::Diagnostic>& diagnostics) {
    const auto add = [&](model::Severity severity, std::string code, Text message, Text hint,
                         const Mark& mark, std::string resource) {
        diagnostics.push_back({severity,
                               std::move(code),
                               std::move(message),
                               std::move(hint),
                               {file, mark.line, mark.column},
                               std::move(resource)});
    };
    const Node* resources = root.find("Resources");
    if (!resources || !resources->isMapping() || resources->entries.empty()) {
        add(model::Severity::Error, "Template.NoResources",
            Text::tr("The template has no section \"Resources\" with at least one resource."),
            Text::tr("Add one, for example a function of type AWS::Serverless::Function."),
            resources ? resources->begin : root.begin, {});
        return;
    }
    for (const auto& resource : resources->entries) {
        const bool loop = resource.key.starts_with("Fn::");
        if (!loop && textUnder(*resource.value, "Type").empty()) {
            add(model::Severity::Warning, "Template.NoResourceType",
                Text::tr("The resource {} has no Type.", resource.key),
                Text::tr("Add one, for example Type: AWS::Serverless::Function."), resource.keyMark,
                resource.key);
        }
    }
}

} // namespace

Node::Ptr readTemplate(const std::string& text, const std::filesystem::path& file,
                       const std::string& idPrefix, Problems& problems) {
    std::vector<model::Diagnostic> diagnostics;
    auto root = parseDocument(text, file, diagnostics);
    if (root && !root->isMapping()) {
        diagnostics.push_back({model::Severity::Error,
                               "Template.NotAMapping",
                               Text::tr("A template must be a mapping (an object)."),
                               Text::tr("Start with a mapping that has a section \"Resources\"."),
                               {file, root->begin.line, root->begin.column},
                               {}});
        root = nullptr;
    }
    if (root) {
        validateSam(*root, file, diagnostics);
        if (!model::hasErrors(diagnostics)) {
            checkResources(*root, file, diagnostics);
        }
    }
    const bool usable = root && !model::hasErrors(diagnostics);
    for (auto& diagnostic : diagnostics) {
        if (!diagnostic.resource.empty()) {
            diagnostic.resource.insert(0, idPrefix);
        }
        problems.add(std::move(diagnostic));
    }
    return usable ? root : nullptr;
}

} // namespace lathe::tmpl
