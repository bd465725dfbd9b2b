#include "app/window/CloneDialog.h"

#include "app/bridge/RemoteJob.h"
#include "app/window/RemoteQuestions.h"
#include "engine/vcs/RemoteUrl.h"
#include "engine/vcs/Remotes.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/git/TransferRow.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lathe::app {

CloneDialog::CloneDialog(const QString& folder, QWidget* parent)
    : QDialog{parent}
    , m_parent{folder}
    , m_address{new QLineEdit{this}}
    , m_folder{new QLineEdit{folder, this}}
    , m_browse{new QPushButton{tr("Choose..."), this}}
    , m_problem{new QLabel{this}}
    , m_transfer{new git::TransferRow{this}} {
    setWindowTitle(tr("Clone a repository"));
    buildForm();
    connect(m_address, &QLineEdit::textChanged, this, &CloneDialog::suggestFolder);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_chosen = true; });
    connect(m_folder, &QLineEdit::textChanged, this, [this] { setRunning(m_job != nullptr); });
    connect(m_browse, &QPushButton::clicked, this, &CloneDialog::chooseFolder);
    connect(m_clone, &QPushButton::clicked, this, &CloneDialog::clone);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    setRunning(false);
}

void CloneDialog::buildForm() {
    m_address->setPlaceholderText(QStringLiteral("https://host/team/project.git"));
    m_address->setAccessibleName(tr("Address of the repository"));
    m_folder->setAccessibleName(tr("Folder of the clone"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("role", "error");
    m_problem->hide();
    // The dialog's own button ends it.
    m_transfer->cancelButton()->hide();
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_browse);
    auto* form = new QFormLayout;
    form->addRow(tr("Address"), m_address);
    form->addRow(tr("Folder"), folder);
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Cancel, this};
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_clone = new QPushButton{tr("Clone")};
    m_clone->setProperty("accent", true);
    buttons->addButton(m_clone, QDialogButtonBox::ActionRole);
    m_clone->setDefault(true);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(ui::space::Two, ui::space::Two, ui::space::Two, ui::space::Two);
    layout->setSpacing(ui::space::OneAndHalf);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(m_transfer);
    layout->addWidget(buttons);
    setMinimumWidth(560);
}

void CloneDialog::suggestFolder() {
    const std::string name = vcs::nameOfClone(m_address->text().trimmed().toStdString());
    if (!m_chosen)
        m_folder->setText(name.empty() ? m_parent
                                       : QDir{m_parent}.filePath(QString::fromStdString(name)));
    setRunning(m_job != nullptr);
}

void CloneDialog::chooseFolder() {
    auto* dialog = new QFileDialog{this, tr("Folder below which the clone is to be"), m_parent};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_parent = folder;
        m_chosen = false;
        suggestFolder();
    });
    dialog->open();
}

void CloneDialog::setRunning(bool running) {
    for (QWidget* widget : std::initializer_list<QWidget*>{m_address, m_folder, m_browse})
        widget->setEnabled(!running);
    m_clone->setEnabled(!running && !m_address->text().trimmed().isEmpty() &&
                        !m_folder->text().trimmed().isEmpty());
    if (!running)
        m_transfer->hide();
}

void CloneDialog::clone() {
    const QString folder = QDir::cleanPath(m_folder->text().trimmed());
    m_problem->hide();
    m_job = new RemoteJob{this};
    askThePerson(*m_job, this);
    connect(m_job, &RemoteJob::progressed, m_transfer, [this](const vcs::Transfer& transfer) {
        m_transfer->show(transferText(transfer), transfer.done, transfer.total);
    });
    connect(m_job, &RemoteJob::finished, this, [this, folder](const Result<void>& done) {
        std::exchange(m_job, nullptr)->deleteLater();
        setRunning(false);
        if (done)
            return finish(folder);
        m_problem->setText(ui::translated(done.error().detail).trimmed());
        m_problem->show();
        m_address->setFocus();
    });
    setRunning(true);
    m_job->start([url = m_address->text().trimmed().toStdString(),
                  path = ui::toPath(folder)](vcs::RemoteTalk& talk, const std::stop_token& stop) {
        return vcs::clone(url, path, talk, stop);
    });
}

void CloneDialog::finish(const QString& folder) {
    accept();
    emit cloned(folder);
}

} // namespace lathe::app
