#pragma once

#include "engine/dispatch/Dispatcher.h"
#include "engine/dispatch/Worker.h"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <vector>

namespace lathe::dispatch {

/// Makes the real workers: a Sandbox with a RuntimeApi of its own. File systems that a function
/// mounts (EFS) are folders below `stateDirectory`. Where there are extensions the environment has
/// a network of its own, if the machine can make one: each finds its ports free, and `innerPorts`
/// at their numbers. The factory's errors are those of runtimes::prepareLaunch,
/// runtimeapi::RuntimeApi::listen and sandbox::Sandbox::create.
WorkerFactory sandboxWorkers(boost::asio::io_context& io, std::filesystem::path stateDirectory,
                             std::vector<InnerPort> innerPorts = {});

} // namespace lathe::dispatch
