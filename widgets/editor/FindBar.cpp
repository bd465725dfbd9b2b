#include "widgets/editor/FindBar.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Keys.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Tokens.h"

#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace lathe::editor {

FindBar::FindBar(CodeEditor& editor, QWidget* parent)
    : QFrame{parent}
    , m_editor{editor} {
    build();
    retranslate();
    hide();
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(150);
    connect(&m_searchSoon, &QTimer::timeout, this, &FindBar::search);
    connect(&m_editor, &QsciScintilla::textChanged, this, [this] {
        if (isVisible())
            m_searchSoon.start();
    });
    connect(m_find, &ui::SearchField::searched, this, [this] {
        search();
        const auto after = std::find_if(m_matches.begin(), m_matches.end(),
                                        [this](const Match& m) { return m.position >= m_anchor; });
        if (!m_matches.empty())
            select(after == m_matches.end() ? 0
                                            : static_cast<std::size_t>(after - m_matches.begin()));
    });
    connect(m_inSelection, &QAction::toggled, this, &FindBar::limitToSelection);
    connect(m_next, &QToolButton::clicked, this, [this] { findNext(true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { findNext(false); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_replaceOne, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
}

void FindBar::build() {
    m_find = new ui::SearchField{{}, this};
    m_inSelection = m_find->addToggle(QStringLiteral("format"), {});
    // It searches when it knows the selection, not before.
    m_inSelection->disconnect(m_find);
    m_regex = m_find->addToggle(QStringLiteral("regex"), {});
    m_word = m_find->addToggle(QStringLiteral("whole-word"), {});
    m_case = m_find->addToggle(QStringLiteral("case"), {});
    m_case->setShortcut(Qt::ALT | Qt::Key_C);
    m_word->setShortcut(Qt::ALT | Qt::Key_W);
    m_regex->setShortcut(Qt::ALT | Qt::Key_X);
    m_inSelection->setShortcut(Qt::ALT | Qt::Key_L);
    m_find->installEventFilter(this);
    m_count = new QLabel{this};
    m_count->setProperty("role", "muted");
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000 / 0000")));
    const auto makeButton = [this](const char* icon) {
        auto* button = new QToolButton{this};
        button->setIcon(ui::icon(QLatin1String{icon}));
        return button;
    };
    m_previous = makeButton("chevron-up");
    m_next = makeButton("chevron-down");
    m_close = makeButton("close");

    buildReplaceRow();
    auto* first = new QHBoxLayout;
    first->setSpacing(ui::space::Half);
    first->addWidget(m_find, 1);
    first->addWidget(m_count);
    first->addWidget(m_previous);
    first->addWidget(m_next);
    first->addWidget(m_close);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    layout->setSpacing(ui::space::Half);
    layout->addLayout(first);
    layout->addWidget(m_replaceRow);
    // From what is sought to what takes its place, then to the buttons.
    setTabOrder(m_find, m_replace);
    setTabOrder(m_replace, m_replaceOne);
    setTabOrder(m_replaceOne, m_replaceAll);
    setTabOrder(m_replaceAll, m_previous);
}

void FindBar::buildReplaceRow() {
    m_replaceRow = new QWidget{this};
    m_replace = new QLineEdit{m_replaceRow};
    m_replace->installEventFilter(this);
    m_replaceOne = new QPushButton{m_replaceRow};
    m_replaceAll = new QPushButton{m_replaceRow};
    auto* row = new QHBoxLayout{m_replaceRow};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::Half);
    row->addWidget(m_replace, 1);
    row->addWidget(m_replaceOne);
    row->addWidget(m_replaceAll);
}

void FindBar::retranslate() {
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find"));
    m_replace->setPlaceholderText(tr("Replace with"));
    m_replace->setAccessibleName(tr("Replace with"));
    const std::pair<QAction*, QString> toggles[] = {{m_case, tr("Match case")},
                                                    {m_word, tr("Whole word")},
                                                    {m_regex, tr("Regular expression")},
                                                    {m_inSelection, tr("Only in the selection")}};
    for (const auto& [toggle, text] : toggles) {
        toggle->setText(text);
        toggle->setToolTip(ui::withKey(text, toggle->shortcut()));
    }
    const std::pair<QToolButton*, QString> buttons[] = {{m_previous, tr("Previous match")},
                                                        {m_next, tr("Next match")},
                                                        {m_close, tr("Close the find bar")}};
    const QKeySequence keys[] = {Qt::SHIFT | Qt::Key_Return, Qt::Key_Return, Qt::Key_Escape};
    for (std::size_t i = 0; i < std::size(keys); ++i) {
        buttons[i].first->setToolTip(ui::withKey(buttons[i].second, keys[i]));
        buttons[i].first->setAccessibleName(buttons[i].second);
    }
    m_replaceOne->setText(tr("Replace"));
    m_replaceAll->setText(tr("Replace all"));
    showCount();
}

void FindBar::open(bool replacing) {
    m_replaceRow->setVisible(replacing);
    show();
    m_anchor = static_cast<int>(m_editor.SendScintilla(QsciScintillaBase::SCI_GETSELECTIONSTART));
    const QByteArray selected = m_editor.selectedBytes();
    const bool lines = selected.contains('\n');
    if (!selected.isEmpty() && !lines)
        m_find->setText(QString::fromUtf8(selected));
    m_inSelection->setChecked(lines);
    m_find->selectAll();
    m_find->setFocus();
    search();
}

void FindBar::close() {
    hide();
    m_matches.clear();
    m_current = -1;
    m_inSelection->setChecked(false);
    m_editor.showMatches({});
    m_editor.setFocus();
}

void FindBar::limitToSelection(bool on) {
    m_inSelection->setIcon(
        ui::icon(QStringLiteral("format"), on ? ui::Tint::Accent : ui::Tint::Muted));
    m_scope.reset();
    const auto start =
        static_cast<int>(m_editor.SendScintilla(QsciScintillaBase::SCI_GETSELECTIONSTART));
    const auto end =
        static_cast<int>(m_editor.SendScintilla(QsciScintillaBase::SCI_GETSELECTIONEND));
    if (on && end > start)
        m_scope = std::pair{start, static_cast<int>(m_editor.content().size()) - end};
    search();
}

std::optional<Match> FindBar::scope() const {
    if (!m_scope)
        return {};
    const auto size = static_cast<int>(m_editor.content().size());
    return Match{m_scope->first, std::max(0, size - m_scope->second - m_scope->first)};
}

SearchOptions FindBar::options() const {
    return {m_find->text(), m_regex->isChecked(), m_case->isChecked(), m_word->isChecked()};
}

void FindBar::search() {
    const TextSearch search{options()};
    m_find->setInvalid(search.error());
    m_matches = search.find(m_editor.content());
    if (const auto within = scope())
        std::erase_if(m_matches, [&](const Match& match) {
            return match.position < within->position ||
                   match.position + match.length > within->position + within->length;
        });
    const int caret =
        static_cast<int>(m_editor.SendScintilla(QsciScintillaBase::SCI_GETSELECTIONSTART));
    const auto here = std::find_if(m_matches.begin(), m_matches.end(),
                                   [caret](const Match& match) { return match.position == caret; });
    m_current = here == m_matches.end() ? -1 : static_cast<int>(here - m_matches.begin());
    std::vector<CodeEditor::Span> spans;
    spans.reserve(m_matches.size());
    for (const Match& match : m_matches)
        spans.push_back({match.position, match.length});
    m_editor.showMatches(spans);
    showCount();
}

void FindBar::select(std::size_t index) {
    const Match& match = m_matches[index];
    m_current = static_cast<int>(index);
    m_editor.SendScintilla(QsciScintillaBase::SCI_SETSEL,
                           static_cast<unsigned long>(match.position),
                           static_cast<long>(match.position + match.length));
    const auto line = m_editor.SendScintilla(QsciScintillaBase::SCI_LINEFROMPOSITION,
                                             static_cast<unsigned long>(match.position));
    m_editor.SendScintilla(QsciScintillaBase::SCI_ENSUREVISIBLEENFORCEPOLICY,
                           static_cast<unsigned long>(line));
    showCount();
}

void FindBar::findNext(bool forwards) {
    if (m_find->text().isEmpty() && !isVisible()) {
        open(false);
        return;
    }
    search();
    if (m_matches.empty())
        return;
    const int start =
        static_cast<int>(m_editor.SendScintilla(QsciScintillaBase::SCI_GETSELECTIONSTART));
    const int count = static_cast<int>(m_matches.size());
    const auto before = [](const Match& match, int position) { return match.position < position; };
    const int following = static_cast<int>(
        std::lower_bound(m_matches.begin(), m_matches.end(), start, before) - m_matches.begin());
    int index = following + count - 1;
    if (forwards)
        index = m_current >= 0 ? m_current + 1 : following;
    index %= count;
    select(static_cast<std::size_t>(index));
}

void FindBar::showCount() {
    if (m_find->text().isEmpty())
        m_count->clear();
    else if (m_matches.empty())
        m_count->setText(tr("No match"));
    else if (m_current < 0)
        m_count->setText(tr("%n matches", nullptr, matchCount()));
    else
        m_count->setText(
            tr("%1 of %2")
                .arg(QLocale{}.toString(m_current + 1), QLocale{}.toString(matchCount())));
}

void FindBar::replaceOne() {
    search();
    if (m_current < 0) {
        findNext(true);
        return;
    }
    const Match match = m_matches[static_cast<std::size_t>(m_current)];
    const QByteArray by =
        TextSearch{options()}.replacementFor(m_editor.content(), match, m_replace->text());
    m_editor.applyEdit(match.position, match.length, by);
    m_editor.SendScintilla(QsciScintillaBase::SCI_GOTOPOS,
                           static_cast<unsigned long>(match.position + by.size()));
    findNext(true);
}

void FindBar::replaceAll() {
    const auto [text, count] =
        TextSearch{options()}.replaceAll(m_editor.content(), m_replace->text(), scope());
    if (count > 0)
        m_editor.replaceContent(text);
    search();
    m_count->setText(tr("%n replaced", nullptr, count));
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QFrame::eventFilter(watched, event);
    if (watched == m_replace)
        replaceOne();
    else
        findNext(!key->modifiers().testFlag(Qt::ShiftModifier));
    return true;
}

void FindBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace lathe::editor
