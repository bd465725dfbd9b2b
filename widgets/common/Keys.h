#pragma once

#include <QKeySequence>
#include <QString>

namespace lathe::ui {

/// "Ctrl+Return", as Qt's menus write it in the person's language.
inline QString keyText(const QKeySequence& key) {
    return key.toString(QKeySequence::NativeText);
}

/// "Invoke (Ctrl+Return)"; the text alone where there is no key.
inline QString withKey(const QString& text, const QKeySequence& key) {
    return key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keyText(key));
}

/// What runs the function everywhere.
inline QKeySequence invokeKey() {
    return QKeySequence{Qt::CTRL | Qt::Key_Return};
}

} // namespace lathe::ui
