#pragma once

#include "engine/model/Delivery.h"
#include "widgets/common/Icons.h"
#include "widgets/invoke/Parties.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace lathe::invoke {

/// What one event has led to, step by step: what services sent to each other, and the invocations.
class StoryModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { TimeColumn, StepColumn, OutcomeColumn, DurationColumn, ColumnCount };

    explicit StoryModel(QObject* parent = nullptr);

    void setParties(Parties parties);
    /// Steps that are there already stay where they are.
    void setStory(model::Story story);
    const model::Story& story() const { return m_story; }
    /// nullptr where the step is no invocation.
    const model::InvocationRecord* invocation(int row) const;
    /// From the first step to the end of the last that is over.
    Microseconds length() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    struct Step {
        Timestamp time;
        /// One of the two.
        const model::Delivery* delivery = nullptr;
        const model::InvocationRecord* invocation = nullptr;
    };

    std::vector<Step> stepsOf(const model::Story& story) const;
    QVariant text(const Step& step, int column) const;
    ui::Tint tint(const Step& step) const;
    QString toolTip(const Step& step) const;

    Parties m_parties;
    model::Story m_story;
    std::vector<Step> m_steps;
};

} // namespace lathe::invoke
