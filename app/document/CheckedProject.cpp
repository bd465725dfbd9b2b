#include "app/document/CheckedProject.h"

#include "app/document/SharedSchema.h"
#include "engine/language/Checks.h"

#include <algorithm>
#include <tuple>

namespace lathe::app {

tmpl::LoadedProject loadChecked(const std::filesystem::path& file,
                                const tmpl::LoadOptions& options) {
    tmpl::LoadedProject loaded = tmpl::loadProject(file, options);
    const schema::Schema* schema = sharedSchemaIfAny();
    if (!schema || !options.text)
        return loaded;
    std::vector<model::Diagnostic>& all = loaded.diagnostics;
    const std::size_t told = all.size();
    for (model::Diagnostic& warning : language::check(*options.text, file, *schema)) {
        const auto end = all.begin() + static_cast<std::ptrdiff_t>(told);
        const bool isTold = std::any_of(all.begin(), end, [&](const model::Diagnostic& one) {
            return one.location.file == file && one.location.line == warning.location.line;
        });
        if (!isTold)
            all.push_back(std::move(warning));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::tie(a.location.file, a.location.line, a.location.column) <
               std::tie(b.location.file, b.location.line, b.location.column);
    });
    return loaded;
}

} // namespace lathe::app
