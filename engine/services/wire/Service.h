#pragma once

#include "engine/base/Clock.h"
#include "engine/delivery/Router.h"
#include "engine/http/Message.h"
#include "engine/http/Server.h"
#include "engine/http/Url.h"
#include "engine/iam/Access.h"
#include "engine/model/Measured.h"
#include "engine/model/Project.h"
#include "engine/services/signature/Verifier.h"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace lathe::services {

/// A request and who makes it.
struct Call {
    http::Request request;
    iam::Principal principal;
    /// Of a request whose signature has been verified, and whose chunks can be; nullptr of others.
    std::shared_ptr<const signature::Seed> seed = nullptr;
};

using model::Measured;

/// What a service is given; all of it outlives the service.
struct Surroundings {
    boost::asio::io_context& io;
    const Clock& clock;
    /// The engine's; a service keeps its own things in a folder of its own name below.
    std::filesystem::path stateDirectory;
    /// http://127.0.0.1:PORT
    std::string endpointUrl;
    /// Where events go on to, and where the service receives what is sent to its ARNs.
    delivery::Router& router;
    const iam::Access& access;
    /// For the person: what went wrong and is nobody's answer.
    std::function<void(Error)> tellTrouble;
    /// For calls over HTTP: the project's own APIs have names on AWS.
    http::Whereabouts whereabouts = [](http::Url url) { return url; };
    std::function<void(const Measured&)> measure = [](const Measured&) {};
};

/// One AWS service on the AWS port. Lives on the io thread: every method is called there.
class Service {
  public:
    virtual ~Service() = default;
    /// The project as it is now: what the template declares is there from now on, what it no longer
    /// declares goes where nobody has made it otherwise.
    virtual void setProject(std::shared_ptr<const model::Project> project) = 0;
    virtual void handle(Call call, http::Responder responder) = 0;
    /// The clock has been moved: what has come due meanwhile is due now.
    virtual void onClockMoved() {}
};

} // namespace lathe::services
