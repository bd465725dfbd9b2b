#pragma once

#include "engine/cost/PriceTable.h"
#include "engine/model/Project.h"
#include "widgets/traces/ColdStart.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QSpinBox;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe::traces {

class IcicleView;
class ModuleModel;

/// What the cold starts of a trace spent their time on, module by module, and what that costs.
class ColdStartView : public QWidget {
    Q_OBJECT

  public:
    explicit ColdStartView(QWidget* parent = nullptr);

    void setTree(const SpanTree& tree);
    void setProject(std::shared_ptr<const model::Project> project);
    void setPrices(const cost::PriceTable& prices);
    /// The answer to coldStartsRequested.
    void setColdStarts(const QString& logicalId, qint64 inThirtyDays);
    QString summary() const;

  signals:
    /// How many cold starts the function had in the last thirty days is wanted.
    void coldStartsRequested(const QString& logicalId);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QLayout* makeBar();
    void makeTable();
    void showCurrent();
    void updateSummary();
    /// What a time of the function costs; empty where that is not known.
    std::function<PicoDollars(Microseconds)> priceOf(const QString& function) const;

    std::shared_ptr<const model::Project> m_project;
    std::optional<cost::PriceTable> m_prices;
    std::vector<ColdStart> m_all;
    /// Cold starts a month that are counted with, by logical id.
    QHash<QString, int> m_counts;
    QComboBox* m_which;
    ui::ElidedLabel* m_summary;
    QLabel* m_perMonth;
    QSpinBox* m_count;
    ui::EmptyState* m_empty;
    QStackedWidget* m_pages;
    QSplitter* m_split;
    IcicleView* m_icicle;
    ModuleModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
};

} // namespace lathe::traces
