#include "engine/insights/Functions.h"
#include "engine/patterns/Addresses.h"

#include <algorithm>
#include <array>

namespace lathe::insights {

namespace {

using patterns::Address;
using patterns::Addresses;

constexpr unsigned ofVersion4 = 4;
constexpr unsigned ofVersion6 = 16;

std::optional<Address> addressIn(const Arguments& arguments) {
    std::string buffer;
    const auto text = arguments.text(0, buffer);
    return text ? Address::parse(*text) : std::nullopt;
}

/// 0: of either version.
template <unsigned size> Value isValid(const Arguments& arguments) {
    const auto address = addressIn(arguments);
    return Value::truth(address && (size == 0 || address->size == size));
}

template <unsigned size> Value isInSubnet(const Arguments& arguments) {
    std::string buffer;
    const auto address = addressIn(arguments);
    const auto subnet = arguments.text(1, buffer);
    if (!address || !subnet || (size != 0 && address->size != size))
        return Value::truth(false);
    // A network of one address is none for those that read networks.
    const auto slash = subnet->find('/');
    if (subnet->substr(std::min(slash, subnet->size())) == (address->size == 4 ? "/32" : "/128"))
        return Value::truth(address == Address::parse(subnet->substr(0, slash)));
    const auto network = Addresses::parse(*subnet);
    const Addresses* known = std::get_if<Addresses>(&network);
    return Value::truth(known && known->contains(*address));
}

template <std::size_t count> using Networks = std::array<std::string_view, count>;

/// RFC 1918, and RFC 4193 of version 6.
constexpr Networks<4> privateNetworks{"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"};
/// What is for no machine in the internet
/// (https://www.iana.org/assignments/iana-ipv4-special-registry,
/// https://www.iana.org/assignments/iana-ipv6-special-registry).
constexpr Networks<16> reservedNetworks{
    "0.0.0.0/8",      "100.64.0.0/10", "127.0.0.0/8",   "169.254.0.0/16",
    "192.0.0.0/24",   "192.0.2.0/24",  "198.18.0.0/15", "198.51.100.0/24",
    "203.0.113.0/24", "224.0.0.0/4",   "240.0.0.0/4",   "::/127",
    "64:ff9b:1::/48", "2001:db8::/32", "fe80::/10",     "ff00::/8"};

template <const auto& networks> bool isIn(const Address& address) {
    static const auto known = [] {
        std::array<Addresses, networks.size()> all;
        std::transform(networks.begin(), networks.end(), all.begin(), [](std::string_view text) {
            return std::get<Addresses>(Addresses::parse(text));
        });
        return all;
    }();
    return std::any_of(known.begin(), known.end(),
                       [&](const Addresses& network) { return network.contains(address); });
}

Value isPrivate(const Arguments& arguments) {
    const auto address = addressIn(arguments);
    return Value::truth(address && isIn<privateNetworks>(*address));
}

Value isReserved(const Arguments& arguments) {
    const auto address = addressIn(arguments);
    return Value::truth(address && isIn<reservedNetworks>(*address));
}

Value isPublic(const Arguments& arguments) {
    const auto address = addressIn(arguments);
    return Value::truth(address && !isIn<privateNetworks>(*address) &&
                        !isIn<reservedNetworks>(*address));
}

Value toNumber(const Arguments& arguments) {
    const auto address = addressIn(arguments);
    if (!address || address->size != ofVersion4)
        return {};
    std::int64_t number = 0;
    for (std::size_t i = 0; i < ofVersion4; ++i)
        number = number * 256 + address->bytes[i];
    return Value{number};
}

} // namespace

std::vector<Function> addressFunctions() {
    return {
        {{"isValidIp", "isValidIp(field)",
          Text::tr("1 if the text is an IPv4 or IPv6 address, otherwise 0")},
         1,
         1,
         isValid<0>},
        {{"isValidIpV4", "isValidIpV4(field)",
          Text::tr("1 if the text is an IPv4 address, otherwise 0")},
         1,
         1,
         isValid<ofVersion4>},
        {{"isValidIpV6", "isValidIpV6(field)",
          Text::tr("1 if the text is an IPv6 address, otherwise 0")},
         1,
         1,
         isValid<ofVersion6>},
        {{"isIpInSubnet", "isIpInSubnet(field, subnet)",
          Text::tr("1 if the address is in a network such as 192.0.2.0/24, otherwise 0")},
         2,
         2,
         isInSubnet<0>},
        {{"isIpv4InSubnet", "isIpv4InSubnet(field, subnet)",
          Text::tr("1 if the IPv4 address is in a network such as 192.0.2.0/24, otherwise 0")},
         2,
         2,
         isInSubnet<ofVersion4>},
        {{"isIpv6InSubnet", "isIpv6InSubnet(field, subnet)",
          Text::tr("1 if the IPv6 address is in a network such as 2001:db8::/32, otherwise 0")},
         2,
         2,
         isInSubnet<ofVersion6>},
        {{"ipv4ToNumber", "ipv4ToNumber(field)", Text::tr("an IPv4 address as a number")},
         1,
         1,
         toNumber},
        {{"isPrivateIP", "isPrivateIP(field)",
          Text::tr("1 if the address is one of private networks, otherwise 0")},
         1,
         1,
         isPrivate},
        {{"isPublicIP", "isPublicIP(field)",
          Text::tr("1 if the address can be reached in the internet, otherwise 0")},
         1,
         1,
         isPublic},
        {{"isReservedIP", "isReservedIP(field)",
          Text::tr("1 if the address is reserved for special purposes, otherwise 0")},
         1,
         1,
         isReserved},
    };
}

} // namespace lathe::insights
