#include "engine/dispatch/Archive.h"

#include "engine/base/LibArchive.h"

#include <fmt/format.h>

#include <system_error>

namespace fs = std::filesystem;

namespace lathe::dispatch {

namespace {

Error damaged(const fs::path& file, archive* handle) {
    const char* why = archive_error_string(handle);
    return {"Code.ArchiveDamaged",
            Text::tr("Cannot unpack {}: {}. Build the package again.", file.string(),
                     why ? Text::verbatim(why) : Text::tr("unknown format"))};
}

Error notWritable(const fs::path& folder, archive* handle) {
    const char* why = archive_error_string(handle);
    return {"State.NotWritable", Text::tr("Cannot write to {}: {}", folder.string(),
                                          why ? Text::verbatim(why) : Text::tr("unknown reason"))};
}

Result<bool> copyContent(archive* from, archive* to, const fs::path& file, const fs::path& folder) {
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    while (true) {
        const int status = archive_read_data_block(from, &block, &size, &offset);
        if (status == ARCHIVE_EOF)
            return true;
        if (status < ARCHIVE_WARN)
            return damaged(file, from);
        if (archive_write_data_block(to, block, size, offset) < ARCHIVE_WARN)
            return notWritable(folder, to);
    }
}

} // namespace

Result<bool> unpack(const fs::path& file, const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return systemError("State.NotWritable", Text::tr("Cannot make {}", folder.string()),
                           error.value());
    const ArchiveReader reader{archive_read_new()};
    archive_read_support_format_zip(reader.get());
    archive_read_support_format_empty(reader.get());
    if (archive_read_open_filename(reader.get(), file.c_str(), 1 << 16) != ARCHIVE_OK)
        return damaged(file, reader.get());
    const ArchiveWriter writer{archive_write_disk_new()};
    archive_write_disk_set_options(writer.get(), ARCHIVE_EXTRACT_PERM | ARCHIVE_EXTRACT_TIME |
                                                     ARCHIVE_EXTRACT_SECURE_NODOTDOT |
                                                     ARCHIVE_EXTRACT_SECURE_SYMLINKS);
    archive_entry* entry = nullptr;
    while (true) {
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            return true;
        if (status < ARCHIVE_WARN)
            return damaged(file, reader.get());
        // An absolute name lands below the folder too.
        const fs::path name = fs::path{archive_entry_pathname(entry)}.relative_path();
        archive_entry_set_pathname(entry, (folder / name).c_str());
        if (archive_write_header(writer.get(), entry) < ARCHIVE_WARN)
            return damaged(file, writer.get());
        if (auto copied = copyContent(reader.get(), writer.get(), file, folder); !copied)
            return copied.error();
        if (archive_write_finish_entry(writer.get()) < ARCHIVE_WARN)
            return notWritable(folder, writer.get());
    }
}

} // namespace lathe::dispatch
