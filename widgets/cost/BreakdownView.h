#pragma once

#include "engine/cost/Breakdown.h"
#include "engine/model/Project.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLayout;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe {
class Clock;
}

namespace lathe::cost {

class BreakdownModel;

/// What ran since some day, by function, trigger, day or tag, at list prices: Lambda's, and those
/// of the services that started the functions.
class BreakdownView : public QWidget {
    Q_OBJECT

  public:
    explicit BreakdownView(const Clock& clock, QWidget* parent = nullptr);

    /// Plain numbers, money in dollars.
    QString csv() const;

  public slots:
    void setProject(std::shared_ptr<const model::Project> project);
    void setPrices(const cost::SourcePrices& prices);
    /// The answer to usesRequested.
    void setUses(const std::vector<model::Use>& uses);
    /// Something has run, or there is another journal: what is shown is asked for again, soon.
    void setOutdated();

  signals:
    /// What ran since then is wanted.
    void usesRequested(lathe::Timestamp since);

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    QLayout* makeBar();
    void fillKeys();
    void ask();
    void refresh();
    Timestamp since() const;
    void exportCsv();

    const Clock& m_clock;
    std::shared_ptr<const model::Project> m_project;
    std::optional<SourcePrices> m_prices;
    std::vector<model::Use> m_uses;
    BreakdownModel* m_model;
    QTimer m_again;
    bool m_outdated = true;

    QComboBox* m_by;
    QComboBox* m_period;
    QToolButton* m_export;
    QStackedWidget* m_pages;
    QTableView* m_table;
    ui::ElidedLabel* m_note;
};

} // namespace lathe::cost
