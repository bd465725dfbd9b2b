#include "widgets/editor/ValueHover.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/HoverCard.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QScrollBar>

namespace lathe::editor {

namespace {

constexpr qsizetype LongestShown = 600;

} // namespace

ValueHover::ValueHover(CodeEditor& editor)
    : QObject{&editor}
    , m_editor{editor} {
    editor.installEventFilter(this);
    editor.viewport()->installEventFilter(this);
    connect(&editor, &QsciScintilla::textChanged, this, &ValueHover::close);
    connect(editor.verticalScrollBar(), &QScrollBar::valueChanged, this, &ValueHover::close);
}

ValueHover::~ValueHover() {
    delete m_card;
}

void ValueHover::setActive(bool active) {
    m_active = active;
    if (!active)
        close();
}

QString ValueHover::expressionAt(const QString& line, qsizetype column) {
    const auto isName = [&line](qsizetype at) {
        return at >= 0 && at < line.size() &&
               (line[at].isLetterOrNumber() || line[at] == u'_' || line[at] == u'$');
    };
    if (!isName(column))
        return {};
    qsizetype end = column;
    while (isName(end))
        ++end;
    static const QRegularExpression chain{
        QStringLiteral(R"([\p{L}_$][\w$]*(?:\.[\p{L}_$][\w$]*|\[(?:\d+|'[^']*'|"[^"]*")\])*$)"),
        QRegularExpression::UseUnicodePropertiesOption};
    return chain.match(line.left(end)).captured();
}

void ValueHover::ask(const QPoint& point) {
    m_asked.clear();
    const int position =
        static_cast<int>(m_editor.SendScintilla(QsciScintilla::SCI_CHARPOSITIONFROMPOINTCLOSE,
                                                static_cast<unsigned long>(point.x()), point.y()));
    if (position < 0)
        return close();
    int line = 0, column = 0;
    m_editor.lineIndexFromPosition(position, &line, &column);
    const QString expression = expressionAt(m_editor.text(line), column);
    if (expression.isEmpty())
        return close();
    m_asked = expression;
    m_position = position;
    const int height = m_editor.textHeight(-1);
    m_place = QRect{point, QSize{}}.adjusted(-6 * height, -height, 6 * height, 2 * height);
    emit asked(expression);
}

void ValueHover::showValue(const QString& expression, const QString& value, const QString& type) {
    if (!m_active || expression != m_asked)
        return;
    if (!m_card)
        m_card = new HoverCard{m_editor};
    const ui::Colors& c = ui::colors();
    const QString shown =
        value.size() > LongestShown ? value.left(LongestShown) + QChar{0x2026} : value;
    m_card->open(m_position, QStringLiteral("<span style=\"font-family:'%1'\"><b>%2</b> = %3</span>"
                                            " <span style=\"color:%4\">%5</span>")
                                 .arg(ui::codeFont().family(), expression.toHtmlEscaped(),
                                      shown.toHtmlEscaped(), c.muted.name(), type.toHtmlEscaped()));
}

QString ValueHover::shownText() const {
    return m_card && m_card->isVisible() ? m_card->html() : QString{};
}

void ValueHover::close() {
    m_asked.clear();
    if (m_card)
        m_card->hide();
}

bool ValueHover::eventFilter(QObject* watched, QEvent* event) {
    if (!m_active)
        return false;
    switch (event->type()) {
    case QEvent::ToolTip:
        if (watched != m_editor.viewport())
            return false;
        ask(static_cast<QHelpEvent*>(event)->pos());
        return true;
    case QEvent::MouseMove:
        if (!m_place.contains(static_cast<QMouseEvent*>(event)->pos()))
            close();
        return false;
    case QEvent::Leave:
    case QEvent::FocusOut:
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
        close();
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace lathe::editor
