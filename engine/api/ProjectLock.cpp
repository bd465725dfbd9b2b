#include "engine/api/ProjectLock.h"

#include "engine/base/Clock.h"
#include "engine/base/Files.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::api {

namespace {

json::object readHolder(const fs::path& stateDirectory) {
    const auto text = readFile(stateDirectory / "engine.json");
    boost::system::error_code error;
    const json::value value = json::parse(text.value_or(""), error);
    return !error && value.is_object() ? value.as_object() : json::object{};
}

Error notWritable(const fs::path& what, int errnum) {
    return systemError("State.NotWritable",
                       Text::tr("Cannot write {}. Make the folder writable or choose another "
                                "with --state",
                                what.string()),
                       errnum);
}

Error inUse(const fs::path& stateDirectory) {
    const json::object holder = readHolder(stateDirectory);
    const json::value* pid = holder.if_contains("pid");
    return {
        "ProjectInUse",
        pid && pid->is_int64()
            ? Text::tr("Another Lathe (process {}) has this project open. Use that window, close "
                       "it, or choose another state directory with --state.",
                       pid->as_int64())
            : Text::tr("Another Lathe has this project open. Use that window, close it, or choose "
                       "another state directory with --state.")};
}

bool isHolderGone(const fs::path& stateDirectory) {
    const json::object holder = readHolder(stateDirectory);
    const json::value* pid = holder.if_contains("pid");
    return pid && pid->is_int64() && ::kill(static_cast<pid_t>(pid->as_int64()), 0) != 0 &&
           errno == ESRCH;
}

/// A holder that was killed while it started a process has left its lock to that, which gives it up
/// as soon as it runs its program.
bool lock(int descriptor, const fs::path& stateDirectory) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return true;
        if (!isHolderGone(stateDirectory))
            return false;
        std::this_thread::sleep_for(Milliseconds{10});
    }
    return false;
}

} // namespace

Result<std::unique_ptr<ProjectLock>> ProjectLock::take(const fs::path& stateDirectory) {
    std::error_code error;
    fs::create_directories(stateDirectory, error);
    if (error)
        return notWritable(stateDirectory, error.value());
    const fs::path file = stateDirectory / "engine.lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return notWritable(file, errno);
    if (!lock(descriptor, stateDirectory)) {
        ::close(descriptor);
        return inUse(stateDirectory);
    }
    return std::unique_ptr<ProjectLock>{
        new ProjectLock{descriptor, stateDirectory / "engine.json"}};
}

ProjectLock::ProjectLock(int descriptor, fs::path file)
    : m_descriptor{descriptor}
    , m_file{std::move(file)} {}

ProjectLock::~ProjectLock() {
    std::error_code ignored;
    fs::remove(m_file, ignored);
    ::close(m_descriptor);
}

Result<void> ProjectLock::announce(std::uint16_t port, const std::string& endpoint) {
    const std::string text =
        json::serialize(json::object{{"pid", ::getpid()}, {"port", port}, {"endpoint", endpoint}});
    // Renamed into place, so that nobody reads half of it.
    const fs::path fresh = m_file.string() + ".new";
    std::ofstream stream{fresh};
    stream << text << '\n';
    stream.close();
    std::error_code error;
    if (stream)
        fs::rename(fresh, m_file, error);
    if (!stream || error)
        return notWritable(m_file, error ? error.value() : ENOSPC);
    return {};
}

std::optional<std::string> lockHolderEndpoint(const fs::path& stateDirectory) {
    const fs::path file = stateDirectory / "engine.lock";
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return {};
    const bool held = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0;
    ::close(descriptor);
    if (!held)
        return {};
    const json::object holder = readHolder(stateDirectory);
    const json::value* endpoint = holder.if_contains("endpoint");
    if (!endpoint || !endpoint->is_string())
        return {};
    return std::string{endpoint->as_string()};
}

} // namespace lathe::api
