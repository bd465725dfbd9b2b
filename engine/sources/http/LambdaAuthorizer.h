#pragma once

#include "engine/base/Clock.h"
#include "engine/sources/http/Invoke.h"
#include "engine/sources/http/Pending.h"
#include "engine/sources/http/Permissions.h"
#include "engine/sources/http/Verdict.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <variant>

namespace lathe::sources::http {

/// Asks functions whether a request may pass, and remembers what they said for as long as each
/// authorizer says
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html).
class LambdaAuthorizer {
  public:
    LambdaAuthorizer(const Clock& clock, Invoke invoke, Permissions permissions)
        : m_clock{clock}
        , m_invoke{std::move(invoke)}
        , m_permissions{std::move(permissions)} {}

    /// Calls `pass` when the request may go on, else answers it.
    void check(const std::shared_ptr<Pending>& pending, const Authorizer& authorizer,
               std::function<void()> pass);

    /// What the function has said, or why it has said nothing.
    using Said = std::function<void(std::variant<Verdict, GatewayError>)>;
    /// Asks for who tests the authorizer; nothing is remembered, nothing answered. Writes into the
    /// exchange's log.
    void consult(const Exchange& exchange, const Authorizer& authorizer, const Said& said);

  private:
    struct Remembered {
        Verdict verdict;
        Clock::Steady until;
    };

    void ask(const Exchange& exchange, const Authorizer& authorizer,
             const std::vector<std::string>& identity, const Said& said);
    bool mayInvoke(const Exchange& exchange, const Authorizer& authorizer) const;
    void apply(Pending& pending, const Verdict& verdict, const std::function<void()>& pass) const;
    void remember(std::string key, Verdict verdict, Seconds ttl);

    const Clock& m_clock;
    Invoke m_invoke;
    Permissions m_permissions;
    /// By API, authorizer and identity.
    std::map<std::string, Remembered, std::less<>> m_remembered;
};

/// What the authorizer's function gets; `identity` is what its sources have.
std::string authorizerEvent(const Exchange& exchange, const Authorizer& authorizer,
                            const std::vector<std::string>& identity);

} // namespace lathe::sources::http
