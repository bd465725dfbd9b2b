#include "widgets/common/EngineText.h"

#include <QCoreApplication>

namespace lathe::ui {

QString translated(const Text& text) {
    return QString::fromStdString(text.translated([](const std::string& pattern) {
        return QCoreApplication::translate(Text::context, pattern.c_str()).toStdString();
    }));
}

QString translatedResource(const QString& english) {
    return QCoreApplication::translate("resources", english.toUtf8().constData());
}

Text toText(const QString& sentence) {
    return Text::verbatim(sentence.toStdString());
}

} // namespace lathe::ui
