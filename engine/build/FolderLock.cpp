#include "engine/build/FolderLock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <thread>

namespace lathe::build {

FolderLock::FolderLock(const std::filesystem::path& folder, const std::stop_token& stop)
    : m_descriptor{::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)} {
    constexpr std::chrono::milliseconds patience{20};
    while (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 &&
           !stop.stop_requested())
        std::this_thread::sleep_for(patience);
}

FolderLock::~FolderLock() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace lathe::build
