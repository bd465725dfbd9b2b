#pragma once

#include <QMap>
#include <QString>

namespace lathe::invoke {

/// A test event of the project: events/NAME.json.
struct SavedEvent {
    /// File name without ".json".
    QString name;
    QString text;

    bool operator==(const SavedEvent&) const = default;
};

/// What is typed and not saved.
struct EventDrafts {
    /// By the event's name; the new event's under the empty one.
    QMap<QString, QString> texts;
    /// The event that is shown.
    QString current;
};

} // namespace lathe::invoke
