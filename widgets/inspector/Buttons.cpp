#include "widgets/inspector/Buttons.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"

#include <QToolButton>

namespace lathe::inspector {

QToolButton* smallButton(const QString& icon, const QString& text, QWidget* parent) {
    auto* button = new QToolButton{parent};
    button->setIcon(ui::icon(icon));
    button->setIconSize({ui::size::Icon, ui::size::Icon});
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace lathe::inspector
