#pragma once

#include "widgets/traces/SpanTree.h"

#include <QWidget>

#include <vector>

namespace lathe::traces {

/// What the colours of a trace's bars say: those that are there, in one line.
class Legend : public QWidget {
    Q_OBJECT

  public:
    explicit Legend(QWidget* parent = nullptr);

    void setTree(const SpanTree& tree);
    const std::vector<SpanKind>& kinds() const { return m_kinds; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<SpanKind> m_kinds;
};

} // namespace lathe::traces
