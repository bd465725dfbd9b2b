#pragma once

#include "engine/base/Clock.h"
#include "engine/cost/PriceTable.h"
#include "engine/cost/SourcePrices.h"
#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "engine/model/Use.h"
#include "engine/store/Journal.h"
#include "widgets/cost/Assumptions.h"

#include <QWidget>

#include <memory>
#include <vector>

class QTabBar;

namespace lathe::cost {

class BreakdownView;
class LoadView;
class Overview;
class TuningView;
class WhatIfView;

/// The Cost dock: what today's invocations would have cost on AWS, and a month of them; what ran by
/// trigger, tag and day; which memory size a function should have; what would be if; what a
/// load does to it.
class CostPane : public QWidget {
    Q_OBJECT

  public:
    explicit CostPane(const Clock& clock = Clock::system(), QWidget* parent = nullptr);

    /// The table of functions for other programs: plain numbers, money in dollars.
    QString csv() const;

    const Assumptions& assumptions() const;
    void setAssumptions(const Assumptions& assumptions);
    TuningView& tuning() { return *m_tuning; }
    BreakdownView& breakdown() { return *m_breakdown; }
    WhatIfView& whatIf() { return *m_whatIf; }
    LoadView& load() { return *m_load; }

  public slots:
    void setProject(std::shared_ptr<const model::Project> project);
    void setPrices(const cost::PriceTable& prices);
    void setSourcePrices(const cost::SourcePrices& prices);
    /// The answer to totalsRequested. What finished since it was asked is added to it.
    void setTotals(const std::vector<store::FunctionTotals>& totals);
    /// EventBatch::finished.
    void addFinished(const std::vector<model::InvocationRecord>& records);
    /// Another journal, or one that can be asked again: what was counted so far goes, and is asked
    /// for.
    void restart();
    /// Selects the function in each view.
    void showFunction(const QString& logicalId);

  signals:
    /// The journal's totals since this moment (local midnight) are wanted: when the functions are
    /// first shown with a project, and when a day begins.
    void totalsRequested(lathe::Timestamp since);
    /// Jump to a setting of the function: "MemorySize", "Architectures".
    void settingRequested(const QString& logicalId, const QString& property);
    /// In dollars a month; 0: none.
    void budgetChosen(double dollars);

  private:
    void followFigures();

    QTabBar* m_tabs;
    Overview* m_overview;
    BreakdownView* m_breakdown;
    TuningView* m_tuning;
    WhatIfView* m_whatIf;
    LoadView* m_load;
};

} // namespace lathe::cost
