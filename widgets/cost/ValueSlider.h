#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QSlider;

namespace lathe::cost {

/// A number by a slider and by a field beside it. Large ranges are slid through by their powers.
class ValueSlider : public QWidget {
    Q_OBJECT

  public:
    enum class Scale { Linear, Powers };

    /// `least` of a scale of powers may be 0: then the slider's first step is that.
    ValueSlider(const QString& name, double least, double most, Scale scale,
                QWidget* parent = nullptr);

    double value() const;
    /// Does not emit changed.
    void setValue(double value);
    void setSuffix(const QString& suffix);
    void setDecimals(int decimals);

  signals:
    void changed();

  private:
    int positionOf(double value) const;
    double valueAt(int position) const;

    double m_least;
    double m_most;
    Scale m_scale;
    QLabel* m_label;
    QSlider* m_slider;
    QDoubleSpinBox* m_field;
};

} // namespace lathe::cost
