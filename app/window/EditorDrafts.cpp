#include "app/window/EditorDrafts.h"

#include "app/document/Background.h"
#include "widgets/editor/EditorView.h"

#include <utility>

namespace lathe::app {

using editor::EditorView;
using namespace std::chrono_literals;

namespace {

/// At most this much typing is lost.
constexpr auto KeepInterval = 1s;
constexpr qsizetype MaximumSize = 8 * 1024 * 1024;

} // namespace

EditorDrafts::EditorDrafts(const QString& folder, QObject* parent)
    : QObject{parent}
    , m_drafts{folder} {
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(KeepInterval);
    connect(&m_keepSoon, &QTimer::timeout, this, &EditorDrafts::keep);
}

EditorDrafts::~EditorDrafts() {
    for (const QString& path : std::as_const(m_kept))
        m_drafts.drop(path);
}

void EditorDrafts::follow(EditorView* view) {
    connect(
        view, &EditorView::loaded, this, [this, view] { restore(view); }, Qt::SingleShotConnection);
    connect(view->editor(), &QsciScintilla::textChanged, this, [this, view] {
        m_changed << view;
        // Not put off by typing on.
        if (!m_keepSoon.isActive())
            m_keepSoon.start();
    });
    connect(view, &EditorView::modifiedChanged, this, [this, view](bool modified) {
        if (!modified)
            drop(view);
    });
}

void EditorDrafts::forget(EditorView* view) {
    // Its text may yet come, before it goes.
    view->disconnect(this);
    view->editor()->disconnect(this);
    m_changed.remove(view);
    drop(view);
}

void EditorDrafts::restore(EditorView* view) {
    if (view->isBinary())
        return;
    inBackground(
        view,
        [folder = m_drafts.folder(), path = view->path()] { return Drafts::take(folder, path); },
        [view](const std::optional<Drafts::Draft>& draft) {
            const QByteArray saved = view->editor()->content();
            if (draft && !view->isModified() && draft->text != saved)
                view->restoreDraft(draft->text, draft->base != Drafts::baseOf(saved));
        });
}

void EditorDrafts::keep() {
    for (EditorView* view : std::exchange(m_changed, {})) {
        const QByteArray text = view->editor()->content();
        if (!view->isModified() || text.size() > MaximumSize) {
            drop(view);
            continue;
        }
        if (m_kept.value(view, view->path()) != view->path())
            drop(view);
        m_drafts.keep(view->path(), {text, Drafts::baseOf(view->editor()->savedContent())});
        m_kept.insert(view, view->path());
    }
}

void EditorDrafts::drop(EditorView* view) {
    if (const QString path = m_kept.take(view); !path.isEmpty())
        m_drafts.drop(path);
}

} // namespace lathe::app
