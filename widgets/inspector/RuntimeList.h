#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace lathe::inspector {

/// A runtime identifier of Lambda.
struct RuntimeEntry {
    QString identifier;
    /// When AWS stops (or stopped) supporting it, as far as it has said.
    QDate deprecation;
};

/// The identifiers to choose from, by language, newest first: see model::runtimeSupport.
const std::vector<RuntimeEntry>& runtimeEntries();

} // namespace lathe::inspector
