#pragma once

#include "engine/events/EventCatalog.h"
#include "widgets/invoke/SavedEvent.h"

#include <QMap>
#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QAction;
class QComboBox;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
class InfoBar;
} // namespace lathe::ui

namespace lathe::invoke {

class EventGenerator;
class JsonEdit;

/// The left half of the Test dock: which event, its text, and what is wrong with it. What is typed
/// is kept for every event of the project until it is saved.
class EventEditor : public QWidget {
    Q_OBJECT

  public:
    explicit EventEditor(QWidget* parent = nullptr);

    QString text() const;
    bool valid() const;
    /// Forgets events and drafts.
    void clear();
    /// Shows the text as a new event, which no file holds yet.
    void showText(const QString& text);
    void setSavedEvents(const std::vector<SavedEvent>& events);
    /// Shows the event that goes with the function: the one last shown for it, else the one that is
    /// named for it (Name, Name-more, Name_more, Name.more). Where there is none, and for the
    /// function that is shown already, nothing changes.
    void showEventOf(const QString& function);
    EventDrafts drafts() const;
    void setDrafts(const EventDrafts& drafts);
    void setKinds(const std::vector<events::EventKind>& kinds);
    void showGenerated(const QString& text);
    void showGenerationFailure(const QString& reason);
    /// Puts the cursor on the problem.
    void goToProblem();
    /// Whether it is JSON, or else where it is not.
    QString stateText() const;

  signals:
    void saveRequested(const QString& name, const QString& text);
    void renameRequested(const QString& from, const QString& to);
    void deleteRequested(const QString& name);
    void generationRequested(const std::string& service, const std::string& kind,
                             const std::map<std::string, std::string>& fields);

  private:
    QToolButton* addButton(const QString& iconName, const QString& text);
    void buildMenu();
    void choose(const QString& name);
    void keepDraft();
    void fillChooser();
    void save();
    void saveAs();
    void rename();
    void askDelete();
    void showState();
    QStringList otherNames() const;
    const SavedEvent* saved(const QString& name) const;
    const SavedEvent* namedFor(const QString& function) const;

    std::vector<SavedEvent> m_saved;
    /// Texts that differ from their file; the new event's under the empty name.
    QMap<QString, QString> m_drafts;
    /// Name of the event that is shown; empty: the new one.
    QString m_current;
    QString m_function;
    /// The event last shown, by function.
    QMap<QString, QString> m_shownFor;
    QComboBox* m_chooser;
    QToolButton* m_save;
    QToolButton* m_more;
    QToolButton* m_generate;
    QAction* m_rename;
    QAction* m_delete;
    JsonEdit* m_edit;
    QToolButton* m_problem;
    ui::ElidedLabel* m_state;
    ui::InfoBar* m_question;
    EventGenerator* m_generator;
};

} // namespace lathe::invoke
