#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/model/FunctionSpec.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lathe::cost {

/// One step of a tiered price: it holds up to `upTo` units a month (0: without end).
struct Tier {
    std::int64_t upToGbSeconds = 0;
    /// Per GB-second.
    PicoDollars price;
};

/// The Lambda prices of one region; see resources/prices.
struct RegionPrices {
    std::string region;
    std::vector<Tier> x86;
    std::vector<Tier> arm;
    PicoDollars perRequest;
    /// Per GB-second of /tmp above 512 MB.
    PicoDollars ephemeralStorage;
    /// Source (a URL) and date of the figures.
    std::string source;
    std::string date;
};

/// Use of a month, from which a bill is made.
struct Usage {
    model::Architecture architecture = model::Architecture::X86_64;
    Bytes memory;
    Bytes ephemeralStorage = Bytes::mebi(512);
    std::int64_t requests = 0;
    Milliseconds billedDuration{};
};

enum class FreeAllowance { Ignored, Applied };

class PriceTable {
  public:
    /// Reads resources/prices/lambda.json. Fails with Prices.Unreadable.
    static Result<PriceTable> load(const std::filesystem::path& file);

    /// The prices of the region; those of us-east-1 where the region is not known.
    const RegionPrices& region(const std::string& name) const;
    bool knows(const std::string& region) const;
    std::vector<std::string> regions() const;

    /// What one invocation costs at first-tier prices, without the free allowance. Rounded half up
    /// to a pico-dollar, once.
    PicoDollars invocation(const std::string& region, const model::FunctionSpec& function,
                           Milliseconds billedDuration) const;
    /// What a month costs: tiers, and the free 1 M requests and 400,000 GB-s.
    PicoDollars month(const std::string& region, const std::vector<Usage>& usage,
                      FreeAllowance allowance) const;

  private:
    std::vector<RegionPrices> m_regions;
};

} // namespace lathe::cost
