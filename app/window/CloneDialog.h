#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lathe::git {
class TransferRow;
}

namespace lathe::app {

class RemoteJob;

/// Asks for the address of a repository and a folder, and clones the one into the other. It stays
/// until that is done, is given up, or says what is wrong.
class CloneDialog : public QDialog {
    Q_OBJECT

  public:
    /// `folder`: below which clones lie unless the person says otherwise.
    CloneDialog(const QString& folder, QWidget* parent);

    QLineEdit* addressField() { return m_address; }
    QLineEdit* folderField() { return m_folder; }
    QPushButton* cloneButton() { return m_clone; }
    QLabel* problem() { return m_problem; }

  signals:
    void cloned(const QString& folder);

  private:
    void buildForm();
    void suggestFolder();
    void chooseFolder();
    void clone();
    void setRunning(bool running);
    void finish(const QString& folder);

    QString m_parent;
    QLineEdit* m_address;
    QLineEdit* m_folder;
    QPushButton* m_browse;
    QLabel* m_problem;
    git::TransferRow* m_transfer;
    QPushButton* m_clone;
    QPushButton* m_cancel;
    RemoteJob* m_job = nullptr;
    /// The person has chosen the folder: the address no longer does.
    bool m_chosen = false;
};

} // namespace lathe::app
