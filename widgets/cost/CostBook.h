#pragma once

#include "engine/cost/PriceTable.h"
#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "engine/store/Journal.h"
#include "widgets/cost/Assumptions.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::cost {

/// One function's day, and a month of days like it.
struct CostLine {
    std::string function;
    Rate rate;
    /// The rate is the function's own, not that of all.
    bool ownRate = false;
    std::int64_t invocations = 0;
    Milliseconds billed{};
    /// Thousandths of a GB-second.
    std::int64_t milliGbSeconds = 0;
    PicoDollars today;
    /// Empty where nothing was measured today and nothing is provisioned, and where it is beyond
    /// PicoDollars' range.
    std::optional<PicoDollars> month;
    /// What of the month keeps provisioned environments ready.
    PicoDollars ready;
    bool beyondRange = false;

    bool operator==(const CostLine&) const = default;
};

/// The same use under another setting.
struct Alternative {
    Bytes memory;
    model::Architecture architecture = model::Architecture::X86_64;
    std::optional<PicoDollars> month;
    /// The mean billed duration at which it costs what the present setting does.
    Microseconds breakEven{};
    bool present = false;

    bool operator==(const Alternative&) const = default;
};

/// What the day's invocations cost, and what a month would: all of the Cost dock's arithmetic.
/// Sums of money are made by PriceTable in integers.
class CostBook {
  public:
    void setPrices(PriceTable prices) { m_prices = std::move(prices); }
    void setProject(std::shared_ptr<const model::Project> project) {
        m_project = std::move(project);
    }
    void setAssumptions(Assumptions assumptions) { m_assumed = std::move(assumptions); }
    void setRegion(std::string region) { m_assumed.region = std::move(region); }
    void setAllowance(FreeAllowance allowance) { m_assumed.allowance = allowance; }
    void setBudget(PicoDollars budget) { m_assumed.budget = budget; }
    /// For every function that has none of its own.
    void setRate(Rate rate);
    void setRate(const std::string& function, std::int64_t count);

    /// The journal's sums of what finished before `asOf`; what was added and is younger is added
    /// to them.
    void setTotals(const std::vector<store::FunctionTotals>& totals, Timestamp asOf);
    void add(const std::vector<model::InvocationRecord>& finished);
    /// A new day: nothing has happened yet.
    void clear();

    const std::optional<PriceTable>& prices() const { return m_prices; }
    const Assumptions& assumptions() const { return m_assumed; }
    /// The project's functions in its order, then others that ran today.
    std::vector<CostLine> lines() const;
    PicoDollars today() const;
    /// Tiers and, where applied, the free allowance over all functions together; empty when no
    /// function was measured or the sum is beyond PicoDollars' range.
    std::optional<PicoDollars> month() const;
    /// Half, twice and four times the memory, and the other architecture; the present one first.
    std::vector<Alternative> alternatives(const std::string& function) const;
    /// Mean billed duration today; empty when nothing ran.
    std::optional<Microseconds> mean(const std::string& function) const;

  private:
    struct Setting {
        model::Architecture architecture;
        std::int64_t memory;
        std::int64_t ephemeralStorage;
        auto operator<=>(const Setting&) const = default;
    };
    /// Use by the settings under which it was made: they may change during the day.
    using Use = std::map<Setting, Usage>;

    Usage& use(const std::string& function, Bytes memory);
    const model::FunctionSpec* spec(const std::string& function) const;
    CostLine line(const std::string& function) const;
    /// What provisioned concurrency keeps ready of all versions of the function.
    Bytes readyMemory(const std::string& function) const;
    std::optional<Usage> monthly(const std::string& function) const;
    bool withinRange(const Usage& usage) const;

    std::optional<PriceTable> m_prices;
    std::shared_ptr<const model::Project> m_project;
    Assumptions m_assumed;
    std::map<std::string, Use> m_uses;
    /// What the engine reckoned for each invocation, at the prices of the project's region: exact
    /// also where settings have changed since.
    std::map<std::string, PicoDollars> m_paid;
    /// Finished since midnight or the last totals; kept until those come.
    std::vector<model::InvocationRecord> m_recent;
};

} // namespace lathe::cost
