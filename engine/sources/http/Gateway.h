#pragma once

#include "engine/base/Clock.h"
#include "engine/iam/Access.h"
#include "engine/sources/http/ApiMetrics.h"
#include "engine/sources/http/GatewayError.h"
#include "engine/sources/http/Integrator.h"
#include "engine/sources/http/Invoke.h"
#include "engine/sources/http/Throttles.h"
#include "engine/sources/http/UsagePlans.h"
#include "engine/sources/http/Verdict.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <map>
#include <memory>
#include <variant>

namespace lathe::sources::http {

class JwtAuthorizer;
class LambdaAuthorizer;
/// An exchange that waits for what its integration says.
class Pending;

/// Takes a request through an API: route, CORS, integration, answer. Lives on the io thread.
class Gateway {
  public:
    struct Parts {
        boost::asio::io_context& io;
        const Clock& clock;
        Invoke invoke;
        const iam::Access& access;
        /// Who has signed a request; anonymous where nobody has. Fails where the signature is
        /// wrong.
        std::function<Result<iam::Principal>(Request&)> principal;
        /// http://127.0.0.1:PORT of the AWS port.
        std::string endpoint;
        /// See Integrator.
        Permissions permissions = {};
        lathe::http::Whereabouts whereabouts = [](lathe::http::Url url) { return url; };
        /// See Integrator.
        std::function<void(model::Delivery)> tellDelivery = [](const model::Delivery&) {};
        /// Of each request of handle() that was answered.
        std::function<void(const Exchange&, const Served&)> served = [](const Exchange&,
                                                                        const Served&) {};
    };

    explicit Gateway(Parts parts);
    ~Gateway();

    /// `path` is the request's, without what led to the API.
    void handle(Exchange exchange, std::string_view path, Responder responder);
    /// Asks the authorizer of the exchange's route, for who tests it: its verdict, whose context
    /// has the claims of a token, or why there is none.
    void testAuthorizer(const Exchange& exchange,
                        const std::function<void(std::variant<Verdict, GatewayError>)>& said);
    /// Runs the integration of an exchange whose route and stage are known and that has been
    /// stamped; nobody is asked whether it may.
    void test(Exchange exchange,
              std::function<void(const Exchange&, Response, bool failed)> listener);
    /// Gives it time and ids.
    void stamp(Exchange& exchange) const;
    /// Of an exchange whose route is known: counts it, asks its authorizer, then runs its
    /// integration.
    void authorize(const std::shared_ptr<Pending>& pending);
    /// What comes behind the authorizer: key, validation, integration.
    void admit(const std::shared_ptr<Pending>& pending);
    /// Answers what has waited for longer than its integration may take. The gateway's own timer
    /// does; a test that moves the clock by hand calls it.
    void advance();

  private:
    /// Whether the API's resource policy, where it has one, lets it pass; else it is refused.
    /// `authorized`: somebody else lets it in, so that the policy need not.
    bool passesPolicy(Pending& pending, bool authorized) const;
    /// Tells of it once it is answered.
    void watch(const std::shared_ptr<Pending>& pending);
    void authorizeByIam(const std::shared_ptr<Pending>& pending);
    void expect(const std::shared_ptr<Pending>& pending);
    void awaitDeadline();

    Parts m_parts;
    std::unique_ptr<LambdaAuthorizer> m_authorizer;
    std::unique_ptr<JwtAuthorizer> m_jwt;
    Integrator m_integrator;
    UsagePlans m_plans;
    Throttles m_throttles;
    std::multimap<Clock::Steady, std::weak_ptr<Pending>> m_deadlines;
    boost::asio::steady_timer m_timer;
    bool m_waiting = false;
};

} // namespace lathe::sources::http
