#include "widgets/traces/SpanDetails.h"

#include "engine/model/StackFrame.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Pill.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/traces/SpanText.h"
#include "widgets/traces/SpanWords.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>

namespace lathe::traces {

SpanDetails::SpanDetails(QWidget* parent)
    : QWidget{parent} {
    setObjectName(QStringLiteral("span-details"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(ui::space::One, ui::space::Quarter, ui::space::Half,
                             ui::space::Quarter);
    head->setSpacing(ui::space::Half);
    m_title = new ui::ElidedLabel{{}, Qt::ElideMiddle, this};
    m_title->setFont(ui::strongFont());
    m_status = new ui::Pill{{}, ui::Tint::Error, this};
    head->addWidget(m_title, 1);
    head->addWidget(m_status);
    m_logs = addButton(QStringLiteral("logs"), tr("Show its log"));
    m_code = addButton(QStringLiteral("edit"), tr("Open the function's code"));
    m_invocation = addButton(QStringLiteral("history"), tr("Show the invocation in the Test dock"));
    for (QToolButton* button : {m_logs, m_code, m_invocation})
        head->addWidget(button);
    column->addLayout(head);
    m_browser = new QTextBrowser{this};
    m_browser->setAccessibleName(tr("Details of the span"));
    m_browser->setOpenLinks(false);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->document()->setDocumentMargin(ui::space::One);
    column->addWidget(m_browser, 1);
    connect(m_logs, &QToolButton::clicked, this,
            [this] { emit logsRequested(m_function, m_request); });
    connect(m_code, &QToolButton::clicked, this, [this] { emit codeRequested(m_function); });
    connect(m_invocation, &QToolButton::clicked, this,
            [this] { emit invocationRequested(m_request); });
    connect(m_browser, &QTextBrowser::anchorClicked, this, &SpanDetails::follow);
    connect(ui::Theme::current(), &ui::Theme::changed, this, &SpanDetails::render);
    show(nullptr, -1);
}

QToolButton* SpanDetails::addButton(const QString& iconName, const QString& text) {
    auto* button = new QToolButton{this};
    button->setIcon(ui::icon(iconName));
    button->setIconSize({ui::size::Icon, ui::size::Icon});
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void SpanDetails::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    render();
}

void SpanDetails::show(const SpanTree* tree, int span) {
    const bool isSame = m_tree == tree && m_span == span;
    const int scrolled = m_browser->verticalScrollBar()->value();
    m_tree = tree;
    m_span = tree ? span : -1;
    m_function = m_span < 0 ? QString{} : functionOf(*tree, span);
    m_request = m_span < 0 ? QString{} : requestIdOf(*tree, span);
    m_title->setText(m_span < 0 ? tr("No span is chosen") : spanTitle(tree->at(span)));
    m_logs->setEnabled(!m_request.isEmpty());
    m_invocation->setEnabled(!m_request.isEmpty());
    m_code->setEnabled(!m_function.isEmpty());
    render();
    if (isSame)
        m_browser->verticalScrollBar()->setValue(scrolled);
}

QString SpanDetails::text() const {
    return m_browser->toPlainText();
}

void SpanDetails::render() {
    const QString status = m_span < 0 ? QString{} : spanStatus(*m_tree->at(m_span).segment);
    m_status->setVisible(!status.isEmpty());
    if (m_span < 0) {
        m_browser->clear();
        return;
    }
    const Segment& segment = *m_tree->at(m_span).segment;
    m_status->setText(status);
    m_status->setTint(segment.fault                       ? ui::Tint::Error
                      : segment.error || segment.throttle ? ui::Tint::Warning
                                                          : ui::Tint::Info);
    m_browser->setHtml(spanHtml(
        *m_tree, m_span, [this](const StackFrame& frame) { return !pathOf(frame).empty(); }));
}

std::filesystem::path SpanDetails::pathOf(const StackFrame& frame) const {
    const auto* function = m_project ? m_project->findFunction(m_function.toStdString()) : nullptr;
    if (!function)
        return {};
    model::StackFrame place;
    place.file = frame.path;
    place.line = static_cast<int>(frame.line);
    return model::localPath(place, *function);
}

void SpanDetails::follow(const QUrl& url) {
    if (url.scheme() == QLatin1String{"trace"})
        return emit traceRequested(url.path());
    const auto& exceptions = m_tree->at(m_span).segment->cause.exceptions;
    const auto exception = std::size_t(url.path().section(u'/', 0, 0).toInt());
    const auto number = std::size_t(url.path().section(u'/', 1, 1).toInt());
    if (exception >= exceptions.size() || number >= exceptions[exception].stack.size())
        return;
    const StackFrame& frame = exceptions[exception].stack[number];
    if (const auto path = pathOf(frame); !path.empty())
        emit openRequested(ui::toQString(path), static_cast<int>(frame.line), 0);
}

} // namespace lathe::traces
