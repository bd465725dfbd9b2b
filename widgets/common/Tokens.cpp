#include "widgets/common/Tokens.h"

#include <QApplication>
#include <QFontDatabase>

#include <algorithm>

namespace lathe::ui {

namespace {

int chosenCodeSize = 10;

QFont scaled(qreal factor) {
    QFont font = uiFont();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace

QFont uiFont() {
    return QApplication::font();
}

QFont smallFont() {
    return scaled(0.9);
}

QFont strongFont() {
    QFont font = uiFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headlineFont() {
    QFont font = scaled(1.35);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont codeFont(int pointSize) {
    static const QString family = [] {
        const QString preferred = QStringLiteral("JetBrains Mono");
        return QFontDatabase::hasFamily(preferred)
                   ? preferred
                   : QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    }();
    QFont font{family};
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    font.setPointSize(pointSize > 0 ? pointSize : chosenCodeSize);
    return font;
}

int codeFontSize() {
    return chosenCodeSize;
}

void setCodeFontSize(int pointSize) {
    chosenCodeSize = std::clamp(pointSize, 6, 40);
}

} // namespace lathe::ui
