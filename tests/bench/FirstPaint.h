#pragma once

#include <Qsci/qsciscintilla.h>

#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <chrono>
#include <cstdlib>
#include <iostream>

namespace lathe::bench {

/// Nanoseconds of the clock that all processes of the machine share.
inline std::chrono::nanoseconds monotonicNow() {
    return std::chrono::steady_clock::now().time_since_epoch();
}

/// Prints the nanoseconds since `started` once the window, or the text of an editor, has been
/// painted, and ends the process.
class FirstPaint : public QObject {
  public:
    enum class Of { Window, Text };

    FirstPaint(Of of, std::chrono::nanoseconds started)
        : m_of{of}
        , m_started{started} {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::Paint && isWanted(object)) {
            qApp->removeEventFilter(this);
            // What is painted now is on the screen when the event loop turns.
            QTimer::singleShot(0, this, [this] {
                std::cout << (monotonicNow() - m_started).count() << std::endl;
                std::_Exit(0);
            });
        }
        return false;
    }

  private:
    bool isWanted(const QObject* object) const {
        const auto* widget = qobject_cast<const QWidget*>(object);
        if (!widget || m_of == Of::Window)
            return widget && widget->isWindow();
        const auto* editor = qobject_cast<const QsciScintilla*>(widget->parentWidget());
        return editor && editor->length() > 0;
    }

    Of m_of;
    std::chrono::nanoseconds m_started;
};

} // namespace lathe::bench
