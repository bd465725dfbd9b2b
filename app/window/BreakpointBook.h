#pragma once

#include "app/settings/Settings.h"
#include "widgets/debug/BreakpointWords.h"

#include <QObject>

#include <vector>

namespace lathe::app {

/// All breakpoints of the project, by file and line, one to a line. They are kept between runs.
class BreakpointBook : public QObject {
    Q_OBJECT

  public:
    using Shown = debugging::ShownBreakpoint;

    explicit BreakpointBook(Settings& settings, QObject* parent = nullptr);

    /// The project whose template file this is; empty: none.
    void setProject(const QString& templateFile);
    const std::vector<Shown>& all() const { return m_all; }
    std::vector<debug::Breakpoint> breakpoints() const;
    /// In the order of their lines.
    std::vector<Shown> of(const QString& path) const;
    /// nullptr where there is none.
    const debug::Breakpoint* at(const QString& path, int line) const;

    void toggle(const QString& path, int line);
    /// In place of what is in this line.
    void set(debug::Breakpoint breakpoint);
    void remove(const debug::Breakpoint& breakpoint);
    void removeAll();
    /// The text has been edited: where those of() the file are now.
    void move(const QString& path, const std::vector<int>& lines);
    /// A file, or all in a folder, has another path.
    void renamed(const QString& from, const QString& to);
    /// The same project, whose template has another path.
    void follow(const QString& templateFile);

    /// A program runs, which has yet to say where it stops; or none does any more.
    void setRunning(bool running);
    void setState(const debug::BreakpointState& state);

  signals:
    /// What is to stop has changed, or how it is shown.
    void changed();
    /// A person has set or removed some.
    void edited();

  private:
    void sort();
    void keep();

    Settings& m_settings;
    QString m_project;
    std::vector<Shown> m_all;
    bool m_running = false;
};

} // namespace lathe::app
