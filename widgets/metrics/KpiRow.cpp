#include "widgets/metrics/KpiRow.h"

#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QLabel>

namespace lathe::metrics {

KpiRow::KpiRow(QWidget* parent)
    : QWidget{parent}
    , m_row{new QHBoxLayout{this}} {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(ui::space::Two);
    m_row->addStretch(1);
}

QLabel* KpiRow::addTile(const QString& text) {
    auto* tile = new QWidget{this};
    auto* column = new QVBoxLayout{tile};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* caption = new QLabel{text, tile};
    caption->setFont(ui::smallFont());
    caption->setProperty("role", "muted");
    auto* value = new QLabel{tile};
    value->setFont(ui::strongFont());
    value->setAccessibleName(text);
    column->addWidget(caption);
    column->addWidget(value);
    m_row->addWidget(tile);
    m_tiles.push_back(tile);
    return value;
}

void KpiRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    int room = width();
    for (QWidget* tile : m_tiles) {
        room -= tile->sizeHint().width() + ui::space::Two;
        tile->setVisible(room >= 0);
    }
}

} // namespace lathe::metrics
