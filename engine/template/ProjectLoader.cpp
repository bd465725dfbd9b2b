#include "engine/template/ProjectLoader.h"

#include "engine/template/ModelBuilder.h"
#include "engine/template/Nodes.h"
#include "engine/template/SamConfig.h"
#include "engine/template/SamValidation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

/// A stack name as CloudFormation accepts it: letters, digits and hyphens, beginning with a letter.
std::string stackNameFor(const std::filesystem::path& folder) {
    std::string name = folder.filename().string();
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '-');
    const bool usable = !name.empty() && std::isalpha(static_cast<unsigned char>(name[0])) != 0;
    return usable ? name : "lathe" + (name.empty() ? name : "-" + name);
}

Result<std::string> templateText(const std::filesystem::path& file, const LoadOptions& options) {
    if (options.text) {
        return *options.text;
    }
    return readTextFile(file);
}

Node::Ptr parseTemplate(const std::filesystem::path& file, const LoadOptions& options,
                        Problems& problems) {
    const auto text = templateText(file, options);
    if (!text) {
        problems.add(model::Severity::Error, text.error().code, text.error().detail,
                     "Open a folder that has a template.yaml.", file, {});
        return nullptr;
    }
    std::vector<model::Diagnostic> diagnostics;
    auto root = parseDocument(*text, file, diagnostics);
    for (auto& diagnostic : diagnostics) {
        problems.add(std::move(diagnostic));
    }
    if (root && !root->isMapping()) {
        problems.add(model::Severity::Error, "Template.NotAMapping",
                     "A template must be a mapping (an object).",
                     "Start with a mapping that has a section \"Resources\".", file, root->begin);
        return nullptr;
    }
    return root;
}

/// False when AWS would refuse the template.
bool validate(const Node& root, const std::filesystem::path& file, Problems& problems) {
    std::vector<model::Diagnostic> diagnostics;
    validateSam(root, file, diagnostics);
    const bool valid = !model::hasErrors(diagnostics);
    for (auto& diagnostic : diagnostics) {
        problems.add(std::move(diagnostic));
    }
    return valid;
}

void checkResources(const Node& root, const std::filesystem::path& file, Problems& problems) {
    const Node* resources = root.find("Resources");
    if (!resources || !resources->isMapping() || resources->entries.empty()) {
        problems.add(model::Severity::Error, "Template.NoResources",
                     "The template has no section \"Resources\" with at least one resource.",
                     "Add one, for example a function of type AWS::Serverless::Function.", file,
                     resources ? resources->begin : root.begin);
        return;
    }
    for (const auto& resource : resources->entries) {
        const bool loop = resource.key.starts_with("Fn::");
        if (!loop && textUnder(*resource.value, "Type").empty()) {
            problems.add(model::Severity::Warning, "Template.NoResourceType",
                         fmt::format("The resource {} has no Type.", resource.key),
                         "Add one, for example Type: AWS::Serverless::Function.", file,
                         resource.keyMark, resource.key);
        }
    }
}

std::shared_ptr<const model::Project> makeProject(const std::filesystem::path& file, Node::Ptr root,
                                                  LoadContext& context) {
    const auto& options = context.options;
    const auto folder = file.parent_path();
    auto config = readSamConfig(folder, options.samconfigEnvironment, context.problems);
    auto overrides = options.parameterOverrides;
    overrides.merge(config.parameterOverrides);

    auto project = std::make_shared<model::Project>();
    project->root = folder;
    project->templateFile = file;
    project->description = textUnder(*root, "Description");
    project->region = options.region;
    project->accountId = options.accountId;
    project->stackName = config.stackName.empty() ? stackNameFor(folder) : config.stackName;

    Stack stack({file, std::move(root), {}, project->stackName, std::move(overrides), {file}},
                context);
    ModelBuilder(*project).build(stack);
    return project;
}

} // namespace

Result<std::filesystem::path> findTemplate(const std::filesystem::path& start) {
    std::error_code error;
    const auto absolute = std::filesystem::absolute(start, error).lexically_normal();
    if (error || !std::filesystem::exists(absolute, error)) {
        return Error{"Template.NotFound", fmt::format("{} does not exist.", start.string())};
    }
    if (!std::filesystem::is_directory(absolute, error)) {
        return absolute;
    }
    constexpr std::array names{"template.yaml", "template.yml", "template.json"};
    auto folder = absolute.has_filename() ? absolute : absolute.parent_path();
    while (true) {
        for (const char* name : names) {
            if (std::filesystem::is_regular_file(folder / name, error)) {
                return folder / name;
            }
        }
        if (!folder.has_relative_path()) {
            break;
        }
        folder = folder.parent_path();
    }
    return Error{"Template.NotFound",
                 fmt::format("There is no template.yaml, template.yml or template.json in {} or "
                             "above it; name the project's folder or its template.",
                             absolute.string())};
}

LoadedProject loadProject(const std::filesystem::path& templateFile, const LoadOptions& options) {
    std::error_code error;
    const auto absolute = std::filesystem::absolute(templateFile, error).lexically_normal();
    LoadContext context{options, ProjectFiles(absolute.parent_path()), {}};
    LoadedProject loaded;
    auto root = parseTemplate(absolute, options, context.problems);
    if (root && validate(*root, absolute, context.problems)) {
        checkResources(*root, absolute, context.problems);
        loaded.project = makeProject(absolute, std::move(root), context);
    }
    loaded.diagnostics = context.problems.take();
    if (model::hasErrors(loaded.diagnostics)) {
        loaded.project = nullptr;
    }
    return loaded;
}

} // namespace lathe::tmpl
