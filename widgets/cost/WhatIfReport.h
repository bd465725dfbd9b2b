#pragma once

#include "engine/cost/Scenario.h"

#include <QDate>
#include <QString>

namespace lathe::cost {

/// What a report is made of.
struct WhatIfReport {
    QString function;
    /// What the trigger is called; empty: nothing that is billed.
    QString trigger;
    QDate date;
    Scenario now;
    Scenario supposed;
    Bill billNow;
    Bill billSupposed;
    /// Where the prices are from, one line each.
    QStringList sources;
};

/// As Markdown: assumptions, the month by its parts, where the prices are from.
QString markdownOf(const WhatIfReport& report);
/// The same on A4 pages. Why it could not be written; empty: it is.
QString writePdf(const QString& path, const QString& markdown);

/// "Requests", "Duration"...
QString partText(Part part);
/// "$1.23", or "over $9 million".
QString priceText(const Bill& bill, Part part);
QString sumText(const Bill& bill);

} // namespace lathe::cost
