#include "app/window/HandlerEvents.h"

#include "app/document/Background.h"
#include "app/window/Docks.h"
#include "app/window/HandlerPlace.h"
#include "app/window/MainWindow.h"
#include "widgets/invoke/InvokePane.h"

#include <QDir>

#include <utility>

namespace lathe::app {

namespace {

/// An event that is larger is not looked through at every key.
constexpr qsizetype MostText = 2 * 1024 * 1024;

/// Name, Name-more, Name_more, Name.more: as the Test dock finds them.
bool isNamedFor(const QString& event, const QString& function) {
    return event.startsWith(function) && (event.size() == function.size() ||
                                          QStringLiteral("-_.").contains(event[function.size()]));
}

} // namespace

HandlerEvents::HandlerEvents(MainWindow& window)
    : QObject{&window}
    , m_window{window} {
    connect(&window.shownProject(), &ShownProject::changed, this, &HandlerEvents::findHandlers);
    connect(&window.files(), &ProjectFiles::treeChanged, this, &HandlerEvents::findHandlers);
}

void HandlerEvents::findHandlers() {
    const auto& project = m_window.shownProject().get();
    if (!project)
        return m_handlers.clear();
    inBackground(
        this,
        [functions = project->functions] {
            QHash<QString, QList<Handler>> found;
            for (const model::FunctionSpec& function : functions)
                if (const QString path = QDir::cleanPath(handlerPlace(function).path);
                    !path.isEmpty() && path != QLatin1String{"."})
                    found[path] << Handler{
                        QString::fromStdString(function.logicalId),
                        function.handler.substr(function.handler.find_last_of('.') + 1)};
            return found;
        },
        [this, search = ++m_search](QHash<QString, QList<Handler>> found) {
            if (search == m_search)
                m_handlers = std::move(found);
        });
}

QString HandlerEvents::eventText(const QString& function, QString& name) const {
    Docks& docks = m_window.docks();
    if (docks.isBuilt() && docks.test()->currentFunction() == function) {
        name = docks.test()->eventName();
        return docks.test()->eventText();
    }
    const auto& events = m_window.files().savedEvents();
    for (auto it = events.begin(); it != events.end(); ++it)
        if (isNamedFor(it.key(), function)) {
            name = it.key();
            return it.value();
        }
    return {};
}

const code::TestEvent* HandlerEvents::of(const QString& path) {
    const QList<Handler> handlers = m_handlers.value(path);
    const Handler* chosen = nullptr;
    for (const Handler& handler : handlers)
        if (!chosen || handler.function == m_window.currentFunction())
            chosen = &handler;
    if (!chosen)
        return nullptr;
    QString name;
    const QString text = eventText(chosen->function, name);
    if (text.isEmpty() || text.size() > MostText)
        return nullptr;
    if (!m_event || m_text != text) {
        boost::system::error_code failed;
        boost::json::value value = boost::json::parse(text.toStdString(), failed);
        // While it is being typed, the one before is what is meant.
        if (failed && (!m_event || m_event->name != name.toStdString()))
            return nullptr;
        if (!failed) {
            m_text = text;
            m_event = code::TestEvent{{}, std::move(value), {}};
        }
    }
    m_event->name = name.toStdString();
    m_event->handler = chosen->name;
    return &*m_event;
}

} // namespace lathe::app
