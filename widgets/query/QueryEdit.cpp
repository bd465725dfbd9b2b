#include "widgets/query/QueryEdit.h"

#include "engine/insights/Aggregates.h"
#include "engine/insights/Query.h"
#include "engine/insights/Vocabulary.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/query/QueryHighlighter.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTimer>

namespace lathe::query {

namespace {

constexpr int linesShown = 5;
constexpr int checkDelay = 300;
/// So many letters open the list by themselves.
constexpr qsizetype lettersToComplete = 2;

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isRun(const QKeyEvent& event) {
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) &&
           event.modifiers().testFlag(Qt::ControlModifier);
}

/// Of a code point's number, where it is in UTF-16.
int offsetOf(const QString& text, std::size_t codePoint) {
    int offset = 0;
    for (std::size_t i = 0; i < codePoint && offset < text.size(); ++i)
        offset += text[offset].isHighSurrogate() ? 2 : 1;
    return offset;
}

} // namespace

QueryEdit::QueryEdit(QWidget* parent)
    : QPlainTextEdit{parent}
    , m_completer{new QCompleter{this}}
    , m_words{new QStandardItemModel{this}}
    , m_checkSoon{new QTimer{this}} {
    setFont(ui::codeFont());
    setTabChangesFocus(true);
    setAccessibleName(tr("Query"));
    setPlaceholderText(tr("fields @timestamp, @message | filter @message like /ERROR/"));
    new QueryHighlighter{document()};
    m_completer->setModel(m_words);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            &QueryEdit::insert);
    m_checkSoon->setSingleShot(true);
    m_checkSoon->setInterval(checkDelay);
    connect(m_checkSoon, &QTimer::timeout, this, &QueryEdit::check);
    connect(this, &QPlainTextEdit::textChanged, m_checkSoon, qOverload<>(&QTimer::start));
    fillWords();
}

QSize QueryEdit::sizeHint() const {
    return {400, linesShown * fontMetrics().lineSpacing() + 2 * ui::space::One};
}

void QueryEdit::setFields(const QStringList& fields) {
    m_fields = fields;
    fillWords();
}

void QueryEdit::fillWords() {
    m_words->clear();
    const auto add = [this](const QString& word, const QString& explanation) {
        auto* item = new QStandardItem{word};
        item->setToolTip(explanation);
        m_words->appendRow(item);
    };
    const auto addTerm = [&add](const insights::Term& term) {
        add(textOf(term.name), textOf(term.signature) + '\n' + ui::translated(term.description));
    };
    for (const QString& field : m_fields)
        add(field, {});
    for (const insights::CommandTerm& command : insights::commandTerms())
        addTerm(command.term);
    for (const insights::Aggregate& aggregate : insights::aggregates())
        addTerm(aggregate.term);
    for (const insights::Function& function : insights::functions())
        addTerm(function.term);
    m_words->sort(0);
}

QString QueryEdit::begunWord() const {
    const QString before = textCursor().block().text().left(textCursor().positionInBlock());
    qsizetype start = before.size();
    const auto isPart = [](QChar letter) {
        return letter.isLetterOrNumber() || letter == '_' || letter == '@' || letter == '.';
    };
    while (start > 0 && isPart(before[start - 1]))
        --start;
    return before.mid(start);
}

void QueryEdit::insert(const QString& word) {
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor,
                        static_cast<int>(begunWord().size()));
    cursor.insertText(word);
    setTextCursor(cursor);
}

void QueryEdit::complete() {
    m_completer->setCompletionPrefix(begunWord());
    if (m_completer->completionCount() == 0)
        return m_completer->popup()->hide();
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) +
                   m_completer->popup()->verticalScrollBar()->sizeHint().width() +
                   2 * ui::space::One);
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

// Here Ctrl+Enter is for the query, and for the window everywhere else.
bool QueryEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isRun(*static_cast<QKeyEvent*>(event)))
        event->accept();
    return QPlainTextEdit::event(event);
}

void QueryEdit::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isRun(*event)) {
        m_completer->popup()->hide();
        emit runRequested();
        return;
    }
    // The list of words takes them.
    if (m_completer->popup()->isVisible() &&
        (isEnter || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape)) {
        event->ignore();
        return;
    }
    const bool isAsked =
        event->key() == Qt::Key_Space && event->modifiers().testFlag(Qt::ControlModifier);
    if (!isAsked)
        QPlainTextEdit::keyPressEvent(event);
    const QString word = begunWord();
    const bool isTyped = !event->text().isEmpty() && event->text().front().isPrint();
    if (isAsked || (isTyped && (word.size() >= lettersToComplete || word == QLatin1String{"@"})))
        complete();
    else
        m_completer->popup()->hide();
}

void QueryEdit::check() {
    setExtraSelections({});
    QString complaint;
    if (!toPlainText().trimmed().isEmpty()) {
        const auto query = insights::Query::parse(toPlainText().toStdString());
        if (!query) {
            complaint = ui::translated(query.error().message);
            complaint.replace(0, 1, complaint.left(1).toUpper());
            underline(query.error().location);
        }
    }
    if (std::exchange(m_complaint, complaint) != complaint)
        emit complaintChanged();
}

void QueryEdit::underline(const insights::Location& location) {
    const QString text = toPlainText();
    int start = offsetOf(text, location.start);
    const int end = offsetOf(text, location.end);
    // What is missing at the end is shown at the last letter.
    if (start == end && start > 0)
        --start;
    QTextEdit::ExtraSelection wrong;
    wrong.cursor = textCursor();
    wrong.cursor.setPosition(start);
    wrong.cursor.setPosition(std::max(end, start + 1) > text.size() ? static_cast<int>(text.size())
                                                                    : std::max(end, start + 1),
                             QTextCursor::KeepAnchor);
    wrong.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wrong.format.setUnderlineColor(ui::Theme::current()->colors().error);
    setExtraSelections({wrong});
}

} // namespace lathe::query
