#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services {

/// What a text must be, as Smithy's models have it. Zero or empty: no such limit.
struct TextRule {
    std::size_t longest = 0;
    /// As the message shows it; read as ECMAScript, and the whole text must fit.
    std::string_view pattern = {};
    std::size_t shortest = 0;
    std::vector<std::string_view> oneOf = {};
};

/// The parameters of a JSON call. What breaks a rule is gathered, so that all is told at once, in
/// AWS's words: "2 validation errors detected: Value 'a b' at 'name' failed to satisfy constraint:
/// ...; Value null at ...".
class Parameters {
  public:
    /// What JSON's numbers hold exactly.
    static constexpr std::int64_t largest = std::int64_t{1} << 53;

    /// `place` is what members are told below: "targets.1.member".
    explicit Parameters(const boost::json::object& object, std::string place = {});

    /// Empty where it is not there.
    std::string text(std::string_view name, const TextRule& rule = {});
    std::string requiredText(std::string_view name, const TextRule& rule = {});
    /// Numbers that are no integers are cut.
    std::optional<std::int64_t> integer(std::string_view name, std::int64_t least = -largest,
                                        std::int64_t most = largest);
    bool flag(std::string_view name) const;
    /// Seconds since 1970, as JSON protocols write times, or a text of ISO 8601.
    std::optional<double> time(std::string_view name) const;
    /// nullptr where it is not there, or not of this kind.
    const boost::json::object* object(std::string_view name) const;
    const boost::json::object* requiredObject(std::string_view name);
    const boost::json::array* array(std::string_view name) const;
    const boost::json::array* requiredArray(std::string_view name);
    bool has(std::string_view name) const;

    /// Of a member's own parameters.
    void join(const Parameters& member);
    void complain(std::string_view value, std::string_view name, std::string_view constraint);
    /// Fails with ValidationException, and tells the first `most` of what breaks a rule.
    Result<void> verdict(std::size_t most = 100) const;

  private:
    void check(const std::string& value, std::string_view name, const TextRule& rule);
    std::string placeOf(std::string_view name) const;

    const boost::json::object& m_object;
    std::string m_place;
    std::vector<std::string> m_complaints;
};

Error validationError(std::string message);

} // namespace lathe::services
