#include "widgets/inspector/MemoryEditor.h"

#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QFocusEvent>
#include <QSlider>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace lathe::inspector {

namespace {

/// Doublings first, a full vCPU (1,769 MB) among them, then gigabytes.
constexpr std::array stops{128,  192,  256,  384,  512,  768,  1024, 1280, 1536, 1769,
                           2048, 2560, 3072, 4096, 5120, 6144, 7168, 8192, 9216, 10240};

int stopFor(int mebibytes) {
    const auto above = std::lower_bound(stops.begin(), stops.end(), mebibytes);
    if (above == stops.end())
        return int(stops.size()) - 1;
    const auto index = int(above - stops.begin());
    if (index > 0 && mebibytes - stops[std::size_t(index) - 1] < *above - mebibytes)
        return index - 1;
    return index;
}

} // namespace

MemoryEditor::MemoryEditor(QWidget* parent)
    : QWidget{parent}
    , m_slider{new QSlider{Qt::Horizontal, this}}
    , m_box{new QSpinBox{this}} {
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::One);
    m_slider->setRange(0, int(stops.size()) - 1);
    m_slider->setPageStep(3);
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setTickInterval(1);
    m_slider->setAccessibleName(tr("Memory"));
    m_box->setRange(128, 10'240);
    m_box->setSuffix(tr(" MB"));
    m_box->setGroupSeparatorShown(true);
    m_box->setKeyboardTracking(false);
    m_box->setAccessibleName(tr("Memory in MB"));
    row->addWidget(m_slider, 1);
    row->addWidget(m_box);
    connect(m_slider, &QSlider::valueChanged, this, [this](int stop) {
        const QSignalBlocker quiet{m_box};
        m_box->setValue(stops[std::size_t(stop)]);
        emit previewed(value());
        if (!m_slider->isSliderDown())
            commit();
    });
    connect(m_slider, &QSlider::sliderReleased, this, &MemoryEditor::commit);
    connect(m_box, &QSpinBox::valueChanged, this, [this](int mebibytes) {
        const QSignalBlocker quiet{m_slider};
        m_slider->setValue(stopFor(mebibytes));
        emit previewed(mebibytes);
        commit();
    });
}

int MemoryEditor::value() const {
    return m_box->value();
}

void MemoryEditor::setValue(int mebibytes) {
    const QSignalBlocker quietSlider{m_slider};
    const QSignalBlocker quietBox{m_box};
    m_box->setValue(mebibytes);
    m_slider->setValue(stopFor(mebibytes));
    m_committed = m_box->value();
}

void MemoryEditor::focusInEvent(QFocusEvent* event) {
    // As a proxy it would have Tab pass the slider by.
    m_box->setFocus(event->reason());
}

void MemoryEditor::commit() {
    if (value() == m_committed)
        return;
    m_committed = value();
    emit edited(m_committed);
}

double MemoryEditor::cpuShare(int mebibytes) {
    return mebibytes / 1769.0;
}

} // namespace lathe::inspector
