#include "engine/patterns/Addresses.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace lathe::patterns {

std::optional<Address> Address::parse(std::string_view text) {
    constexpr std::size_t longest = 45;
    if (text.size() > longest || text.find_first_of(".:") == std::string_view::npos)
        return std::nullopt;
    const std::string literal{text};
    Address address;
    if (inet_pton(AF_INET, literal.c_str(), address.bytes.data()) == 1) {
        address.size = 4;
        return address;
    }
    if (inet_pton(AF_INET6, literal.c_str(), address.bytes.data()) == 1) {
        address.size = 16;
        return address;
    }
    return std::nullopt;
}

std::variant<Addresses, Addresses::Wrong> Addresses::parse(std::string_view network) {
    const auto slash = network.find('/');
    if (slash == std::string_view::npos || network.find('/', slash + 1) != std::string_view::npos)
        return Wrong{"Malformed CIDR, one '/' required"};
    const std::string_view mask = network.substr(slash + 1);
    int bits = 0;
    const auto [end, failure] = std::from_chars(mask.data(), mask.data() + mask.size(), bits);
    if (failure != std::errc{} || end != mask.data() + mask.size())
        return Wrong{"Malformed CIDR, mask bits must be an integer"};
    if (bits < 0)
        return Wrong{"Malformed CIDR, mask bits must not be negative"};
    const auto address = Address::parse(network.substr(0, slash));
    if (!address)
        return Wrong{"Nonstandard IP address: " + std::string{network.substr(0, slash)}};
    if (address->size == 4 && bits > 31)
        return Wrong{"IPv4 mask bits must be < 32"};
    if (address->size == 16 && bits > 127)
        return Wrong{"IPv6 mask bits must be < 128"};

    Addresses addresses{*address, *address};
    for (int byte = 0; byte < static_cast<int>(address->size); ++byte) {
        const int fixed = std::clamp(bits - byte * 8, 0, 8);
        const auto free = static_cast<std::uint8_t>(0xff >> fixed);
        addresses.first.bytes[static_cast<std::size_t>(byte)] &= static_cast<std::uint8_t>(~free);
        addresses.last.bytes[static_cast<std::size_t>(byte)] |= free;
    }
    return addresses;
}

} // namespace lathe::patterns
