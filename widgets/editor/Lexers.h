#pragma once

#include "widgets/editor/Language.h"

#include <QFont>

class QObject;
class QsciLexer;

namespace lathe::editor {

/// The lexer for a language in the colours of the theme and this font; nullptr for plain text.
QsciLexer* makeLexer(Language language, const QFont& font, QObject* parent);

/// Gives the lexer the theme's colours and the font.
void dressLexer(QsciLexer& lexer, Language language, const QFont& font);

/// Comments and strings.
bool isProseStyle(Language language, int style);

} // namespace lathe::editor
