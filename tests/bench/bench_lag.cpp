// How long the window's event loop waits while functions are hard on it: the gaps between the
// ticks of a timer of one millisecond in the real window on the real engine.
//
//   bench_lag

#include "app/settings/Settings.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "tests/support/LagMeter.h"
#include "tests/support/NoisyProject.h"
#include "widgets/logs/LogsPane.h"

#include <QApplication>
#include <QLineEdit>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

using namespace lathe;

namespace {

constexpr int FloodSeconds = 5;

class Bench : public QObject {
  public:
    explicit Bench(const QString& folder)
        : m_folder{folder}
        , m_settings{folder + "/settings.ini", nullptr}
        , m_window{m_settings} {
        connect(m_window.engine().feed(), &app::EventFeed::ready, this,
                [this](const api::EventBatch& batch) {
                    m_finished += batch.finished.size();
                    m_lines += batch.logs.size() + std::size_t(batch.droppedLogLines);
                });
    }

    bool run() {
        test::writeNoisyProject(m_folder + "/project", FloodSeconds);
        m_window.resize(1280, 800);
        m_window.show();
        m_window.openProject(m_folder + "/project");
        const bool ready = QTest::qWaitFor(
            [this] {
                return m_window.engine().state() == app::EngineHost::State::Running &&
                       m_window.docks().isBuilt() && m_window.editors().current();
            },
            30'000);
        if (!ready)
            return false;
        QTest::qWait(500);
        fmt::print("{:<44}{:>10}{:>10}{:>12}\n", "gap of the event loop", "p99 ms", "worst ms",
                   "lines/s");
        measure("idle", [] { QTest::qWait(1'000); });
        measure("100,000 lines/s", [this] {
            start("Flood");
            while (m_finished == 0)
                QTest::qWait(10);
        });
        measure("the same; typing, switching tabs, filtering", [this] {
            start("Flood");
            disturb();
        });
        measure("endless function", [this] {
            start("Endless");
            QTest::qWait(3'000);
        });
        m_window.stopCurrent();
        return QTest::qWaitFor([this] { return m_finished > 0; }, 10'000);
    }

  private:
    void start(const QString& function) {
        m_finished = 0;
        m_lines = 0;
        m_window.setCurrentFunction(function);
        m_window.invokeCurrent();
        m_window.docks().raise(m_window.docks().logs());
    }
    void disturb() {
        auto* first = m_window.editors().open(m_folder + "/project/template.yaml");
        auto* second = m_window.editors().open(m_folder + "/project/app.py");
        auto* filter = m_window.docks().logs()->findChild<QLineEdit*>();
        for (int i = 0; m_finished == 0 && i < 2'000; ++i) {
            QTest::keyClick(second->editor(), i % 40 ? Qt::Key_A : Qt::Key_Return);
            if (i % 8 == 0)
                m_window.editors().tabs()->setCurrentWidget(i % 16 ? first : second);
            if (i % 6 == 0)
                filter->setText(i % 18 ? QString::number(i) : QString{});
            QTest::qWait(30);
        }
        filter->clear();
    }
    template <class Work> void measure(const char* name, Work work) {
        test::LagMeter meter;
        QElapsedTimer time;
        time.start();
        meter.start();
        work();
        meter.stop();
        const double seconds = double(time.elapsed()) / 1000;
        fmt::print("{:<44}{:>10.1f}{:>10.1f}{:>12.0f}\n", name, meter.at(0.99), meter.at(1),
                   double(m_lines) / seconds);
        std::fflush(stdout);
        QTest::qWait(1'000);
    }

    QString m_folder;
    app::Settings m_settings;
    app::MainWindow m_window;
    std::size_t m_finished = 0;
    std::size_t m_lines = 0;
};

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", folder.filePath("state").toLocal8Bit());
    QApplication application{argc, argv};
    return Bench{folder.path()}.run() ? 0 : 1;
}
