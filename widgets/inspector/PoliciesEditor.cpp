#include "widgets/inspector/PoliciesEditor.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/inspector/Buttons.h"
#include "widgets/inspector/PolicyBook.h"
#include "widgets/inspector/PolicyCard.h"
#include "widgets/inspector/ValueBox.h"
#include "widgets/inspector/ValueText.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <utility>

namespace lathe::inspector {

namespace json = boost::json;

PoliciesEditor::PoliciesEditor(QWidget* parent)
    : QWidget{parent}
    , m_book{new PolicyBook{this}}
    , m_note{new QLabel{this}}
    , m_column{new QVBoxLayout}
    , m_addRow{new QWidget{this}} {
    m_note->setWordWrap(true);
    m_note->setFont(ui::smallFont());
    m_note->setTextFormat(Qt::RichText);
    m_note->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_note->setAccessibleName(tr("Role"));
    m_column->setSpacing(ui::space::One);
    m_addRow->setLayout(makeAddRow());
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::One);
    column->addWidget(m_note);
    column->addLayout(m_column);
    column->addWidget(m_addRow);
    connect(m_note, &QLabel::linkActivated, this, &PoliciesEditor::resourceRequested);
}

QLayout* PoliciesEditor::makeAddRow() {
    m_add = new ValueBox{m_addRow};
    m_add->setAccessibleName(tr("Policy template, managed policy or action"));
    m_add->setPlaceholder(tr("Add a policy or an action"));
    m_add->setToolTip(tr("A policy template of SAM's, the name or ARN of a managed policy, or an "
                         "action for a statement: sqs:SendMessage"));
    m_add->setOffers(m_book->beginnings());
    m_add->waitForReturn();
    auto* button = smallButton(QStringLiteral("add"), tr("Add the policy"), m_addRow);
    button->setEnabled(false);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::Half);
    row->addWidget(m_add, 1);
    row->addWidget(button);
    connect(m_add, &QComboBox::editTextChanged, button,
            [button](const QString& text) { button->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &ValueBox::entered, this, &PoliciesEditor::add);
    connect(button, &QToolButton::clicked, m_add, &ValueBox::enter);
    return row;
}

void PoliciesEditor::setVocabulary(const iam::Vocabulary& vocabulary) {
    m_book->setVocabulary(vocabulary);
    for (PolicyCard* card : m_cards)
        card->refresh();
}

void PoliciesEditor::showResource(std::shared_ptr<const model::Project> project,
                                  const QString& logicalId, const WrittenProperties& written,
                                  bool readOnly) {
    m_book->setProject(std::move(project), logicalId);
    const json::value* role = writtenAt(written, {"Role"});
    showRole(role);
    const json::value* policies = written.own.if_contains("Policies");
    m_written = policies ? *policies : json::value{};
    const auto* list = m_written.if_array();
    const std::size_t count = m_written.is_null() ? 0 : list ? list->size() : 1;
    const bool isLonger = count > m_cards.size();
    makeCards(count);
    for (std::size_t i = 0; i < count; ++i) {
        m_cards[i]->setPolicy(list ? (*list)[i] : m_written,
                              list ? PropertyPath{"Policies", i} : PropertyPath{"Policies"});
        m_cards[i]->setReadOnly(readOnly);
    }
    // SAM takes no notice of policies beside a role.
    m_addRow->setVisible(!role && !readOnly);
    if (std::exchange(m_goToNew, false) && isLonger)
        m_cards.back()->firstField()->setFocus(Qt::TabFocusReason);
}

void PoliciesEditor::makeCards(std::size_t count) {
    while (m_cards.size() > count) {
        m_cards.back()->hide();
        m_column->removeWidget(m_cards.back());
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < count) {
        auto* card = new PolicyCard{*m_book, this};
        m_column->addWidget(card);
        card->show();
        connect(card, &PolicyCard::changed, this, &PoliciesEditor::changed);
        m_cards.push_back(card);
    }
}

void PoliciesEditor::showRole(const json::value* role) {
    m_note->setVisible(role);
    if (!role)
        return;
    const QString text = valueText(*role);
    const QString resource = namedResource(text);
    const QString name = resource.isEmpty() ? text.toHtmlEscaped() : ui::link(resource, resource);
    m_note->setText(tr("It runs in the role %1: what it may do stands there.").arg(name));
}

void PoliciesEditor::add(const QString& beginning) {
    m_add->setText({});
    if (beginning.isEmpty())
        return;
    m_goToNew = true;
    json::value policy = m_book->policyFrom(beginning);
    const auto* list = m_written.if_array();
    if (list && !list->empty())
        return emit changed({{{"Policies", list->size()}, std::move(policy)}});
    json::array both;
    if (!list && !m_written.is_null())
        both.push_back(m_written);
    both.push_back(std::move(policy));
    emit changed({{{"Policies"}, std::move(both)}});
}

} // namespace lathe::inspector
