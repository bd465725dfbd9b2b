#include "widgets/inspector/PolicyCard.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/inspector/Buttons.h"
#include "widgets/inspector/JsonDialog.h"
#include "widgets/inspector/PolicyBook.h"
#include "widgets/inspector/StatementForm.h"
#include "widgets/inspector/ValueBox.h"
#include "widgets/inspector/ValueText.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace lathe::inspector {

namespace json = boost::json;

namespace {

/// A list, or one without.
std::vector<const json::value*> statementsOf(const json::value& policy) {
    const json::value& written = policy.as_object().at("Statement");
    std::vector<const json::value*> statements;
    if (const auto* list = written.if_array())
        for (const json::value& statement : *list)
            statements.push_back(&statement);
    else
        statements.push_back(&written);
    return statements;
}

bool areForms(const json::value& policy) {
    const auto statements = statementsOf(policy);
    return std::all_of(statements.begin(), statements.end(), [](const json::value* statement) {
        return statement->is_object() && intrinsicText(*statement).isEmpty();
    });
}

QString iconOf(bool isManaged) {
    return isManaged ? QStringLiteral("cloud") : QStringLiteral("shield");
}

} // namespace

PolicyCard::PolicyCard(PolicyBook& book, QWidget* parent)
    : QFrame{parent}
    , m_book{book}
    , m_icon{new QLabel{this}}
    , m_name{new ui::ElidedLabel{{}, Qt::ElideMiddle, this}}
    , m_facts{new ui::ElidedLabel{{}, Qt::ElideRight, this}}
    , m_message{new QLabel{this}}
    , m_column{new QVBoxLayout{this}} {
    setProperty("role", "card");
    m_column->setContentsMargins(ui::space::One, ui::space::Half, ui::space::Half, ui::space::One);
    m_column->setSpacing(ui::space::Half);
    makeHead(m_column);
    m_facts->setFont(ui::smallFont());
    m_facts->setProperty("role", "muted");
    m_message->setFont(ui::smallFont());
    m_message->setWordWrap(true);
    m_message->setProperty("role", "error");
    m_message->hide();
    m_column->addWidget(m_facts);
    m_column->addWidget(m_message);
    connect(ui::Theme::current(), &ui::Theme::changed, this, &PolicyCard::load);
}

void PolicyCard::makeHead(QVBoxLayout* column) {
    auto* head = new QHBoxLayout;
    head->setSpacing(ui::space::Half);
    auto* asJson = smallButton(QStringLiteral("edit"), tr("Edit the policy as JSON"), this);
    auto* remove = smallButton(QStringLiteral("remove"), tr("Remove the policy"), this);
    head->addWidget(m_icon);
    head->addWidget(m_name, 1);
    head->addWidget(asJson);
    head->addWidget(remove);
    column->addLayout(head);
    m_remove = remove;
    connect(asJson, &QToolButton::clicked, this, &PolicyCard::editAsJson);
    connect(remove, &QToolButton::clicked, this, [this] {
        emit changed({{m_path, std::nullopt}});
    });
}

PolicyCard::Shape PolicyCard::shapeOf(const PolicyBook& book, const json::value& policy) {
    if (policy.is_string())
        return {Kind::Managed};
    const auto* object = policy.if_object();
    if (!object || !intrinsicText(policy).isEmpty())
        return {};
    if (object->contains("Statement"))
        return areForms(policy) ? Shape{Kind::Statements, {}, {}, statementsOf(policy).size()}
                                : Shape{};
    if (object->size() != 1 || !object->begin()->value().is_object())
        return {};
    Shape shape{Kind::Template, std::string{object->begin()->key()}};
    const auto* known = book.vocabulary().find(shape.name);
    for (const iam::PolicyParameter& parameter :
         known ? known->parameters : std::vector<iam::PolicyParameter>{})
        shape.parameters.push_back(parameter.name);
    for (const auto& [name, value] : object->begin()->value().get_object())
        if (std::find(shape.parameters.begin(), shape.parameters.end(), name) ==
            shape.parameters.end())
            shape.parameters.emplace_back(name);
    return shape;
}

void PolicyCard::setPolicy(const json::value& policy, const PropertyPath& path) {
    const Shape shape = shapeOf(m_book, policy);
    const bool isAnother = !m_fields || shape != m_shape;
    m_policy = policy;
    m_path = path;
    m_shape = shape;
    if (isAnother)
        makeFields();
    complain({});
    load();
}

void PolicyCard::refresh() {
    setPolicy(json::value{m_policy}, PropertyPath{m_path});
}

void PolicyCard::makeFields() {
    // One of them may be who asks.
    if (m_fields) {
        m_fields->hide();
        m_column->removeWidget(m_fields);
        m_fields->deleteLater();
    }
    m_boxes.clear();
    m_statements.clear();
    m_fields = new QWidget{this};
    auto* column = new QVBoxLayout{m_fields};
    column->setContentsMargins(0, 0, ui::space::Half, 0);
    column->setSpacing(ui::space::Half);
    for (const std::string& parameter : m_shape.parameters)
        addParameter(parameter);
    for (std::size_t number = 0; number < m_shape.statements; ++number)
        addStatement(number);
    if (m_shape.kind == Kind::Managed)
        addManaged();
    m_fields->setVisible(column->count() > 0);
    m_column->insertWidget(m_column->indexOf(m_message), m_fields);
}

void PolicyCard::addParameter(const std::string& parameter) {
    const QString name = QString::fromStdString(parameter);
    auto* caption = new QLabel{name, m_fields};
    caption->setFont(ui::smallFont());
    caption->setProperty("role", "muted");
    auto* box = new ValueBox{m_fields};
    box->setAccessibleName(
        QStringLiteral("%1: %2").arg(QString::fromStdString(m_shape.name), name));
    box->setOffers(m_book.named(m_shape.name, parameter));
    box->setPlaceholder(tr("Choose or type one"));
    caption->setBuddy(box);
    m_fields->layout()->addWidget(caption);
    m_fields->layout()->addWidget(box);
    m_boxes.push_back(box);
    connect(box, &ValueBox::complained, this, &PolicyCard::complain);
    connect(box, &ValueBox::entered, this, [this, parameter](const QString& text) {
        QString complaint;
        const auto value = textOrIntrinsic(text, &complaint);
        complain(complaint);
        if (value)
            emit changed({{pathTo({m_shape.name, parameter}), *value}});
    });
}

void PolicyCard::addStatement(std::size_t number) {
    if (number > 0) {
        auto* line = new QFrame{m_fields};
        line->setProperty("role", "line");
        line->setFixedHeight(1);
        m_fields->layout()->addWidget(line);
    }
    auto* form = new StatementForm{m_book, m_fields};
    m_fields->layout()->addWidget(form);
    m_statements.push_back(form);
    connect(form, &StatementForm::changed, this, &PolicyCard::changed);
    connect(form, &StatementForm::complained, this, &PolicyCard::complain);
}

void PolicyCard::addManaged() {
    auto* box = new ValueBox{m_fields};
    box->setAccessibleName(tr("Managed policy"));
    box->setOffers(m_book.managed());
    m_fields->layout()->addWidget(box);
    m_boxes.push_back(box);
    connect(box, &ValueBox::entered, this, [this](const QString& text) {
        emit changed({{m_path, text.isEmpty() ? std::nullopt
                                              : std::optional{json::value(text.toStdString())}}});
    });
}

void PolicyCard::load() {
    const bool isManaged = m_shape.kind == Kind::Managed;
    const auto* known = m_book.vocabulary().find(m_shape.name);
    QStringList actions;
    for (const std::string& action : known ? known->actions : std::vector<std::string>{})
        actions << QString::fromStdString(action);
    switch (m_shape.kind) {
    case Kind::Template: {
        m_title = QString::fromStdString(m_shape.name);
        const auto& parameters = m_policy.get_object().begin()->value().get_object();
        for (std::size_t i = 0; i < m_boxes.size(); ++i) {
            const json::value* value = parameters.if_contains(m_shape.parameters[i]);
            m_boxes[i]->setText(value ? valueText(*value) : QString{});
        }
        break;
    }
    case Kind::Statements:
        m_title = m_shape.statements == 1 ? tr("Statement")
                                          : tr("%n statements", nullptr, int(m_shape.statements));
        loadStatements();
        break;
    case Kind::Managed:
        m_title = tr("Managed policy");
        m_boxes.front()->setText(valueText(m_policy));
        break;
    case Kind::Other:
        m_title = valueText(m_policy);
        break;
    }
    m_name->setText(m_title);
    m_facts->setText(actions.join(QStringLiteral(", ")));
    m_facts->setToolTip(actions.join(u'\n'));
    m_facts->setVisible(!actions.isEmpty());
    m_icon->setPixmap(
        ui::iconPixmap(iconOf(isManaged), ui::size::Icon, ui::colors().muted, devicePixelRatioF()));
}

void PolicyCard::loadStatements() {
    const auto written = statementsOf(m_policy);
    const bool isList = m_policy.get_object().at("Statement").is_array();
    for (std::size_t i = 0; i < m_statements.size(); ++i)
        m_statements[i]->setStatement(written[i]->get_object(),
                                      isList ? pathTo({"Statement", i}) : pathTo({"Statement"}));
}

PropertyPath
PolicyCard::pathTo(std::initializer_list<std::variant<std::string, std::size_t>> rest) const {
    PropertyPath path = m_path;
    path.insert(path.end(), rest.begin(), rest.end());
    return path;
}

QWidget* PolicyCard::firstField() const {
    if (!m_boxes.empty())
        return m_boxes.front();
    const auto boxes = m_fields->findChildren<QComboBox*>();
    return boxes.isEmpty() ? m_remove : boxes.front();
}

void PolicyCard::setReadOnly(bool readOnly) {
    setEnabled(!readOnly);
}

void PolicyCard::editAsJson() {
    auto* dialog = new JsonDialog{m_title, m_policy, window()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const auto value = dialog->value(); value && *value != m_policy)
            emit changed({{m_path, *value}});
    });
    dialog->open();
}

void PolicyCard::complain(const QString& why) {
    m_message->setText(why);
    m_message->setVisible(!why.isEmpty());
}

} // namespace lathe::inspector
