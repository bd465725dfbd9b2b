#pragma once

#include <QWidget>

class QSlider;
class QSpinBox;

namespace lathe::inspector {

/// The memory of a function: a slider over the sizes that matter and a box for every megabyte.
class MemoryEditor : public QWidget {
    Q_OBJECT

  public:
    explicit MemoryEditor(QWidget* parent = nullptr);

    int value() const;
    /// Emits nothing.
    void setValue(int mebibytes);

    /// vCPUs that a function of this memory gets: 1,769 MB are one
    /// (https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html).
    static double cpuShare(int mebibytes);

  signals:
    /// While one drags: for what is shown beside.
    void previewed(int mebibytes);
    /// One choice is made.
    void edited(int mebibytes);

  protected:
    void focusInEvent(QFocusEvent* event) override;

  private:
    QSlider* m_slider;
    QSpinBox* m_box;
    int m_committed = 128;

    void commit();
};

} // namespace lathe::inspector
