#include "engine/dispatch/CodePackage.h"

#include "engine/build/Builder.h"
#include "engine/dispatch/Archive.h"
#include "engine/dispatch/CodeSnapshot.h"
#include "engine/dispatch/ContentHash.h"
#include "engine/dispatch/PackageCache.h"

#include <fmt/format.h>

#include <fstream>
#include <system_error>

namespace fs = std::filesystem;

namespace lathe::dispatch {

namespace {

Result<fs::path> unpackOnce(const fs::path& archive, const fs::path& stateDirectory) {
    ContentHash hash;
    hash.addFile(archive);
    return makePackageOnce(stateDirectory / "code" / hash.text(),
                           [&](const fs::path& fresh) { return unpack(archive, fresh); });
}

std::string inlineFileName(const std::string& runtime) {
    if (runtime.starts_with("python"))
        return "index.py";
    if (runtime.starts_with("ruby"))
        return "index.rb";
    return "index.js";
}

Result<fs::path> writeInline(const model::FunctionSpec& function, const fs::path& stateDirectory) {
    const std::string name = inlineFileName(function.runtime);
    ContentHash hash;
    hash.add(name);
    hash.add(*function.inlineCode);
    return makePackageOnce(
        stateDirectory / "code" / hash.text(), [&](const fs::path& fresh) -> Result<bool> {
            std::ofstream file{fresh / name, std::ios::binary};
            file << *function.inlineCode;
            file.close();
            if (!file)
                return Error{"State.NotWritable", Text::tr("Cannot write {}: is the disk full?",
                                                           (fresh / name).string())};
            return true;
        });
}

Result<fs::path> codeDirectory(const model::FunctionSpec& function, const fs::path& stateDirectory,
                               const std::stop_token& stop) {
    if (function.inlineCode)
        return writeInline(function, stateDirectory);
    const fs::path code = localCode(function);
    if (code.empty())
        return Error{"Code.NotLocal",
                     Text::tr("The code of {} ({}) is not on this machine. Point CodeUri to a "
                              "local folder or archive.",
                              function.logicalId,
                              function.codeUri.empty() ? Text::tr("no CodeUri")
                                                       : Text::verbatim(function.codeUri))};
    std::error_code error;
    if (fs::is_directory(code, error)) {
        auto built = build::builtCode(function, stateDirectory, stop);
        return built && built->empty() ? snapshotOf(code, stateDirectory) : built;
    }
    if (fs::is_regular_file(code, error))
        return unpackOnce(code, stateDirectory);
    return Error{"Code.Missing",
                 Text::tr("The code of {} is missing: there is no {}. Create it, build the "
                          "function, or correct CodeUri ({}).",
                          function.logicalId, code.string(), function.codeUri)};
}

/// Where the content of a layer lies, archives unpacked.
Result<fs::path> layerContent(const model::FunctionSpec& function,
                              const model::LayerReference& layer, const fs::path& stateDirectory,
                              const std::stop_token& stop) {
    std::error_code error;
    if (fs::is_directory(layer.content, error)) {
        auto built = build::builtLayer(layer.content, stateDirectory, stop);
        return built && built->empty() ? snapshotOf(layer.content, stateDirectory) : built;
    }
    if (fs::is_regular_file(layer.content, error))
        return unpackOnce(layer.content, stateDirectory);
    return Error{"Layer.Missing",
                 Text::tr("The layer {} of {} is missing: there is no {}. Create it or correct "
                          "the layer's ContentUri.",
                          layer.name, function.logicalId, layer.content.string())};
}

void addListing(ContentHash& hash, const fs::path& folder) {
    std::error_code error;
    hash.add(folder.string());
    for (fs::recursive_directory_iterator entry{folder, error}, end; entry != end && !error;
         entry.increment(error)) {
        std::error_code ignored;
        const auto written = entry->last_write_time(ignored).time_since_epoch().count();
        const auto size = entry->is_regular_file(ignored) ? entry->file_size(ignored) : 0;
        hash.add(fmt::format("\n{}\t{}\t{}", entry->path().string(), size, written));
    }
}

/// Several layers: their files copied over each other, named by what the folders list.
Result<fs::path> mergeLayers(const std::vector<fs::path>& layers, const fs::path& stateDirectory) {
    ContentHash hash;
    for (const fs::path& layer : layers)
        addListing(hash, layer);
    const auto merge = [&](const fs::path& fresh) -> Result<bool> {
        for (const fs::path& layer : layers) {
            std::error_code error;
            fs::copy(layer, fresh,
                     fs::copy_options::recursive | fs::copy_options::overwrite_existing |
                         fs::copy_options::copy_symlinks,
                     error);
            if (error)
                return systemError("State.NotWritable",
                                   Text::tr("Cannot merge the layer {}", layer.string()),
                                   error.value());
        }
        return true;
    };
    return makePackageOnce(stateDirectory / "layers" / hash.text(), merge);
}

Result<fs::path> layerDirectory(const model::FunctionSpec& function, const fs::path& stateDirectory,
                                const std::stop_token& stop) {
    std::vector<fs::path> folders;
    for (const model::LayerReference& layer : function.layers) {
        // A layer that is only an ARN lives in the cloud: the function runs without it.
        if (layer.content.empty())
            continue;
        auto content = layerContent(function, layer, stateDirectory, stop);
        if (!content)
            return content.error();
        folders.push_back(std::move(*content));
    }
    if (folders.empty())
        return fs::path{};
    if (folders.size() == 1)
        return folders.front();
    return mergeLayers(folders, stateDirectory);
}

} // namespace

fs::path localCode(const model::FunctionSpec& function) {
    if (!function.code.empty() || function.inlineCode)
        return function.code;
    const std::string& uri = function.codeUri;
    const bool elsewhere = uri.empty() || uri.find("://") != std::string::npos ||
                           uri.find("{{") != std::string::npos ||
                           function.packageType == model::PackageType::Image;
    if (elsewhere)
        return {};
    return (function.location.file.parent_path() / uri).lexically_normal();
}

bool isQuick(const model::FunctionSpec& function, const fs::path& stateDirectory) {
    if (build::isBuilt(function, stateDirectory))
        return false;
    std::error_code error;
    if (!function.inlineCode && fs::is_regular_file(function.code, error))
        return false;
    if (function.layers.size() > 1)
        return false;
    if (function.layers.empty())
        return true;
    const fs::path& layer = function.layers[0].content;
    return !fs::is_regular_file(layer, error) && !build::isBuiltLayer(layer, stateDirectory);
}

Result<CodePackage> materialise(const model::FunctionSpec& function, const fs::path& stateDirectory,
                                const std::stop_token& stop) {
    if (function.packageType == model::PackageType::Image)
        return Error{"Runtime.Unsupported",
                     Text::tr("{} is packaged as a container image ({}). Lathe runs no images: "
                              "that takes a container engine, and Lathe works without one. Its "
                              "code runs here as a Zip package with Runtime, Handler and CodeUri.",
                              function.logicalId,
                              function.codeUri.empty() ? Text::tr("no ImageUri")
                                                       : Text::verbatim(function.codeUri))};
    auto code = codeDirectory(function, stateDirectory, stop);
    if (!code)
        return code.error();
    auto layers = layerDirectory(function, stateDirectory, stop);
    if (!layers)
        return layers.error();
    return CodePackage{std::move(*code), std::move(*layers)};
}

} // namespace lathe::dispatch
