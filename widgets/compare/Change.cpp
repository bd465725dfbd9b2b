#include "widgets/compare/Change.h"

#include <QLocale>

#include <cmath>

namespace lathe::compare {

QString changeOf(const QString& before, const QString& now) {
    if (before == now)
        return now;
    // "12 → 9 ms": a unit that both have is written once.
    const qsizetype unit = now.lastIndexOf(u' ');
    const bool isShared = unit >= 0 && before.endsWith(now.mid(unit));
    const QString old = isShared ? before.chopped(now.size() - unit) : before;
    return old + QStringLiteral(" \u2192 ") + now;
}

QString partOf(std::int64_t before, std::int64_t now) {
    if (before <= 0)
        return {};
    const double part = 100.0 * static_cast<double>(now - before) / static_cast<double>(before);
    const auto whole = std::llround(part);
    if (whole == 0)
        return {};
    return (whole > 0 ? QStringLiteral("+") : QStringLiteral("\u2212")) +
           QLocale{}.toString(qlonglong{std::abs(whole)}) + QStringLiteral("\u00A0%");
}

bool isMeasured(const model::InvocationRecord& record) {
    return record.finished && record.outcome.kind != model::OutcomeKind::NotRun &&
           record.outcome.kind != model::OutcomeKind::Throttled;
}

} // namespace lathe::compare
