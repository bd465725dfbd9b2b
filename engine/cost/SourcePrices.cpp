#include "engine/cost/SourcePrices.h"

#include "engine/base/Files.h"
#include "engine/cost/PriceTable.h"

#include <boost/json.hpp>

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

namespace json = boost::json;

namespace lathe::cost {

namespace {

// A month's requests of a large account times pico-dollars may be more than 64 bits hold.
__extension__ using Wide = __int128;

constexpr const char* fallback = "us-east-1";

constexpr std::pair<Item, const char*> names[] = {
    {Item::RestApiRequest, "RestApiRequest"},
    {Item::HttpApiRequest, "HttpApiRequest"},
    {Item::WebSocketMessage, "WebSocketMessage"},
    {Item::QueueRequest, "QueueRequest"},
    {Item::FifoQueueRequest, "FifoQueueRequest"},
    {Item::TopicPublish, "TopicPublish"},
    {Item::ObjectPut, "ObjectPut"},
    {Item::BusEvent, "BusEvent"},
    {Item::SchedulerInvocation, "SchedulerInvocation"},
    {Item::PipeRequest, "PipeRequest"},
    {Item::StateTransition, "StateTransition"},
    {Item::LogGigabyte, "LogGigabyte"},
    {Item::TraceRecorded, "TraceRecorded"},
};

Item itemOf(std::string_view name) {
    for (const auto& [item, text] : names) {
        if (name == text)
            return item;
    }
    throw std::invalid_argument{"there is no price called " + std::string{name}};
}

SourcePrice readPrice(const json::object& object) {
    SourcePrice price;
    for (const json::value& value : object.at("tiers").as_array()) {
        const json::object& tier = value.as_object();
        const auto amount = picoDollarsFromText(std::string_view{tier.at("price").as_string()});
        if (!amount)
            throw std::invalid_argument{amount.error().detail.english()};
        const json::value* upTo = tier.if_contains("upTo");
        price.tiers.push_back({upTo ? upTo->as_int64() : 0, *amount});
    }
    if (price.tiers.empty() || price.tiers.back().upTo != 0)
        throw std::invalid_argument{"the last tier must be without end"};
    if (const json::value* free = object.if_contains("freePerMonth"))
        price.freePerMonth = free->as_int64();
    if (const json::value* first = object.if_contains("freeInFirstYearOnly"))
        price.freeInFirstYearOnly = first->as_bool();
    price.source = object.at("source").as_string();
    price.date = object.at("date").as_string();
    return price;
}

PicoDollars clamped(Wide sum) {
    return {
        static_cast<std::int64_t>(std::min<Wide>(sum, std::numeric_limits<std::int64_t>::max()))};
}

} // namespace

std::string toText(Item item) {
    return std::find_if(std::begin(names), std::end(names),
                        [item](const auto& one) { return one.first == item; })
        ->second;
}

const std::vector<Item>& allItems() {
    static const std::vector<Item> items = [] {
        std::vector<Item> made;
        for (const auto& one : names)
            made.push_back(one.first);
        return made;
    }();
    return items;
}

Result<SourcePrices> SourcePrices::load(const std::filesystem::path& file) {
    const auto text = readFile(file);
    if (!text)
        return Error{"Prices.Unreadable", Text::tr("cannot read {}", file.string())};
    try {
        SourcePrices prices;
        const json::value root = json::parse(*text);
        for (const json::value& region : root.at("regions").as_array()) {
            auto& known = prices.m_regions[std::string{region.at("region").as_string()}];
            for (const auto& [name, price] : region.at("prices").as_object())
                known[itemOf(name)] = readPrice(price.as_object());
        }
        if (!prices.knows(fallback))
            throw std::invalid_argument{"there are no prices of us-east-1"};
        return prices;
    } catch (const std::exception& problem) {
        return Error{"Prices.Unreadable", Text::tr("{}: {}", file.string(), problem.what())};
    }
}

const SourcePrice* SourcePrices::find(const std::string& region, Item item) const {
    for (const std::string& name : {region, std::string{fallback}}) {
        const auto known = m_regions.find(name);
        if (known == m_regions.end())
            continue;
        if (const auto price = known->second.find(item); price != known->second.end())
            return &price->second;
    }
    return nullptr;
}

PicoDollars SourcePrices::listPrice(const std::string& region, Item item,
                                    std::int64_t units) const {
    const SourcePrice* price = find(region, item);
    return price ? clamped(Wide{units} * price->tiers.front().price.count) : PicoDollars{};
}

PicoDollars SourcePrices::month(const std::string& region, Item item, std::int64_t units,
                                bool lessFree) const {
    const SourcePrice* price = find(region, item);
    if (!price)
        return {};
    if (lessFree && !price->freeInFirstYearOnly)
        units = std::max<std::int64_t>(0, units - price->freePerMonth);
    Wide sum = 0;
    std::int64_t begin = 0;
    for (const SourcePrice::Tier& tier : price->tiers) {
        const std::int64_t end = tier.upTo == 0 ? units : std::min(units, tier.upTo);
        if (end > begin)
            sum += Wide{end - begin} * tier.price.count;
        begin = std::max(begin, end);
    }
    return clamped(sum);
}

} // namespace lathe::cost
