#pragma once

#include "engine/model/Invocation.h"

#include <QColor>
#include <QObject>
#include <QStringList>

#include <array>

namespace lathe::ui {

/// Every colour of the window by what it is for. Read from resources/themes/{light,dark}.json.
struct Colors {
    bool dark = false;

    /// Where content is: editors, lists, charts.
    QColor background;
    /// What frames content: tool bars, panels, tab bars, headers.
    QColor surface;
    /// What stands above: inputs, menus, cards.
    QColor raised;
    QColor hover;
    QColor border;
    QColor borderStrong;
    QColor text;
    /// Secondary text; at least 4.5:1 on background, surface and raised.
    QColor muted;
    /// Disabled and placeholder text only.
    QColor faint;
    QColor accent;
    QColor accentHover;
    /// Text on accent.
    QColor accentText;
    /// Selected rows, pressed buttons.
    QColor accentSoft;
    QColor success;
    QColor warning;
    QColor error;
    QColor info;

    /// Colours of chart series, told apart with every common colour vision.
    std::array<QColor, 8> series;

    struct {
        QColor trace, debug, info, warn, error, fatal;
        /// START, END, REPORT.
        QColor platform;
    } log;
    struct {
        QColor keyword, string, number, comment, function, type, constant, operators, property,
            decorator, heading;
    } code;
    struct {
        QColor currentLine, lineNumber, lineNumberActive, selection, match, brace, guide,
            whitespace;
    } editor;
    /// Change markers in margins, lines of a diff.
    struct {
        QColor added, changed, removed;
    } change;

    /// `index` may be any number: it wraps around.
    const QColor& seriesColor(int index) const;
    const QColor& logColor(model::LogSource source, model::LogLevel level) const;
};

/// The colours that the window wears now, and how it changes them: QPalette and style sheet of the
/// application on the Fusion style. One for the process, made by the first current(); GUI thread.
class Theme : public QObject {
    Q_OBJECT

  public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    static Theme* current();

    Mode mode() const { return m_mode; }
    /// Dresses the application; the first call also sets the style.
    void setMode(Mode mode);
    const Colors& colors() const { return m_colors; }

    /// The colours of one theme without wearing it.
    static Colors load(bool dark);

  signals:
    /// The application wears other colours now. Widgets that paint with colors() update; icons of
    /// icon() and everything the style draws follow by themselves.
    void changed();

  private:
    Theme();
    void apply();
    bool systemIsDark() const;

    Mode m_mode = Mode::System;
    bool m_systemDark = false;
    bool m_applied = false;
    Colors m_colors;
};

/// Theme::current()->colors().
const Colors& colors();

/// A link for a label, in the theme's colour: a label keeps the one that it was given.
QString link(const QString& target, const QString& text);

} // namespace lathe::ui
