#pragma once

#include "engine/base/Base64.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace lathe::services {

/// One page of what stands in a map, from the token of the page before: calls `each` with those
/// whose keys begin with `prefix` and that it takes (true), up to `limit` of them. Gives the token
/// of the next page; empty at the end.
template <class Value>
std::string page(const std::map<std::string, Value>& all, std::string_view prefix,
                 std::string_view token, std::size_t limit,
                 const std::function<bool(const std::string&, const Value&)>& each) {
    const std::string after = base64Decoded(token).value_or("");
    auto at = token.empty() ? all.lower_bound(std::string{prefix}) : all.upper_bound(after);
    std::size_t taken = 0;
    std::string last;
    for (; at != all.end() && at->first.starts_with(prefix); ++at) {
        if (taken == limit)
            return base64(last);
        if (each(at->first, at->second))
            ++taken;
        last = at->first;
    }
    return {};
}

} // namespace lathe::services
