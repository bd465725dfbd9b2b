#include "widgets/editor/RenameBox.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/CodeEditor.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace lathe::editor {

namespace {

constexpr int LeastWidth = 280;
constexpr int MostWidth = 480;

} // namespace

RenameBox::RenameBox(CodeEditor& editor)
    : FloatingFrame{editor}
    , m_field{new QLineEdit{this}}
    , m_reason{new QLabel{this}} {
    m_reason->setFont(ui::smallFont());
    m_reason->setWordWrap(true);
    m_field->installEventFilter(this);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(ui::space::Half, ui::space::Half, ui::space::Half, ui::space::Half);
    layout->setSpacing(ui::space::Half);
    layout->addWidget(m_field);
    layout->addWidget(m_reason);
    connect(m_field, &QLineEdit::textChanged, this, &RenameBox::validate);
}

void RenameBox::open(int position, const QString& name, Check check,
                     std::function<void(const QString&)> run) {
    m_position = position;
    m_name = name;
    m_check = std::move(check);
    m_run = std::move(run);
    m_field->setFont(ui::codeFont());
    m_field->setAccessibleName(tr("New name of %1").arg(name));
    m_field->setText(name);
    m_field->selectAll();
    validate();
    m_field->setFocus(Qt::PopupFocusReason);
}

void RenameBox::validate() {
    const QString problem = m_check ? m_check(m_field->text()) : QString{};
    QPalette palette = m_reason->palette();
    palette.setColor(QPalette::WindowText,
                     problem.isEmpty() ? ui::colors().muted : ui::colors().error);
    m_reason->setPalette(palette);
    m_reason->setText(problem.isEmpty() ? tr("Enter renames it everywhere, Esc leaves it")
                                        : problem);
    const int text = QFontMetrics{m_field->font()}.horizontalAdvance(m_field->text());
    const int width = std::clamp(text + 2 * ui::space::Three, LeastWidth, MostWidth);
    const int inner = width - 2 * ui::space::Half;
    showAt(m_position, {width, m_field->sizeHint().height() + m_reason->heightForWidth(inner) +
                                   3 * ui::space::Half});
}

void RenameBox::finish() {
    const QString wanted = m_field->text();
    if (m_check && !m_check(wanted).isEmpty())
        return;
    const auto run = std::exchange(m_run, nullptr);
    hide();
    editor().setFocus();
    if (run && wanted != m_name)
        run(wanted);
}

bool RenameBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        hide();
        return false;
    }
    // The window's own shortcuts are not meant.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return FloatingFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        hide();
        editor().setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finish();
        return true;
    default:
        return false;
    }
}

} // namespace lathe::editor
