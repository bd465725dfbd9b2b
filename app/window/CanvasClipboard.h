#pragma once

#include "app/document/PastedCode.h"
#include "engine/authoring/Paste.h"

#include <QHash>
#include <QObject>
#include <QPointF>
#include <QStringList>

#include <functional>
#include <string>

class QMimeData;

namespace lathe::app {

class CanvasWiring;
class MainWindow;

/// Cards to the clipboard and back: as the text that they are in the template, for any editor, and
/// for other windows of Lathe also with where they come from and how they stand. Pasted, they are
/// one step to undo, with the code that came from another project; the notice says what is not as
/// it was.
class CanvasClipboard : public QObject {
    Q_OBJECT

  public:
    /// What the clipboard has besides text/plain: JSON with "text", "template" (its path),
    /// "places", and "globals", that template's section as JSON.
    static constexpr const char* Format = "application/x-lathe-cards";

    CanvasClipboard(MainWindow& window, CanvasWiring& wiring);

    /// Whether there was anything to copy.
    bool copy(const QStringList& nodeIds);
    void cut(const QStringList& nodeIds);
    /// Puts what the clipboard has around `place`.
    void paste(const QPointF& place);
    /// Puts copies of the cards below them; the clipboard keeps what it has.
    void duplicate(const QStringList& nodeIds);

  private:
    /// Resources on their way.
    struct Cards {
        std::string text;
        /// The template that they come from; empty: not known.
        QString origin;
        boost::json::object globals;
        /// How they stand, by their ids there.
        QHash<QString, QPointF> places;
    };
    /// Where they go, given where they were.
    using Placing = std::function<QHash<QString, QPointF>(const QHash<QString, QPointF>& places)>;

    Cards cardsOf(const QStringList& nodeIds, QStringList& left) const;
    static Cards cardsIn(const QMimeData* data);
    QHash<QString, QPointF> around(QPointF place, const QHash<QString, QPointF>& places) const;
    void put(const Cards& cards, const Placing& placing, bool duplicates);
    void finish(const Cards& cards, const Placing& placing, bool duplicates,
                const std::vector<PastedCode>& code);
    void say(const authoring::Paste& paste, const std::vector<PastedCode>& code);
    void sayLeft(const QStringList& left);

    MainWindow& m_window;
    CanvasWiring& m_wiring;
};

} // namespace lathe::app
