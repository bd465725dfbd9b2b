#pragma once

#include "engine/vcs/RemoteTalk.h"

#include <QDialog>

class QLineEdit;

namespace lathe::app {

class RemoteJob;

/// Asks for what a remote wants to know: user name and password, or the passphrase of a key. It
/// keeps nothing.
class LoginDialog : public QDialog {
    Q_OBJECT

  public:
    LoginDialog(const vcs::LoginQuestion& question, QWidget* parent);

    vcs::Login login() const;
    QLineEdit* userField() { return m_user; }
    QLineEdit* secretField() { return m_secret; }

  private:
    QLineEdit* m_user;
    QLineEdit* m_secret;
};

/// Answers a job's questions by asking the person, over `parent`.
void askThePerson(RemoteJob& job, QWidget* parent);

/// "Receiving 42 of 120 objects, 3.4 MB".
QString transferText(const vcs::Transfer& transfer);

} // namespace lathe::app
