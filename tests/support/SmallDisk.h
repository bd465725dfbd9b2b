#pragma once

#include <sys/mount.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace lathe::test {

/// A file system of so many megabytes in memory, mounted at a folder; false where that is not
/// allowed.
class SmallDisk {
  public:
    SmallDisk(const std::filesystem::path& place, int megabytes)
        : m_place{place} {
        std::filesystem::create_directories(place);
        const std::string options = "size=" + std::to_string(megabytes) + "m";
        m_mounted = ::mount("none", place.c_str(), "tmpfs", 0, options.c_str()) == 0;
    }
    ~SmallDisk() {
        if (m_mounted)
            ::umount2(m_place.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    explicit operator bool() const { return m_mounted; }
    void fill() const {
        std::ofstream file{m_place / "fill", std::ios::binary};
        const std::string block(4096, 'x');
        while (file.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
        }
    }
    void makeRoom() const { std::filesystem::remove(m_place / "fill"); }

  private:
    std::filesystem::path m_place;
    bool m_mounted = false;
};

} // namespace lathe::test
