#include "app/window/NewFunctionForm.h"

#include "app/window/StarterWords.h"
#include "engine/authoring/Names.h"
#include "engine/model/RuntimeSupport.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"
#include "widgets/designer/ScheduleWords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStyle>

#include <chrono>

namespace lathe::app {

namespace {

using authoring::Starter;

constexpr int Width = 400;
constexpr int FieldHeight = 28;
constexpr std::array Methods{"get", "post", "put", "patch", "delete", "any"};

/// Those that AWS takes for new functions.
QStringList offeredRuntimes(const QString& usual) {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    QStringList runtimes;
    for (const model::RuntimeSupport& runtime : model::runtimeSupport()) {
        if (authoring::languageOf(runtime.identifier) &&
            !model::isDeprecatedRuntime(runtime.identifier, today))
            runtimes << QString::fromUtf8(runtime.identifier.data(),
                                          static_cast<qsizetype>(runtime.identifier.size()));
    }
    if (!runtimes.contains(usual))
        runtimes.prepend(usual);
    return runtimes;
}

std::string textOf(const QLineEdit* field) {
    return field->text().trimmed().toStdString();
}

} // namespace

NewFunctionForm::NewFunctionForm(std::string text, std::shared_ptr<const model::Project> project,
                                 authoring::IsTaken isTaken, QWidget* parent)
    : QWidget{parent}
    , m_text{std::move(text)}
    , m_project{std::move(project)}
    , m_isTaken{std::move(isTaken)}
    , m_form{new QFormLayout{this}} {
    setFixedWidth(Width);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(ui::space::Two);
    m_form->setVerticalSpacing(ui::space::OneAndHalf);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addName();
    addStarters();
    addSource();
    addRuntime();
    addFolder();
    takeStarter();
    m_name->selectAll();
}

NewFunctionForm::Field NewFunctionForm::addField(const QString& label, QWidget* editor) {
    Field field{new QWidget, new QLabel{label}, new QLabel};
    field.message->setWordWrap(true);
    field.message->hide();
    auto* column = new QVBoxLayout{field.row};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Quarter);
    column->addWidget(editor);
    column->addWidget(field.message);
    editor->setAccessibleName(label);
    field.caption->setBuddy(editor);
    field.caption->setFixedHeight(std::min(editor->sizeHint().height(), FieldHeight));
    // Beside the field, not beside what is said below it.
    auto* beside = new QWidget;
    auto* above = new QVBoxLayout{beside};
    above->setContentsMargins(0, 0, 0, 0);
    above->addWidget(field.caption);
    above->addStretch();
    m_form->addRow(beside, field.row);
    return field;
}

void NewFunctionForm::addName() {
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("name"));
    m_nameField = addField(tr("Name"), m_name);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_ownName = true; });
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        suggest();
        check();
    });
}

void NewFunctionForm::addStarters() {
    m_starters = new QListWidget;
    m_starters->setObjectName(QStringLiteral("starters"));
    m_starters->setIconSize({ui::size::Icon, ui::size::Icon});
    m_starters->setFrameShape(QFrame::NoFrame);
    for (const Starter starter : authoring::starters())
        new QListWidgetItem{ui::icon(starterIcon(starter)), starterTitle(starter), m_starters};
    m_starters->setCurrentRow(0);
    m_starters->setFixedHeight(m_starters->sizeHintForRow(0) * m_starters->count() +
                               2 * ui::space::Quarter);
    m_starters->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_summary = addField(tr("Begins with"), m_starters).message;
    m_summary->setProperty("role", "muted");
    // Two lines, so that what stands below does not jump from one to the other.
    m_summary->setMinimumHeight(2 * m_summary->fontMetrics().lineSpacing());
    m_summary->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_summary->show();
    connect(m_starters, &QListWidget::currentRowChanged, this, &NewFunctionForm::takeStarter);
}

void NewFunctionForm::addSource() {
    m_source = new QComboBox;
    m_source->setObjectName(QStringLiteral("source"));
    m_sourceField = addField({}, m_source);
    connect(m_source, &QComboBox::currentIndexChanged, this, &NewFunctionForm::check);

    m_method = new QComboBox;
    m_method->setObjectName(QStringLiteral("method"));
    for (const char* method : Methods)
        m_method->addItem(QString::fromLatin1(method).toUpper(), QString::fromLatin1(method));
    m_path = new QLineEdit;
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setAccessibleName(tr("Path of the route"));
    auto* route = new QWidget;
    auto* line = new QHBoxLayout{route};
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::One);
    line->addWidget(m_method);
    line->addWidget(m_path, 1);
    m_routeField = addField(tr("Route"), route);
    m_method->setAccessibleName(tr("Method of the route"));
    connect(m_method, &QComboBox::currentIndexChanged, this, &NewFunctionForm::check);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_ownPath = true; });
    connect(m_path, &QLineEdit::textChanged, this, &NewFunctionForm::check);

    m_schedule = new QComboBox;
    m_schedule->setObjectName(QStringLiteral("schedule"));
    m_schedule->setEditable(true);
    m_schedule->addItems({QStringLiteral("rate(1 day)"), QStringLiteral("rate(1 hour)"),
                          QStringLiteral("rate(5 minutes)"),
                          QStringLiteral("cron(0 9 ? * MON-FRI *)")});
    m_scheduleField = addField(tr("Schedule"), m_schedule);
    connect(m_schedule, &QComboBox::currentTextChanged, this, &NewFunctionForm::check);
}

void NewFunctionForm::addRuntime() {
    const QString usual = QString::fromStdString(authoring::usualRuntime(*m_project));
    m_runtime = new QComboBox;
    m_runtime->setObjectName(QStringLiteral("runtime"));
    m_runtime->addItems(offeredRuntimes(usual));
    m_runtime->setCurrentText(usual);
    addField(tr("Runtime"), m_runtime);
    connect(m_runtime, &QComboBox::currentIndexChanged, this, &NewFunctionForm::changed);
}

void NewFunctionForm::addFolder() {
    m_folder = new QLineEdit;
    m_folder->setObjectName(QStringLiteral("folder"));
    m_folderField = addField(tr("Folder"), m_folder);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_ownFolder = true; });
    connect(m_folder, &QLineEdit::textChanged, this, &NewFunctionForm::check);
}

Starter NewFunctionForm::starter() const {
    return authoring::starters()[static_cast<std::size_t>(std::max(0, m_starters->currentRow()))];
}

void NewFunctionForm::takeStarter() {
    m_summary->setText(starterSummary(starter()));
    m_form->setRowVisible(m_routeField.row, starter() == Starter::HttpRoute);
    m_form->setRowVisible(m_scheduleField.row, starter() == Starter::Schedule);
    fillSources();
    if (!m_ownName) {
        const authoring::Written written{m_text};
        m_name->setText(QString::fromStdString(
            written.freeKey({"Resources"}, starterName(starter()).toStdString())));
    }
    suggest();
    check();
}

void NewFunctionForm::fillSources() {
    const QSignalBlocker blocker{m_source};
    m_form->setRowVisible(m_sourceField.row, authoring::sourceKind(starter()).has_value());
    m_source->clear();
    if (!authoring::sourceKind(starter()))
        return;
    m_source->setAccessibleName(sourceLabel(starter()));
    m_sourceField.caption->setText(sourceLabel(starter()));
    m_source->addItem(newSourceText(starter()), QString{});
    for (const std::string& source : authoring::sourcesFor(*m_project, starter())) {
        const QString id = QString::fromStdString(source);
        if (id != QLatin1String{"ServerlessHttpApi"})
            m_source->addItem(id, id);
    }
}

void NewFunctionForm::suggest() {
    const QString name = QString::fromStdString(authoring::kebab(textOf(m_name)));
    if (!m_ownPath)
        m_path->setText(QLatin1Char('/') + name);
    if (!m_ownFolder)
        m_folder->setText(freeFolder());
}

QString NewFunctionForm::freeFolder() const {
    const std::string wanted = "src/" + authoring::kebab(textOf(m_name));
    std::string folder = wanted;
    for (int number = 2; m_isTaken(folder); ++number)
        folder = wanted + "-" + std::to_string(number);
    return QString::fromStdString(folder);
}

authoring::FunctionWish NewFunctionForm::wish() const {
    authoring::FunctionWish wish;
    wish.name = textOf(m_name);
    wish.runtime = m_runtime->currentText().toStdString();
    wish.starter = starter();
    wish.folder = textOf(m_folder);
    while (wish.folder.ends_with('/'))
        wish.folder.pop_back();
    wish.source = m_source->currentData().toString().toStdString();
    wish.method = m_method->currentData().toString().toStdString();
    wish.path = textOf(m_path);
    wish.schedule = m_schedule->currentText().trimmed().toStdString();
    return wish;
}

bool NewFunctionForm::isGood() const {
    return m_good;
}

void NewFunctionForm::check() {
    // Fields come to be one after the other.
    if (!m_folder)
        return;
    m_good = true;
    const authoring::FunctionWish wanted = wish();
    complain(m_nameField, m_name, authoring::whyNotName(m_text, wanted.name));
    complain(m_folderField, m_folder, authoring::whyNotFolder(wanted.folder, m_isTaken));
    if (wanted.starter == Starter::HttpRoute)
        complain(m_routeField, m_path, authoring::whyNotRoute(*m_project, wanted));
    if (wanted.starter == Starter::Schedule) {
        const auto reason = authoring::whyNotSchedule(wanted.schedule);
        complain(m_scheduleField, m_schedule->lineEdit(), reason);
        if (!reason)
            showScheduleWords();
    }
    emit changed();
}

void NewFunctionForm::complain(const Field& field, QLineEdit* editor,
                               const std::optional<Text>& reason) {
    m_good = m_good && !reason;
    field.message->setProperty("role", "error");
    field.message->setText(reason ? ui::translated(*reason) : QString{});
    field.message->setVisible(reason.has_value());
    editor->setProperty("invalid", reason.has_value());
    editor->setAccessibleDescription(field.message->text());
    for (QWidget* dressed : {static_cast<QWidget*>(field.message), static_cast<QWidget*>(editor)}) {
        dressed->style()->unpolish(dressed);
        dressed->style()->polish(dressed);
    }
}

void NewFunctionForm::showScheduleWords() {
    const QString expression = m_schedule->currentText().trimmed();
    const QString words = designer::scheduleWords(expression);
    QLabel* message = m_scheduleField.message;
    message->setProperty("role", "muted");
    message->style()->unpolish(message);
    message->style()->polish(message);
    message->setText(words);
    message->setVisible(words != expression);
}

} // namespace lathe::app
