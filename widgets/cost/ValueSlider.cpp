#include "widgets/cost/ValueSlider.h"

#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace lathe::cost {

namespace {

constexpr int steps = 1000;
constexpr int labelWidth = 150;
constexpr int fieldWidth = 150;

} // namespace

ValueSlider::ValueSlider(const QString& name, double least, double most, Scale scale,
                         QWidget* parent)
    : QWidget{parent}
    , m_least{least}
    , m_most{most}
    , m_scale{scale}
    , m_label{new QLabel{name, this}}
    , m_slider{new QSlider{Qt::Horizontal, this}}
    , m_field{new QDoubleSpinBox{this}} {
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::One);
    m_label->setMinimumWidth(labelWidth);
    m_label->setBuddy(m_field);
    m_slider->setRange(0, steps);
    m_slider->setPageStep(steps / 20);
    m_slider->setAccessibleName(name);
    m_field->setRange(least, most);
    m_field->setDecimals(0);
    m_field->setGroupSeparatorShown(true);
    m_field->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_field->setAccessibleName(name);
    m_field->setMinimumWidth(fieldWidth);
    // Typed to its end, not at each digit.
    m_field->setKeyboardTracking(false);
    row->addWidget(m_label);
    row->addWidget(m_slider, 1);
    row->addWidget(m_field);
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
        const QSignalBlocker quiet{m_field};
        m_field->setValue(valueAt(position));
        emit changed();
    });
    connect(m_field, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        const QSignalBlocker quiet{m_slider};
        m_slider->setValue(positionOf(value));
        emit changed();
    });
}

double ValueSlider::value() const {
    return m_field->value();
}

void ValueSlider::setValue(double value) {
    const QSignalBlocker quietField{m_field};
    const QSignalBlocker quietSlider{m_slider};
    m_field->setValue(value);
    m_slider->setValue(positionOf(m_field->value()));
}

void ValueSlider::setSuffix(const QString& suffix) {
    m_field->setSuffix(suffix);
}

void ValueSlider::setDecimals(int decimals) {
    m_field->setDecimals(decimals);
}

int ValueSlider::positionOf(double value) const {
    if (m_scale == Scale::Linear)
        return int(std::lround((value - m_least) / (m_most - m_least) * steps));
    const double least = std::max(1.0, m_least);
    if (value < least)
        return 0;
    return int(std::lround(std::log(value / least) / std::log(m_most / least) * steps));
}

double ValueSlider::valueAt(int position) const {
    const double share = double(position) / steps;
    if (m_scale == Scale::Linear)
        return m_least + share * (m_most - m_least);
    if (position == 0)
        return m_least;
    const double least = std::max(1.0, m_least);
    const double value = least * std::pow(m_most / least, share);
    // To three digits: nobody means 10,471,285.
    const double digit = std::pow(10, std::max(0.0, std::floor(std::log10(value)) - 2));
    return std::min(m_most, std::round(value / digit) * digit);
}

} // namespace lathe::cost
