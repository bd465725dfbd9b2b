#pragma once

#include "engine/suite/CaseWriter.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace lathe::compare {

/// Asks how an invocation is to be kept as a test: its name, and what of its response may be
/// another one next time. Shows the file as it will be written.
class KeepDialog : public QDialog {
    Q_OBJECT

  public:
    /// `exceptions` are those that were chosen already.
    KeepDialog(const model::InvocationRecord& record, const std::vector<Exception>& exceptions,
               QWidget* parent = nullptr);

    /// Names of tests that there are.
    void setTaken(const QStringList& names);

  signals:
    void keepRequested(const std::vector<lathe::suite::NewFile>& files);

  private:
    void addExceptions(const std::vector<Exception>& chosen);
    suite::Keepsake keepsake() const;
    void showPreview();
    void keep();

    model::InvocationRecord m_record;
    QStringList m_taken;
    QLineEdit* m_name;
    QLineEdit* m_description;
    QListWidget* m_exceptions;
    QLabel* m_exceptionsTitle;
    QLabel* m_complaint;
    QPlainTextEdit* m_preview;
    QPushButton* m_keep;
};

} // namespace lathe::compare
