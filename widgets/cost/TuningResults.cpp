#include "widgets/cost/TuningResults.h"

#include <QCoreApplication>

#include <algorithm>

namespace lathe::cost {

const tuning::Measurement* TuningResults::find(Bytes memory) const {
    const auto found = std::find_if(measurements.begin(), measurements.end(),
                                    [memory](const auto& one) { return one.memory == memory; });
    return found == measurements.end() ? nullptr : &*found;
}

QString goalText(tuning::Goal goal) {
    switch (goal) {
    case tuning::Goal::Cost:
        return QCoreApplication::translate("TuningResults", "Cheapest");
    case tuning::Goal::Speed:
        return QCoreApplication::translate("TuningResults", "Fastest");
    case tuning::Goal::Balance:
        break;
    }
    return QCoreApplication::translate("TuningResults", "Balanced");
}

} // namespace lathe::cost
