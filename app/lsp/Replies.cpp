#include "app/lsp/Replies.h"

#include "app/lsp/Server.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Labels.h"

#include <QTextDocument>

#include <algorithm>

namespace lathe::lsp {

namespace {

constexpr int ErrorSeverity = 1;
constexpr int WarningSeverity = 2;
constexpr int HintSeverity = 4;

QString fenced(const QString& language, const QString& code) {
    return QStringLiteral("```%1\n%2\n```").arg(language, code);
}

std::optional<Location> locationOf(const QJsonObject& json) {
    const bool isLink = json.contains(QLatin1String{"targetUri"});
    const QString path =
        pathOf(json[isLink ? QLatin1String{"targetUri"} : QLatin1String{"uri"}].toString());
    if (path.isEmpty())
        return std::nullopt;
    return Location{
        path, rangeOf(json[isLink ? QLatin1String{"targetSelectionRange"} : QLatin1String{"range"}]
                          .toObject())};
}

} // namespace

QString markdownOf(const QJsonValue& words) {
    if (words.isString())
        return words.toString();
    if (words.isArray()) {
        QStringList parts;
        for (const QJsonValue& part : words.toArray())
            parts << markdownOf(part);
        parts.removeAll(QString{});
        return parts.join(QStringLiteral("\n\n"));
    }
    const QString value = words[QLatin1String{"value"}].toString();
    if (words.toObject().contains(QLatin1String{"language"}))
        return value.isEmpty() ? value : fenced(words[QLatin1String{"language"}].toString(), value);
    return words[QLatin1String{"kind"}] == QLatin1String{"plaintext"} && !value.isEmpty()
               ? fenced({}, value)
               : value;
}

QString plainWords(const QJsonValue& words) {
    const QString text = words.isString() ? words.toString() : markdownOf(words);
    if (text.isEmpty() || words.isString())
        return text;
    QTextDocument document;
    document.setMarkdown(text, QTextDocument::MarkdownNoHTML);
    return document.toPlainText();
}

std::vector<Location> locationsOf(const QJsonValue& result) {
    const QJsonArray all = result.isArray() ? result.toArray() : QJsonArray{result};
    std::vector<Location> found;
    for (const QJsonValue& one : all)
        if (auto location = locationOf(one.toObject());
            location && std::find(found.begin(), found.end(), *location) == found.end())
            found.push_back(*location);
    return found;
}

std::optional<Signature> signatureOf(const QJsonValue& result) {
    const QJsonArray all = result[QLatin1String{"signatures"}].toArray();
    if (all.isEmpty())
        return std::nullopt;
    const qsizetype active =
        std::clamp<qsizetype>(result[QLatin1String{"activeSignature"}].toInt(), 0, all.size() - 1);
    const QJsonObject json = all[active].toObject();
    Signature signature;
    signature.label = json[QLatin1String{"label"}].toString();
    signature.about = plainWords(json[QLatin1String{"documentation"}]).section(u'\n', 0, 0);
    const QJsonValue own = json[QLatin1String{"activeParameter"}];
    const int at = own.isDouble() ? own.toInt() : result[QLatin1String{"activeParameter"}].toInt();
    const QJsonValue parameter =
        json[QLatin1String{"parameters"}].toArray().at(std::max(0, at))[QLatin1String{"label"}];
    if (parameter.isArray()) {
        signature.begin = parameter.toArray().at(0).toInt();
        signature.end = parameter.toArray().at(1).toInt();
    } else if (const qsizetype found = signature.label.indexOf(parameter.toString());
               !parameter.toString().isEmpty() && found >= 0) {
        signature.begin = found;
        signature.end = found + parameter.toString().size();
    }
    signature.begin = std::clamp<qsizetype>(signature.begin, 0, signature.label.size());
    signature.end = std::clamp(signature.end, signature.begin, signature.label.size());
    return signature;
}

QList<TextChange> textChangesOf(const QJsonArray& edits) {
    QList<TextChange> changes;
    for (const QJsonValue& edit : edits)
        changes << TextChange{rangeOf(edit[QLatin1String{"range"}].toObject()),
                              edit[QLatin1String{"newText"}].toString()};
    return changes;
}

std::optional<FileChanges> changesOf(const QJsonObject& workspaceEdit) {
    FileChanges changes;
    const auto add = [&](const QString& uri, const QJsonValue& edits) {
        const QString path = pathOf(uri);
        if (path.isEmpty() || !edits.isArray())
            return false;
        changes[path] += textChangesOf(edits.toArray());
        return true;
    };
    const QJsonArray documents = workspaceEdit[QLatin1String{"documentChanges"}].toArray();
    for (const QJsonValue& document : documents)
        if (!add(document[QLatin1String{"textDocument"}][QLatin1String{"uri"}].toString(),
                 document[QLatin1String{"edits"}]))
            return std::nullopt;
    const QJsonObject byUri = workspaceEdit[QLatin1String{"changes"}].toObject();
    for (auto it = byUri.begin(); documents.isEmpty() && it != byUri.end(); ++it)
        if (!add(it.key(), it.value()))
            return std::nullopt;
    return changes;
}

std::optional<QByteArray> changed(const QByteArray& text, const QList<TextChange>& changes) {
    struct Piece {
        qsizetype begin;
        qsizetype end;
        QByteArray text;
    };
    const TextIndex index{text};
    std::vector<Piece> pieces;
    for (const TextChange& change : changes) {
        const auto [begin, end] = index.offsets(change.range);
        pieces.push_back({begin, end, change.text.toUtf8()});
    }
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
    QByteArray result;
    qsizetype at = 0;
    for (const Piece& piece : pieces) {
        if (piece.begin < at)
            return std::nullopt;
        result += text.mid(at, piece.begin - at) + piece.text;
        at = piece.end;
    }
    return result + text.mid(at);
}

std::vector<Problem> problemsOf(const QJsonArray& diagnostics, const QString& path,
                                const QString& server, const QByteArray& text) {
    const TextIndex index{text};
    std::vector<Problem> problems;
    for (const QJsonValue& value : diagnostics) {
        const QJsonObject json = value.toObject();
        const int severity = json[QLatin1String{"severity"}].toInt(ErrorSeverity);
        if (severity == HintSeverity)
            continue;
        Problem problem;
        problem.raw = json;
        problem.range = rangeOf(json[QLatin1String{"range"}].toObject());
        const auto [begin, end] = index.offsets(problem.range);
        problem.length = index.characters(begin, end);
        model::Diagnostic& diagnostic = problem.diagnostic;
        diagnostic.severity = severity == ErrorSeverity     ? model::Severity::Error
                              : severity == WarningSeverity ? model::Severity::Warning
                                                            : model::Severity::Note;
        diagnostic.message = ui::toText(json[QLatin1String{"message"}].toString());
        const QString source = json[QLatin1String{"source"}].toString(server);
        const QString code = json[QLatin1String{"code"}].toVariant().toString();
        diagnostic.code = "Code." + code.toStdString();
        diagnostic.hint =
            ui::toText(code.isEmpty() ? source : source + QStringLiteral(": ") + code);
        const Position& at = problem.range.start;
        const auto [line, column] =
            text.isNull() ? std::pair{at.line + 1, at.character + 1} : index.lineAndColumn(at);
        diagnostic.location = {ui::toPath(path), line, column};
        problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace lathe::lsp
