#pragma once

#include "widgets/query/ChartTable.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;

namespace lathe::ui {
class EmptyState;
}

namespace lathe::query {

class ResultChart;

/// Results of a query drawn under their legend; or, where they cannot be, what a chart needs.
class ChartPage : public QWidget {
    Q_OBJECT

  public:
    explicit ChartPage(QWidget* parent = nullptr);

    /// nullopt: they cannot be drawn. No kind: the one that suits them.
    void show(std::optional<ChartTable> table, std::optional<ChartKind> kind);
    bool hasChart() const;
    /// What is drawn, as a PNG or SVG picture, by the name of the file.
    bool save(const QString& path);

  signals:
    /// The person wants to see the rows instead.
    void tableRequested();

  private:
    bool makeChart();
    void draw();
    void wear();
    QString legend() const;
    QString shareText(std::size_t slice) const;
    QString accessibleText() const;

    std::optional<ChartTable> m_table;
    std::optional<ChartKind> m_kind;
    /// What is drawn; of a pie its slices.
    std::vector<ChartTable::Series> m_drawn;
    bool m_isPie = false;
    ui::EmptyState* m_empty;
    QWidget* m_page;
    QLabel* m_legend;
    QStackedWidget* m_stack;
    ResultChart* m_chart = nullptr;
};

} // namespace lathe::query
