#include "widgets/inspector/JsonDialog.h"

#include "widgets/common/JsonText.h"
#include "widgets/common/Tokens.h"

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace lathe::inspector {

JsonDialog::JsonDialog(const QString& title, const boost::json::value& value, QWidget* parent)
    : QDialog{parent}
    , m_text{new QPlainTextEdit{this}}
    , m_message{new QLabel{this}}
    , m_buttons{new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this}} {
    setWindowTitle(title);
    m_text->setFont(ui::codeFont());
    m_text->setAccessibleName(title);
    m_text->setTabStopDistance(2 * QFontMetrics{ui::codeFont()}.horizontalAdvance(u' '));
    m_text->setTabChangesFocus(true);
    const QString plain = QString::fromStdString(boost::json::serialize(value));
    m_text->setPlainText(ui::prettyJson(plain).value_or(plain));
    m_message->setFont(ui::smallFont());
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(ui::space::Two, ui::space::Two, ui::space::Two, ui::space::Two);
    column->setSpacing(ui::space::One);
    column->addWidget(m_text, 1);
    column->addWidget(m_message);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &JsonDialog::check);
    connect(m_message, &QLabel::linkActivated, this, &JsonDialog::goToProblem);
    check();
    resize(560, 420);
}

std::optional<boost::json::value> JsonDialog::value() const {
    boost::system::error_code failure;
    boost::json::value value = boost::json::parse(m_text->toPlainText().toStdString(), failure);
    return failure ? std::nullopt : std::optional{std::move(value)};
}

void JsonDialog::check() {
    const auto problem = ui::checkJson(m_text->toPlainText());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!problem);
    m_message->setProperty("role", problem ? "error" : "muted");
    m_message->setText(
        problem ? QStringLiteral("<a href=\"#\">%1</a> %2")
                      .arg(tr("Line %1, column %2:").arg(problem->line).arg(problem->column),
                           problem->message.toHtmlEscaped())
                : tr("Intrinsics in their long form: {\"Ref\": \"Table\"}."));
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
}

void JsonDialog::goToProblem() {
    if (const auto problem = ui::checkJson(m_text->toPlainText())) {
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(int(problem->position));
        m_text->setTextCursor(cursor);
        m_text->setFocus();
    }
}

} // namespace lathe::inspector
