#include "engine/runtimes/PythonSdk.h"

#include "engine/base/Files.h"
#include "engine/base/Ids.h"
#include "engine/base/StableHash.h"
#include "engine/runtimes/RunTool.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace fs = std::filesystem;

namespace lathe::runtimes {

namespace {

constexpr const char* packages[] = {"boto3",    "botocore", "s3transfer", "jmespath",
                                    "dateutil", "urllib3",  "six.py"};

void append(std::vector<fs::path>& folders, const fs::path& folder) {
    std::error_code ignored;
    if (fs::is_directory(folder, ignored) &&
        std::find(folders.begin(), folders.end(), folder) == folders.end())
        folders.push_back(folder);
}

/// lib/python3.13/site-packages, and Debian's lib/python3/dist-packages.
void appendBelow(std::vector<fs::path>& folders, const fs::path& prefix) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{prefix / "lib", error}) {
        if (!entry.path().filename().string().starts_with("python3"))
            continue;
        append(folders, entry.path() / "site-packages");
        append(folders, entry.path() / "dist-packages");
    }
}

bool isComplete(const fs::path& folder) {
    std::error_code ignored;
    return std::all_of(std::begin(packages), std::end(packages),
                       [&](const char* name) { return fs::exists(folder / name, ignored); });
}

/// By the name of what pip and Debian leave beside a package: boto3-1.43.11.dist-info.
Version sdkVersion(const fs::path& folder) {
    constexpr std::string_view mark = "boto3-";
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder, error})
        if (const std::string name = entry.path().filename().string(); name.starts_with(mark))
            return parseVersion(std::string_view{name}.substr(mark.size()));
    return {};
}

bool namesSdkHere(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder, error})
        if (entry.path().extension() == ".py" &&
            readFile(entry.path()).value_or("").find("boto") != std::string::npos)
            return true;
    return false;
}

bool prepare(const fs::path& source, const fs::path& interpreter, const fs::path& folder) {
    // Another engine may be at it: whoever is first puts its folder in place.
    const fs::path draft = folder.string() + "." + newHexId(8);
    std::error_code error;
    fs::create_directories(draft, error);
    for (const char* name : packages)
        if (!error)
            fs::copy(source / name, draft / name, fs::copy_options::recursive, error);
    const bool compiled = !error && runTool({interpreter.string(), "-I", "-S", "-m", "compileall",
                                             "-q", "-d", "/var/sdk", draft.string()},
                                            std::chrono::seconds{60});
    if (compiled)
        fs::rename(draft, folder, error);
    std::error_code ignored;
    if (!compiled || error)
        fs::remove_all(draft, ignored);
    return isComplete(folder);
}

} // namespace

std::vector<fs::path> packageFolders(const SearchPlaces& places) {
    std::vector<fs::path> folders;
    for (const fs::path& bin : places.binFolders)
        appendBelow(folders, bin.parent_path());
    for (const Interpreter& it : findInterpreters(Language::Python, places))
        appendBelow(folders, it.binary.parent_path().parent_path());
    const char* home = std::getenv("HOME");
    appendBelow(folders, fs::path{home ? home : ""} / ".local");
    return folders;
}

std::optional<PythonSdk> newestSdk(const std::vector<fs::path>& folders) {
    std::optional<PythonSdk> newest;
    for (const fs::path& folder : folders) {
        if (!isComplete(folder))
            continue;
        const Version version = sdkVersion(folder);
        if (!newest || version > newest->version)
            newest = PythonSdk{folder, version};
    }
    return newest;
}

bool hasSdk(const fs::path& interpreter, const Version& version) {
    const fs::path prefix = interpreter.parent_path().parent_path();
    std::error_code ignored;
    const std::string own = fmt::format("python{}.{}", version.major, version.minor);
    for (const fs::path& folder :
         {prefix / "lib" / own / "site-packages", prefix / "lib" / own / "dist-packages",
          prefix / "lib/python3/dist-packages"})
        if (fs::exists(folder / "boto3", ignored))
            return true;
    return false;
}

bool namesSdk(const fs::path& code) {
    if (namesSdkHere(code))
        return true;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{code, error})
        if (std::error_code ignored; entry.is_directory(ignored) && namesSdkHere(entry.path()))
            return true;
    return false;
}

fs::path compiledSdk(const PythonSdk& sdk, const fs::path& interpreter, const std::string& version,
                     const fs::path& cache) {
    const std::uint64_t hash = stableHash(sdk.folder.string(), stableHash(interpreter.string()));
    const fs::path folder =
        cache / fmt::format("python-{}-boto3-{}-{:016x}", version, toText(sdk.version), hash);
    return isComplete(folder) || prepare(sdk.folder, interpreter, folder) ? folder : fs::path{};
}

std::vector<sandbox::Bind> sdkBinds(const PythonSdk& sdk, const fs::path& inside) {
    std::vector<sandbox::Bind> binds;
    for (const char* name : packages)
        binds.push_back({sdk.folder / name, inside / name});
    return binds;
}

} // namespace lathe::runtimes
