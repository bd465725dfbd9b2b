#pragma once

#include "widgets/resources/Page.h"
#include "widgets/resources/Values.h"

class QLineEdit;
class QPushButton;
class QTabBar;

namespace lathe::resources {

/// An event bus: its rules, and an event to put on it or to try them with; what is archived of it,
/// and archives that are on it again.
class BusPage : public Page {
    Q_OBJECT

  public:
    struct Draft {
        QString source;
        QString detailType;
        /// JSON.
        QString detail;
    };

    explicit BusPage(QWidget* parent = nullptr);

    void show(const QString& name);
    const QString& name() const { return m_name; }
    void setRules(const std::vector<Rule>& rules);
    /// Whether archives or replays are in front: only then they are wanted.
    bool showsArchives() const;
    void setArchives(const std::vector<Archive>& archives);
    void setReplays(const std::vector<Replay>& replays);
    QTableView* table() { return m_table; }
    QTableView* archives() { return m_archives; }
    QTableView* replays() { return m_replays; }
    QTabBar* tabs() { return m_tabs; }
    QToolButton* archiveButton() { return m_archive; }
    QToolButton* replayButton() { return m_replay; }
    QPlainTextEdit* detail() { return m_detail; }
    QPushButton* putButton() { return m_put; }
    QPushButton* tryButton() { return m_try; }

  signals:
    void putRequested(const QString& bus, const resources::BusPage::Draft& draft);
    /// Which rules match is wanted; nothing is sent. setRules() follows.
    void tryRequested(const QString& bus, const resources::BusPage::Draft& draft);

    /// setArchives() and setReplays() follow.
    void archivesWanted(const QString& bus);
    /// Everything that comes is to be kept from now on.
    void archiveRequested(const QString& bus);
    void archiveDeleteRequested(const QString& archive);
    /// All that the archive holds is to come on the bus again.
    void replayRequested(const QString& archive);
    void replayCancelRequested(const QString& replay);

  private:
    QWidget* makeTables();
    QWidget* makePutting();
    void addActions();
    void updateActions();
    Draft draft() const;
    void check();

    QString m_name;
    RowsModel* m_model;
    QTableView* m_table;
    RowsModel* m_archiveRows;
    QTableView* m_archives;
    RowsModel* m_replayRows;
    QTableView* m_replays;
    std::vector<Replay> m_replayed;
    QTabBar* m_tabs;
    QToolButton* m_archive;
    QToolButton* m_replay;
    QToolButton* m_delete;
    QToolButton* m_cancel;
    QLineEdit* m_source;
    QLineEdit* m_detailType;
    QPlainTextEdit* m_detail;
    QLabel* m_problem;
    QPushButton* m_try;
    QPushButton* m_put;
};

} // namespace lathe::resources
