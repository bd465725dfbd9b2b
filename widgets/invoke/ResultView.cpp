#include "widgets/invoke/ResultView.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Formats.h"
#include "widgets/common/JsonText.h"
#include "widgets/common/Keys.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/invoke/JsonEdit.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace lathe::invoke {

namespace {

/// A longer response is shown in part: laying out megabytes would hold up the window.
constexpr qsizetype longestShown = 512 * 1024;

/// As a person reads it. Before a streamed response stand its status and headers, parted from it by
/// eight NULs (https://docs.aws.amazon.com/lambda/latest/dg/config-rs-write-functions.html).
QString readable(const QString& response) {
    constexpr qsizetype length = 8;
    QString text = ui::prettyJson(response).value_or(response);
    if (const qsizetype at = response.indexOf(QString(length, QChar{u'\0'})); at >= 0) {
        const QString metadata = response.left(at);
        const QString body = response.mid(at + length);
        text = ui::prettyJson(metadata).value_or(metadata) + QLatin1String("\n\n") +
               ui::prettyJson(body).value_or(body);
    }
    return text.replace(QChar{u'\0'}, QChar{0x2400});
}

/// Nothing was run: there is nothing to measure.
bool ran(const model::InvocationRecord& record) {
    return record.outcome.kind != model::OutcomeKind::NotRun &&
           record.outcome.kind != model::OutcomeKind::Throttled;
}

bool failedToStart(const model::InvocationRecord& record) {
    const std::string& type = record.outcome.errorType;
    return record.outcome.kind == model::OutcomeKind::Crash && !record.initDuration &&
           (type == "Runtime.HandlerNotFound" || type == "Runtime.ImportModuleError" ||
            type == "Runtime.UserCodeSyntaxError");
}

} // namespace

ResultView::ResultView(QWidget* parent)
    : QWidget{parent} {
    m_pages = new QStackedWidget{this};
    auto* frame = new QVBoxLayout{this};
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(m_pages);
    m_empty = new ui::EmptyState{
        QStringLiteral("play"), tr("Nothing invoked yet"),
        tr("Write an event and press Invoke (%1).").arg(ui::keyText(ui::invokeKey())), this};
    m_content = new QWidget{this};
    // In a very low window the response goes out of sight rather than over the window's edge.
    m_content->setMinimumHeight(80);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_content);

    auto* column = new QVBoxLayout{m_content};
    column->setContentsMargins(ui::space::One, ui::space::Half, ui::space::Half, 0);
    column->setSpacing(ui::space::Half);
    buildHead();
    buildFacts();
    m_trace = new QTextBrowser{m_content};
    m_trace->setOpenLinks(false);
    m_trace->setFrameShape(QFrame::NoFrame);
    m_trace->setAccessibleName(tr("Error"));
    m_json = new JsonEdit{JsonEdit::Use::Read, m_content};
    m_json->setAccessibleName(tr("Response"));
    m_split = new QSplitter{Qt::Vertical, m_content};
    m_split->addWidget(m_trace);
    m_split->addWidget(m_json);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_trace->setMinimumHeight(40);
    m_json->setMinimumHeight(40);
    column->addWidget(m_split, 1);
    m_cut = new QLabel{m_content};
    m_cut->setProperty("role", "muted");
    m_cut->setFont(ui::smallFont());
    m_cut->setWordWrap(true);
    column->addWidget(m_cut);

    connect(m_trace, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        const QStringList at = url.path().split(u'/');
        const auto line = static_cast<std::size_t>(at.value(0).toInt());
        const auto frameIndex = static_cast<std::size_t>(at.value(1).toInt());
        if (line < m_lines.size() && frameIndex < m_lines[line].frames.size())
            emit frameActivated(m_lines[line].frames[frameIndex]);
    });
    connect(ui::Theme::current(), &ui::Theme::changed, this, [this] {
        if (m_pages->currentWidget() == m_content)
            setHead(m_iconName, m_tint, m_sentence->text());
        renderTrace();
    });
}

void ResultView::buildHead() {
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::Half);
    m_icon = new QLabel{m_content};
    m_sentence = new ui::ElidedLabel{};
    m_sentence->setFont(ui::strongFont());
    m_change = new QPushButton{m_content};
    m_change->setFlat(true);
    m_request = new QToolButton{m_content};
    m_request->setIcon(ui::icon(QStringLiteral("logs")));
    m_request->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_waterfall = new QToolButton{m_content};
    m_waterfall->setIcon(ui::icon(QStringLiteral("waterfall")));
    m_waterfall->setToolTip(tr("Show where its time went"));
    m_waterfall->setAccessibleName(m_waterfall->toolTip());
    m_copy = new QToolButton{m_content};
    m_copy->setIcon(ui::icon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy the response"));
    m_copy->setAccessibleName(m_copy->toolTip());
    for (QToolButton* button : {m_request, m_waterfall, m_copy}) {
        button->setIconSize({ui::size::Icon, ui::size::Icon});
        button->setFocusPolicy(Qt::StrongFocus);
    }
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_change);
    static_cast<QVBoxLayout*>(m_content->layout())->addLayout(row);
    connect(m_change, &QPushButton::clicked, this, [this] { emit settingRequested(m_property); });
    connect(m_request, &QToolButton::clicked, this, [this] { emit logsRequested(m_requestId); });
    connect(m_waterfall, &QToolButton::clicked, this, [this] { emit traceRequested(m_requestId); });
    connect(m_copy, &QToolButton::clicked, this, &ResultView::copyResponse);
}

void ResultView::buildFacts() {
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(ui::space::OneAndHalf);
    m_facts->setVerticalSpacing(0);
    const QStringList captions{tr("Duration"), tr("Billed"), tr("Memory"), tr("Start"), tr("Cost")};
    for (int fact = 0; fact < FactCount; ++fact) {
        auto* caption = m_captions[static_cast<std::size_t>(fact)] =
            new QLabel{captions[fact], m_content};
        caption->setProperty("role", "muted");
        caption->setFont(ui::smallFont());
        auto* value = new QLabel{m_content};
        value->setAccessibleName(captions[fact]);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_values[static_cast<std::size_t>(fact)] = value;
    }
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_request);
    buttons->addWidget(m_waterfall);
    buttons->addWidget(m_copy);
    m_factsRow = new QBoxLayout{QBoxLayout::LeftToRight};
    m_factsRow->addLayout(m_facts);
    m_factsRow->addLayout(buttons, 1);
    static_cast<QVBoxLayout*>(m_content->layout())->addLayout(m_factsRow);
    arrangeFacts();
}

int ResultView::factsWidth(int columns) const {
    std::array<int, FactCount> widest{};
    for (std::size_t fact = 0; fact < FactCount; ++fact) {
        int& width = widest[fact % static_cast<std::size_t>(columns)];
        width = std::max(
            {width, m_captions[fact]->sizeHint().width(), m_values[fact]->sizeHint().width()});
    }
    return std::accumulate(widest.begin(), widest.end(),
                           (columns - 1) * m_facts->horizontalSpacing());
}

int ResultView::factsListWidth() const {
    int caption = 0, value = 0;
    for (std::size_t fact = 0; fact < FactCount; ++fact) {
        caption = std::max(caption, m_captions[fact]->sizeHint().width());
        value = std::max(value, m_values[fact]->sizeHint().width());
    }
    return caption + m_facts->horizontalSpacing() + value;
}

/// Beside each other, in two lines, or as a list, whichever of them is not cut; the buttons below
/// the list where there is no room beside it.
void ResultView::arrangeFacts() {
    const int room = width() - m_request->sizeHint().width() - m_waterfall->sizeHint().width() -
                     m_copy->sizeHint().width() - 5 * ui::space::One;
    const int columns = factsWidth(FactCount) <= room ? int(FactCount)
                        : factsWidth(3) <= room       ? 3
                                                      : 1;
    m_factsRow->setDirection(columns == 1 && factsListWidth() > room ? QBoxLayout::TopToBottom
                                                                     : QBoxLayout::LeftToRight);
    if (columns == m_factColumns)
        return;
    m_factColumns = columns;
    for (int fact = 0; fact < FactCount; ++fact) {
        const auto at = static_cast<std::size_t>(fact);
        const bool isList = columns == 1;
        const int row = isList ? fact : fact / columns * 2;
        const int column = fact % columns;
        m_facts->addWidget(m_captions[at], row, column);
        m_facts->addWidget(m_values[at], isList ? row : row + 1, isList ? 1 : column);
    }
}

void ResultView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeFacts();
}

void ResultView::setHead(const QString& icon, ui::Tint tint, const QString& sentence) {
    m_iconName = icon;
    m_tint = tint;
    if (!icon.isEmpty())
        m_icon->setPixmap(
            ui::iconPixmap(icon, ui::size::ToolIcon, ui::tintColor(tint), devicePixelRatioF()));
    m_sentence->setText(sentence);
    m_pages->setCurrentWidget(m_content);
}

void ResultView::setFact(Fact fact, const QString& value, const QString& toolTip) {
    QLabel* label = m_values[static_cast<std::size_t>(fact)];
    label->setText(value.isEmpty() ? QStringLiteral("\u2013") : value);
    label->setToolTip(toolTip);
    arrangeFacts();
}

void ResultView::setRequest(const QString& requestId) {
    m_requestId = requestId;
    m_request->setVisible(!requestId.isEmpty());
    m_waterfall->setVisible(!requestId.isEmpty());
    m_request->setText(requestId.left(8));
    m_request->setToolTip(tr("Show the log of %1").arg(requestId));
    m_request->setAccessibleName(m_request->toolTip());
}

void ResultView::showRunning(const QString& function, const QString& requestId,
                             Milliseconds elapsed, Milliseconds limit) {
    const QString now = ui::durationText(elapsed);
    setHead(QStringLiteral("timer"), ui::Tint::Info, tr("%1 is running").arg(function));
    m_change->hide();
    setRequest(requestId);
    setFact(DurationFact,
            limit.count() > 0 ? tr("%1 of %2").arg(now, ui::durationText(limit)) : now);
    for (const Fact fact : {BilledFact, MemoryFact, StartFact, CostFact})
        setFact(fact, {});
    m_lines.clear();
    showTrace({}, {}, {});
    showResponse({});
}

void ResultView::showRecord(const model::InvocationRecord& record,
                            const model::FunctionSpec* function) {
    const bool good = record.outcome.kind == model::OutcomeKind::Success;
    const OutcomeWords words = outcomeWords(record, function);
    setHead(good                                                 ? QStringLiteral("success")
            : record.outcome.kind == model::OutcomeKind::Stopped ? QStringLiteral("stop")
                                                                 : QStringLiteral("error"),
            ui::outcomeTint(record.outcome.kind), words.sentence);
    m_property = words.property;
    m_change->setText(words.change);
    m_change->setVisible(!words.change.isEmpty());
    setRequest(QString::fromStdString(record.requestId));

    for (int fact = 0; fact < FactCount; ++fact)
        setFact(Fact(fact), {});
    if (ran(record)) {
        setFact(DurationFact, ui::durationText(record.duration),
                record.debugged() ? tr("Without the time that it stood still under the debugger")
                                  : QString{});
        setFact(BilledFact, ui::billedText(record.billedDuration),
                tr("Duration and cold start, rounded up to the millisecond"));
        setFact(MemoryFact,
                tr("%1 of %2")
                    .arg(ui::memoryText(record.maxMemoryUsed), ui::memoryText(record.memorySize)),
                record.debugged() ? tr("The most it used, with the debugger's own")
                                  : tr("The most it used, and what it is given"));
        if (record.debugged())
            setFact(CostFact, tr("Debugged"), tr("Neither costs nor metrics count it"));
        else
            setFact(CostFact, ui::moneyText(record.cost),
                    tr("At first-tier prices, without free allowance"));
    }
    if (ran(record) && !failedToStart(record))
        showStart(record);

    const bool explained = good || record.outcome.kind == model::OutcomeKind::Stopped;
    const FailureDetails details = explained ? FailureDetails{} : failureDetails(record);
    m_lines = details.trace;
    showTrace(details.errorType, details.errorMessage, words.advice);
    showResponse(QString::fromStdString(record.response));
}

void ResultView::showStart(const model::InvocationRecord& record) {
    if (record.restoreDuration)
        setFact(StartFact, tr("Restored, %1").arg(ui::durationText(*record.restoreDuration)),
                tr("SnapStart: an environment was initialised ahead, and resumed here"));
    else if (record.initDuration)
        setFact(StartFact, tr("Cold, %1").arg(ui::durationText(*record.initDuration)),
                tr("A new environment was made first"));
    else
        setFact(StartFact, tr("Warm"));
}

void ResultView::showRefusal(const Error& error) {
    setHead(QStringLiteral("error"), ui::Tint::Error, tr("The request was refused"));
    m_change->hide();
    setRequest({});
    for (int fact = 0; fact < FactCount; ++fact)
        setFact(Fact(fact), {});
    m_lines.clear();
    showTrace(QString::fromStdString(error.code), ui::translated(error.detail), {});
    showResponse({});
}

void ResultView::showNote(const QString& icon, const QString& headline, const QString& sentence) {
    m_empty->setIcon(icon);
    m_empty->setTexts(headline, sentence);
    m_pages->setCurrentWidget(m_empty);
}

QString ResultView::requestId() const {
    return m_pages->currentWidget() == m_content ? m_requestId : QString{};
}

void ResultView::clear() {
    m_response.clear();
    m_empty->setIcon(QStringLiteral("play"));
    m_empty->setTexts(
        tr("Nothing invoked yet"),
        tr("Write an event and press Invoke (%1).").arg(ui::keyText(ui::invokeKey())));
    m_pages->setCurrentWidget(m_empty);
}

void ResultView::showTrace(const QString& type, const QString& message, const QString& advice) {
    m_errorType = type;
    m_errorMessage = message;
    m_advice = advice;
    m_trace->setVisible(!type.isEmpty() || !message.isEmpty());
    renderTrace();
    divideRoom();
}

/// The trace gets what it needs, as long as something of the response stays in sight.
void ResultView::divideRoom() {
    if (!m_trace->isVisibleTo(m_split))
        return;
    const int room = m_split->height() - m_split->handleWidth();
    const int needed = int(m_trace->document()->size().height()) + 2 * m_trace->frameWidth() + 4;
    const int given = std::clamp(needed, m_trace->minimumHeight(), std::max(room * 2 / 3, 60));
    m_split->setSizes({given, std::max(room - given, m_json->minimumHeight())});
}

void ResultView::renderTrace() {
    const auto& c = ui::colors();
    const QString code = ui::codeFont().family();
    QString html = QStringLiteral("<div style='color:%1'><b>%2</b></div><div>%3</div>")
                       .arg(c.error.name(), m_errorType.toHtmlEscaped(),
                            m_errorMessage.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
    if (!m_advice.isEmpty())
        html +=
            QStringLiteral("<div style='margin-top:4px'>%1</div>").arg(m_advice.toHtmlEscaped());
    if (!m_lines.empty())
        html += QStringLiteral("<pre style='font-family:\"%1\"; color:%2; margin-top:6px'>")
                    .arg(code, c.muted.name());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QByteArray line = m_lines[i].text.toUtf8();
        qsizetype done = 0;
        for (std::size_t k = 0; k < m_lines[i].frames.size(); ++k) {
            const auto& frame = m_lines[i].frames[k];
            const auto begin = qsizetype(frame.begin);
            const auto length = qsizetype(frame.length);
            html += QString::fromUtf8(line.mid(done, begin - done)).toHtmlEscaped() +
                    QStringLiteral("<a href='frame:%1/%2' style='color:%3'>%4</a>")
                        .arg(i)
                        .arg(k)
                        .arg(c.accent.name(),
                             QString::fromUtf8(line.mid(begin, length)).toHtmlEscaped());
            done = begin + length;
        }
        html += QString::fromUtf8(line.mid(done)).toHtmlEscaped() + u'\n';
    }
    m_trace->setHtml(html + (m_lines.empty() ? QString{} : QStringLiteral("</pre>")));
}

void ResultView::showResponse(const QString& text) {
    m_response = text;
    m_copy->setEnabled(!text.isEmpty());
    const bool cut = text.size() > longestShown;
    m_cut->setVisible(cut);
    if (cut)
        m_cut->setText(tr("The first %1 of %2. Copy takes all of it.")
                           .arg(ui::sizeText(longestShown), ui::sizeText(text.size())));
    const QString shown = readable(cut ? text.left(longestShown) : text);
    if (m_json->text() != shown)
        m_json->setText(shown);
}

void ResultView::copyResponse() {
    QApplication::clipboard()->setText(readable(m_response));
}

} // namespace lathe::invoke
