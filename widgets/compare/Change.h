#pragma once

#include "engine/base/Units.h"
#include "engine/model/Invocation.h"

#include <QString>

namespace lathe::compare {

/// Figures of an invocation and of its replay, in words.

/// "12 → 9 ms", "980 ms → 1.2 s"; one alone where they are written the same.
QString changeOf(const QString& before, const QString& now);
/// "+12 %", "−3 %"; empty where there is nothing to measure by, or nothing has changed.
QString partOf(std::int64_t before, std::int64_t now);
/// It ran, and so there is something to measure.
bool isMeasured(const model::InvocationRecord& record);

} // namespace lathe::compare
