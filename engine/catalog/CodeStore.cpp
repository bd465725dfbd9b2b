#include "engine/catalog/CodeStore.h"

#include "engine/base/Base64.h"
#include "engine/base/Ids.h"
#include "engine/base/LibArchive.h"
#include "engine/base/Sha256.h"
#include "engine/model/CodeFolder.h"
#include "engine/runtimes/Runtimes.h"

#include <array>
#include <fstream>
#include <memory>
#include <system_error>

namespace fs = std::filesystem;

namespace lathe::catalog {

namespace {

constexpr std::int64_t largestUnzipped = 262'144'000;

Error invalid(const char* message) {
    return {"InvalidParameterValueException", Text::verbatim(message)};
}

/// What the archive holds, unpacked; stops counting past the limit.
Result<std::int64_t> unzippedSize(std::string_view zip) {
    const Error notZip =
        invalid("Could not unzip uploaded file. Please check your file, then try to upload again.");
    const ArchiveReader reader{archive_read_new()};
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), zip.data(), zip.size()) != ARCHIVE_OK)
        return notZip;
    std::int64_t total = 0;
    archive_entry* entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(reader.get(), &entry)) >= ARCHIVE_WARN &&
           status != ARCHIVE_EOF) {
        const void* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        while ((status = archive_read_data_block(reader.get(), &block, &size, &offset)) ==
               ARCHIVE_OK) {
            total += static_cast<std::int64_t>(size);
            if (total > largestUnzipped)
                return total;
        }
        if (status != ARCHIVE_EOF)
            return notZip;
    }
    if (status != ARCHIVE_EOF)
        return notZip;
    return total;
}

void addHeader(archive* writer, const std::string& name, std::uintmax_t size, fs::perms mode) {
    const ArchiveEntry entry{archive_entry_new()};
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), static_cast<unsigned>(mode) & 0777U);
    archive_write_header(writer, entry.get());
}

void addText(archive* writer, const std::string& name, std::string_view content) {
    addHeader(writer, name, content.size(), fs::perms{0644});
    archive_write_data(writer, content.data(), content.size());
}

void addFile(archive* writer, const std::string& name, const fs::path& file) {
    std::error_code failure;
    const auto size = fs::file_size(file, failure);
    std::ifstream stream{file, std::ios::binary};
    if (failure || !stream)
        return;
    addHeader(writer, name, size, fs::status(file, failure).permissions());
    std::array<char, 64 * 1024> block{};
    while (stream.read(block.data(), block.size()) || stream.gcount() > 0)
        archive_write_data(writer, block.data(), static_cast<std::size_t>(stream.gcount()));
}

void addFolder(archive* writer, const fs::path& folder, const fs::path& stateDirectory) {
    std::error_code failure;
    for (fs::recursive_directory_iterator entry{folder, failure}, end; entry != end && !failure;
         entry.increment(failure)) {
        std::error_code ignored;
        if (model::isNoCode(entry->path(), stateDirectory))
            entry.disable_recursion_pending();
        else if (entry->is_regular_file(ignored))
            addFile(writer, entry->path().lexically_relative(folder).string(), entry->path());
    }
}

Result<void> zipTo(const fs::path& file, const model::FunctionSpec& function,
                   const fs::path& stateDirectory) {
    const ArchiveWriter writer{archive_write_new()};
    archive_write_set_format_zip(writer.get());
    if (archive_write_open_filename(writer.get(), file.c_str()) != ARCHIVE_OK)
        return Error{"ServiceException", Text::verbatim(archive_error_string(writer.get()))};
    if (function.inlineCode)
        addText(writer.get(), runtimes::inlineFileName(function.runtime), *function.inlineCode);
    else
        addFolder(writer.get(), function.code, stateDirectory);
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
        return Error{"ServiceException", Text::verbatim(archive_error_string(writer.get()))};
    return {};
}

} // namespace

std::string sha256Base64(std::string_view bytes) {
    const std::string hex = sha256Hex(bytes);
    std::string raw;
    for (std::size_t i = 0; i < hex.size(); i += 2)
        raw += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return base64(raw);
}

// "+/=" have no place in a file's name.
std::string CodeStore::nameOf(const std::string& sha256) {
    return sha256Hex(sha256).substr(0, 32) + ".zip";
}

CodeStore::CodeStore(fs::path folder)
    : m_folder{std::move(folder)} {}

Result<Code> CodeStore::inspect(std::string_view zip) const {
    const auto unzipped = unzippedSize(zip);
    if (!unzipped)
        return unzipped.error();
    if (*unzipped >= largestUnzipped)
        return invalid("Unzipped size must be smaller than 262144000 bytes");
    const std::string sha256 = sha256Base64(zip);
    return Code{sha256, {static_cast<std::int64_t>(zip.size())}, m_folder / nameOf(sha256), {}};
}

Result<Code> CodeStore::keep(std::string_view zip) const {
    auto code = inspect(zip);
    if (code) {
        if (auto written = write(code->archive, zip); !written)
            return written.error();
    }
    return code;
}

Result<Code> CodeStore::pack(const model::FunctionSpec& function, const std::string& sha256) const {
    const fs::path target = m_folder / nameOf(sha256);
    std::error_code failure;
    fs::create_directories(m_folder, failure);
    const fs::path fresh = target.string() + "." + newHexId(8);
    if (fs::is_regular_file(function.code, failure)) {
        fs::copy_file(function.code, fresh, failure);
        if (failure)
            return systemError("ServiceException", Text::verbatim(fresh.string()), failure.value());
    } else if (auto zipped = zipTo(fresh, function, m_folder.parent_path()); !zipped) {
        return zipped.error();
    }
    const auto size = static_cast<std::int64_t>(fs::file_size(fresh, failure));
    fs::rename(fresh, target, failure);
    if (failure)
        return systemError("ServiceException", Text::verbatim(target.string()), failure.value());
    return Code{sha256, {size}, target, {}};
}

Result<void> CodeStore::write(const fs::path& file, std::string_view bytes) const {
    std::error_code failure;
    if (fs::exists(file, failure))
        return {};
    fs::create_directories(m_folder, failure);
    const fs::path fresh = file.string() + "." + newHexId(8);
    std::ofstream stream{fresh, std::ios::binary};
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (stream)
        fs::rename(fresh, file, failure);
    if (!stream || failure) {
        std::error_code ignored;
        fs::remove(fresh, ignored);
        return Error{"ServiceException",
                     Text::verbatim("Cannot write " + file.string() + ": is the disk full?")};
    }
    return {};
}

std::optional<fs::path> CodeStore::find(const std::string& fileName) const {
    const fs::path file = m_folder / fs::path{fileName}.filename();
    std::error_code failure;
    return fs::is_regular_file(file, failure) ? std::optional{file} : std::nullopt;
}

void CodeStore::prune(const std::set<fs::path>& used) const {
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator{m_folder, failure}) {
        if (!used.contains(entry.path()))
            fs::remove(entry.path(), failure);
    }
}

} // namespace lathe::catalog
