#pragma once

#include "engine/code/EventKeys.h"
#include "engine/model/FunctionSpec.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace lathe::app {

class MainWindow;

/// Which test event the handler in a file gets: that which the Test dock shows for its function,
/// else the saved one that is named for it.
class HandlerEvents : public QObject {
    Q_OBJECT

  public:
    explicit HandlerEvents(MainWindow& window);

    /// nullptr where there is none; holds until it is asked for again.
    const code::TestEvent* of(const QString& path);

  private:
    struct Handler {
        QString function;
        std::string name;
    };

    void findHandlers();
    QString eventText(const QString& function, QString& name) const;

    MainWindow& m_window;
    /// By the file.
    QHash<QString, QList<Handler>> m_handlers;
    /// What was read last: it is asked for at every key.
    QString m_text;
    std::optional<code::TestEvent> m_event;
    int m_search = 0;
};

} // namespace lathe::app
