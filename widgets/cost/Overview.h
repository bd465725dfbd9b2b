#pragma once

#include "engine/base/Clock.h"
#include "engine/cost/PriceTable.h"
#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "engine/store/Journal.h"
#include "widgets/cost/Assumptions.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe::cost {

class AlternativesModel;
class CostBook;
class CostModel;

/// What today's invocations would have cost on AWS, function by function, and a month of them
/// against a budget.
class Overview : public QWidget {
    Q_OBJECT

  public:
    explicit Overview(const Clock& clock = Clock::system(), QWidget* parent = nullptr);
    ~Overview() override;

    /// The table for other programs: plain numbers, money in dollars.
    QString csv() const;

    const Assumptions& assumptions() const;
    const CostBook& book() const { return *m_book; }
    void setAssumptions(const Assumptions& assumptions);

  public slots:
    void setProject(std::shared_ptr<const model::Project> project);
    void setPrices(const cost::PriceTable& prices);
    /// The answer to totalsRequested. What finished since it was asked is added to it.
    void setTotals(const std::vector<store::FunctionTotals>& totals);
    /// EventBatch::finished.
    void addFinished(const std::vector<model::InvocationRecord>& records);
    /// Another journal, or one that can be asked again: what was counted so far goes, and is asked
    /// for.
    void restart();
    /// Selects the function in the list.
    void showFunction(const QString& logicalId);

  signals:
    /// The journal's totals since this moment (local midnight) are wanted: when the pane is first
    /// shown with a project, and when a day begins.
    void totalsRequested(lathe::Timestamp since);
    /// Jump to a setting of the function: "MemorySize", "Architectures".
    void settingRequested(const QString& logicalId, const QString& property);
    /// Its figures are others.
    void refreshed();
    /// In dollars; 0: none.
    void budgetChosen(double dollars);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    QLayout* makeBar();
    QWidget* makeComparison();
    QLayout* makeFoot();
    QString currentFunction() const;
    void chooseRegion(const QString& region);
    void askForTotals();
    void onTick();
    void refresh();
    void showMonth();
    void showSource();
    void showComparison();
    void divideWidth();
    void exportCsv();

    const Clock& m_clock;
    std::shared_ptr<const model::Project> m_project;
    std::unique_ptr<CostBook> m_book;
    CostModel* m_model;
    AlternativesModel* m_alternatives;
    QTimer m_timer;
    bool m_changed = false;
    /// Local midnight of the day that is shown, and when its totals were asked for.
    Timestamp m_day{};
    Timestamp m_asked{};

    QSpinBox* m_rate;
    QComboBox* m_per;
    QCheckBox* m_free;
    QComboBox* m_region;
    QToolButton* m_export;
    QStackedWidget* m_pages;
    ui::EmptyState* m_empty;
    QSplitter* m_split;
    /// By hand.
    bool m_divided = false;
    QTableView* m_table;
    ui::ElidedLabel* m_comparisonTitle;
    QStackedWidget* m_comparisonPages;
    QTableView* m_comparison;
    QLabel* m_note;
    ui::ElidedLabel* m_source;
    QDoubleSpinBox* m_budget;
    QLabel* m_today;
    QLabel* m_month;
};

} // namespace lathe::cost
