#include "app/window/FileEdits.h"

#include "app/document/Background.h"
#include "app/document/FileStore.h"
#include "app/window/EditorArea.h"
#include "widgets/common/EngineText.h"

#include <QFileInfo>

namespace lathe::app {

using editor::CodeEditor;
using editor::EditorView;

void applyChanges(EditorView& view, const QList<lsp::TextChange>& changes) {
    const lsp::TextIndex index{view.editor()->content()};
    std::vector<CodeEditor::Replacement> edits;
    for (const lsp::TextChange& change : changes) {
        const auto [begin, end] = index.offsets(change.range);
        edits.push_back(
            {static_cast<int>(begin), static_cast<int>(end - begin), change.text.toUtf8()});
    }
    view.editor()->applyEdits(std::move(edits));
}

FileEdits::FileEdits(EditorArea& editors)
    : QObject{&editors}
    , m_editors{editors} {}

FileEdits::Texts FileEdits::texts() const {
    Texts texts;
    for (EditorView* view : m_editors.views())
        if (view->isLoaded() && !view->isBinary())
            texts.insert(view->path(), view->editor()->content());
    return texts;
}

void FileEdits::apply(const lsp::FileChanges& changes, const Texts& before, Done done) {
    auto work = std::make_shared<Work>(Work{changes, before, std::move(done)});
    QStringList unopened;
    for (auto it = changes.begin(); it != changes.end(); ++it)
        if (!m_editors.viewOf(it.key()))
            unopened << it.key();
    inBackground(
        this,
        [unopened] {
            for (const QString& path : unopened)
                if (const auto read = FileStore::read(path); !read)
                    return read.error().detail;
            return Text{};
        },
        [this, work](const Text& problem) {
            if (problem.empty())
                open(work);
            else
                work->done(ui::translated(problem));
        });
}

void FileEdits::open(const std::shared_ptr<Work>& work) {
    // Each is told of when it is read; the last one goes on.
    auto missing = std::make_shared<int>(1);
    const auto ready = [this, work, missing] {
        if (--*missing == 0)
            finish(work);
    };
    for (auto it = work->changes.begin(); it != work->changes.end(); ++it) {
        EditorView* view = m_editors.openBehind(it.key());
        if (view->isLoaded())
            continue;
        ++*missing;
        connect(view, &EditorView::loaded, this, ready, Qt::SingleShotConnection);
    }
    ready();
}

QString FileEdits::obstacle(const Work& work, const QString& path) const {
    EditorView* view = m_editors.viewOf(path);
    const QString name = QFileInfo{path}.fileName();
    if (!view || !view->isLoaded() || view->isBinary() || view->editor()->isReadOnly())
        return tr("%1 cannot be changed here. Nothing was changed.").arg(name);
    // A file that has just been opened may come with changes that were never saved.
    const auto before = work.before.constFind(path);
    const bool isOther = before == work.before.constEnd() ? view->isModified()
                                                          : *before != view->editor()->content();
    if (isOther)
        return tr("%1 has changed meanwhile. Nothing was changed; try again.").arg(name);
    if (!lsp::changed(view->editor()->content(), work.changes[path]))
        return tr("What is to become of %1 contradicts itself. Nothing was changed.").arg(name);
    return {};
}

void FileEdits::finish(const std::shared_ptr<Work>& work) {
    for (auto it = work->changes.begin(); it != work->changes.end(); ++it)
        if (const QString why = obstacle(*work, it.key()); !why.isEmpty())
            return work->done(why);
    for (auto it = work->changes.begin(); it != work->changes.end(); ++it)
        applyChanges(*m_editors.viewOf(it.key()), it.value());
    work->done({});
}

} // namespace lathe::app
