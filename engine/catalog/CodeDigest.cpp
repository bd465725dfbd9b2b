#include "engine/catalog/CodeDigest.h"

#include "engine/base/Base64.h"
#include "engine/model/CodeFolder.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

namespace fs = std::filesystem;

namespace lathe::catalog {

namespace {

struct File {
    fs::path path;
    std::int64_t size = 0;
    Timestamp modified{};
};

Timestamp modifiedAt(const fs::path& path) {
    std::error_code failure;
    const auto time = fs::last_write_time(path, failure);
    if (failure)
        return {};
    return std::chrono::time_point_cast<Microseconds>(fs::file_time_type::clock::to_sys(time));
}

File fileAt(const fs::path& path) {
    std::error_code failure;
    const auto size = fs::file_size(path, failure);
    return {path, failure ? 0 : static_cast<std::int64_t>(size), modifiedAt(path)};
}

std::vector<File> filesBelow(const fs::path& code, const fs::path& stateDirectory) {
    std::vector<File> files;
    std::error_code failure;
    if (!fs::is_directory(code, failure))
        return {fileAt(code)};
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator entry{code, options, failure}, end; entry != end;
         entry.increment(failure)) {
        if (failure)
            break;
        if (model::isNoCode(entry->path(), stateDirectory))
            entry.disable_recursion_pending();
        else if (entry->is_regular_file(failure))
            files.push_back(fileAt(entry->path()));
    }
    std::sort(files.begin(), files.end(),
              [](const File& a, const File& b) { return a.path < b.path; });
    return files;
}

class Sha256 {
  public:
    Sha256() { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }
    void add(std::string_view bytes) {
        EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
    }
    void addContent(const fs::path& path) {
        std::ifstream stream{path, std::ios::binary};
        std::array<char, 64 * 1024> block{};
        while (stream.read(block.data(), block.size()) || stream.gcount() > 0)
            add({block.data(), static_cast<std::size_t>(stream.gcount())});
    }
    std::string base64Text() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned int length = 0;
        EVP_DigestFinal_ex(m_context.get(), digest.data(), &length);
        return base64({reinterpret_cast<const char*>(digest.data()), length});
    }

  private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context{EVP_MD_CTX_new(),
                                                                      &EVP_MD_CTX_free};
};

CodeInfo inlineInfo(const std::string& code, Timestamp modified) {
    Sha256 digest;
    digest.add(code);
    return {digest.base64Text(), {static_cast<std::int64_t>(code.size())}, modified};
}

CodeInfo infoOf(const fs::path& code, const std::vector<File>& files) {
    CodeInfo info;
    Sha256 digest;
    const bool oneFile = files.size() == 1 && files.front().path == code;
    for (const File& file : files) {
        if (!oneFile) {
            digest.add(file.path.lexically_relative(code).string());
            digest.add({"\0", 1});
        }
        digest.addContent(file.path);
        info.size.count += file.size;
        info.lastModified = std::max(info.lastModified, file.modified);
    }
    info.sha256 = digest.base64Text();
    return info;
}

} // namespace

CodeDigest::CodeDigest(fs::path stateDirectory)
    : m_stateDirectory{std::move(stateDirectory)} {}

CodeInfo CodeDigest::of(const model::FunctionSpec& function) {
    if (function.inlineCode)
        return inlineInfo(*function.inlineCode, modifiedAt(function.location.file));
    if (function.code.empty())
        return inlineInfo({}, modifiedAt(function.location.file));
    const std::vector<File> files = filesBelow(function.code, m_stateDirectory);
    std::string stamp;
    for (const File& file : files)
        stamp += fmt::format("{}:{}:{};", file.path.string(), file.size,
                             file.modified.time_since_epoch().count());
    const std::scoped_lock lock{m_mutex};
    Known& known = m_known[function.code.string()];
    if (known.stamp != stamp)
        known = {stamp, infoOf(function.code, files)};
    return known.info;
}

} // namespace lathe::catalog
