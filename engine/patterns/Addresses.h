#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace lathe::patterns {

/// An IP address of version 4 or 6; those of one version are ordered as numbers are.
struct Address {
    /// Those of version 4 fill the first four.
    std::array<std::uint8_t, 16> bytes{};
    /// 4 or 16.
    unsigned size = 0;

    /// Nothing when the text is not the address of a machine, written as a literal.
    static std::optional<Address> parse(std::string_view text);
    auto operator<=>(const Address&) const = default;
};

/// The addresses of a network, or a single one.
struct Addresses {
    Address first;
    Address last;

    /// What is wrong with it, in the words of AWS.
    struct Wrong {
        std::string what;
    };
    /// "10.0.0.0/24", "2001:db8::/32".
    static std::variant<Addresses, Wrong> parse(std::string_view network);

    bool contains(const Address& address) const {
        return address.size == first.size && first <= address && address <= last;
    }
};

} // namespace lathe::patterns
