#include "app/window/EditorChanges.h"

#include "app/window/GitWiring.h"
#include "engine/vcs/Staging.h"
#include "engine/vcs/Status.h"
#include "widgets/common/Labels.h"
#include "widgets/editor/ChangeBar.h"
#include "widgets/editor/Conflict.h"
#include "widgets/editor/EditorView.h"

#include <utility>

namespace lathe::app {

using editor::TextFormat;
using vcs::Repository;
using Kind = vcs::DiffLine::Kind;

namespace {

/// A line as git has it, as the editor would have it.
QByteArray lineFor(const std::string& line, const TextFormat& format) {
    QByteArray text = QByteArray::fromStdString(line);
    if (format.encoding == TextFormat::Encoding::Latin1)
        text = QString::fromLatin1(text).toUtf8();
    else if (format.encoding == TextFormat::Encoding::Utf8WithMark &&
             text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    if (format.lineEnd == TextFormat::LineEnd::CrLf && text.endsWith('\n') &&
        !text.endsWith("\r\n"))
        text.insert(text.size() - 1, '\r');
    return text;
}

} // namespace

EditorChanges::EditorChanges(editor::EditorView& view, GitWiring& git)
    : QObject{&view}
    , m_view{view}
    , m_git{git} {
    editor::ChangeBar* bar = view.editor()->changeBar();
    connect(bar, &editor::ChangeBar::wanted, this, &EditorChanges::ask);
    connect(bar, &editor::ChangeBar::stageRequested, this, &EditorChanges::stage);
}

std::vector<EditorChanges::Run> EditorChanges::runsOf(const vcs::FileDiff& diff,
                                                      const TextFormat& format) {
    std::vector<Run> runs;
    for (std::size_t h = 0; h < diff.hunks.size(); ++h) {
        const vcs::Hunk& hunk = diff.hunks[h];
        // A side without lines names the line before.
        int next = hunk.newCount == 0 ? hunk.newStart : hunk.newStart - 1;
        bool isOpen = false;
        for (std::size_t l = 0; l < hunk.lines.size(); ++l) {
            const vcs::DiffLine& line = hunk.lines[l];
            if (line.kind == Kind::Context) {
                isOpen = false;
                ++next;
                continue;
            }
            if (!std::exchange(isOpen, true))
                runs.push_back({{next, 0, {}}, {}});
            runs.back().lines.emplace(h, l);
            if (line.kind == Kind::Removed) {
                runs.back().hunk.before += lineFor(line.text, format);
            } else {
                ++runs.back().hunk.count;
                ++next;
            }
        }
    }
    return runs;
}

void EditorChanges::ask() {
    editor::CodeEditor* editor = m_view.editor();
    const int revision = editor->changeBar()->revision();
    if (editor->SendScintilla(QsciScintilla::SCI_GETLENGTH) >
        static_cast<long>(vcs::MaximumDiffSize))
        return take(revision, {});
    const TextFormat format = m_view.format();
    m_git.host().read<Compared>(
        this,
        [path = ui::toPath(m_view.path()), content = editor->content(),
         format](const Repository& repository, const std::stop_token&) -> Result<Compared> {
            const auto inside = repository.pathOf(path);
            if (!inside)
                return Compared{};
            Compared compared;
            compared.text = editor::encode(content, format).toStdString();
            auto diff =
                vcs::diff(repository, {*inside, {}, vcs::Sides::WorktreeToIndex, compared.text});
            if (!diff)
                return diff.error();
            // Of a file that git does not know all lines are new, which says nothing.
            if (diff->oldMode != 0)
                compared.runs = runsOf(*diff, format);
            compared.diff = std::move(*diff);
            compared.inConflict = vcs::isInConflict(repository, *inside);
            return compared;
        },
        [this, revision](const Result<Compared>& compared) {
            take(revision, compared ? *compared : Compared{});
        });
}

void EditorChanges::take(int revision, Compared compared) {
    editor::ChangeBar* bar = m_view.editor()->changeBar();
    if (revision != bar->revision())
        return;
    m_compared = std::move(compared);
    std::vector<editor::LineHunk> hunks;
    for (const Run& run : m_compared.runs)
        hunks.push_back(run.hunk);
    bar->setHunks(revision, std::move(hunks));
    offerResolving();
}

void EditorChanges::offerResolving() {
    const bool isSettled = m_compared.inConflict && !m_view.isModified() &&
                           editor::conflictsIn(m_view.editor()->content()).empty();
    if (std::exchange(m_offered, isSettled) == isSettled)
        return;
    const QString sentence = tr("No conflict is left in this file.");
    if (!isSettled) {
        if (m_view.bar()->message() == sentence)
            m_view.bar()->hide();
        return;
    }
    m_view.bar()->showMessage(ui::Tint::Info, sentence);
    m_view.bar()->addAction(tr("Mark it as resolved"), [this, path = m_compared.diff.path] {
        m_git.run([path](const Repository& repository) { return vcs::stage(repository, {path}); });
    });
}

void EditorChanges::stage(int hunk) {
    if (hunk < 0 || hunk >= static_cast<int>(m_compared.runs.size()))
        return;
    m_git.run([diff = m_compared.diff, text = m_compared.text,
               lines = m_compared.runs[static_cast<std::size_t>(hunk)].lines](
                  const Repository& repository) {
        return vcs::stageLines(repository, diff, lines, text);
    });
}

} // namespace lathe::app
