#pragma once

#include "engine/http/Message.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::query {

/// All parameters of a request of the Query protocol, decoded, with its lists ("Tags.member.1.Key")
/// and maps ("Attributes.entry.1.key", "Attributes.entry.1.value"). Of a parameter that is there
/// twice the first counts.
class Parameters {
  public:
    explicit Parameters(std::string_view form);
    /// Those in the body of a POST or in the query of a GET.
    static Parameters of(const http::Request& request);

    const std::map<std::string, std::string, std::less<>>& all() const { return m_values; }
    std::optional<std::string> find(std::string_view name) const;
    /// Empty when it is not there.
    std::string text(std::string_view name) const { return find(name).value_or(""); }
    /// "NAME.member.1", "NAME.member.2"... of those that are there, in the order of their numbers:
    /// what the parameters of one member begin with.
    std::vector<std::string> members(std::string_view name,
                                     std::string_view marker = "member") const;
    /// The texts of a list.
    std::vector<std::string> list(std::string_view name) const;
    /// The texts of a map.
    std::map<std::string, std::string> map(std::string_view name) const;

  private:
    std::map<std::string, std::string, std::less<>> m_values;
};

} // namespace lathe::services::query
