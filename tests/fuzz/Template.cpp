#include "engine/template/Node.h"
#include "engine/template/ProjectLoader.h"
#include "tests/fuzz/Check.h"
#include "tests/fuzz/Folder.h"

// A template as YAML and as JSON, through everything that `lathe validate` does: reading, Globals,
// intrinsic functions, what AWS refuses, the model and its triggers.

using namespace lathe;
using fuzz::require;

namespace {

void checkPlaces(const tmpl::Node& node, std::size_t size, int depth) {
    require(node.begin.offset <= node.end.offset && node.end.offset <= size,
            "a value stands within the text");
    require(node.begin.line >= 1 && node.begin.column >= 1, "lines and columns count from 1");
    // Aliases can repeat what is below them very often.
    if (depth > 4)
        return;
    for (const auto& item : node.items)
        checkPlaces(*item, size, depth + 1);
    for (const auto& entry : node.entries)
        checkPlaces(*entry.value, size, depth + 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fuzz::Folder folder;
    const std::string_view text = fuzz::textOf(data, size);
    std::vector<model::Diagnostic> problems;
    const tmpl::Node::Ptr root = tmpl::parseDocument(text, "template.yaml", problems);
    require(root || model::hasErrors(problems), "what cannot be read has an error");
    if (root)
        checkPlaces(*root, size, 0);

    tmpl::LoadOptions options;
    options.parameterOverrides = {{"Stage", "prod"}};
    options.text = std::string{text};
    const tmpl::LoadedProject loaded = tmpl::loadProject(folder.path() / "template.yaml", options);
    require(loaded.project ? !model::hasErrors(loaded.diagnostics)
                           : model::hasErrors(loaded.diagnostics),
            "there is a project, or an error that says why not");
    for (const model::Diagnostic& diagnostic : loaded.diagnostics)
        require(!diagnostic.code.empty() && !diagnostic.message.english().empty(),
                "a problem says what it is");
    return 0;
}
