// A bare window with one QScintilla editor: what bench_window compares Lathe with. It links
// nothing but Qt Widgets and QScintilla.
//
//   bench_window_bare STARTED FILE

#include "tests/bench/FirstPaint.h"

#include <Qsci/qscilexerpython.h>
#include <Qsci/qsciscintilla.h>

#include <QApplication>
#include <QFile>
#include <QMainWindow>

using namespace lathe;

int main(int argc, char** argv) {
    QApplication application{argc, argv};
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3)
        return 1;
    QMainWindow window;
    auto* editor = new QsciScintilla;
    editor->setLexer(new QsciLexerPython{editor});
    QFile source{arguments[2]};
    if (source.open(QIODevice::ReadOnly))
        editor->read(&source);
    window.setCentralWidget(editor);
    window.resize(1280, 800);
    const bench::FirstPaint paint{bench::FirstPaint::Of::Window,
                                  std::chrono::nanoseconds{arguments[1].toLongLong()}};
    window.show();
    return QApplication::exec();
}
