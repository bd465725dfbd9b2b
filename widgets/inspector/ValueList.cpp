#include "widgets/inspector/ValueList.h"

#include "widgets/common/Tokens.h"
#include "widgets/inspector/Buttons.h"
#include "widgets/inspector/Offers.h"
#include "widgets/inspector/ValueBox.h"
#include "widgets/inspector/ValueText.h"

#include <QBoxLayout>
#include <QStandardItemModel>
#include <QToolButton>

namespace lathe::inspector {

ValueList::ValueList(const QString& itemName, const QString& addName, Order order, QWidget* parent)
    : QWidget{parent}
    , m_itemName{itemName}
    , m_order{order}
    , m_column{new QVBoxLayout{this}} {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::Half);
    m_add = makeBox(this);
    m_add->setAccessibleName(addName);
    m_add->setPlaceholder(addName);
    m_add->waitForReturn();
    m_column->addWidget(m_add);
    connect(m_add, &ValueBox::entered, this, &ValueList::add);
}

ValueBox* ValueList::makeBox(QWidget* parent) {
    auto* box = new ValueBox{parent};
    box->setCheck([this](const QString& text) {
        QString complaint;
        const auto value = textOrIntrinsic(text, &complaint);
        return !value ? complaint : m_check && value->is_string() ? m_check(text) : QString{};
    });
    if (m_offers)
        box->setOffers(m_offers);
    connect(box, &ValueBox::complained, this, &ValueList::complained);
    return box;
}

void ValueList::setOffers(QStandardItemModel* offers) {
    m_offers = offers;
    m_add->setOffers(offers);
    for (const Line& line : m_lines)
        line.box->setOffers(offers);
}

void ValueList::setCheck(std::function<QString(const QString&)> check) {
    m_check = std::move(check);
}

ValueList::Line ValueList::makeLine(int row) {
    auto* whole = new QWidget{this};
    auto* layout = new QHBoxLayout{whole};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(ui::space::Quarter);
    Line line{whole, makeBox(whole), nullptr, nullptr};
    const QString name = m_itemName.arg(row + 1);
    line.box->setAccessibleName(name);
    layout->addWidget(line.box, 1);
    connect(line.box, &ValueBox::entered, this,
            [this, row](const QString& text) { replace(row, text); });
    if (m_jumps) {
        line.jump = smallButton(QStringLiteral("arrow-right"), tr("Go to it"), whole);
        layout->addWidget(line.jump);
        connect(line.jump, &QToolButton::clicked, this, [this, row] {
            emit resourceRequested(namedResource(m_lines[std::size_t(row)].box->text()));
        });
    }
    if (m_order == Order::Matters) {
        line.up = smallButton(QStringLiteral("chevron-up"), tr("Move up"), whole);
        line.up->setEnabled(row > 0);
        layout->addWidget(line.up);
        connect(line.up, &QToolButton::clicked, this, [this, row] { moveUp(row); });
    }
    auto* drop = smallButton(QStringLiteral("remove"), tr("Remove"), whole);
    layout->addWidget(drop);
    connect(drop, &QToolButton::clicked, this, [this, row] { remove(row); });
    for (auto* button : whole->findChildren<QToolButton*>())
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, button->toolTip()));
    m_column->insertWidget(row, whole);
    whole->show();
    return line;
}

void ValueList::makeLines(std::size_t count) {
    while (m_lines.size() > count) {
        m_lines.back().whole->hide();
        m_lines.back().whole->deleteLater();
        m_column->removeWidget(m_lines.back().whole);
        m_lines.pop_back();
    }
    while (m_lines.size() < count)
        m_lines.push_back(makeLine(int(m_lines.size())));
}

void ValueList::setValue(const boost::json::value* value, const PropertyPath& path) {
    m_path = path;
    m_isList = !value || value->is_array();
    m_values = !value     ? boost::json::array{}
               : m_isList ? value->get_array()
                          : boost::json::array{*value};
    makeLines(m_values.size());
    for (std::size_t row = 0; row < m_lines.size(); ++row) {
        const QString text = valueText(m_values[row]);
        m_lines[row].box->setText(text);
        m_lines[row].box->setToolTip(text);
        if (m_lines[row].jump)
            m_lines[row].jump->setEnabled(!namedResource(text).isEmpty());
    }
    m_add->setText({});
}

PropertyPath ValueList::pathOf(int row) const {
    PropertyPath path = m_path;
    if (m_isList)
        path.emplace_back(std::size_t(row));
    return path;
}

void ValueList::replace(int row, const QString& text) {
    if (text.isEmpty())
        return remove(row);
    QString complaint;
    if (auto value = textOrIntrinsic(text, &complaint))
        emit changed({{pathOf(row), std::move(*value)}});
}

void ValueList::remove(int row) {
    emit changed({{pathOf(row), std::nullopt}});
}

void ValueList::moveUp(int row) {
    if (row > 0 && row < count())
        emit changed({{pathOf(row - 1), m_values[std::size_t(row)]},
                      {pathOf(row), m_values[std::size_t(row) - 1]}});
}

void ValueList::add(const QString& text) {
    QString complaint;
    auto value = text.isEmpty() ? std::nullopt : textOrIntrinsic(text, &complaint);
    if (!value)
        return;
    if (m_isList && !m_values.empty()) {
        emit changed({{pathOf(count()), std::move(*value)}});
        return;
    }
    boost::json::array list = m_values;
    list.push_back(std::move(*value));
    emit changed({{m_path, std::move(list)}});
}

} // namespace lathe::inspector
