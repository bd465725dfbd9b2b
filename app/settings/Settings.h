#pragma once

#include "widgets/common/Theme.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace lathe::app {

/// A tab as it was left.
struct OpenFile {
    QString path;
    int line = 1;
    int column = 1;
    bool operator==(const OpenFile&) const = default;
};

/// A breakpoint as it was left: see debug::Breakpoint.
struct KeptBreakpoint {
    QString path;
    int line = 1;
    QString condition;
    QString logMessage;
    bool operator==(const KeptBreakpoint&) const = default;
};

/// What one project looked like when its window was closed.
struct Session {
    QByteArray geometry;
    QByteArray docks;
    std::vector<OpenFile> files;
    QString currentFile;
    QString function;
    bool operator==(const Session&) const = default;
};

/// What the person chose, and what is remembered between runs: one INI file in the configuration
/// folder ($XDG_CONFIG_HOME/lathe/workbench.ini). GUI thread.
class Settings : public QObject {
    Q_OBJECT

  public:
    /// Points of the code font.
    static constexpr int DefaultFontSize = 10;

    explicit Settings(QObject* parent = nullptr);
    /// Another file: for tests.
    Settings(const QString& file, QObject* parent);

    ui::Theme::Mode theme() const;
    void setTheme(ui::Theme::Mode mode);
    /// "en", "de"...; empty: the system's.
    QString language() const;
    void setLanguage(const QString& code);
    int fontSize() const;
    void setFontSize(int points);

    bool wrapLines() const { return flag("editor/wrap", false); }
    void setWrapLines(bool on) { setFlag("editor/wrap", on); }
    bool showWhitespace() const { return flag("editor/whitespace", false); }
    void setShowWhitespace(bool on) { setFlag("editor/whitespace", on); }
    /// Differences of files in two columns.
    bool sideBySideDiffs() const { return flag("git/columns", false); }
    void setSideBySideDiffs(bool on) { setFlag("git/columns", on); }
    /// How the Logs dock shows lines: JSON of its own.
    QByteArray logView() const { return m_store.value(QStringLiteral("logs/view")).toByteArray(); }
    void setLogView(const QByteArray& json) { m_store.setValue(QStringLiteral("logs/view"), json); }
    /// Numbers of lines of the journal in this state directory.
    std::vector<std::int64_t> logBookmarks(const QString& stateDirectory) const;
    void setLogBookmarks(const QString& stateDirectory, const std::vector<std::int64_t>& lines);
    /// How the Query dock shows results: a word of its own.
    QString queryView() const { return m_store.value(QStringLiteral("query/view")).toString(); }
    void setQueryView(const QString& view) { m_store.setValue(QStringLiteral("query/view"), view); }
    bool trimOnSave() const { return flag("editor/trim", false); }
    void setTrimOnSave(bool on) { setFlag("editor/trim", on); }
    bool languageServers() const { return flag("editor/languageServers", true); }
    void setLanguageServers(bool on) { setFlag("editor/languageServers", on); }
    bool saveBeforeInvoke() const { return flag("invoke/save", true); }
    void setSaveBeforeInvoke(bool on) { setFlag("invoke/save", on); }

    // Of engines that are started from then on.
    /// Minutes until an environment with nothing to do is ended.
    static constexpr int DefaultIdleMinutes = 10;
    static constexpr int MaximumIdleMinutes = 24 * 60;
    int idleMinutes() const;
    void setIdleMinutes(int minutes);
    /// Concurrent invocations of all functions together.
    static constexpr int DefaultConcurrency = 1000;
    static constexpr int MaximumConcurrency = 10'000;
    int accountConcurrency() const;
    void setAccountConcurrency(int invocations);
    /// How many times sooner than on AWS asynchronous events are retried.
    static constexpr int MaximumRetrySpeed = 1000;
    int retrySpeed() const;
    void setRetrySpeed(int times);
    /// What runtimes on standby may use; 0: none are kept.
    static constexpr int DefaultStandbyMegabytes = 256;
    static constexpr int MaximumStandbyMegabytes = 65'536;
    int standbyMegabytes() const;
    void setStandbyMegabytes(int megabytes);

    /// Where the first HTTP API of a project listens, unless the port is taken; 0: a free one.
    static constexpr std::uint16_t DefaultHttpPort = 3000;
    std::uint16_t httpPort() const;
    void setHttpPort(int port);

    /// Template files, latest first; those that are gone are left out.
    QStringList recentProjects() const;
    void addRecentProject(const QString& templateFile);
    void removeRecentProject(const QString& templateFile);

    Session session(const QString& templateFile) const;
    void setSession(const QString& templateFile, const Session& session);

    /// Of a project, kept as soon as they change.
    std::vector<KeptBreakpoint> breakpoints(const QString& templateFile) const;
    void setBreakpoints(const QString& templateFile, const std::vector<KeptBreakpoint>& kept);
    /// At which exceptions its programs stop: as debug::ExceptionStops counts them.
    static constexpr int UncaughtExceptions = 1;
    int exceptionStops(const QString& templateFile) const;
    void setExceptionStops(const QString& templateFile, int stops);
    /// The expressions that are watched while its programs stand.
    QStringList watches(const QString& templateFile) const;
    void setWatches(const QString& templateFile, const QStringList& expressions);

    /// What a month of a project's functions may cost, in dollars; 0: nobody said.
    double budget(const QString& templateFile) const;
    void setBudget(const QString& templateFile, double dollars);

    /// True the first time it is asked for this text: notices that are said once.
    bool isNews(const QString& notice);

  signals:
    /// Any of the preferences; sessions and recent projects are not among them.
    void changed();

  private:
    bool flag(const char* key, bool fallback) const;
    void setFlag(const char* key, bool on);
    static QString groupOf(const QString& templateFile);
    static QString debuggingOf(const QString& templateFile);
    static QString budgetOf(const QString& templateFile);

    mutable QSettings m_store;
};

} // namespace lathe::app
