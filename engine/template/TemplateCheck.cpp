#include "engine/template/TemplateCheck.h"

#include "engine/template/Includes.h"
#include "engine/template/SamValidation.h"
#include "engine/template/StrictJson.h"

namespace lathe::tmpl {
Node::Ptr readTemplate(const std::string& text, const std::filesystem::path& file,
                       const std::string& idPrefix, const ProjectFiles& files, Problems& problems) {
    std::vector<model::Diagnostic> diagnostics;
    auto root = parseDocument(text, file, diagnostics);
    if (root && file.extension() == ".json") {
        if (auto problem = jsonProblem(text, file)) {
            diagnostics.push_back(std::move(*problem));
            root = nullptr;
        }
    }
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
        root = expandIncludes(root, file, files, problems);
        validateSam(*root, file, diagnostics);
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
