#pragma once

#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <vector>

namespace lathe::logs {

class LogRows;
class SeverityMarks;

/// All rows from above to below, beside the scroll bar: where errors and warnings are, how many of
/// them, and bookmarks. A click goes there.
class DensityBar : public QWidget {
    Q_OBJECT

  public:
    static constexpr int Width = 12;

    DensityBar(const LogRows* rows, const SeverityMarks* marks, QWidget* parent = nullptr);

    void setBookmarks(std::vector<std::int64_t> lines);

  signals:
    /// The row that is there: the first error of the place where it has one.
    void rowActivated(int row);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

  private:
    /// What a row of pixels stands for.
    struct Place {
        std::int64_t errors = 0;
        std::int64_t warnings = 0;
        bool bookmark = false;
    };
    void count();
    int rowAt(int y) const;
    void activate(int y);

    const LogRows* m_rows;
    const SeverityMarks* m_marks;
    std::vector<std::int64_t> m_bookmarks;
    std::vector<Place> m_places;
    std::int64_t m_most = 0;
    /// Several changes, one count.
    QTimer m_soon;
};

} // namespace lathe::logs
