#include "engine/base/Gzip.h"

#include "engine/base/LibArchive.h"

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

} // namespace lathe
