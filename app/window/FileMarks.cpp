#include "app/window/FileMarks.h"

#include "widgets/git/ChangeWords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <array>

namespace lathe::app {

using project::FileMark;
using project::FileMarks;
using vcs::Change;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FileMarks)
};

/// The one letter of a file that is staged in part, or changed again since.
Change shownOf(const vcs::FileStatus& file) {
    return file.index == Change::None || file.worktree == Change::Conflicted ||
                   file.worktree == Change::Deleted
               ? file.worktree
               : file.index;
}

/// Of a folder with both of two, the larger is shown.
int weightOf(Change change) {
    switch (change) {
    case Change::None:
        return 0;
    case Change::Untracked:
        return 1;
    case Change::Added:
        return 2;
    case Change::Conflicted:
        return 4;
    default:
        return 3;
    }
}

/// A file that is gone is no reason to show its folder as in trouble.
FileMark folderMark(Change change) {
    const Change shown = change == Change::Deleted ? Change::Modified : change;
    return {QStringLiteral("\u2022"),
            change == Change::Conflicted ? Words::tr("Holds files in conflict")
                                         : Words::tr("Holds changes"),
            git::tintOf(shown)};
}

} // namespace

FileMarks fileMarks(const vcs::Status& status, const QString& root, const QString& project) {
    const QString real = QFileInfo{project}.canonicalFilePath();
    const QString below = real == root ? QString{} : QDir{root}.relativeFilePath(real) + u'/';
    FileMarks marks;
    QHash<QString, Change> folders;
    for (const vcs::FileStatus& file : status.files) {
        QString path = git::pathText(file.path);
        if (!path.startsWith(below))
            continue;
        path.replace(0, below.size(), project + u'/');
        const Change change = shownOf(file);
        marks.insert(path, {git::letterOf(change), git::wordOf(change), git::tintOf(change)});
        for (qsizetype slash = path.lastIndexOf(u'/'); slash > project.size();
             slash = path.lastIndexOf(u'/', slash - 1)) {
            Change& known = folders[path.left(slash)];
            // All folders above have at least this weight, too.
            if (weightOf(known) >= weightOf(change))
                break;
            known = change;
        }
    }
    for (auto folder = folders.cbegin(); folder != folders.cend(); ++folder)
        marks.insert(folder.key(), folderMark(folder.value()));
    return marks;
}

} // namespace lathe::app
