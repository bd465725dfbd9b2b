#include "app/window/CanvasDiffWiring.h"

#include "app/window/CanvasState.h"
#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "engine/authoring/GraphDiff.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/designer/CanvasDiffPane.h"

#include <QTabWidget>

#include <utility>

namespace lathe::app {

using designer::CanvasDiffPane;

CanvasDiffWiring::CanvasDiffWiring(MainWindow& window, GitHost& git)
    : QObject{&window}
    , m_window{window}
    , m_git{git} {
    connect(&window.document(), &ProjectDocument::closed, this, [this] {
        ++m_asked;
        if (isOpen())
            m_window.editors().close(m_pane);
    });
    connect(&window.document(), &ProjectDocument::projectChanged, this, [this] {
        if (isOpen() && m_of.after.empty())
            read();
    });
}

CanvasDiffWiring::~CanvasDiffWiring() = default;

CanvasDiffPane* CanvasDiffWiring::pane() const {
    return m_pane;
}

bool CanvasDiffWiring::isOpen() const {
    return m_pane && m_window.editors().tabs()->indexOf(m_pane) >= 0;
}

void CanvasDiffWiring::show(const vcs::Comparison& of, const QString& title) {
    m_of = of;
    m_title = title;
    m_raise = true;
    read();
}

void CanvasDiffWiring::read() {
    using States = std::pair<CanvasState, CanvasState>;
    CanvasState now;
    if (m_of.after.empty())
        now = canvasNow(m_window.document());
    m_git.read<States>(
        this,
        [of = m_of, now = std::move(now), file = m_window.document().templateFile()](
            const vcs::Repository& repository, const std::stop_token& stop) -> Result<States> {
            auto before = canvasAt(repository, of.before, file, stop);
            if (!before)
                return before.error();
            auto after = of.after.empty() ? Result<CanvasState>{now}
                                          : canvasAt(repository, of.after, file, stop);
            if (!after)
                return after.error();
            return States{std::move(*before), std::move(*after)};
        },
        [this, asked = ++m_asked](const Result<States>& states) {
            if (asked != m_asked)
                return;
            if (states)
                show(states->first, states->second);
            else
                m_window.notice().showMessage(ui::Tint::Error,
                                              ui::translated(states.error().detail));
        });
}

void CanvasDiffWiring::show(const CanvasState& before, const CanvasState& after) {
    // What is gone stands where it was.
    QHash<QString, QPointF> places = before.places;
    places.insert(after.places);
    CanvasDiffPane& pane = makePane();
    pane.show(authoring::differences(*before.project, *after.project), m_title, places,
              after.frames);
    if (std::exchange(m_raise, false))
        m_window.editors().showPage(&pane, QStringLiteral("workflow"), pane.windowTitle());
    m_window.editors().setPageTitle(&pane, pane.windowTitle());
}

CanvasDiffPane& CanvasDiffWiring::makePane() {
    if (m_pane)
        return *m_pane;
    m_pane = new CanvasDiffPane{&m_window};
    connect(m_pane, &QWidget::windowTitleChanged, this, [this](const QString& title) {
        if (isOpen())
            m_window.editors().setPageTitle(m_pane, title);
    });
    return *m_pane;
}

} // namespace lathe::app
