#include "engine/base/Gzip.h"

#include "engine/base/LibArchive.h"

#include <array>

namespace lathe {

namespace {

la_ssize_t append(archive*, void* target, const void* bytes, std::size_t size) {
    static_cast<std::string*>(target)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

} // namespace

std::string gzip(std::string_view text) {
    std::string result;
    const ArchiveWriter writer{archive_write_new()};
    archive_write_add_filter_gzip(writer.get());
    archive_write_set_format_raw(writer.get());
    archive_write_set_options(writer.get(), "gzip:!timestamp");
    archive_write_set_bytes_in_last_block(writer.get(), 1);
    archive_write_open(writer.get(), &result, nullptr, append, nullptr);
    const ArchiveEntry entry{archive_entry_new()};
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_write_header(writer.get(), entry.get());
    archive_write_data(writer.get(), text.data(), text.size());
    archive_write_close(writer.get());
    return result;
}

std::optional<std::string> gunzip(std::string_view bytes, std::size_t most) {
    // What is not compressed would be taken as it is.
    if (!bytes.starts_with("\x1f\x8b"))
        return {};
    const ArchiveReader reader{archive_read_new()};
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_read_support_format_empty(reader.get());
    archive_entry* entry = nullptr;
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return {};
    const int opened = archive_read_next_header(reader.get(), &entry);
    if (opened == ARCHIVE_EOF)
        return std::string{};
    if (opened != ARCHIVE_OK)
        return {};
    std::string text;
    std::array<char, 65536> piece;
    while (true) {
        const la_ssize_t read = archive_read_data(reader.get(), piece.data(), piece.size());
        if (read == 0)
            return text;
        if (read < 0 || text.size() + static_cast<std::size_t>(read) > most)
            return {};
        text.append(piece.data(), static_cast<std::size_t>(read));
    }
}

} // namespace lathe
