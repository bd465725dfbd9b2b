#pragma once

#include <QAbstractButton>

namespace lathe::app {

/// A row that is pressed as a whole: icon, title, and a muted line below it, or two.
class RowButton : public QAbstractButton {
    Q_OBJECT

  public:
    RowButton(const QString& iconName, const QString& title, const QString& detail,
              QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// A path: shortened in its middle instead of going on in a second line.
    void setPath(bool path);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    int detailHeight(int width) const;

    bool m_path = false;
    QString m_icon;
    QString m_detail;
};

} // namespace lathe::app
