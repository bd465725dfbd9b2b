#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;

namespace lathe::metrics {

/// Key figures under their captions, at the right; the last ones are not there where there is no
/// room for them.
class KpiRow : public QWidget {
    Q_OBJECT

  public:
    explicit KpiRow(QWidget* parent = nullptr);

    /// Gives the figure.
    QLabel* addTile(const QString& caption);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QHBoxLayout* m_row;
    std::vector<QWidget*> m_tiles;
};

} // namespace lathe::metrics
