#pragma once

#include "engine/authoring/NewFunction.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QLabel;
class QListWidget;
class QPushButton;

namespace lathe::editor {
class CodeEditor;
}

namespace lathe::app {

class NewFunctionForm;

/// Asks for a new function and shows, as one types, all that will be written.
class NewFunctionDialog : public QDialog {
    Q_OBJECT

  public:
    /// Of the template as it is now; `templateName` is its file's.
    NewFunctionDialog(std::shared_ptr<const authoring::StarterKit> kit, std::string text,
                      std::shared_ptr<const model::Project> project, authoring::IsTaken isTaken,
                      const QString& templateName, QWidget* parent = nullptr);

    /// What is wanted, once it is accepted.
    authoring::FunctionWish wish() const;

  private:
    QWidget* makePreview();
    QWidget* makeButtons();
    void preview();
    void showFile();

    std::shared_ptr<const authoring::StarterKit> m_kit;
    std::string m_text;
    std::shared_ptr<const model::Project> m_project;
    authoring::IsTaken m_isTaken;
    QString m_templateName;
    NewFunctionForm* m_form;
    QListWidget* m_files = nullptr;
    editor::CodeEditor* m_content = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_create = nullptr;
    QTimer m_previewSoon;
};

} // namespace lathe::app
