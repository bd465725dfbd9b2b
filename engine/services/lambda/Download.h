#pragma once

#include "engine/http/Server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>

#include <filesystem>
#include <memory>

namespace lathe::services::lambda {

/// Answers with an archive, a block at a time: it is read on the worker and sent on the io thread,
/// no faster than the client takes it, as long as the worker is there. 404 where it cannot be read.
void sendArchive(const std::filesystem::path& archive, boost::asio::io_context& io,
                 const std::shared_ptr<boost::asio::thread_pool>& worker,
                 http::Responder responder);

} // namespace lathe::services::lambda
