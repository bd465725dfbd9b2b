#pragma once

#include "engine/base/LoadedLibrary.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

/// libarchive, whose functions are called by their own names. It brings an XML parser with all of
/// Unicode, which would make a third of the start of each `lathe`: it is loaded by the first
/// call.
namespace lathe {

/// Its name for the dynamic linker since version 3.0.
inline constinit const LoadedLibrary libArchive{"libarchive.so.13"};

#define LATHE_LIBARCHIVE(name)                                                                     \
    inline constinit const LoadedFunction<libArchive, decltype(::name)> name {                     \
#name                                                                                      \
    }

LATHE_LIBARCHIVE(archive_entry_free);
LATHE_LIBARCHIVE(archive_entry_new);
LATHE_LIBARCHIVE(archive_entry_pathname);
LATHE_LIBARCHIVE(archive_entry_set_filetype);
LATHE_LIBARCHIVE(archive_entry_set_pathname);
LATHE_LIBARCHIVE(archive_entry_set_perm);
LATHE_LIBARCHIVE(archive_entry_set_size);
LATHE_LIBARCHIVE(archive_error_string);
LATHE_LIBARCHIVE(archive_read_data);
LATHE_LIBARCHIVE(archive_read_data_block);
LATHE_LIBARCHIVE(archive_read_free);
LATHE_LIBARCHIVE(archive_read_new);
LATHE_LIBARCHIVE(archive_read_next_header);
LATHE_LIBARCHIVE(archive_read_open_filename);
LATHE_LIBARCHIVE(archive_read_open_memory);
LATHE_LIBARCHIVE(archive_read_support_filter_gzip);
LATHE_LIBARCHIVE(archive_read_support_format_empty);
LATHE_LIBARCHIVE(archive_read_support_format_raw);
LATHE_LIBARCHIVE(archive_read_support_format_zip);
LATHE_LIBARCHIVE(archive_write_add_filter_gzip);
LATHE_LIBARCHIVE(archive_write_close);
LATHE_LIBARCHIVE(archive_write_data);
LATHE_LIBARCHIVE(archive_write_data_block);
LATHE_LIBARCHIVE(archive_write_disk_new);
LATHE_LIBARCHIVE(archive_write_disk_set_options);
LATHE_LIBARCHIVE(archive_write_finish_entry);
LATHE_LIBARCHIVE(archive_write_free);
LATHE_LIBARCHIVE(archive_write_header);
LATHE_LIBARCHIVE(archive_write_new);
LATHE_LIBARCHIVE(archive_write_open);
LATHE_LIBARCHIVE(archive_write_open_filename);
LATHE_LIBARCHIVE(archive_write_set_bytes_in_last_block);
LATHE_LIBARCHIVE(archive_write_set_format_raw);
LATHE_LIBARCHIVE(archive_write_set_format_zip);
LATHE_LIBARCHIVE(archive_write_set_options);

#undef LATHE_LIBARCHIVE

struct CloseReader {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
struct CloseWriter {
    void operator()(archive* writer) const { archive_write_free(writer); }
};
struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using ArchiveReader = std::unique_ptr<archive, CloseReader>;
using ArchiveWriter = std::unique_ptr<archive, CloseWriter>;
using ArchiveEntry = std::unique_ptr<archive_entry, FreeEntry>;

} // namespace lathe
