#pragma once

#include "engine/base/Clock.h"
#include "engine/cost/Scenario.h"
#include "engine/model/Project.h"

#include <QWidget>

#include <map>
#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QLayout;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
} // namespace lathe::ui

namespace lathe::cost {

class ValueSlider;
class WhatIfModel;
struct WhatIfReport;

/// What a function would cost with other traffic, memory, duration, processor or provisioned
/// concurrency, beside what it costs as it is; as a report too.
class WhatIfView : public QWidget {
    Q_OBJECT

  public:
    explicit WhatIfView(const Clock& clock, QWidget* parent = nullptr);
    ~WhatIfView() override;

    QString currentFunction() const;
    /// What the controls say.
    Scenario supposed() const;
    /// As Markdown.
    QString report() const;

  public slots:
    void setProject(std::shared_ptr<const model::Project> project);
    void setCurrentFunction(const QString& logicalId);
    void setPrices(const cost::PriceTable& prices);
    void setSourcePrices(const cost::SourcePrices& prices);
    /// What was measured of the function today: its mean billed duration; and how often it is
    /// reckoned to run. Controls that nobody has moved follow it.
    void setObserved(const QString& function, std::optional<Microseconds> mean,
                     std::int64_t requestsPerMonth);
    void setRegion(const std::string& region);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QLayout* makeBar();
    QWidget* makeControls();
    const model::FunctionSpec* function() const;
    Scenario now() const;
    void fillTriggers();
    std::vector<Charge> chargesOfTrigger() const;
    /// The controls say what is.
    void reset();
    void refresh();
    WhatIfReport reportOf() const;
    void save();

    struct Observed {
        std::optional<Microseconds> mean;
        std::int64_t requests = 0;
    };

    const Clock& m_clock;
    std::shared_ptr<const model::Project> m_project;
    std::optional<PriceTable> m_prices;
    std::optional<SourcePrices> m_sources;
    std::map<QString, Observed> m_observed;
    std::string m_region = "us-east-1";
    /// A person has moved a control of this function.
    bool m_moved = false;

    QComboBox* m_function;
    QComboBox* m_trigger;
    QCheckBox* m_free;
    QToolButton* m_reset;
    QToolButton* m_save;
    QStackedWidget* m_pages;
    QSplitter* m_split;
    ValueSlider* m_requests;
    ValueSlider* m_duration;
    ValueSlider* m_memory;
    ValueSlider* m_provisioned;
    ValueSlider* m_log;
    ValueSlider* m_traced;
    QComboBox* m_architecture;
    WhatIfModel* m_model;
    QTableView* m_table;
    ui::ElidedLabel* m_note;
};

} // namespace lathe::cost
