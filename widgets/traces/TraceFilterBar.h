#pragma once

#include "engine/api/TraceQuestion.h"
#include "engine/base/Clock.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;

namespace lathe::ui {
class SearchField;
}

namespace lathe::traces {

/// Which traces are listed: a filter expression of X-Ray, a span of time, only failures, only cold
/// starts.
class TraceFilterBar : public QWidget {
    Q_OBJECT

  public:
    explicit TraceFilterBar(const Clock& clock, QWidget* parent = nullptr);

    /// As it stands, until now.
    api::TraceQuestion question() const;
    bool isFiltered() const;
    QString expression() const;
    void setExpression(const QString& expression);
    /// What holds now, and this as well.
    void addCondition(const QString& condition);
    /// Likewise of a place on the map, instead of the one before.
    void setPlace(const QString& condition);
    /// The same question without a place on the map.
    api::TraceQuestion questionOfMap() const;
    /// Nothing but the span of time.
    void clear();
    /// The engine's word; empty: it is understood.
    void setFault(const QString& sentence);

  signals:
    void changed();
    /// The id of a trace was typed instead of an expression.
    void traceRequested(const QString& id);
    void leftDownwards();

  private:
    QCheckBox* addSwitch(const QString& text, const QString& help);
    void fillExamples(QMenu* menu);
    void readText();

    const Clock& m_clock;
    ui::SearchField* m_field;
    QCheckBox* m_failed;
    QCheckBox* m_cold;
    QComboBox* m_span;
    QLabel* m_fault;
    /// The last that was understood.
    std::string m_expression;
    QString m_place;
};

/// At which character a sentence of the filter's says that it is wrong, from 1; 0: it does not say.
int faultColumn(const QString& sentence);

} // namespace lathe::traces
