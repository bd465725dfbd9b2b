#include "engine/template/ProjectLoader.h"

#include "engine/template/ModelBuilder.h"
#include "engine/template/Nodes.h"
#include "engine/template/SamConfig.h"
#include "engine/template/TemplateCheck.h"

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
                        const ProjectFiles& files, Problems& problems) {
    const auto text = templateText(file, options);
    if (!text) {
        problems.add(model::Severity::Error, text.error().code, text.error().detail,
                     Text::tr("Open a folder that has a template.yaml."), file, {});
        return nullptr;
    }
    return readTemplate(*text, file, {}, files, problems);
}

std::shared_ptr<const model::Project> makeProject(const std::filesystem::path& file, Node::Ptr root,
                                                  const SamConfig& config, LoadContext& context) {
    const auto& options = context.options;
    const auto folder = file.parent_path();
    auto overrides = options.parameterOverrides;
    overrides.insert(config.parameterOverrides.begin(), config.parameterOverrides.end());

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
        return Error{"Template.NotFound", Text::tr("{} does not exist.", start.string())};
    }
    if (!std::filesystem::is_directory(absolute, error)) {
        return absolute;
    }
    constexpr std::array names{"template.yaml", "template.yml", "template.json"};
    auto folder = absolute.has_filename() ? absolute : absolute.parent_path();
    while (true) {
        Problems ignored;
        const auto named = readSamConfig(folder, "default", ignored).templateFile;
        if (!named.empty() && std::filesystem::is_regular_file(named, error)) {
            return named;
        }
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
                 Text::tr("There is no template.yaml, template.yml or template.json in {} or "
                          "above it; name the project's folder or its template.",
                          absolute.string())};
}

LoadedProject loadProject(const std::filesystem::path& templateFile, const LoadOptions& options) {
    std::error_code error;
    const auto absolute = std::filesystem::absolute(templateFile, error).lexically_normal();
    LoadContext context{options, ProjectFiles(absolute.parent_path()), {}};
    const auto config = samConfigFor(absolute, options.samconfigEnvironment, context.problems);
    if (context.options.region.empty()) {
        context.options.region = config.region.empty() ? "us-east-1" : config.region;
    }
    LoadedProject loaded;
    loaded.samConfigFile = config.file;
    loaded.environmentFile = config.environmentFile;
    auto root = parseTemplate(absolute, options, context.files, context.problems);
    if (root) {
        loaded.project = makeProject(absolute, std::move(root), config, context);
    }
    loaded.diagnostics = context.problems.take();
    if (model::hasErrors(loaded.diagnostics)) {
        loaded.project = nullptr;
    }
    return loaded;
}

} // namespace lathe::tmpl
