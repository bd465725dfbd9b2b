#include "widgets/editor/HunkPeek.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Keys.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/CodeEditor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>

namespace lathe::editor {

namespace {

constexpr int MostLines = 12;
constexpr int LeastWidth = 460;
/// More of a text than this is not shown: nobody reads it in a frame.
constexpr qsizetype MostBytes = 64 * 1024;

} // namespace

HunkPeek::HunkPeek(CodeEditor& editor)
    : FloatingFrame{editor}
    , m_place{new QLabel{this}}
    , m_previous{makeButton(QStringLiteral("chevron-up"), false)}
    , m_next{makeButton(QStringLiteral("chevron-down"), false)}
    , m_stage{makeButton(QStringLiteral("add"), true)}
    , m_revert{makeButton(QStringLiteral("undo"), true)}
    , m_close{makeButton(QStringLiteral("close"), false)}
    , m_new{new QLabel{this}}
    , m_before{new QPlainTextEdit{this}} {
    m_place->setFont(ui::smallFont());
    m_place->setProperty("role", "muted");
    m_new->setProperty("role", "muted");
    m_before->setReadOnly(true);
    m_before->setFrameShape(QFrame::NoFrame);
    m_before->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_before->document()->setDocumentMargin(ui::space::Half);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, 0, 0, 0);
    bar->setSpacing(ui::space::Quarter);
    bar->addWidget(m_place);
    bar->addStretch();
    for (QToolButton* button : {m_previous, m_next, m_stage, m_revert, m_close})
        bar->addWidget(button);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(ui::space::Half, ui::space::Half, ui::space::Half, ui::space::Half);
    layout->setSpacing(ui::space::Half);
    layout->addLayout(bar);
    layout->addWidget(m_new);
    layout->addWidget(m_before, 1);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit moveRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit moveRequested(1); });
    connect(m_stage, &QToolButton::clicked, this, &HunkPeek::stageRequested);
    connect(m_revert, &QToolButton::clicked, this, &HunkPeek::revertRequested);
    connect(m_close, &QToolButton::clicked, this, &HunkPeek::closeRequested);
    retranslate();
}

QToolButton* HunkPeek::makeButton(const QString& icon, bool withText) {
    auto* button = new QToolButton{this};
    button->setIcon(ui::icon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    return button;
}

void HunkPeek::open(int position, const LineHunk& hunk, int index, int count) {
    m_index = index;
    m_count = count;
    retranslate();
    QByteArray text = hunk.before.left(MostBytes);
    if (text.endsWith('\n'))
        text.chop(text.endsWith("\r\n") ? 2 : 1);
    m_before->setPlainText(QString::fromUtf8(text));
    m_before->setVisible(!hunk.before.isEmpty());
    m_new->setVisible(hunk.before.isEmpty());
    m_previous->setEnabled(count > 1);
    m_next->setEnabled(count > 1);
    m_revert->setEnabled(!editor().isReadOnly());
    const int lines = std::min(m_before->blockCount(), MostLines);
    dress(lines);
    const QFontMetrics metrics{m_before->font()};
    int widest = 0;
    for (QTextBlock block = m_before->document()->begin(); block.isValid(); block = block.next())
        widest = std::max(widest, metrics.horizontalAdvance(block.text().left(400)));
    const int most = std::max(LeastWidth, editor().viewport()->width());
    const int width = std::clamp(widest + 2 * ui::space::Three, LeastWidth, most);
    const int header = m_stage->sizeHint().height() + 2 * ui::space::Half;
    const bool scrolls = widest + 2 * ui::space::Three > most;
    const int body = hunk.before.isEmpty()
                         ? m_new->sizeHint().height()
                         : lines * metrics.lineSpacing() + 2 * ui::space::Half + 2 +
                               (scrolls ? m_before->horizontalScrollBar()->sizeHint().height() : 0);
    showAt(position, {width, header + ui::space::Half + body});
}

void HunkPeek::dress(int lines) {
    const ui::Colors& c = ui::colors();
    m_before->setFont(ui::codeFont());
    m_before->setTabStopDistance(QFontMetricsF{m_before->font()}.horizontalAdvance(u' ') *
                                 editor().tabWidth());
    m_before->setVerticalScrollBarPolicy(m_before->blockCount() > lines ? Qt::ScrollBarAlwaysOn
                                                                        : Qt::ScrollBarAlwaysOff);
    // The wash of removed lines, over what the frame has.
    const qreal share = c.dark ? 0.16 : 0.14;
    const auto mixed = [share](int over, int under) {
        return static_cast<int>(over * share + under * (1 - share));
    };
    const QColor& over = c.change.removed;
    const QColor wash{mixed(over.red(), c.background.red()),
                      mixed(over.green(), c.background.green()),
                      mixed(over.blue(), c.background.blue())};
    m_before->setStyleSheet(
        QStringLiteral("background: %1; color: %2; border: none;").arg(wash.name(), c.text.name()));
}

void HunkPeek::retranslate() {
    m_place->setText(tr("Change %1 of %2").arg(m_index + 1).arg(m_count));
    m_new->setText(tr("These lines are new: git has nothing in their place."));
    m_new->setContentsMargins(ui::space::One, 0, ui::space::One, ui::space::Half);
    m_stage->setText(tr("Stage"));
    m_stage->setToolTip(tr("Stage this change"));
    m_revert->setText(tr("Revert"));
    m_revert->setToolTip(tr("Put back what git has"));
    m_previous->setToolTip(ui::withKey(tr("Previous change"), Qt::SHIFT | Qt::Key_F7));
    m_next->setToolTip(ui::withKey(tr("Next change"), Qt::Key_F7));
    m_close->setToolTip(ui::withKey(tr("Close"), Qt::Key_Escape));
    for (QToolButton* button : {m_stage, m_revert, m_previous, m_next, m_close})
        button->setAccessibleName(button->toolTip());
    m_before->setAccessibleName(tr("What git has in place of these lines"));
}

void HunkPeek::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FloatingFrame::changeEvent(event);
}

} // namespace lathe::editor
