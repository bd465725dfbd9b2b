#include "widgets/resources/SocketPanel.h"

#include "widgets/common/JsonText.h"
#include "widgets/common/Tokens.h"
#include "widgets/resources/Headers.h"
#include "widgets/resources/Page.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTime>

namespace lathe::resources {

namespace {

constexpr int rememberedLines = 5'000;

} // namespace

SocketPanel::SocketPanel(QWidget* parent)
    : QWidget{parent} {
    auto* split = new QSplitter{this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(makeWriting());
    split->addWidget(makeTalk());
    split->setSizes({320, 320});
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    setState(State::Closed);
}

QWidget* SocketPanel::makeWriting() {
    auto* panel = new QWidget{this};
    m_path = new QLineEdit{panel};
    m_path->setAccessibleName(tr("Stage and query"));
    m_path->setToolTip(tr("The stage, and a query where the API wants one: /prod?name=me"));
    m_path->setFont(ui::codeFont());
    m_connect = new QPushButton{panel};
    m_headers = makeCodeField(tr("Headers"), panel);
    m_headers->setPlaceholderText(tr("One header a line: Name: value"));
    m_message = makeCodeField(tr("Message"), panel);
    m_send = new QPushButton{tr("Send"), panel};
    auto* line = new QHBoxLayout;
    line->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, 0);
    line->setSpacing(ui::space::Half);
    line->addWidget(m_path, 1);
    line->addWidget(m_connect);
    auto* texts = new QSplitter{Qt::Vertical, panel};
    texts->addWidget(captioned(tr("Headers"), m_headers, texts));
    texts->addWidget(captioned(tr("Message"), m_message, texts));
    texts->setChildrenCollapsible(false);
    texts->setStretchFactor(1, 2);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::One, 0, ui::space::One, ui::space::Half);
    foot->addStretch();
    foot->addWidget(m_send);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(texts, 1);
    column->addLayout(foot);
    connect(m_path, &QLineEdit::returnPressed, this, &SocketPanel::toggle);
    connect(m_connect, &QPushButton::clicked, this, &SocketPanel::toggle);
    connect(m_send, &QPushButton::clicked, this, &SocketPanel::send);
    return panel;
}

QWidget* SocketPanel::makeTalk() {
    m_talk = makeCodeField(tr("What was said"), this);
    m_talk->setReadOnly(true);
    m_talk->setMaximumBlockCount(rememberedLines);
    m_talk->setPlaceholderText(tr("Connect: what you send and what comes appears here"));
    return captioned(tr("What was said"), m_talk, this);
}

void SocketPanel::show(const HttpApi& api) {
    if (api.id == m_api.id && api.url == m_api.url)
        return;
    if (m_state != State::Closed)
        emit closeRequested();
    m_api = api;
    m_talk->clear();
    m_path->setText("/");
    setState(State::Closed);
}

void SocketPanel::takeRoute(const QString& route) {
    if (!route.startsWith('$'))
        m_message->setPlainText(QStringLiteral("{\"action\": \"%1\"}").arg(route));
}

void SocketPanel::setState(State state) {
    m_state = state;
    m_connect->setText(state == State::Closed ? tr("Connect") : tr("Disconnect"));
    m_send->setEnabled(state == State::Open);
    m_path->setEnabled(state == State::Closed);
    m_headers->setEnabled(state == State::Closed);
}

void SocketPanel::add(const QString& mark, const QString& text) {
    m_talk->appendPlainText(QTime::currentTime().toString("hh:mm:ss.zzz ") + mark + ' ' +
                            ui::prettyJson(text).value_or(text));
}

void SocketPanel::setOpen() {
    if (m_state != State::Opening)
        return;
    add(QStringLiteral("●"), tr("connected"));
    setState(State::Open);
}

void SocketPanel::setClosed(const QString& why) {
    if (m_state == State::Closed)
        return;
    if (m_state == State::Open)
        add(QStringLiteral("○"), tr("closed: %1").arg(why));
    else if (!why.isEmpty())
        add(QStringLiteral("○"), tr("not connected: %1").arg(why));
    setState(State::Closed);
}

void SocketPanel::addReceived(const QString& text) {
    if (m_state == State::Open)
        add(QStringLiteral("←"), text);
}

void SocketPanel::toggle() {
    if (m_state != State::Closed) {
        emit closeRequested();
        return;
    }
    setState(State::Opening);
    emit openRequested(m_api.url, m_path->text(), headersOf(m_headers->toPlainText()));
}

void SocketPanel::send() {
    add(QStringLiteral("→"), m_message->toPlainText());
    emit sendRequested(m_message->toPlainText());
}

} // namespace lathe::resources
