#include "app/window/RemoteQuestions.h"

#include "app/bridge/RemoteJob.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Tokens.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace lathe::app {

using Phase = vcs::Transfer::Phase;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RemoteQuestions)
};

QMessageBox* hostBox(const vcs::HostQuestion& question, QWidget* parent) {
    auto* box = new QMessageBox{
        QMessageBox::Warning, Words::tr("Unknown host"),
        Words::tr("%1 is not known on this machine.").arg(QString::fromStdString(question.host)),
        QMessageBox::Yes | QMessageBox::Cancel, parent};
    box->setInformativeText(
        Words::tr("It shows the %1 key\n%2\n\nCompare it with what its owner publishes. If "
                  "you trust it, it is kept in known_hosts, as ssh does.")
            .arg(QString::fromStdString(question.keyType),
                 QString::fromStdString(question.fingerprint)));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->button(QMessageBox::Yes)->setText(Words::tr("Trust it"));
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

} // namespace

LoginDialog::LoginDialog(const vcs::LoginQuestion& question, QWidget* parent)
    : QDialog{parent}
    , m_user{new QLineEdit{QString::fromStdString(question.user), this}}
    , m_secret{new QLineEdit{this}} {
    const bool isPassword = question.kind == vcs::LoginQuestion::Kind::Password;
    const QString subject = QString::fromStdString(question.subject);
    setWindowTitle(isPassword ? tr("Sign in") : tr("Passphrase"));
    auto* sentence =
        new QLabel{isPassword ? question.again ? tr("%1 did not take this. Try again:").arg(subject)
                                               : tr("%1 asks who you are:").arg(subject)
                              : tr("The key %1 is locked:").arg(subject),
                   this};
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    auto* note = new QLabel{
        isPassword ? tr("Used for this once and kept nowhere. Many hosts want an access token in "
                        "place of the password.")
                   : tr("Used for this once and kept nowhere; ssh-add keeps it in the agent."),
        this};
    note->setWordWrap(true);
    note->setProperty("role", "muted");
    m_secret->setEchoMode(QLineEdit::Password);
    auto* form = new QFormLayout;
    m_user->setVisible(isPassword);
    if (isPassword)
        form->addRow(tr("User name"), m_user);
    form->addRow(isPassword ? tr("Password or token") : tr("Passphrase"), m_secret);
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this};
    buttons->button(QDialogButtonBox::Ok)->setText(isPassword ? tr("Sign in") : tr("Unlock"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(ui::space::Two, ui::space::Two, ui::space::Two, ui::space::Two);
    layout->setSpacing(ui::space::OneAndHalf);
    layout->addWidget(sentence);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addWidget(buttons);
    setMinimumWidth(420);
    (isPassword && question.user.empty() ? m_user : m_secret)->setFocus();
}

vcs::Login LoginDialog::login() const {
    return {m_user->text().toStdString(), m_secret->text().toStdString()};
}

void askThePerson(RemoteJob& job, QWidget* parent) {
    // A question outlives the job for a moment where the job is what goes first.
    const auto ask = [guard = QPointer{&job}](QDialog* dialog, auto answer) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(guard, &RemoteJob::finished, dialog, &QDialog::reject);
        QObject::connect(guard, &QObject::destroyed, dialog, &QDialog::reject);
        QObject::connect(dialog, &QDialog::finished, dialog, [guard, answer](int result) {
            if (guard)
                answer(*guard, result);
        });
        dialog->open();
    };
    QObject::connect(
        &job, &RemoteJob::loginAsked, parent, [ask, parent](const vcs::LoginQuestion& question) {
            auto* dialog = new LoginDialog{question, parent};
            ask(dialog, [dialog](RemoteJob& job, int result) {
                job.answerLogin(result == QDialog::Accepted ? std::optional{dialog->login()}
                                                            : std::nullopt);
            });
        });
    QObject::connect(
        &job, &RemoteJob::hostAsked, parent, [ask, parent](const vcs::HostQuestion& question) {
            ask(hostBox(question, parent),
                [](RemoteJob& job, int result) { job.answerHost(result == QMessageBox::Yes); });
        });
}

QString transferText(const vcs::Transfer& transfer) {
    const QString done = ui::countText(static_cast<qint64>(transfer.done));
    const QString total = ui::countText(static_cast<qint64>(transfer.total));
    const QString size = ui::sizeText(static_cast<qint64>(transfer.bytes));
    switch (transfer.phase) {
    case Phase::Connecting:
        return Words::tr("Connecting...");
    case Phase::Receiving:
        return Words::tr("Receiving %1 of %2 objects, %3").arg(done, total, size);
    case Phase::Resolving:
        return Words::tr("Working out %1 of %2 differences").arg(done, total);
    case Phase::CheckingOut:
        return Words::tr("Writing %1 of %2 files").arg(done, total);
    case Phase::Sending:
        return Words::tr("Sending %1 of %2 objects").arg(done, total);
    }
    return {};
}

} // namespace lathe::app
