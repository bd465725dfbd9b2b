#pragma once

#include <QString>

namespace lathe::invoke {

/// A test event of the project: events/NAME.json.
struct SavedEvent {
    /// File name without ".json".
    QString name;
    QString text;

    bool operator==(const SavedEvent&) const = default;
};

} // namespace lathe::invoke
