#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lathe::cost {

/// What services around a function bill.
enum class Item {
    RestApiRequest,
    HttpApiRequest,
    WebSocketMessage,
    /// Of SQS, for each 64 KB.
    QueueRequest,
    FifoQueueRequest,
    /// Of SNS, for each 64 KB; delivery to functions and queues is in it.
    TopicPublish,
    /// PUT, COPY, POST and LIST of S3.
    ObjectPut,
    /// An event that is no AWS service's, for each 64 KB.
    BusEvent,
    SchedulerInvocation,
    PipeRequest,
    /// Of standard workflows.
    StateTransition,
    /// Taken in by CloudWatch Logs.
    LogGigabyte,
    /// By X-Ray.
    TraceRecorded,
};

/// "RestApiRequest": as in the price file.
std::string toText(Item item);
const std::vector<Item>& allItems();

struct SourcePrice {
    struct Tier {
        /// It holds until the month's total reaches so many (0: without end).
        std::int64_t upTo = 0;
        PicoDollars price;

        bool operator==(const Tier&) const = default;
    };

    std::vector<Tier> tiers;
    std::int64_t freePerMonth = 0;
    /// Of accounts that are not a year old.
    bool freeInFirstYearOnly = false;
    /// A URL, and when the figures held.
    std::string source;
    std::string date;

    bool operator==(const SourcePrice&) const = default;
};

/// What the services cost that start functions or serve them; see resources/prices. Prices that are
/// free for a first year only are taken as not free.
class SourcePrices {
  public:
    /// Reads resources/prices/sources.json. Fails with Prices.Unreadable.
    static Result<SourcePrices> load(const std::filesystem::path& file);

    /// That of us-east-1 where the region's is not known; nullptr where none is.
    const SourcePrice* find(const std::string& region, Item item) const;
    bool knows(const std::string& region) const { return m_regions.contains(region); }
    /// At the first tier, without what is free; zero where no price is known.
    PicoDollars listPrice(const std::string& region, Item item, std::int64_t units) const;
    /// A month's: tiers, and what is free each month where that is wanted.
    PicoDollars month(const std::string& region, Item item, std::int64_t units,
                      bool lessFree) const;

  private:
    std::map<std::string, std::map<Item, SourcePrice>> m_regions;
};

} // namespace lathe::cost
