#pragma once

#include "engine/base/Clock.h"
#include "engine/sources/http/Wire.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lathe::sources::http {

/// What API Gateway writes of one execution, line by line, for who tests a method
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-test-method.html).
class ExecutionLog {
  public:
    ExecutionLog(const Clock& clock, const std::string& requestId);

    /// A line with its time.
    void add(std::string_view text);
    /// What goes to the integration.
    void request(const std::string& uri, const Fields& headers, const std::string& body);
    /// What comes of it.
    void response(int status, const Fields& headers, const std::string& body);
    const std::string& text() const { return m_text; }

  private:
    const Clock& m_clock;
    std::string m_text;
    Clock::Steady m_sent{};
};

/// "******er": what is secret, in a log.
std::string masked(std::string_view secret);
/// "{Content-Type=application/json, Accept=*/*}"
std::string listed(const Fields& fields);
std::string listed(const std::vector<std::pair<std::string, std::string>>& pairs);

} // namespace lathe::sources::http
