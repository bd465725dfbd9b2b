#include "engine/services/s3/FolderWatch.h"

#include "engine/services/s3/content/Tree.h"

#include <array>
#include <cerrno>
#include <sys/inotify.h>
#include <unistd.h>

namespace lathe::services::s3 {

namespace {

constexpr std::uint32_t interesting = IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM |
                                      IN_DELETE | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;

} // namespace

FolderWatch::FolderWatch(boost::asio::io_context& io, std::filesystem::path root, Listener listener)
    : m_root{std::move(root)}
    , m_listener{std::move(listener)}
    , m_descriptor{io} {
    const int descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (descriptor < 0) {
        m_listener.trouble(systemError(
            "S3.NotWatched", Text::tr("Files that other programs put into buckets are not noticed"),
            errno));
        return;
    }
    m_descriptor.assign(descriptor);
    await();
}

void FolderWatch::await() {
    m_descriptor.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                            [this](const boost::system::error_code& error) {
                                if (error)
                                    return;
                                drain();
                                await();
                            });
}

void FolderWatch::watch(const std::string& bucket) {
    Tree{m_root / bucket}.visit("", [&](const std::string& path, bool isFolder) {
        if (isFolder)
            add(bucket, path);
    });
}

void FolderWatch::add(const std::string& bucket, const std::string& folder) {
    if (!m_descriptor.is_open())
        return;
    const auto path = folder.empty() ? m_root / bucket : m_root / bucket / folder;
    const int watched =
        ::inotify_add_watch(m_descriptor.native_handle(), path.c_str(), interesting);
    if (watched >= 0) {
        m_folders[watched] = {bucket, folder};
    } else if ((errno == ENOSPC || errno == ENOMEM) && !std::exchange(m_toldTrouble, true)) {
        m_listener.trouble(systemError(
            "S3.NotWatched",
            Text::tr("Files that other programs put into buckets are not all noticed"), errno));
    }
}

void FolderWatch::drain() {
    if (!m_descriptor.is_open())
        return;
    alignas(inotify_event) std::array<char, 1 << 14> buffer;
    while (true) {
        const ssize_t size = ::read(m_descriptor.native_handle(), buffer.data(), buffer.size());
        if (size <= 0)
            return;
        for (ssize_t offset = 0; offset < size;) {
            const auto& event = *reinterpret_cast<const inotify_event*>(buffer.data() + offset);
            take(event);
            offset += static_cast<ssize_t>(sizeof(inotify_event) + event.len);
        }
    }
}

void FolderWatch::take(const inotify_event& event) {
    if (event.mask & IN_Q_OVERFLOW)
        return m_listener.everythingChanged();
    const auto found = m_folders.find(event.wd);
    if (found == m_folders.end())
        return;
    if (event.mask & IN_IGNORED) {
        m_folders.erase(found);
        return;
    }
    if (event.len == 0)
        return;
    const Folder folder = found->second;
    const std::string path =
        folder.path.empty() ? std::string{event.name} : folder.path + "/" + event.name;
    const bool comes = event.mask & (IN_CREATE | IN_MOVED_TO);
    if (event.mask & IN_ISDIR) {
        if (!comes)
            return m_listener.folderVanished(folder.bucket, path);
        Tree{m_root / folder.bucket}.visit(path, [&](const std::string& below, bool isFolder) {
            if (isFolder)
                add(folder.bucket, below);
            else
                m_listener.fileAppeared(folder.bucket, below);
        });
    } else if (event.mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) {
        m_listener.fileAppeared(folder.bucket, path);
    } else if (event.mask & (IN_DELETE | IN_MOVED_FROM)) {
        m_listener.fileVanished(folder.bucket, path);
    }
}

} // namespace lathe::services::s3
