#include "widgets/invoke/EventGenerator.h"

#include "widgets/common/EngineText.h"
#include "widgets/common/Tokens.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

#include <algorithm>

namespace lathe::invoke {

EventGenerator::EventGenerator(QWidget* parent)
    : QFrame{parent, Qt::Popup} {
    setProperty("role", "card");
    setAccessibleName(tr("Sample event"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(ui::space::OneAndHalf, ui::space::OneAndHalf, ui::space::OneAndHalf,
                               ui::space::OneAndHalf);
    column->setSpacing(ui::space::One);
    auto* title = new QLabel{tr("Sample event of an AWS service"), this};
    title->setFont(ui::strongFont());
    column->addWidget(title);

    auto* choice = new QHBoxLayout;
    m_service = new QComboBox{this};
    m_service->setAccessibleName(tr("Service"));
    m_kind = new QComboBox{this};
    m_kind->setAccessibleName(tr("Kind of event"));
    choice->addWidget(m_service, 1);
    choice->addWidget(m_kind, 2);
    column->addLayout(choice);

    m_scroll = new QScrollArea{this};
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);

    m_failure = new QLabel{this};
    m_failure->setProperty("role", "error");
    m_failure->setWordWrap(true);
    m_failure->hide();
    column->addWidget(m_failure);

    m_use = new QPushButton{tr("Use this event"), this};
    m_use->setProperty("accent", true);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_use);
    column->addLayout(foot);

    connect(m_service, &QComboBox::currentIndexChanged, this, &EventGenerator::fillKinds);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EventGenerator::fillFields);
    connect(m_use, &QPushButton::clicked, this, &EventGenerator::request);
}

void EventGenerator::setKinds(const std::vector<events::EventKind>& kinds) {
    m_kinds = kinds;
    const QSignalBlocker quiet{m_service};
    const QString before = m_service->currentText();
    m_service->clear();
    QStringList services;
    for (const events::EventKind& kind : kinds)
        services << QString::fromStdString(kind.service);
    services.removeDuplicates();
    services.sort();
    m_service->addItems(services);
    m_service->setCurrentIndex(std::max(0, m_service->findText(before)));
    fillKinds();
}

void EventGenerator::fillKinds() {
    const QSignalBlocker quiet{m_kind};
    m_kind->clear();
    for (const events::EventKind& kind : m_kinds) {
        if (QString::fromStdString(kind.service) == m_service->currentText())
            m_kind->addItem(ui::translatedResource(QString::fromStdString(kind.title)),
                            QString::fromStdString(kind.kind));
    }
    fillFields();
}

const events::EventKind* EventGenerator::current() const {
    const std::string service = m_service->currentText().toStdString();
    const std::string name = m_kind->currentData().toString().toStdString();
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const auto& kind) {
        return kind.service == service && kind.kind == name;
    });
    return found == m_kinds.end() ? nullptr : &*found;
}

void EventGenerator::fillFields() {
    m_fields.clear();
    m_failure->hide();
    auto* page = new QWidget;
    auto* form = new QFormLayout{page};
    form->setContentsMargins(0, 0, ui::space::Half, 0);
    form->setVerticalSpacing(ui::space::Half);
    const events::EventKind* kind = current();
    m_use->setEnabled(kind != nullptr);
    if (kind) {
        for (const events::EventField& field : kind->fields) {
            const QString name = QString::fromStdString(field.name);
            auto* edit = new QLineEdit{QString::fromStdString(field.defaultValue), page};
            edit->setAccessibleName(name);
            edit->setToolTip(ui::translatedResource(QString::fromStdString(field.description)));
            edit->setCursorPosition(0);
            form->addRow(name, edit);
            m_fields.emplace_back(field.name, edit);
        }
    }
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false);
}

void EventGenerator::request() {
    const events::EventKind* kind = current();
    if (!kind)
        return;
    m_failure->hide();
    std::map<std::string, std::string> fields;
    for (const auto& [name, edit] : m_fields)
        fields[name] = edit->text().toStdString();
    emit requested(kind->service, kind->kind, fields);
}

void EventGenerator::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        request();
    else
        QFrame::keyPressEvent(event);
}

void EventGenerator::showFailure(const QString& reason) {
    m_failure->setText(reason);
    m_failure->show();
}

void EventGenerator::openBelow(QWidget* anchor) {
    resize(420, 320);
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint place = anchor->mapToGlobal(QPoint{0, anchor->height() + 2});
    if (place.y() + height() > screen.bottom())
        place.setY(anchor->mapToGlobal(QPoint{0, 0}).y() - height() - 2);
    place.setX(std::min(place.x(), screen.right() - width()));
    move(place);
    show();
    m_service->setFocus();
}

} // namespace lathe::invoke
