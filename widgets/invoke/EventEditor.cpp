#include "widgets/invoke/EventEditor.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Icons.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Tokens.h"
#include "widgets/invoke/EventGenerator.h"
#include "widgets/invoke/JsonEdit.h"
#include "widgets/invoke/NamePopover.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace lathe::invoke {

EventEditor::EventEditor(QWidget* parent)
    : QWidget{parent} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::Half, ui::space::Half);
    bar->setSpacing(ui::space::Quarter);
    column->addLayout(bar);

    m_chooser = new QComboBox{this};
    m_chooser->setAccessibleName(tr("Test event"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(10);
    bar->addWidget(m_chooser, 1);
    m_save = addButton(QStringLiteral("save"), tr("Save the event in events/"));
    m_generate = addButton(QStringLiteral("flask"), tr("Sample event of an AWS service"));
    auto* format = addButton(QStringLiteral("format"), tr("Format the JSON"));
    m_more = addButton(QStringLiteral("more"), tr("More about the event"));
    for (QToolButton* button : {m_save, m_generate, format, m_more})
        bar->addWidget(button);

    m_question = new ui::InfoBar{this};
    m_question->hide();
    column->addWidget(m_question);
    m_edit = new JsonEdit{JsonEdit::Use::Edit, this};
    m_edit->setAccessibleName(tr("Event (JSON)"));
    column->addWidget(m_edit, 1);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::Half, 0, ui::space::Half, 0);
    foot->setSpacing(ui::space::Half);
    m_problem = addButton(QStringLiteral("error"), tr("Go to the problem"));
    m_problem->setIcon(ui::icon(QStringLiteral("error"), ui::Tint::Error));
    m_state = new ui::ElidedLabel{};
    m_state->setFont(ui::smallFont());
    m_state->setMinimumHeight(ui::size::Row);
    foot->addWidget(m_problem);
    foot->addWidget(m_state, 1);
    column->addLayout(foot);

    m_generator = new EventGenerator{this};
    buildMenu();
    connect(m_chooser, &QComboBox::activated, this,
            [this](int index) { choose(m_chooser->itemData(index).toString()); });
    connect(m_save, &QToolButton::clicked, this, &EventEditor::save);
    connect(m_generate, &QToolButton::clicked, this,
            [this] { m_generator->openBelow(m_generate); });
    connect(format, &QToolButton::clicked, m_edit, &JsonEdit::format);
    connect(m_problem, &QToolButton::clicked, m_edit, &JsonEdit::goToProblem);
    connect(m_edit, &JsonEdit::checked, this, [this] {
        keepDraft();
        showState();
    });
    connect(m_generator, &EventGenerator::requested, this, &EventEditor::generationRequested);
    m_edit->setText(QStringLiteral("{}"));
    fillChooser();
}

QToolButton* EventEditor::addButton(const QString& iconName, const QString& text) {
    auto* button = new QToolButton{this};
    button->setIcon(ui::icon(iconName));
    button->setIconSize({ui::size::Icon, ui::size::Icon});
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void EventEditor::buildMenu() {
    auto* menu = new QMenu{m_more};
    connect(menu->addAction(ui::icon(QStringLiteral("save")), tr("Save as...")),
            &QAction::triggered, this, &EventEditor::saveAs);
    m_rename = menu->addAction(ui::icon(QStringLiteral("edit")), tr("Rename..."));
    m_delete = menu->addAction(ui::icon(QStringLiteral("trash")), tr("Delete..."));
    connect(m_rename, &QAction::triggered, this, &EventEditor::rename);
    connect(m_delete, &QAction::triggered, this, &EventEditor::askDelete);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

QString EventEditor::text() const {
    return m_edit->text();
}
bool EventEditor::valid() const {
    return !m_edit->problem();
}
void EventEditor::goToProblem() {
    m_edit->goToProblem();
}

QString EventEditor::stateText() const {
    return m_state->text();
}

const SavedEvent* EventEditor::saved(const QString& name) const {
    const auto found = std::find_if(m_saved.begin(), m_saved.end(),
                                    [&](const SavedEvent& event) { return event.name == name; });
    return found == m_saved.end() ? nullptr : &*found;
}

const SavedEvent* EventEditor::namedFor(const QString& function) const {
    if (function.isEmpty())
        return nullptr;
    if (const SavedEvent* event = saved(function))
        return event;
    const auto found = std::find_if(m_saved.begin(), m_saved.end(), [&](const SavedEvent& event) {
        return event.name.startsWith(function) &&
               QStringLiteral("-_.").contains(event.name[function.size()]);
    });
    return found == m_saved.end() ? nullptr : &*found;
}

void EventEditor::showEventOf(const QString& function) {
    if (function == m_function)
        return;
    m_function = function;
    const auto shown = m_shownFor.constFind(function);
    if (shown != m_shownFor.constEnd() && (saved(*shown) || m_drafts.contains(*shown)))
        choose(*shown);
    else if (const SavedEvent* named = namedFor(function))
        choose(named->name);
}

QStringList EventEditor::otherNames() const {
    QStringList names;
    for (const SavedEvent& event : m_saved) {
        if (event.name != m_current)
            names << event.name;
    }
    return names;
}

void EventEditor::keepDraft() {
    const SavedEvent* file = saved(m_current);
    const bool wasDraft = m_drafts.contains(m_current);
    if (file && file->text == m_edit->text())
        m_drafts.remove(m_current);
    else
        m_drafts[m_current] = m_edit->text();
    if (wasDraft != m_drafts.contains(m_current))
        fillChooser();
}

void EventEditor::choose(const QString& name) {
    m_current = name;
    if (!m_function.isEmpty())
        m_shownFor[m_function] = name;
    m_question->hide();
    const SavedEvent* file = saved(name);
    const auto draft = m_drafts.constFind(name);
    const QString text = draft != m_drafts.constEnd() ? *draft
                         : file                       ? file->text
                                                      : QStringLiteral("{}");
    if (text != m_edit->text())
        m_edit->setText(text);
    fillChooser();
    showState();
}

void EventEditor::fillChooser() {
    const QSignalBlocker quiet{m_chooser};
    m_chooser->clear();
    m_chooser->addItem(ui::icon(QStringLiteral("file-add")), tr("New event"), QString{});
    for (const SavedEvent& event : m_saved) {
        const bool changed = m_drafts.contains(event.name);
        m_chooser->addItem(ui::icon(QStringLiteral("file-json")),
                           changed ? tr("%1 (changed)").arg(event.name) : event.name, event.name);
    }
    m_chooser->setCurrentIndex(std::max(0, m_chooser->findData(m_current)));
    const bool isFile = saved(m_current) != nullptr;
    m_rename->setEnabled(isFile);
    m_delete->setEnabled(isFile);
    m_save->setEnabled(!isFile || m_drafts.contains(m_current));
}

void EventEditor::setSavedEvents(const std::vector<SavedEvent>& events) {
    const SavedEvent* before = saved(m_current);
    const QString text = m_edit->text();
    const bool untouched = before && before->text == text;
    const bool first = m_saved.empty() && m_current.isEmpty() && text == QLatin1String("{}");
    m_saved = events;
    for (const SavedEvent& event : m_saved) {
        if (m_drafts.value(event.name) == event.text)
            m_drafts.remove(event.name);
    }
    if (first && !m_saved.empty()) {
        const SavedEvent* named = namedFor(m_function);
        return choose(named ? named->name : m_saved.front().name);
    }
    const SavedEvent* now = saved(m_current);
    if (!now && !m_current.isEmpty()) {
        // Its file is gone: what is shown goes on as a new event, unless one is being written.
        m_drafts.remove(m_current);
        if (untouched && m_drafts.contains({}))
            return choose({});
        m_drafts[{}] = text;
        m_current.clear();
        m_question->hide();
    } else if (now && untouched) {
        m_edit->setText(now->text);
    }
    fillChooser();
    showState();
}

EventDrafts EventEditor::drafts() const {
    return {m_drafts, m_current};
}

void EventEditor::setDrafts(const EventDrafts& drafts) {
    m_drafts = drafts.texts;
    choose(drafts.current);
}

void EventEditor::clear() {
    m_saved.clear();
    m_drafts.clear();
    m_shownFor.clear();
    m_function.clear();
    m_current.clear();
    m_question->hide();
    choose({});
}

void EventEditor::showText(const QString& text) {
    m_drafts[{}] = text;
    choose({});
}

void EventEditor::setKinds(const std::vector<events::EventKind>& kinds) {
    m_generator->setKinds(kinds);
    m_generate->setEnabled(!kinds.empty());
}

void EventEditor::showGenerated(const QString& text) {
    m_generator->hide();
    showText(text);
    m_edit->setFocus();
}

void EventEditor::showGenerationFailure(const QString& reason) {
    m_generator->showFailure(reason);
}

void EventEditor::save() {
    if (m_current.isEmpty())
        return saveAs();
    emit saveRequested(m_current, m_edit->text());
}

void EventEditor::saveAs() {
    auto* popover = new NamePopover{tr("Save in events/ as"), tr("Save"), m_current, this};
    popover->setTaken(otherNames());
    connect(popover, &NamePopover::accepted, this, [this](const QString& name) {
        // Shown under its new name already; setSavedEvents confirms it.
        const QString text = m_edit->text();
        m_drafts.remove(m_current);
        if (!saved(name))
            m_saved.push_back({name, text});
        m_current = name;
        m_drafts[name] = text;
        fillChooser();
        emit saveRequested(name, text);
    });
    popover->openBelow(m_save);
}

void EventEditor::rename() {
    auto* popover = new NamePopover{tr("New name"), tr("Rename"), m_current, this};
    popover->setTaken(otherNames());
    connect(popover, &NamePopover::accepted, this, [this](const QString& name) {
        const QString from = m_current;
        if (name == from)
            return;
        for (SavedEvent& event : m_saved) {
            if (event.name == from)
                event.name = name;
        }
        if (m_drafts.contains(from))
            m_drafts[name] = m_drafts.take(from);
        m_current = name;
        fillChooser();
        emit renameRequested(from, name);
    });
    popover->openBelow(m_more);
}

void EventEditor::askDelete() {
    const QString name = m_current;
    m_question->showMessage(ui::Tint::Warning, tr("Delete events/%1.json?").arg(name));
    m_question->addAction(tr("Delete"), [this, name] { emit deleteRequested(name); });
}

void EventEditor::showState() {
    const auto& problem = m_edit->problem();
    m_problem->setVisible(problem.has_value());
    m_state->setProperty("role", problem ? "error" : "muted");
    m_state->style()->polish(m_state);
    m_state->setText(problem ? tr("Line %1, column %2: %3")
                                   .arg(problem->line)
                                   .arg(problem->column)
                                   .arg(problem->message)
                             : tr("Valid JSON, %1").arg(ui::sizeText(m_edit->bytes())));
}

} // namespace lathe::invoke
