#include "widgets/traces/Legend.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/traces/SpanWords.h"

#include <QPainter>

#include <set>

namespace lathe::traces {

namespace {

constexpr int swatch = 10;

} // namespace

Legend::Legend(QWidget* parent)
    : QWidget{parent} {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend"));
    connect(ui::Theme::current(), &ui::Theme::changed, this, qOverload<>(&QWidget::update));
}

void Legend::setTree(const SpanTree& tree) {
    std::set<SpanKind> kinds;
    for (const Span& span : tree.spans())
        kinds.insert(span.kind);
    m_kinds.assign(kinds.begin(), kinds.end());
    QStringList names;
    for (const SpanKind kind : m_kinds)
        names << kindText(kind);
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    setToolTip(names.join(u'\n'));
    update();
}

QSize Legend::sizeHint() const {
    return {300, QFontMetrics{ui::smallFont()}.height() + ui::space::One};
}

void Legend::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setFont(ui::smallFont());
    const QFontMetrics metrics = painter.fontMetrics();
    int x = ui::space::One;
    const auto write = [&](const QString& text) {
        const int width = metrics.horizontalAdvance(text);
        painter.setPen(ui::colors().muted);
        painter.drawText(QRect{x, 0, width, height()}, Qt::AlignVCenter | Qt::AlignLeft, text);
        x += width + ui::space::OneAndHalf;
    };
    const auto fits = [&](const QString& text) {
        return x + swatch + ui::space::Half + metrics.horizontalAdvance(text) <= width();
    };
    for (const SpanKind kind : m_kinds) {
        if (!fits(kindText(kind)))
            return write(QStringLiteral("\u2026"));
        painter.fillRect(QRect{x, (height() - swatch) / 2, swatch, swatch}, kindColor(kind));
        x += swatch + ui::space::Half;
        write(kindText(kind));
    }
    const QString critical = tr("critical path");
    if (m_kinds.empty() || !fits(critical))
        return;
    painter.fillRect(QRect{x, height() / 2 - 1, swatch, 2}, ui::colors().text);
    x += swatch + ui::space::Half;
    write(critical);
}

} // namespace lathe::traces
