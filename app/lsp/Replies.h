#pragma once

#include "app/lsp/TextIndex.h"
#include "engine/model/Diagnostic.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace lathe::lsp {

/// MarkupContent, MarkedString or several of them, as Markdown.
QString markdownOf(const QJsonValue& words);
/// The same as plain words.
QString plainWords(const QJsonValue& words);

struct Location {
    QString path;
    Range range;

    bool operator==(const Location&) const = default;
};

/// Location, LocationLink or several of them, each once; those that are no files of this machine
/// are left out.
std::vector<Location> locationsOf(const QJsonValue& result);

/// What a call takes: "put(key, value)", and in it the parameter that the caret is at.
struct Signature {
    QString label;
    qsizetype begin = 0;
    qsizetype end = 0;
    QString about;
};

/// The one that is called, of a SignatureHelp.
std::optional<Signature> signatureOf(const QJsonValue& result);

struct TextChange {
    Range range;
    QString text;
};

/// What is to become of texts, by their path.
using FileChanges = QMap<QString, QList<TextChange>>;

/// Nothing where a WorkspaceEdit does more than change texts, or texts that are no files here.
std::optional<FileChanges> changesOf(const QJsonObject& workspaceEdit);
QList<TextChange> textChangesOf(const QJsonArray& edits);

/// The text after all of these; nothing where two of them overlap.
std::optional<QByteArray> changed(const QByteArray& text, const QList<TextChange>& changes);

/// What a server says against a text.
struct Problem {
    model::Diagnostic diagnostic;
    /// In characters of its line.
    int length = 0;
    Range range;
    /// As it came: fixes are asked for by it.
    QJsonObject raw;
};

/// Of the text as it is; a null one is not known. Hints that are no problems are left out.
std::vector<Problem> problemsOf(const QJsonArray& diagnostics, const QString& path,
                                const QString& server, const QByteArray& text);

} // namespace lathe::lsp
