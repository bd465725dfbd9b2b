#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::jsonata {

/// Evaluates JSONata (https://docs.jsonata.org) by the reference implementation, which is
/// JavaScript, in an interpreter that reaches nothing outside of itself: an expression gets the
/// values that it is given, a second of time and 64 MB of memory. Used by one thread.
class Jsonata {
  public:
    /// Functions beside JSONata's own, by their names without '$'.
    struct Functions {
        std::vector<std::string> names;
        std::function<Result<boost::json::value>(const std::string& name,
                                                 const std::vector<boost::json::value>& arguments)>
            call;
    };

    explicit Jsonata(Functions functions);
    ~Jsonata();

    /// Whether this program has been built with it.
    static bool isThere();
    /// Fails with Jsonata.Syntax where the text is no expression.
    Result<void> check(std::string_view text);
    /// `variables` by their names without '$'. Nothing: the expression gives nothing (undefined).
    /// Fails with Jsonata.Syntax, with Jsonata.Error in the words of JSONata ("T2001: ..."), or
    /// with Jsonata.Limit.
    Result<std::optional<boost::json::value>> evaluate(std::string_view text,
                                                       const boost::json::object& variables);

  private:
    class Interpreter;
    Interpreter& interpreter();

    Functions m_functions;
    std::unique_ptr<Interpreter> m_interpreter;
};

} // namespace lathe::jsonata
