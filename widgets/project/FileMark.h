#pragma once

#include "widgets/common/Icons.h"

#include <QHash>
#include <QString>

namespace lathe::project {

/// What is said of a file beside its name, as by version control.
struct FileMark {
    /// "M"; short.
    QString letter;
    /// "Modified", for tool tips and screen readers.
    QString word;
    ui::Tint tint = ui::Tint::Muted;

    bool operator==(const FileMark&) const = default;
};

/// By absolute path.
using FileMarks = QHash<QString, FileMark>;

} // namespace lathe::project
