#pragma once

#include <boost/asio/io_context.hpp>

#include <string>
#include <vector>

namespace lathe::sandbox {

/// What an environment has left that was lost, perhaps with its keeper.
struct LostTraces {
    /// Path, text, path, text...: thaws what is frozen.
    std::vector<std::string> thawWrites;
    std::vector<std::string> cgroups;
    std::string folder;
};

/// Removes them now, or as soon as the processes have died.
void removeSoon(boost::asio::io_context& io, LostTraces traces);

} // namespace lathe::sandbox
