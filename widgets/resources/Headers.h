#pragma once

#include "widgets/resources/Values.h"

namespace lathe::resources {

/// "Name: value", one a line, and back.
HeaderFields headersOf(const QString& text);
QString textOf(const HeaderFields& fields);

} // namespace lathe::resources
