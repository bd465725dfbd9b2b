#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::http {

/// Of texts of one size.
bool lettersEqualIgnoringCase(std::string_view left, std::string_view right);

/// As field names, hosts and tokens compare: ASCII letters without case.
inline bool equalsIgnoringCase(std::string_view left, std::string_view right) {
    return left.size() == right.size() && lettersEqualIgnoringCase(left, right);
}

/// Header fields in the order of the wire. Names compare without case. All text lies in one string:
/// a message has a dozen fields, and a string for each would cost more than reading them.
class Fields {
  public:
    struct Field {
        std::string_view name;
        std::string_view value;
    };

    void add(std::string_view name, std::string_view value);
    /// Replaces every field of that name.
    void set(std::string_view name, std::string_view value);
    /// The first of that name, valid until the fields change; empty optional when there is none.
    std::optional<std::string_view> find(std::string_view name) const;
    std::string_view valueOr(std::string_view name, std::string_view fallback) const {
        return find(name).value_or(fallback);
    }
    std::size_t count() const { return m_places.size(); }
    /// `index` from 0 to count().
    Field at(std::size_t index) const {
        const Place& place = m_places[index];
        const char* start = m_text.data() + place.start;
        return {{start, place.name}, {start + place.name, place.value}};
    }
    /// Makes room for an ordinary message at once.
    void reserve() {
        m_text.reserve(512);
        m_places.reserve(16);
    }

  private:
    /// A name and its value, which follows it.
    struct Place {
        std::uint32_t start = 0;
        std::uint32_t name = 0;
        std::uint32_t value = 0;
    };

    std::string m_text;
    std::vector<Place> m_places;
};

struct Request {
    std::string method;
    /// As on the wire: path and query, still encoded.
    std::string target;
    Fields fields;
    std::string body;
    /// Whether it came over TLS.
    bool secure = false;

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
/// Likewise, of every parameter of that name.
std::vector<std::string> queryValues(std::string_view query, std::string_view name);

} // namespace lathe::http
