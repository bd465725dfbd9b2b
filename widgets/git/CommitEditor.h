#pragma once

#include "engine/vcs/Committing.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace lathe::git {

/// The message of the next commit. Ctrl+Enter commits.
class CommitEditor : public QWidget {
    Q_OBJECT

  public:
    explicit CommitEditor(QWidget* parent = nullptr);

    QString message() const;
    void setMessage(const QString& message);
    bool isAmending() const;
    /// What the last commit said: amending begins with it.
    void setLastMessage(const QString& message);
    /// What git has prepared, as for a merge; taken where nothing was typed.
    void prepare(const QString& message);
    /// How many files are staged, and whether a commit is under way.
    void setState(int staged, bool canAmend, bool busy);
    /// The commit is made.
    void clear();
    /// Git does not know the person: asks for name and address.
    void askIdentity();

  signals:
    void commitRequested(const vcs::CommitRequest& request);
    void identityGiven(const QString& name, const QString& email);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void retranslate();
    void showState();
    void commit();
    QWidget* makeIdentityRow();

    QPlainTextEdit* m_message;
    QCheckBox* m_amend;
    QPushButton* m_commit;
    QWidget* m_identity;
    QLineEdit* m_name;
    QLineEdit* m_email;
    QPushButton* m_remember;
    QString m_last;
    /// What was typed before amending took its place.
    QString m_draft;
    int m_staged = 0;
    bool m_canAmend = false;
    bool m_busy = false;
};

} // namespace lathe::git
