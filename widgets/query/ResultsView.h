#pragma once

#include "engine/insights/Execution.h"
#include "widgets/query/ChartTable.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lathe::query {

class ChartPage;
class QueryResults;

/// What a query has answered, as a table or as a chart.
class ResultsView : public QWidget {
    Q_OBJECT

  public:
    explicit ResultsView(QWidget* parent = nullptr);

    /// The answer to this query.
    void setResults(const insights::Results& results, const QString& query);
    bool hasRows() const;
    QString csv() const;
    /// What is shown, as PNG or SVG picture or the rows as CSV, by the name of the file.
    bool save(const QString& path);

    /// What the person chose: "table", "chart", "chart pie"...
    QString choice() const;
    void setChoice(const QString& choice);

  signals:
    void choiceChanged(const QString& choice);
    /// Rows of this value alone are wanted.
    void filterRequested(const QString& field, const QString& value);
    void failed(const QString& sentence);

  private:
    QWidget* makeBar();
    QTableView* makeTable();
    QToolButton* makeButton(const QString& text, const QString& icon);
    void showChart(bool chart);
    void updateView();
    void chooseKind(int index);
    void showMenu(const QPoint& position);
    void exportAs(const QString& suffix);
    std::optional<ChartKind> kind() const;

    QueryResults* m_results;
    QTableView* m_table;
    ChartPage* m_chart;
    QStackedWidget* m_stack;
    QToolButton* m_asTable;
    QToolButton* m_asChart;
    QComboBox* m_kind;
    /// That the rows are by.
    QStringList m_keys;
    /// The chart does not show the latest rows.
    bool m_isStale = true;
};

} // namespace lathe::query
