#pragma once

#include <QJsonObject>

namespace lathe::lsp {

/// What is told a server that this client understands.
QJsonObject clientCapabilities();

} // namespace lathe::lsp
