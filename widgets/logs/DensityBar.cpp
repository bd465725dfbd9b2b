#include "widgets/logs/DensityBar.h"

#include "widgets/common/Theme.h"
#include "widgets/logs/LogRows.h"
#include "widgets/logs/SeverityMarks.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace lathe::logs {

namespace {

constexpr int countEvery = 100;
/// One error among millions is seen as well.
constexpr double palest = 0.45;

} // namespace

DensityBar::DensityBar(const LogRows* rows, const SeverityMarks* marks, QWidget* parent)
    : QWidget{parent}
    , m_rows{rows}
    , m_marks{marks} {
    setAccessibleName(tr("Where errors are"));
    setCursor(Qt::PointingHandCursor);
    m_soon.setSingleShot(true);
    m_soon.setInterval(countEvery);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        count();
        update();
    });
    const auto later = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(marks, &SeverityMarks::changed, this, later);
    connect(rows, &LogRows::progressed, this, later);
    connect(ui::Theme::current(), &ui::Theme::changed, this, qOverload<>(&QWidget::update));
}

void DensityBar::setBookmarks(std::vector<std::int64_t> lines) {
    m_bookmarks = std::move(lines);
    std::sort(m_bookmarks.begin(), m_bookmarks.end());
    m_soon.start();
}

int DensityBar::rowAt(int y) const {
    const int all = m_rows->rowCount();
    return std::clamp(static_cast<int>(std::int64_t{y} * all / std::max(1, height())), 0,
                      std::max(0, all - 1));
}

void DensityBar::count() {
    m_places.assign(static_cast<std::size_t>(std::max(0, height())), {});
    m_most = 0;
    if (m_rows->rowCount() == 0)
        return;
    const auto lineAt = [this](int y) {
        return y >= height() ? m_rows->extent().last + 1 : m_rows->number(rowAt(y));
    };
    std::int64_t first = lineAt(0);
    for (int y = 0; y < height(); ++y) {
        const std::int64_t next = lineAt(y + 1);
        Place& place = m_places[static_cast<std::size_t>(y)];
        place.errors = m_marks->errors().indexOf(next) - m_marks->errors().indexOf(first);
        place.warnings =
            m_marks->warnings().indexOf(next) - m_marks->warnings().indexOf(first) - place.errors;
        const auto bookmark = std::lower_bound(m_bookmarks.begin(), m_bookmarks.end(), first);
        place.bookmark = bookmark != m_bookmarks.end() && *bookmark < next;
        m_most = std::max({m_most, place.errors, place.warnings});
        first = next;
    }
}

void DensityBar::paintEvent(QPaintEvent*) {
    const auto& colors = ui::colors();
    QPainter painter{this};
    painter.fillRect(rect(), colors.surface);
    const auto draw = [&](int y, int left, int right, QColor color, std::int64_t many) {
        const double share = std::log1p(static_cast<double>(many)) /
                             std::log1p(static_cast<double>(std::max<std::int64_t>(m_most, 1)));
        color.setAlphaF(static_cast<float>(palest + (1 - palest) * share));
        // Two pixels high: one is overlooked.
        painter.fillRect(left, y, right - left, 2, color);
    };
    for (int y = 0; y < static_cast<int>(m_places.size()); ++y) {
        const Place& place = m_places[static_cast<std::size_t>(y)];
        if (place.warnings > 0)
            draw(y, 2, width() / 2, colors.warning, place.warnings);
        if (place.errors > 0)
            draw(y, width() / 2, width() - 2, colors.error, place.errors);
        if (place.bookmark)
            painter.fillRect(0, y, width(), 2, colors.accent);
    }
    painter.setPen(colors.border);
    painter.drawLine(0, 0, 0, height());
}

void DensityBar::resizeEvent(QResizeEvent*) {
    count();
}

void DensityBar::activate(int y) {
    if (m_rows->rowCount() == 0)
        return;
    constexpr int near = 3;
    for (int at = std::max(0, y - near); at <= y + near; ++at) {
        const auto place = static_cast<std::size_t>(at);
        if (place >= m_places.size() || m_places[place].errors == 0)
            continue;
        const LineSet& errors = m_marks->errors();
        const std::int64_t index = errors.indexOf(m_rows->number(rowAt(at)));
        if (index < errors.count())
            return emit rowActivated(m_rows->rowOf(errors.at(index)));
    }
    emit rowActivated(rowAt(y));
}

void DensityBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        activate(event->position().toPoint().y());
}

void DensityBar::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton && m_rows->rowCount() > 0)
        emit rowActivated(rowAt(event->position().toPoint().y()));
}

bool DensityBar::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto y = static_cast<std::size_t>(std::max(0, help->pos().y()));
    std::int64_t errors = 0, warnings = 0;
    for (std::size_t at = y > 2 ? y - 2 : 0; at < std::min(y + 3, m_places.size()); ++at) {
        errors += m_places[at].errors;
        warnings += m_places[at].warnings;
    }
    QToolTip::showText(help->globalPos(),
                       tr("%Ln errors here", nullptr, static_cast<int>(errors)) + u'\n' +
                           tr("%Ln warnings here", nullptr, static_cast<int>(warnings)),
                       this);
    return true;
}

} // namespace lathe::logs
