#pragma once

#include "engine/base/Clock.h"
#include "engine/sources/http/JsonWebToken.h"
#include "engine/sources/http/Pending.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lathe::sources::http {

/// Lets requests with a token of the issuer through. The issuer's keys are fetched when they are
/// needed, and kept for two hours. Lives on the io thread.
class JwtAuthorizer {
  public:
    JwtAuthorizer(boost::asio::io_context& io, const Clock& clock)
        : m_io{io}
        , m_clock{clock} {}

    /// Calls `pass` when the request may go on, else answers it.
    void check(const std::shared_ptr<Pending>& pending, const Authorizer& authorizer,
               std::function<void()> pass);

  private:
    /// nullptr when they cannot be had.
    using UseKeys = std::function<void(const boost::json::object* keys)>;
    struct Issuer {
        boost::json::object keys;
        Clock::Steady until{};
        std::vector<UseKeys> waiting;
    };

    void withKeys(const std::string& issuer, UseKeys use);
    void fetchJson(const std::string& url,
                   std::function<void(const boost::json::object* document)> done);
    void settle(const std::string& issuer, const boost::json::object* keys);

    boost::asio::io_context& m_io;
    const Clock& m_clock;
    std::map<std::string, Issuer> m_issuers;
};

} // namespace lathe::sources::http
