#include "widgets/resources/ApiPage.h"

#include "widgets/common/JsonText.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Tokens.h"
#include "widgets/resources/Headers.h"
#include "widgets/resources/RowsModel.h"
#include "widgets/resources/SocketPanel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace lathe::resources {

namespace {

constexpr std::size_t rememberedAtMost = 50;

} // namespace

ApiPage::ApiPage(QWidget* parent)
    : Page{parent}
    , m_model{new RowsModel{{tr("Method"), tr("Path"), tr("Function")}, {}, this}}
    , m_table{makeTable(m_model, tr("Routes"), 1, this)}
    , m_talks{new QStackedWidget{this}}
    , m_socket{new SocketPanel{this}} {
    auto* copy = addButton("copy", tr("Copy URL"), tr("Copy the URL of this API"));
    auto* split = new QSplitter{this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_talks);
    split->setSizes({300, 640});
    auto* http = new QSplitter{this};
    http->setHandleWidth(1);
    http->setChildrenCollapsible(false);
    http->addWidget(makeClient());
    http->addWidget(makeAnswer());
    m_talks->addWidget(http);
    m_talks->addWidget(m_socket);
    content()->addWidget(split, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ApiPage::takeRoute);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        const auto row = static_cast<std::size_t>(index.row());
        if (row < m_api.routes.size())
            emit functionChosen(m_api.routes[row].function);
    });
    connect(copy, &QToolButton::clicked, this, [this] { emit copyRequested(m_api.url); });
}

QWidget* ApiPage::makeClient() {
    auto* panel = new QWidget{this};
    m_method = new QComboBox{panel};
    m_method->setAccessibleName(tr("Method"));
    m_method->addItems({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"});
    m_path = new QLineEdit{"/", panel};
    m_path->setAccessibleName(tr("Path"));
    m_path->setFont(ui::codeFont());
    m_send = new QPushButton{tr("Send"), panel};
    m_history = new QComboBox{panel};
    m_history->setAccessibleName(tr("Sent before"));
    m_history->setPlaceholderText(tr("Sent before"));
    m_history->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_history->setEnabled(false);
    m_headers = makeCodeField(tr("Headers"), panel);
    m_headers->setPlaceholderText(tr("One header a line: Name: value"));
    m_body = makeCodeField(tr("Body"), panel);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, 0);
    line->setSpacing(ui::space::Half);
    line->addWidget(m_method);
    line->addWidget(m_path, 1);
    line->addWidget(m_send);
    auto* texts = new QSplitter{Qt::Vertical, panel};
    texts->addWidget(captioned(tr("Headers"), m_headers, texts));
    texts->addWidget(captioned(tr("Body"), m_body, texts));
    texts->setChildrenCollapsible(false);
    texts->setStretchFactor(1, 2);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::One, 0, ui::space::One, ui::space::Half);
    foot->addWidget(m_history, 1);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(texts, 1);
    column->addLayout(foot);
    connect(m_path, &QLineEdit::returnPressed, this, &ApiPage::send);
    connect(m_send, &QPushButton::clicked, this, &ApiPage::send);
    connect(m_history, &QComboBox::activated, this,
            [this](int index) { setRequest(m_sent[std::size_t(index)]); });
    return panel;
}

QWidget* ApiPage::makeAnswer() {
    auto* panel = new QWidget{this};
    m_status = new QLabel{panel};
    m_status->setFont(ui::strongFont());
    m_status->setContentsMargins(ui::space::One, ui::space::One, ui::space::One, 0);
    m_answer = makeCodeField(tr("Answer"), panel);
    m_answer->setReadOnly(true);
    m_answer->setPlaceholderText(tr("What the API answers appears here"));
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_status);
    column->addWidget(captioned(tr("Answer"), m_answer, panel), 1);
    m_status->hide();
    return panel;
}

QString ApiPage::statusText() const {
    return m_status->text();
}

void ApiPage::show(const HttpApi& api) {
    const bool another = api.id != m_api.id;
    if (another)
        putAside();
    m_api = api;
    setTitle(api.id);
    setState(api.url);
    std::vector<RowsModel::Row> rows;
    rows.reserve(api.routes.size());
    for (const Route& route : api.routes)
        rows.push_back(
            {route.method + " " + route.path, {route.method, route.path, route.function}, {}});
    m_model->setRows(std::move(rows));
    const bool isSocket = api.url.startsWith("ws");
    m_talks->setCurrentIndex(isSocket ? 1 : 0);
    if (isSocket)
        m_socket->show(api);
    if (!another)
        return;
    m_answer->clear();
    m_status->clear();
    m_status->hide();
    // What the one before still answers is not shown.
    m_send->setEnabled(true);
    takeUp();
}

void ApiPage::putAside() {
    if (!m_api.id.isEmpty())
        m_aside[m_api.id] = {request(), m_headers->toPlainText(), std::move(m_sent)};
    m_sent.clear();
}

void ApiPage::takeUp() {
    const auto left = m_aside.find(m_api.id);
    if (left == m_aside.end()) {
        setRequest({m_method->itemText(0), QStringLiteral("/"), {}, {}});
        if (!m_api.routes.empty())
            m_table->selectRow(0);
    } else {
        setRequest(left->second.request);
        m_headers->setPlainText(left->second.headers);
        m_sent = std::move(left->second.sent);
    }
    m_history->clear();
    for (const HttpRequest& sent : m_sent)
        m_history->addItem(sent.method + " " + sent.path);
    m_history->setEnabled(!m_sent.empty());
}

void ApiPage::takeRoute() {
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= int(m_api.routes.size()))
        return;
    const Route& route = m_api.routes[std::size_t(row)];
    m_socket->takeRoute(route.path);
    const int method = m_method->findText(route.method);
    m_method->setCurrentIndex(std::max(0, method));
    m_path->setText(route.path.startsWith('/') ? route.path : QStringLiteral("/"));
}

void ApiPage::send() {
    const HttpRequest sent = request();
    remember(sent);
    m_send->setEnabled(false);
    emit sendRequested(m_api.url, sent);
}

HttpRequest ApiPage::request() const {
    return {m_method->currentText(), m_path->text(), headersOf(m_headers->toPlainText()),
            m_body->toPlainText().toUtf8()};
}

void ApiPage::setRequest(const HttpRequest& request) {
    m_method->setCurrentText(request.method);
    m_path->setText(request.path);
    m_headers->setPlainText(textOf(request.headers));
    m_body->setPlainText(QString::fromUtf8(request.body));
}

void ApiPage::remember(const HttpRequest& request) {
    m_sent.insert(m_sent.begin(), request);
    m_history->insertItem(0, request.method + " " + request.path);
    if (m_sent.size() > rememberedAtMost) {
        m_sent.pop_back();
        m_history->removeItem(m_history->count() - 1);
    }
    m_history->setEnabled(true);
    m_history->setCurrentIndex(0);
}

void ApiPage::setAnswer(const HttpAnswer& answer) {
    m_send->setEnabled(true);
    m_status->show();
    const bool failed = !answer.failure.isEmpty();
    m_status->setText(failed ? answer.failure
                             : tr("%1 in %2 ms, %3")
                                   .arg(answer.status)
                                   .arg(answer.milliseconds)
                                   .arg(ui::sizeText(answer.body.size())));
    m_status->setWordWrap(failed);
    m_status->setProperty("role", failed || answer.status >= 500 ? "error"
                                  : answer.status >= 400         ? "warning"
                                                                 : "success");
    m_status->style()->unpolish(m_status);
    m_status->style()->polish(m_status);
    const QString body = QString::fromUtf8(answer.body);
    m_answer->setPlainText(
        failed ? QString{} : textOf(answer.headers) + "\n\n" + ui::prettyJson(body).value_or(body));
}

} // namespace lathe::resources
