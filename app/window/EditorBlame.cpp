#include "app/window/EditorBlame.h"

#include "app/window/GitWiring.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Labels.h"
#include "widgets/editor/ChangeBar.h"
#include "widgets/editor/EditorView.h"

namespace lathe::app {

using editor::LineAnnotation;
using vcs::Repository;

namespace {

/// In the largest unit that leaves a number.
QString ageText(Timestamp time, Timestamp now) {
    const auto days = std::chrono::duration_cast<std::chrono::days>(now - time).count();
    return days < 1     ? EditorBlame::tr("today")
           : days < 60  ? EditorBlame::tr("%1 d", "days").arg(days)
           : days < 730 ? EditorBlame::tr("%1 mo", "months").arg(days / 30)
                        : EditorBlame::tr("%1 y", "years").arg(days / 365);
}

} // namespace

EditorBlame::EditorBlame(editor::EditorView& view, GitWiring& git)
    : QObject{&view}
    , m_view{view}
    , m_git{git} {
    editor::Annotations* annotations = view.editor()->annotations();
    connect(annotations, &editor::Annotations::wanted, this, &EditorBlame::ask);
    connect(annotations, &editor::Annotations::activated, &m_git, &GitWiring::showCommit);
    connect(&view, &editor::EditorView::modifiedChanged, this, [this](bool modified) {
        if (!modified && m_view.editor()->annotations()->isShown())
            ask();
    });
}

std::vector<LineAnnotation> EditorBlame::annotationsOf(const std::vector<vcs::BlamedLines>& lines,
                                                       Timestamp now) {
    std::vector<LineAnnotation> annotations;
    for (const vcs::BlamedLines& run : lines) {
        if (run.commit.empty())
            continue;
        const QString author = QString::fromStdString(run.author);
        annotations.push_back(
            {run.firstLine - 1, run.count,
             QStringLiteral("%1, %2").arg(author, ageText(run.time, now)),
             QStringLiteral("%1\n%2, %3\n%4")
                 .arg(QString::fromStdString(run.summary), author, ui::momentText(run.time, now),
                      QString::fromStdString(run.commit.substr(0, 12))),
             QString::fromStdString(run.commit)});
    }
    return annotations;
}

void EditorBlame::follow(const QString& head) {
    if (std::exchange(m_head, head) != head && m_view.editor()->annotations()->isShown())
        ask();
}

void EditorBlame::ask() {
    using Blamed = std::vector<vcs::BlamedLines>;
    const int revision = m_view.editor()->changeBar()->revision();
    if (!m_view.editor()->annotations()->isShown())
        m_view.editor()->annotations()->show({{0, 1, tr("Reading..."), {}, {}}});
    m_git.host().read<Blamed>(
        this,
        [path = ui::toPath(m_view.path()), content = m_view.editor()->content(),
         format = m_view.format()](const Repository& repository,
                                   const std::stop_token&) -> Result<Blamed> {
            const auto inside = repository.pathOf(path);
            if (!inside)
                return Error{"Git.NotTracked",
                             Text::tr("{} is in no git repository.", path.string())};
            return vcs::blame(repository, *inside, editor::encode(content, format).toStdString());
        },
        [this, revision](const Result<Blamed>& blamed) {
            editor::Annotations* annotations = m_view.editor()->annotations();
            if (!annotations->isShown())
                return;
            if (!blamed) {
                annotations->hide();
                m_view.bar()->showMessage(ui::Tint::Warning, ui::translated(blamed.error().detail));
            } else if (revision == m_view.editor()->changeBar()->revision()) {
                annotations->show(annotationsOf(*blamed, Clock::system().wall()));
            } else {
                ask();
            }
        });
}

} // namespace lathe::app
