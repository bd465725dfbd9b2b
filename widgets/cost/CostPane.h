#pragma once

#include "engine/base/Clock.h"
#include "engine/cost/PriceTable.h"
#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "engine/store/Journal.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace lathe::cost {

/// The Cost dock: what today's invocations would have cost on AWS, and a month of them.
class CostPane : public QWidget {
    Q_OBJECT

  public:
    explicit CostPane(const Clock& clock = Clock::system(), QWidget* parent = nullptr);
    ~CostPane() override;

  public slots:
    void setProject(std::shared_ptr<const model::Project> project);
    void setPrices(const cost::PriceTable& prices);
    /// The answer to totalsRequested. What finished since it was asked is added to it.
    void setTotals(const std::vector<store::FunctionTotals>& totals);
    /// EventBatch::finished.
    void addFinished(const std::vector<model::InvocationRecord>& records);
    /// Selects the function in the list.
    void showFunction(const QString& logicalId);

  signals:
    /// The journal's totals since this moment (local midnight) are wanted: when the pane is first
    /// shown with a project, and when a day begins.
    void totalsRequested(lathe::Timestamp since);
    /// Jump to a setting of the function: "MemorySize", "Architectures".
    void settingRequested(const QString& logicalId, const QString& property);
};

} // namespace lathe::cost
