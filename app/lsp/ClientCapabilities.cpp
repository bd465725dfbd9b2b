#include "app/lsp/ClientCapabilities.h"

#include <QJsonDocument>

namespace lathe::lsp {

namespace {

constexpr const char* Capabilities = R"({
  "general": {"positionEncodings": ["utf-16"]},
  "textDocument": {
    "synchronization": {"didSave": true},
    "completion": {
      "contextSupport": true,
      "completionItem": {
        "snippetSupport": true,
        "deprecatedSupport": true,
        "tagSupport": {"valueSet": [1]},
        "documentationFormat": ["markdown", "plaintext"],
        "labelDetailsSupport": true,
        "resolveSupport": {"properties": ["documentation", "detail", "additionalTextEdits"]}
      }
    },
    "hover": {"contentFormat": ["markdown", "plaintext"]},
    "signatureHelp": {
      "contextSupport": true,
      "signatureInformation": {
        "documentationFormat": ["plaintext"],
        "activeParameterSupport": true,
        "parameterInformation": {"labelOffsetSupport": true}
      }
    },
    "definition": {"linkSupport": true},
    "references": {},
    "rename": {"prepareSupport": true},
    "formatting": {},
    "rangeFormatting": {},
    "codeAction": {
      "dataSupport": true,
      "isPreferredSupport": true,
      "resolveSupport": {"properties": ["edit"]},
      "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "refactor", "source"]}}
    },
    "publishDiagnostics": {"versionSupport": true, "tagSupport": {"valueSet": [1, 2]}}
  },
  "workspace": {
    "applyEdit": true,
    "configuration": true,
    "didChangeConfiguration": {},
    "didChangeWatchedFiles": {"dynamicRegistration": true},
    "workspaceFolders": true,
    "workspaceEdit": {"documentChanges": true}
  },
  "window": {"workDoneProgress": true}
})";

} // namespace

QJsonObject clientCapabilities() {
    return QJsonDocument::fromJson(Capabilities).object();
}

} // namespace lathe::lsp
