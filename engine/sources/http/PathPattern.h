#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::sources::http {

/// What stands where a path has "{id}", as it was sent.
using PathParameters = std::vector<std::pair<std::string_view, std::string_view>>;

/// "/orders/{id}/{rest+}": literal parts, parameters, and at its end one that takes the rest.
/// "$default" fits everything.
class PathPattern {
  public:
    PathPattern()
        : PathPattern{"/"} {}
    explicit PathPattern(std::string text);

    const std::string& text() const { return m_text; }
    /// "/orders/{id}" -> "/orders/*", as policies say it.
    std::string withStars() const;
    bool isDefault() const { return m_isDefault; }
    /// Whether it fits the path ("/orders/7"); then `parameters` has what the parameters stand for,
    /// valid as long as path and pattern.
    bool matches(std::string_view path, PathParameters& parameters) const;
    /// Whether it is to be preferred where both fit: part by part, a literal goes before a
    /// parameter and that before one that takes the rest.
    bool isCloserThan(const PathPattern& other) const;

    bool operator==(const PathPattern& other) const { return m_text == other.m_text; }

  private:
    struct Part {
        enum class Kind { Literal, Parameter, Rest };
        Kind kind = Kind::Literal;
        /// The literal, or the parameter's name.
        std::string text;
    };

    std::string m_text;
    std::vector<Part> m_parts;
    bool m_isDefault = false;
};

} // namespace lathe::sources::http
