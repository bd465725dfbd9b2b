#pragma once

#include "engine/model/FunctionSpec.h"
#include "engine/tuning/Caveats.h"
#include "engine/tuning/Measurement.h"
#include "engine/tuning/Recommendation.h"

#include <QString>

#include <vector>

namespace lathe::cost {

/// What tuning runs of one function have come to.
struct TuningResults {
    model::Architecture architecture = model::Architecture::X86_64;
    /// The sizes that the run tries, measured or not.
    std::vector<Bytes> planned;
    std::vector<tuning::Measurement> measurements;
    tuning::Host host;

    bool operator==(const TuningResults&) const = default;

    /// nullptr where it has not been measured.
    const tuning::Measurement* find(Bytes memory) const;
    /// What a million warm invocations of this size cost, on the function's own processor.
    std::optional<PicoDollars> perMillion(const tuning::Measurement& one) const {
        return one.perMillion(architecture);
    }
    std::optional<Bytes> recommended(tuning::Goal goal) const {
        return tuning::recommend(measurements, architecture, goal);
    }
};

/// "Cheapest", "Fastest", "Balanced".
QString goalText(tuning::Goal goal);

} // namespace lathe::cost
