#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/model/FunctionSpec.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lathe::cost {

/// One step of a tiered price: it holds until the month's total reaches `upToGbSeconds`
/// (0: without end).
struct Tier {
    std::int64_t upToGbSeconds = 0;
    /// Per GB-second.
    PicoDollars price;

    bool operator==(const Tier&) const = default;
};

/// Provisioned concurrency: per GB-second of being ready (`idle`), and of running (`duration`),
/// which takes the place of the ordinary duration price.
struct ProvisionedPrices {
    PicoDollars idle;
    PicoDollars duration;

    bool operator==(const ProvisionedPrices&) const = default;
};

/// The Lambda prices of one region; see resources/prices.
struct RegionPrices {
    std::string region;
    std::vector<Tier> x86;
    std::vector<Tier> arm;
    PicoDollars perRequest;
    /// Per GB-second of /tmp above 512 MB.
    PicoDollars ephemeralStorage;
    /// Empty where no figure with a source is known.
    std::optional<ProvisionedPrices> provisionedX86;
    std::optional<ProvisionedPrices> provisionedArm;
    /// Source (a URL) and date of the figures.
    std::string source;
    std::string date;

    const std::vector<Tier>& tiers(model::Architecture architecture) const {
        return architecture == model::Architecture::Arm64 ? arm : x86;
    }
    const std::optional<ProvisionedPrices>& provisioned(model::Architecture architecture) const {
        return architecture == model::Architecture::Arm64 ? provisionedArm : provisionedX86;
    }
};

/// Use of a month, from which a bill is made.
struct Usage {
    model::Architecture architecture = model::Architecture::X86_64;
    Bytes memory;
    Bytes ephemeralStorage = Bytes::mebi(512);
    std::int64_t requests = 0;
    Milliseconds billedDuration{};
    /// Of all environments together that provisioned concurrency keeps ready through the month.
    /// Where there is any, all invocations count as run by these: at their duration price, outside
    /// the tiers and the free allowance (https://aws.amazon.com/lambda/pricing/).
    Bytes readyMemory = {};
};

/// A month has 730 hours, as in AWS's own calculator (https://calculator.aws).
inline constexpr std::int64_t hoursPerMonth = 730;

enum class FreeAllowance { Ignored, Applied };

/// What Lambda bills (https://aws.amazon.com/lambda/pricing/): GB-seconds, where a GB is 1,024 of
/// the MB that the function is configured with, each request, and /tmp above 512 MB. All sums are
/// made in integers of unlimited exactness (128 bits) and rounded half up to a pico-dollar once.
class PriceTable {
  public:
    /// Reads resources/prices/lambda.json. Fails with Prices.Unreadable.
    static Result<PriceTable> load(const std::filesystem::path& file);

    /// The prices of the region; those of us-east-1 where the region is not known.
    const RegionPrices& region(const std::string& name) const;
    bool knows(const std::string& region) const;
    /// Whose prices stand in for the region's, as a sentence; empty where its own are known.
    Text substitution(const std::string& region) const;
    std::vector<std::string> regions() const;

    /// What one invocation costs at first-tier prices, without the free allowance.
    PicoDollars invocation(const std::string& region, const model::FunctionSpec& function,
                           Milliseconds billedDuration) const;
    /// The same in an environment of provisioned concurrency, whose being ready is billed besides;
    /// as on demand where its price is not known.
    PicoDollars provisionedInvocation(const std::string& region,
                                      const model::FunctionSpec& function,
                                      Milliseconds billedDuration) const;
    /// What a month costs: tiers, and the free requests and GB-seconds, which are used up by x86
    /// first (the bill says only that they hold for both together). Free GB-seconds do not count
    /// towards the tiers.
    PicoDollars month(const std::string& region, const std::vector<Usage>& usage,
                      FreeAllowance allowance) const;

  private:
    std::vector<RegionPrices> m_regions;
    std::int64_t m_freeRequests = 0;
    std::int64_t m_freeGbSeconds = 0;
};

/// "0.0000166667" dollars, exactly. Fails with Prices.Unreadable when the text is not a decimal
/// number or needs more than twelve decimals.
Result<PicoDollars> picoDollarsFromText(std::string_view dollars);

} // namespace lathe::cost
