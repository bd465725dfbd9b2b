#pragma once

#include "engine/authoring/NewFunction.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;

namespace lathe::app {

/// What a person says of a new function. What cannot be is told at its field.
class NewFunctionForm : public QWidget {
    Q_OBJECT

  public:
    /// Of the template as it is now.
    NewFunctionForm(std::string text, std::shared_ptr<const model::Project> project,
                    authoring::IsTaken isTaken, QWidget* parent = nullptr);

    authoring::FunctionWish wish() const;
    /// No field has a complaint.
    bool isGood() const;

  signals:
    void changed();

  private:
    /// A field with what is wrong with it below.
    struct Field {
        QWidget* row = nullptr;
        QLabel* caption = nullptr;
        QLabel* message = nullptr;
    };

    Field addField(const QString& label, QWidget* editor);
    void addName();
    void addStarters();
    void addRuntime();
    void addSource();
    void addFolder();
    authoring::Starter starter() const;
    /// The starting point has changed: its fields and what they suggest.
    void takeStarter();
    void fillSources();
    /// What follows the name as long as nobody has typed there.
    void suggest();
    QString freeFolder() const;
    void check();
    void complain(const Field& field, QLineEdit* editor, const std::optional<Text>& reason);
    void showScheduleWords();

    std::string m_text;
    std::shared_ptr<const model::Project> m_project;
    authoring::IsTaken m_isTaken;
    QFormLayout* m_form;
    QLineEdit* m_name = nullptr;
    QListWidget* m_starters = nullptr;
    QLabel* m_summary = nullptr;
    QComboBox* m_runtime = nullptr;
    QComboBox* m_source = nullptr;
    QComboBox* m_method = nullptr;
    QLineEdit* m_path = nullptr;
    QComboBox* m_schedule = nullptr;
    QLineEdit* m_folder = nullptr;
    Field m_nameField;
    Field m_sourceField;
    Field m_routeField;
    Field m_scheduleField;
    Field m_folderField;
    bool m_ownName = false;
    bool m_ownPath = false;
    bool m_ownFolder = false;
    bool m_good = false;
};

} // namespace lathe::app
