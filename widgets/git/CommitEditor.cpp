#include "widgets/git/CommitEditor.h"

#include "widgets/common/Keys.h"
#include "widgets/common/Tokens.h"

#include <QCheckBox>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace lathe::git {

CommitEditor::CommitEditor(QWidget* parent)
    : QWidget{parent}
    , m_message{new QPlainTextEdit{this}}
    , m_amend{new QCheckBox{this}}
    , m_commit{new QPushButton{this}}
    , m_identity{makeIdentityRow()} {
    m_message->setTabChangesFocus(true);
    m_message->setMinimumHeight(2 * QFontMetrics{m_message->font()}.lineSpacing() + ui::space::Two);
    m_commit->setProperty("accent", true);
    m_identity->hide();
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_amend);
    bar->addStretch();
    bar->addWidget(m_commit);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(ui::space::One, ui::space::One, ui::space::One, ui::space::One);
    layout->setSpacing(ui::space::Half);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_identity);
    layout->addLayout(bar);
    m_message->installEventFilter(this);
    connect(m_commit, &QPushButton::clicked, this, &CommitEditor::commit);
    connect(m_message, &QPlainTextEdit::textChanged, this, &CommitEditor::showState);
    connect(m_amend, &QCheckBox::toggled, this, [this](bool amends) {
        if (amends)
            m_draft = message();
        m_message->setPlainText(amends ? m_last : m_draft);
        showState();
    });
    retranslate();
}

QWidget* CommitEditor::makeIdentityRow() {
    auto* row = new QWidget{this};
    m_name = new QLineEdit{row};
    m_email = new QLineEdit{row};
    m_remember = new QPushButton{row};
    auto* layout = new QHBoxLayout{row};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_email, 1);
    layout->addWidget(m_remember);
    const auto give = [this] {
        if (m_name->text().trimmed().isEmpty() || m_email->text().trimmed().isEmpty())
            return;
        m_identity->hide();
        emit identityGiven(m_name->text().trimmed(), m_email->text().trimmed());
    };
    connect(m_remember, &QPushButton::clicked, this, give);
    connect(m_email, &QLineEdit::returnPressed, this, give);
    return row;
}

QString CommitEditor::message() const {
    return m_message->toPlainText();
}

void CommitEditor::setMessage(const QString& message) {
    m_message->setPlainText(message);
}

bool CommitEditor::isAmending() const {
    return m_amend->isChecked();
}

void CommitEditor::setLastMessage(const QString& message) {
    m_last = message.trimmed();
}

void CommitEditor::prepare(const QString& message) {
    if (this->message().isEmpty() && !message.isEmpty())
        m_message->setPlainText(message.trimmed());
}

void CommitEditor::setState(int staged, bool canAmend, bool busy) {
    m_staged = staged;
    m_canAmend = canAmend;
    m_busy = busy;
    showState();
}

void CommitEditor::clear() {
    m_draft.clear();
    m_amend->setChecked(false);
    m_message->clear();
}

void CommitEditor::askIdentity() {
    m_identity->show();
    m_name->setFocus();
}

void CommitEditor::commit() {
    if (m_commit->isEnabled())
        emit commitRequested({message().toStdString(), isAmending()});
}

void CommitEditor::showState() {
    const bool written = !message().trimmed().isEmpty();
    m_amend->setEnabled(m_canAmend);
    m_commit->setEnabled(!m_busy && written && (m_staged > 0 || isAmending()));
    m_commit->setText(m_busy ? tr("Committing...") : isAmending() ? tr("Amend") : tr("Commit"));
    m_commit->setToolTip(m_staged == 0 && !isAmending()
                             ? tr("Stage what the commit shall hold first.")
                         : !written ? tr("The commit needs a message.")
                                    : ui::withKey(m_commit->text(), ui::invokeKey()));
}

void CommitEditor::retranslate() {
    m_message->setPlaceholderText(tr("What does this commit change, and why?"));
    m_message->setAccessibleName(tr("Message of the commit"));
    m_amend->setText(tr("Amend the last commit"));
    m_name->setPlaceholderText(tr("Your name"));
    m_name->setAccessibleName(tr("Your name"));
    m_email->setPlaceholderText(tr("Your e-mail address"));
    m_email->setAccessibleName(tr("Your e-mail address"));
    m_remember->setText(tr("Remember"));
    showState();
}

bool CommitEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || !key->modifiers().testFlag(Qt::ControlModifier))
        return QWidget::eventFilter(watched, event);
    // The window's own use of this key, to invoke the function, is not meant here.
    event->accept();
    if (event->type() == QEvent::KeyPress)
        commit();
    return true;
}

void CommitEditor::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lathe::git
