#include "engine/cost/PriceTable.h"

#include "engine/base/Files.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace json = boost::json;

namespace lathe::cost {

namespace {

// Byte-milliseconds times pico-dollars: a month of the largest function in every environment of a
// large account still fits 128 bits with room to spare.
__extension__ using Wide = __int128;

constexpr Wide byteMillisPerGbSecond = Wide{1024} * 1024 * 1024 * 1000;
constexpr Wide millisPerMonth = Wide{hoursPerMonth} * 3600 * 1000;
constexpr Bytes freeStorage = Bytes::mebi(512);
/// Its prices stand in where a region's are not known.
constexpr const char* fallback = "us-east-1";

PicoDollars roundedHalfUp(Wide gbSecondPrices) {
    return {static_cast<std::int64_t>((gbSecondPrices + byteMillisPerGbSecond / 2) /
                                      byteMillisPerGbSecond)};
}

Wide storageAboveFree(Bytes storage) {
    return std::max<std::int64_t>(0, storage.count - freeStorage.count);
}

Wide tieredPrice(const std::vector<Tier>& tiers, Wide byteMillis) {
    Wide price = 0;
    Wide begin = 0;
    for (const Tier& tier : tiers) {
        const Wide end = tier.upToGbSeconds == 0
                             ? byteMillis
                             : std::min(byteMillis, tier.upToGbSeconds * byteMillisPerGbSecond);
        if (end > begin)
            price += (end - begin) * tier.price.count;
        begin = std::max(begin, end);
    }
    return price;
}

Error unreadable(Text detail) {
    return {"Prices.Unreadable", std::move(detail)};
}

PicoDollars priceIn(const json::object& object, std::string_view key) {
    auto price = picoDollarsFromText(std::string_view{object.at(key).as_string()});
    if (!price)
        throw std::invalid_argument{price.error().detail.english()};
    return *price;
}

std::vector<Tier> readTiers(const json::array& array) {
    std::vector<Tier> tiers;
    for (const json::value& value : array) {
        const json::object& object = value.as_object();
        const json::value* upTo = object.if_contains("upToGbSeconds");
        tiers.push_back({upTo ? upTo->as_int64() : 0, priceIn(object, "price")});
    }
    if (tiers.empty() || tiers.back().upToGbSeconds != 0)
        throw std::invalid_argument{"the last tier must be without end"};
    return tiers;
}

std::optional<ProvisionedPrices> readProvisioned(const json::object& object, std::string_view key) {
    const json::value* prices = object.if_contains(key);
    if (!prices)
        return std::nullopt;
    return ProvisionedPrices{priceIn(prices->as_object(), "idle"),
                             priceIn(prices->as_object(), "duration")};
}

PicoDollars priceOf(const RegionPrices& prices, const model::FunctionSpec& function,
                    Milliseconds billedDuration, PicoDollars perGbSecond) {
    const Wide millis = billedDuration.count();
    const Wide duration = millis * function.memory.count * perGbSecond.count;
    const Wide storage =
        millis * storageAboveFree(function.ephemeralStorage) * prices.ephemeralStorage.count;
    return roundedHalfUp(duration + storage) + prices.perRequest;
}

RegionPrices readRegion(const json::object& object) {
    RegionPrices prices;
    prices.region = object.at("region").as_string();
    prices.x86 = readTiers(object.at("x86").as_array());
    prices.arm = readTiers(object.at("arm").as_array());
    prices.perRequest = priceIn(object, "request");
    prices.ephemeralStorage = priceIn(object, "ephemeralStorage");
    const json::object& provisioned = object.at("provisionedConcurrency").as_object();
    prices.provisionedX86 = readProvisioned(provisioned, "x86");
    prices.provisionedArm = readProvisioned(provisioned, "arm");
    prices.source = object.at("source").as_string();
    prices.date = object.at("date").as_string();
    return prices;
}

} // namespace

Result<PicoDollars> picoDollarsFromText(std::string_view dollars) {
    constexpr std::size_t decimals = 12;
    const auto point = dollars.find('.');
    const std::string_view fraction =
        point == std::string_view::npos ? "" : dollars.substr(point + 1);
    if (fraction.size() > decimals)
        return unreadable(Text::tr("price '{}' has more than twelve decimals", dollars));
    std::string digits{dollars.substr(0, point)};
    digits += fraction;
    digits.append(decimals - fraction.size(), '0');

    std::int64_t count = 0;
    const auto [end, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (dollars.empty() || failure != std::errc{} || end != digits.data() + digits.size())
        return unreadable(Text::tr("'{}' is not a price in dollars", dollars));
    return PicoDollars{count};
}

Result<PriceTable> PriceTable::load(const std::filesystem::path& file) {
    const auto text = readFile(file);
    if (!text)
        return unreadable(Text::tr("cannot read {}", file.string()));
    try {
        const json::value root = json::parse(*text);
        PriceTable table;
        const json::object& free = root.at("freePerMonth").as_object();
        table.m_freeRequests = free.at("requests").as_int64();
        table.m_freeGbSeconds = free.at("gbSeconds").as_int64();
        for (const json::value& region : root.at("regions").as_array())
            table.m_regions.push_back(readRegion(region.as_object()));
        if (!table.knows("us-east-1"))
            return unreadable(Text::tr("{} has no prices of us-east-1", file.string()));
        return table;
    } catch (const std::exception& problem) {
        return unreadable(Text::tr("{}: {}", file.string(), problem.what()));
    }
}

const RegionPrices& PriceTable::region(const std::string& name) const {
    const auto named = [this](const std::string& wanted) {
        return std::find_if(m_regions.begin(), m_regions.end(),
                            [&](const RegionPrices& prices) { return prices.region == wanted; });
    };
    const auto found = named(name);
    return found != m_regions.end() ? *found : *named(fallback);
}

Text PriceTable::substitution(const std::string& region) const {
    return knows(region) ? Text{}
                         : Text::tr("no price is known for {}: costs are reckoned as in {}", region,
                                    std::string{fallback});
}

bool PriceTable::knows(const std::string& region) const {
    return std::any_of(m_regions.begin(), m_regions.end(),
                       [&](const RegionPrices& prices) { return prices.region == region; });
}

std::vector<std::string> PriceTable::regions() const {
    std::vector<std::string> names;
    for (const RegionPrices& prices : m_regions)
        names.push_back(prices.region);
    return names;
}

PicoDollars PriceTable::invocation(const std::string& name, const model::FunctionSpec& function,
                                   Milliseconds billedDuration) const {
    const RegionPrices& prices = region(name);
    return priceOf(prices, function, billedDuration,
                   prices.tiers(function.architecture).front().price);
}

PicoDollars PriceTable::provisionedInvocation(const std::string& name,
                                              const model::FunctionSpec& function,
                                              Milliseconds billedDuration) const {
    const RegionPrices& prices = region(name);
    const auto& provisioned = prices.provisioned(function.architecture);
    return provisioned ? priceOf(prices, function, billedDuration, provisioned->duration)
                       : invocation(name, function, billedDuration);
}

PicoDollars PriceTable::month(const std::string& name, const std::vector<Usage>& usage,
                              FreeAllowance allowance) const {
    const RegionPrices& prices = region(name);
    Wide x86 = 0;
    Wide arm = 0;
    Wide storage = 0;
    Wide provisioned = 0;
    std::int64_t requests = 0;
    std::int64_t requestsNeverFree = 0;
    for (const Usage& use : usage) {
        const Wide millis = use.billedDuration.count();
        const auto& ready = prices.provisioned(use.architecture);
        if (ready && use.readyMemory.count > 0) {
            provisioned +=
                millis * use.memory.count * ready->duration.count +
                millis * storageAboveFree(use.ephemeralStorage) * prices.ephemeralStorage.count +
                millisPerMonth * use.readyMemory.count * ready->idle.count;
            requestsNeverFree += use.requests;
            continue;
        }
        (use.architecture == model::Architecture::Arm64 ? arm : x86) += millis * use.memory.count;
        storage += millis * storageAboveFree(use.ephemeralStorage);
        requests += use.requests;
    }
    if (allowance == FreeAllowance::Applied) {
        requests = std::max<std::int64_t>(0, requests - m_freeRequests);
        Wide free = m_freeGbSeconds * byteMillisPerGbSecond;
        for (Wide* used : {&x86, &arm}) {
            const Wide taken = std::min(*used, free);
            *used -= taken;
            free -= taken;
        }
    }
    const Wide gbSecondPrices = tieredPrice(prices.x86, x86) + tieredPrice(prices.arm, arm) +
                                storage * prices.ephemeralStorage.count + provisioned;
    return roundedHalfUp(gbSecondPrices) +
           PicoDollars{(requests + requestsNeverFree) * prices.perRequest.count};
}

} // namespace lathe::cost
