#pragma once

#include "widgets/logs/Highlights.h"

#include <QFrame>

#include <vector>

class QVBoxLayout;

namespace lathe::logs {

/// The rules by which something stands out in lines, each on a row: its colour, what it looks for,
/// whether that is a regular expression.
class HighlightsPopup : public QFrame {
    Q_OBJECT

  public:
    explicit HighlightsPopup(QWidget* parent = nullptr);

    /// Shows it with the upper right corner at `corner`.
    void open(const std::vector<HighlightRule>& rules, const QPoint& corner);
    const std::vector<HighlightRule>& rules() const { return m_rules; }

  signals:
    void rulesChanged(const std::vector<lathe::logs::HighlightRule>& rules);

  private:
    void remake();
    QWidget* makeRow(std::size_t index);
    void addRule();

    std::vector<HighlightRule> m_rules;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_column;
    QPoint m_corner;
};

} // namespace lathe::logs
