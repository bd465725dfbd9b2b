#include "widgets/inspector/StatementForm.h"

#include "widgets/common/Tokens.h"
#include "widgets/inspector/FieldManners.h"
#include "widgets/inspector/PolicyBook.h"
#include "widgets/inspector/ValueList.h"
#include "widgets/inspector/ValueText.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>

#include <algorithm>

namespace lathe::inspector {

namespace {

/// Have a field of their own.
constexpr std::string_view shown[] = {"Effect",   "Action",      "NotAction",
                                      "Resource", "NotResource", "Sid"};

QLabel* caption(QWidget* parent) {
    auto* label = new QLabel{parent};
    label->setFont(ui::smallFont());
    label->setProperty("role", "muted");
    return label;
}

} // namespace

StatementForm::StatementForm(PolicyBook& book, QWidget* parent)
    : QWidget{parent}
    , m_effect{new QComboBox{this}}
    , m_actionCaption{caption(this)}
    , m_actions{new ValueList{tr("Action %1"), tr("Add an action"), ValueList::Order::Free, this}}
    , m_resourceCaption{caption(this)}
    , m_resources{new ValueList{tr("Resource %1"), tr("Add a resource"), ValueList::Order::Free,
                                this}}
    , m_rest{caption(this)} {
    m_effect->addItem(QStringLiteral("Allow"));
    m_effect->addItem(QStringLiteral("Deny"));
    m_effect->setAccessibleName(tr("Effect"));
    new FieldManners{m_effect};
    m_actions->setOffers(book.actions());
    m_actions->setCheck([](const QString& text) {
        static const QRegularExpression form{
            QStringLiteral("\\A(\\*|[a-z0-9-]+:[A-Za-z0-9*?]+)\\z")};
        return form.match(text).hasMatch()
                   ? QString{}
                   : tr("An action is a service and what is done there: sqs:SendMessage, s3:*");
    });
    m_resources->setOffers(book.arns());
    m_rest->setWordWrap(true);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Half);
    for (QWidget* part : std::initializer_list<QWidget*>{m_effect, m_actionCaption, m_actions,
                                                         m_resourceCaption, m_resources, m_rest})
        column->addWidget(part);
    connect(m_effect, &QComboBox::activated, this, [this] {
        PropertyPath path = m_path;
        path.emplace_back("Effect");
        emit changed({{path, boost::json::value(m_effect->currentText().toStdString())}});
    });
    for (ValueList* list : {m_actions, m_resources}) {
        connect(list, &ValueList::changed, this, &StatementForm::changed);
        connect(list, &ValueList::complained, this, &StatementForm::complained);
    }
}

void StatementForm::load(ValueList& list, QLabel& caption, const boost::json::object& statement,
                         const char* key) {
    const std::string inverse = std::string{"Not"} + key;
    const bool isInverse = statement.contains(inverse) && !statement.contains(key);
    PropertyPath path = m_path;
    path.emplace_back(isInverse ? inverse : std::string{key});
    caption.setText(QString::fromStdString(std::get<std::string>(path.back())));
    list.setValue(statement.if_contains(isInverse ? inverse : std::string{key}), path);
}

void StatementForm::setStatement(const boost::json::object& statement, const PropertyPath& path) {
    m_path = path;
    const boost::json::value* effect = statement.if_contains("Effect");
    m_effect->setCurrentIndex(effect ? m_effect->findText(valueText(*effect)) : -1);
    load(*m_actions, *m_actionCaption, statement, "Action");
    load(*m_resources, *m_resourceCaption, statement, "Resource");
    QStringList rest;
    for (const auto& [key, value] : statement)
        if (std::find(std::begin(shown), std::end(shown), std::string_view{key}) == std::end(shown))
            rest << QStringLiteral("%1: %2").arg(QString::fromStdString(key), valueText(value));
    m_rest->setText(rest.join(u'\n'));
    m_rest->setVisible(!rest.isEmpty());
}

} // namespace lathe::inspector
