#include "widgets/editor/Assistant.h"

namespace lathe::editor {

bool Assistant::opensList(QChar typed) const {
    return typed.isLetterOrNumber() || QStringLiteral(":.!{\"' ").contains(typed);
}

} // namespace lathe::editor
