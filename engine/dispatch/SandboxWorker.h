#pragma once

#include "engine/dispatch/Worker.h"

#include <boost/asio/io_context.hpp>

#include <filesystem>

namespace lathe::dispatch {

/// Makes the real workers: a Sandbox with a RuntimeApi of its own. File systems that a function
/// mounts (EFS) are folders below `stateDirectory`. The factory's errors are those of
/// runtimes::prepareLaunch, runtimeapi::RuntimeApi::listen and sandbox::Sandbox::create.
WorkerFactory sandboxWorkers(boost::asio::io_context& io, std::filesystem::path stateDirectory);

} // namespace lathe::dispatch
