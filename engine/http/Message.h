#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lathe::http {

/// As field names, hosts and tokens compare: ASCII letters without case.
bool equalsIgnoringCase(std::string_view left, std::string_view right);

/// Header fields in the order of the wire. Names compare without case.
class Fields {
  public:
    void add(std::string name, std::string value) {
        m_fields.emplace_back(std::move(name), std::move(value));
    }
    /// Replaces every field of that name.
    void set(std::string_view name, std::string value);
    /// The first of that name; empty optional when there is none.
    std::optional<std::string_view> find(std::string_view name) const;
    std::string_view valueOr(std::string_view name, std::string_view fallback) const {
        return find(name).value_or(fallback);
    }
    const std::vector<std::pair<std::string, std::string>>& all() const { return m_fields; }

  private:
    std::vector<std::pair<std::string, std::string>> m_fields;
};

struct Request {
    std::string method;
    /// As on the wire: path and query, still encoded.
    std::string target;
    Fields fields;
    std::string body;

    /// The target without its query.
    std::string_view path() const;
    /// What follows the '?'; empty without one.
    std::string_view query() const;
};

struct Response {
    int status = 200;
    Fields fields;
    std::string body;

    static Response json(int status, std::string body);
};

/// "a%20b" -> "a b"; a '%' that no two hexadecimal digits follow stays as it is.
std::string percentDecoded(std::string_view text);

/// The decoded value of a query parameter ('+' is a space, as in forms); empty optional when it is
/// not there.
std::optional<std::string> queryValue(std::string_view query, std::string_view name);

} // namespace lathe::http
