#pragma once

#include "engine/delivery/Router.h"
#include "engine/dispatch/Dispatcher.h"
#include "engine/services/wire/Service.h"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace lathe::api {

/// The services that functions and clients find on the AWS port beside Lambda's own API, and the
/// ways between them and to the functions. Lives on the io thread.
class LocalServices {
  public:
    LocalServices(boost::asio::io_context& io, dispatch::Dispatcher& dispatcher,
                  std::filesystem::path stateDirectory, std::string endpointUrl,
                  std::function<void(Error)> tellTrouble);

    void setProject(const std::shared_ptr<const model::Project>& project);
    /// `name` as the scope of signatures has it; nullptr when there is none.
    services::Service* find(std::string_view name) const;
    const delivery::Router& router() const { return m_router; }

  private:
    /// Lets everybody do everything.
    class AllAllowed final : public iam::Access {
        Result<void> check(const iam::AccessRequest&) const override { return {}; }
    };

    void deliverToFunction(delivery::Message message, delivery::Done done);

    dispatch::Dispatcher& m_dispatcher;
    delivery::Router m_router;
    AllAllowed m_access;
    services::Surroundings m_surroundings;
    std::map<std::string, std::unique_ptr<services::Service>, std::less<>> m_services;
};

} // namespace lathe::api
