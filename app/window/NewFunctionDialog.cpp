#include "app/window/NewFunctionDialog.h"

#include "app/window/NewFunctionForm.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/CodeEditor.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace lathe::app {

namespace {

constexpr int ContentRole = Qt::UserRole;

} // namespace

NewFunctionDialog::NewFunctionDialog(std::shared_ptr<const authoring::StarterKit> kit,
                                     std::string text,
                                     std::shared_ptr<const model::Project> project,
                                     authoring::IsTaken isTaken, const QString& templateName,
                                     QWidget* parent)
    : QDialog{parent}
    , m_kit{std::move(kit)}
    , m_text{std::move(text)}
    , m_project{std::move(project)}
    , m_isTaken{std::move(isTaken)}
    , m_templateName{templateName}
    , m_form{new NewFunctionForm{m_text, m_project, m_isTaken, this}} {
    setObjectName(QStringLiteral("newFunction"));
    setWindowTitle(tr("New function"));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(ui::space::Three);
    auto* left = new QVBoxLayout;
    left->addWidget(m_form);
    left->addStretch();
    columns->addLayout(left);
    columns->addWidget(makePreview(), 1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(ui::space::Three, ui::space::Three, ui::space::Three,
                               ui::space::Two);
    layout->setSpacing(ui::space::Two);
    layout->addLayout(columns, 1);
    layout->addWidget(makeButtons());
    resize(980, 620);
    // Typing goes on while the template is read.
    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(80);
    connect(&m_previewSoon, &QTimer::timeout, this, &NewFunctionDialog::preview);
    connect(m_form, &NewFunctionForm::changed, this, [this] {
        m_create->setEnabled(m_form->isGood());
        m_previewSoon.start();
    });
    preview();
}

authoring::FunctionWish NewFunctionDialog::wish() const {
    return m_form->wish();
}

QWidget* NewFunctionDialog::makePreview() {
    auto* caption = new QLabel{tr("What is written")};
    caption->setFont(ui::strongFont());
    m_files = new QListWidget;
    m_files->setObjectName(QStringLiteral("files"));
    m_files->setAccessibleName(caption->text());
    m_files->setFrameShape(QFrame::NoFrame);
    m_files->setIconSize({ui::size::Icon, ui::size::Icon});
    m_files->setFixedHeight(3 * 26);
    m_content = new editor::CodeEditor;
    m_content->setAccessibleName(tr("Content of the file"));
    // Tab leads on: there is nothing to type.
    m_content->setFocusPolicy(Qt::ClickFocus);
    auto* panel = new QWidget;
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::One);
    column->addWidget(caption);
    column->addWidget(m_files);
    column->addWidget(m_content, 1);
    connect(m_files, &QListWidget::currentRowChanged, this, &NewFunctionDialog::showFile);
    return panel;
}

QWidget* NewFunctionDialog::makeButtons() {
    m_problem = new QLabel;
    m_problem->setProperty("role", "error");
    m_problem->setWordWrap(true);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_create = buttons->addButton(tr("Create function"), QDialogButtonBox::AcceptRole);
    m_create->setProperty("accent", true);
    m_create->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* bar = new QWidget;
    auto* line = new QHBoxLayout{bar};
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_problem, 1);
    line->addWidget(buttons);
    return bar;
}

void NewFunctionDialog::preview() {
    m_problem->clear();
    m_create->setEnabled(m_form->isGood());
    const int row = std::max(0, m_files->currentRow());
    const QSignalBlocker blocker{m_files};
    m_files->clear();
    if (!m_form->isGood())
        return showFile();
    const auto made = authoring::newFunction(*m_kit, m_text, *m_project, m_form->wish(), m_isTaken);
    const auto lines =
        made ? authoring::changedLines(m_text, made->edits) : Result<std::string>{made.error()};
    if (!lines) {
        m_problem->setText(ui::translated(lines.error().detail));
        m_create->setEnabled(false);
        return showFile();
    }
    const auto add = [this](const QString& name, const QString& shown, const std::string& content) {
        auto* item = new QListWidgetItem{ui::icon(ui::fileIcon(name)), shown, m_files};
        item->setData(ContentRole, QByteArray::fromStdString(content));
        item->setToolTip(name);
    };
    add(m_templateName, tr("%1, these lines").arg(m_templateName), *lines);
    // The code before the event, whatever their names.
    add(QString::fromStdString(made->codeFile), QString::fromStdString(made->codeFile),
        made->files.at(made->codeFile));
    for (const auto& [name, content] : made->files) {
        if (name != made->codeFile)
            add(QString::fromStdString(name), QString::fromStdString(name), content);
    }
    m_files->setCurrentRow(row);
    showFile();
}

void NewFunctionDialog::showFile() {
    const QListWidgetItem* item = m_files->currentItem();
    const QString name = item ? item->toolTip() : QString{};
    const QByteArray content = item ? item->data(ContentRole).toByteArray() : QByteArray{};
    m_content->setReadOnly(false);
    m_content->setContent(content, editor::languageOf(name, content),
                          editor::TextFormat::LineEnd::Lf);
    m_content->setReadOnly(true);
}

} // namespace lathe::app
