#pragma once

#include "app/bridge/BuildEvents.h"

#include <QElapsedTimer>
#include <QHash>
#include <QWidget>

#include <vector>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QTreeWidget;
class QTreeWidgetItem;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe::app {

/// The Build dock: what is built and what is out of date, the tools' output as it comes, and what
/// was wrong, each with its place; opening one goes there.
class BuildPane : public QWidget {
    Q_OBJECT

  public:
    enum class State { Idle, Building, Built, Failed, Cancelled };
    Q_ENUM(State)

    explicit BuildPane(QWidget* parent = nullptr);

    State state() const { return m_state; }
    QTreeWidget* units() { return m_units; }
    QString stateText() const;
    QString output() const;

    /// How results stand to their sources, while nothing is built.
    void setStandings(const std::vector<BuildStanding>& standings);
    /// Why nothing can be built; empty: it can.
    void setObstacle(const QString& obstacle);
    void begin();
    void add(const std::vector<BuildEvent>& events);
    /// Whether it was cancelled, or why it did not begin.
    void end(const Result<bool>& cancelled);
    /// Another project is open.
    void clear();

  signals:
    void buildRequested();
    void cancelRequested();
    void openRequested(const QString& path, int line, int column);
    void stateChanged(app::BuildPane::State state);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void setState(State state);
    void showState();
    QString endText() const;
    void show(const BuildStanding& standing);
    void show(const build::Planned& planned, const BuildEvent::Outcome& outcome);
    void addProblem(QTreeWidgetItem& unit, const model::Diagnostic& problem);
    QTreeWidgetItem& itemOf(const std::string& id);
    void write(const std::string& id, const QString& text);

    State m_state = State::Idle;
    QPushButton* m_build;
    QPushButton* m_cancel;
    QLabel* m_icon;
    ui::ElidedLabel* m_text;
    QProgressBar* m_progress;
    QTreeWidget* m_units;
    QPlainTextEdit* m_output;
    ui::EmptyState* m_empty;
    QStackedLayout* m_stack;
    QHash<QString, QTreeWidgetItem*> m_items;
    std::vector<BuildStanding> m_standings;
    QString m_obstacle;
    /// Why the last build did not begin.
    QString m_refusal;
    QElapsedTimer m_since;
    qint64 m_milliseconds = 0;
    int m_built = 0;
    int m_current = 0;
    int m_failed = 0;
};

} // namespace lathe::app
