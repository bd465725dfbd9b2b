#include "widgets/git/ChangeWords.h"

#include <QCoreApplication>

namespace lathe::git {

using vcs::Change;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

} // namespace

QString letterOf(Change change) {
    switch (change) {
    case Change::None:
        return {};
    case Change::Added:
        return QStringLiteral("A");
    case Change::Modified:
        return QStringLiteral("M");
    case Change::Deleted:
        return QStringLiteral("D");
    case Change::Renamed:
        return QStringLiteral("R");
    case Change::TypeChanged:
        return QStringLiteral("T");
    case Change::Untracked:
        return QStringLiteral("U");
    case Change::Conflicted:
        return QStringLiteral("!");
    }
    return {};
}

QString wordOf(Change change) {
    switch (change) {
    case Change::None:
        return {};
    case Change::Added:
        return Words::tr("Added");
    case Change::Modified:
        return Words::tr("Modified");
    case Change::Deleted:
        return Words::tr("Deleted");
    case Change::Renamed:
        return Words::tr("Renamed");
    case Change::TypeChanged:
        return Words::tr("Another kind of file");
    case Change::Untracked:
        return Words::tr("Not tracked by git yet");
    case Change::Conflicted:
        return Words::tr("In conflict");
    }
    return {};
}

ui::Tint tintOf(Change change) {
    switch (change) {
    case Change::Added:
    case Change::Untracked:
        return ui::Tint::Success;
    case Change::Deleted:
    case Change::Conflicted:
        return ui::Tint::Error;
    default:
        return ui::Tint::Info;
    }
}

QString pathText(const std::string& path) {
    return QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size()));
}

} // namespace lathe::git
