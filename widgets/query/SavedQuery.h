#pragma once

#include <QString>

namespace lathe::query {

/// A query that was given a name, as PutQueryDefinition keeps it.
struct SavedQuery {
    QString name;
    QString text;

    bool operator==(const SavedQuery&) const = default;
};

} // namespace lathe::query
