#include "widgets/common/Icons.h"

#include "widgets/common/Theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace lathe::ui {

namespace {

QPixmap render(const QString& name, QSize pixels, const QColor& color) {
    const QString key = QStringLiteral("lathe:%1:%2x%3:%4")
                            .arg(name, QString::number(pixels.width()),
                                 QString::number(pixels.height()), color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file{QStringLiteral(":/icons/%1.svg").arg(name)};
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "icon", qPrintable(name));
    QByteArray svg = opened ? file.readAll() : QByteArray{};
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer{svg};
    pixmap = QPixmap{pixels};
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    const int side = std::min(pixels.width(), pixels.height());
    renderer.render(&painter, QRectF{(pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0,
                                     qreal(side), qreal(side)});
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine final : public QIconEngine {
  public:
    Engine(QString name, Tint tint)
        : m_name{std::move(name)}
        , m_tint{tint} {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap pixmap = render(m_name, rect.size() * ratio, colorFor(mode));
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return render(m_name, size, colorFor(mode));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
        return render(m_name, size, colorFor(mode));
    }
    QIconEngine* clone() const override { return new Engine{m_name, m_tint}; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

  private:
    QColor colorFor(QIcon::Mode mode) const {
        return mode == QIcon::Disabled ? colors().faint : tintColor(m_tint);
    }

    QString m_name;
    Tint m_tint;
};

} // namespace

QColor tintColor(Tint tint) {
    const Colors& c = colors();
    switch (tint) {
    case Tint::Text:
        return c.text;
    case Tint::Accent:
        return c.accent;
    case Tint::AccentText:
        return c.accentText;
    case Tint::Success:
        return c.success;
    case Tint::Warning:
        return c.warning;
    case Tint::Error:
        return c.error;
    case Tint::Info:
        return c.info;
    case Tint::Muted:
        break;
    }
    return c.muted;
}

QIcon icon(const QString& name, Tint tint) {
    Theme::current();
    Q_ASSERT_X(hasIcon(name), "icon", qPrintable(name));
    return QIcon{new Engine{name, tint}};
}

QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio) {
    Theme::current();
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap pixmap = render(name, {pixels, pixels}, color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

bool hasIcon(const QString& name) {
    Theme::current();
    return QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name));
}

} // namespace lathe::ui
