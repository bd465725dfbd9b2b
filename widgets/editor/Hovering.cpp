#include "widgets/editor/Hovering.h"

#include "widgets/common/EngineText.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/Annotations.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/Completing.h"
#include "widgets/editor/HoverCard.h"
#include "widgets/editor/ValueHover.h"

#include <QCursor>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextDocument>

namespace lathe::editor {

namespace {

QString coloured(const QString& text, const QColor& color) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(color.name(), text.toHtmlEscaped());
}

QString link(const QString& target, const QString& text) {
    return QStringLiteral("<a style=\"color:%1\" href=\"%2\">%3</a>")
        .arg(ui::colors().accent.name(), target.toHtmlEscaped(), text.toHtmlEscaped());
}

/// Of what a server says.
constexpr qsizetype MostLines = 18;
constexpr qsizetype MostWords = 1600;

QColor colorOf(model::Severity severity) {
    const ui::Colors& c = ui::colors();
    return severity == model::Severity::Error     ? c.error
           : severity == model::Severity::Warning ? c.warning
                                                  : c.info;
}

} // namespace

Hovering::Hovering(CodeEditor& editor, std::shared_ptr<Assistant> assistant)
    : QObject{&editor}
    , m_editor{editor}
    , m_assistant{std::move(assistant)} {
    editor.installEventFilter(this);
    editor.viewport()->installEventFilter(this);
    connect(&editor, &QsciScintilla::textChanged, this, &Hovering::close);
    connect(editor.verticalScrollBar(), &QScrollBar::valueChanged, this, &Hovering::close);
}

Hovering::~Hovering() {
    delete m_card;
}

HoverCard& Hovering::card() {
    if (!m_card) {
        m_card = new HoverCard{m_editor};
        connect(m_card, &HoverCard::linkActivated, this, [this](const QString& target) {
            bool isFix = false;
            const auto index = static_cast<std::size_t>(target.toUInt(&isFix));
            if (isFix && index < m_fixes.size())
                apply(language::Fix{m_fixes[index]});
        });
    }
    return *m_card;
}

bool Hovering::isOpen() const {
    return m_card && m_card->isVisible();
}

void Hovering::close() {
    ++m_question;
    if (m_card)
        m_card->hide();
}

QString Hovering::problems(const std::vector<model::Diagnostic>& diagnostics) {
    QStringList lines;
    for (const model::Diagnostic& diagnostic : diagnostics) {
        lines << coloured(ui::translated(diagnostic.message), colorOf(diagnostic.severity));
        if (!diagnostic.hint.empty())
            lines << coloured(ui::translated(diagnostic.hint), ui::colors().muted);
        for (language::Fix& fix : m_assistant->fixes(m_editor.content(), diagnostic)) {
            lines << link(QString::number(m_fixes.size()), ui::translated(fix.title));
            m_fixes.push_back(std::move(fix));
        }
    }
    return lines.join(QStringLiteral("<br>"));
}

QString Hovering::words(const language::Explanation& explanation) {
    if (!explanation.markdown.empty())
        return rendered(explanation.markdown);
    QStringList lines{
        QStringLiteral("<b>%1</b>").arg(QString::fromStdString(explanation.title).toHtmlEscaped())};
    lines << coloured(ui::translated(explanation.what), ui::colors().muted);
    for (const Text& fact : explanation.facts)
        lines << ui::translated(fact).toHtmlEscaped();
    if (!explanation.url.empty())
        lines << link(QString::fromStdString(explanation.url), tr("Documentation"));
    return lines.join(QStringLiteral("<br>"));
}

QString Hovering::rendered(const std::string& markdown) {
    // Pictures may be anywhere, and take any room.
    static const QRegularExpression picture{QStringLiteral("!\\[[^\\]]*\\]\\([^)]*\\)")};
    QString text = QString::fromStdString(markdown).remove(picture);
    QStringList lines = text.split(u'\n');
    if (lines.size() > MostLines || text.size() > MostWords) {
        const bool amidCode = lines.mid(0, MostLines).filter(QStringLiteral("```")).size() % 2 == 1;
        text = lines.mid(0, MostLines).join(u'\n').left(MostWords);
        text += amidCode ? QStringLiteral("\n```\n\u2026") : QStringLiteral("\n\n\u2026");
    }
    QTextDocument document;
    document.setDefaultFont(ui::smallFont());
    document.setMarkdown(text, QTextDocument::MarkdownNoHTML);
    const QString html = document.toHtml();
    const qsizetype body = html.indexOf(u'>', html.indexOf(QLatin1String{"<body"})) + 1;
    return html.mid(body, html.indexOf(QLatin1String{"</body>"}) - body);
}

void Hovering::show(const QPoint& point) {
    const int question = ++m_question;
    say(point, std::nullopt);
    const int position =
        static_cast<int>(m_editor.SendScintilla(QsciScintilla::SCI_CHARPOSITIONFROMPOINTCLOSE,
                                                static_cast<unsigned long>(point.x()), point.y()));
    m_place =
        QRect{point, QSize{}}.adjusted(-6 * m_editor.textHeight(-1), -m_editor.textHeight(-1),
                                       6 * m_editor.textHeight(-1), 2 * m_editor.textHeight(-1));
    if (position >= 0)
        m_assistant->explainLater(
            m_editor.content(), position,
            [self = QPointer{this}, question, point](const language::Explanation& explanation) {
                if (self && self->m_question == question)
                    self->say(point, explanation);
            });
}

void Hovering::say(const QPoint& point, const std::optional<language::Explanation>& later) {
    m_fixes.clear();
    const int position =
        static_cast<int>(m_editor.SendScintilla(QsciScintilla::SCI_CHARPOSITIONFROMPOINTCLOSE,
                                                static_cast<unsigned long>(point.x()), point.y()));
    QStringList parts{problems(m_editor.diagnosticsAt(point))};
    const auto explanation =
        position >= 0 ? m_assistant->explain(m_editor.content(), position) : std::nullopt;
    if (explanation)
        parts << words(*explanation);
    if (later)
        parts << words(*later);
    parts.removeAll(QString{});
    if (parts.isEmpty() || (m_editor.completing() && m_editor.completing()->isOpen())) {
        if (m_card)
            m_card->hide();
        return;
    }
    const int at = explanation ? static_cast<int>(explanation->begin) : std::max(0, position);
    card().open(at, parts.join(QStringLiteral("<hr>")));
}

void Hovering::showFixes() {
    const int question = ++m_question;
    const int position = m_editor.position();
    const bool isAsked = m_assistant->fixLater(
        m_editor.content(), position,
        [self = QPointer{this}, question, position](const std::vector<Remedy>& remedies) {
            if (self && self->m_question == question && self->m_editor.position() == position)
                self->showMenu(remedies);
        });
    if (!isAsked)
        showMenu({});
}

void Hovering::showMenu(const std::vector<Remedy>& remedies) {
    QMenu* menu = new QMenu{&m_editor};
    menu->setObjectName(QStringLiteral("fixes"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const model::Diagnostic& diagnostic : m_editor.diagnosticsInLine(m_editor.caret().first))
        for (const language::Fix& fix : m_assistant->fixes(m_editor.content(), diagnostic))
            menu->addAction(ui::translated(fix.title), this, [this, fix] { apply(fix); });
    for (const Remedy& remedy : remedies)
        menu->addAction(ui::translated(remedy.title), this, remedy.make);
    if (menu->isEmpty())
        menu->addAction(tr("Nothing to be put right here"))->setEnabled(false);
    else
        menu->setActiveAction(menu->actions().front());
    const long caret = m_editor.position();
    const auto at = [this, caret](unsigned int message) {
        return static_cast<int>(m_editor.SendScintilla(message, 0UL, caret));
    };
    const QPoint point{at(QsciScintilla::SCI_POINTXFROMPOSITION),
                       at(QsciScintilla::SCI_POINTYFROMPOSITION) + m_editor.textHeight(-1)};
    menu->popup(m_editor.viewport()->mapToGlobal(point));
}

void Hovering::apply(const language::Fix& fix) {
    std::vector<CodeEditor::Replacement> edits;
    for (const tmpl::TextEdit& edit : fix.edits)
        edits.push_back({static_cast<int>(edit.offset), static_cast<int>(edit.length),
                         QByteArray::fromStdString(edit.replacement)});
    close();
    m_editor.applyEdits(std::move(edits));
    m_editor.setFocus();
}

bool Hovering::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::ToolTip:
        if (watched != m_editor.viewport() ||
            m_editor.annotations()->covers(static_cast<QHelpEvent*>(event)->pos()))
            return false;
        // While a program stands, values are what one looks for.
        if (const auto* value = m_editor.findChild<ValueHover*>(); value && value->isActive())
            return false;
        show(static_cast<QHelpEvent*>(event)->pos());
        return true;
    case QEvent::MouseMove:
        // What is asked about the place that the mouse has left is not wanted either.
        if (!m_place.contains(static_cast<QMouseEvent*>(event)->pos()))
            close();
        return false;
    case QEvent::Leave:
        // Over the card the mouse has left the text.
        if (isOpen() && !m_card->rect().contains(m_card->mapFromGlobal(QCursor::pos())))
            close();
        return false;
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
