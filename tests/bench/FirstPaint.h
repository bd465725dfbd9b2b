#pragma once

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdlib>
#include <iostream>

namespace lathe::bench {

/// Nanoseconds of the clock that all processes of the machine share.
inline std::chrono::nanoseconds monotonicNow() {
    return std::chrono::steady_clock::now().time_since_epoch();
}

/// Prints the nanoseconds since `started` once the window has been painted, and ends the process.
class FirstPaint : public QObject {
  public:
    FirstPaint(QWidget& window, std::chrono::nanoseconds started)
        : m_started{started} {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject* window, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            window->removeEventFilter(this);
            // What is painted now is on the screen when the event loop turns.
            QTimer::singleShot(0, this, [this] {
                std::cout << (monotonicNow() - m_started).count() << std::endl;
                std::_Exit(0);
            });
        }
        return false;
    }

  private:
    std::chrono::nanoseconds m_started;
};

} // namespace lathe::bench
