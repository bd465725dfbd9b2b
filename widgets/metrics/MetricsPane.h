#pragma once

#include "engine/base/Clock.h"
#include "engine/model/Invocation.h"
#include "engine/model/Project.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace lathe::metrics {

/// The Metrics dock: what the functions did in the last minutes, second by second.
class MetricsPane : public QWidget {
    Q_OBJECT

  public:
    explicit MetricsPane(const Clock& clock = Clock::system(), QWidget* parent = nullptr);
    ~MetricsPane() override;

  public slots:
    void setProject(std::shared_ptr<const model::Project> project);
    /// Finished invocations of the last hour from the journal, in any order: what there is when the
    /// window opens.
    void setHistory(const std::vector<model::InvocationRecord>& records);
    /// EventBatch::started and EventBatch::finished.
    void addStarted(const std::vector<model::InvocationRecord>& records);
    void addFinished(const std::vector<model::InvocationRecord>& records);
    /// Only this function; empty: all of them.
    void showFunction(const QString& logicalId);

  signals:
    /// A point was clicked: the invocations of this function (empty: of all) that finished from
    /// `from` on and before `to`.
    void invocationsRequested(const QString& logicalId, lathe::Timestamp from, lathe::Timestamp to);
};

} // namespace lathe::metrics
