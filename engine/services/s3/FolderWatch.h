#pragma once

#include "engine/base/Result.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <string>

struct inotify_event;

namespace lathe::services::s3 {

/// Notices what happens to files in buckets' folders, by inotify. Lives on the io thread.
class FolderWatch {
  public:
    struct Listener {
        std::function<void(const std::string& bucket, const std::string& path)> fileAppeared;
        std::function<void(const std::string& bucket, const std::string& path)> fileVanished;
        std::function<void(const std::string& bucket, const std::string& path)> folderVanished;
        /// Something was missed.
        std::function<void()> everythingChanged;
        std::function<void(Error)> trouble;
    };

    FolderWatch(boost::asio::io_context& io, std::filesystem::path root, Listener listener);

    /// A bucket's folder with what is below it. What lies there already is not told.
    void watch(const std::string& bucket);
    /// Tells what has happened until now.
    void drain();

  private:
    void await();
    void take(const inotify_event& event);
    void add(const std::string& bucket, const std::string& folder);

    std::filesystem::path m_root;
    Listener m_listener;
    boost::asio::posix::stream_descriptor m_descriptor;
    struct Folder {
        std::string bucket;
        std::string path;
    };
    std::map<int, Folder> m_folders;
    bool m_toldTrouble = false;
};

} // namespace lathe::services::s3
