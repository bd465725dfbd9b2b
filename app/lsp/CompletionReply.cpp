#include "app/lsp/CompletionReply.h"

#include "app/lsp/Replies.h"
#include "app/lsp/Snippet.h"
#include "engine/code/Scan.h"
#include "widgets/common/EngineText.h"

#include <QVector>

#include <algorithm>
#include <numeric>

namespace lathe::lsp {

namespace {

using language::CompletionItem;
using Kind = CompletionItem::Kind;

constexpr int SnippetFormat = 2;
constexpr qsizetype MostItems = 10'000;
constexpr qsizetype MostAbout = 200;

Kind kindOf(int kind) {
    switch (kind) {
    case 2:
    case 3:
    case 4:
        return Kind::Method;
    case 5:
    case 10:
    case 20:
        return Kind::Field;
    case 6:
    case 12:
    case 21:
        return Kind::Variable;
    case 7:
    case 8:
    case 13:
    case 22:
    case 25:
        return Kind::Type;
    case 9:
    case 17:
    case 19:
        return Kind::Module;
    case 14:
    case 15:
        return Kind::Keyword;
    default:
        return Kind::Word;
    }
}

/// The white space that the line of the place begins with.
QString indentationAt(const QByteArray& text, int position) {
    const qsizetype line = position == 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
    qsizetype end = line;
    while (end < position && (text[end] == ' ' || text[end] == '\t'))
        ++end;
    return QString::fromLatin1(text.mid(line, end - line));
}

class Converter {
  public:
    Converter(const QByteArray& text, int position)
        : m_index{text}
        , m_position{static_cast<std::size_t>(position)}
        , m_begin{code::wordBegin({text.constData(), static_cast<std::size_t>(text.size())},
                                  m_position)}
        , m_indentation{indentationAt(text, position)} {}

    CompletionItem convert(const QJsonObject& json) const {
        CompletionItem item;
        item.kind = kindOf(json[QLatin1String{"kind"}].toInt());
        item.label = json[QLatin1String{"label"}].toString().toStdString();
        item.begin = m_begin;
        item.end = m_position;
        QString insert = json[QLatin1String{"insertText"}].toString();
        if (const QJsonObject edit = json[QLatin1String{"textEdit"}].toObject(); !edit.isEmpty()) {
            insert = edit[QLatin1String{"newText"}].toString();
            const auto [begin, end] = m_index.offsets(
                rangeOf(edit[edit.contains(QLatin1String{"range"}) ? QLatin1String{"range"}
                                                                   : QLatin1String{"insert"}]
                            .toObject()));
            item.begin = std::min(static_cast<std::size_t>(begin), m_position);
            item.end = std::max(static_cast<std::size_t>(end), m_position);
        }
        if (insert.isEmpty())
            insert = json[QLatin1String{"label"}].toString();
        write(item, insert, json[QLatin1String{"insertTextFormat"}].toInt() == SnippetFormat);
        describe(item, json);
        return item;
    }

  private:
    void write(CompletionItem& item, const QString& insert, bool isSnippet) const {
        PlainSnippet plain =
            isSnippet ? plainSnippet(insert) : PlainSnippet{insert, insert.size(), 0};
        // Further lines stand below the first.
        for (qsizetype at = plain.text.indexOf(u'\n'); at >= 0;
             at = plain.text.indexOf(u'\n', at + 1)) {
            plain.text.insert(at + 1, m_indentation);
            if (plain.caret > at)
                plain.caret += m_indentation.size();
        }
        item.insert = plain.text.toStdString();
        item.caret = static_cast<std::size_t>(plain.text.left(plain.caret).toUtf8().size());
        item.selected =
            static_cast<std::size_t>(plain.text.mid(plain.caret, plain.selected).toUtf8().size());
    }

    static void describe(CompletionItem& item, const QJsonObject& json) {
        const QJsonObject details = json[QLatin1String{"labelDetails"}].toObject();
        item.label += details[QLatin1String{"detail"}].toString().toStdString();
        QString detail = details[QLatin1String{"description"}].toString();
        if (detail.isEmpty())
            detail = json[QLatin1String{"detail"}].toString();
        item.detail = Text::verbatim(detail.simplified().left(MostAbout).toStdString());
        item.deprecated = json[QLatin1String{"deprecated"}].toBool() ||
                          json[QLatin1String{"tags"}].toArray().contains(1);
    }

    TextIndex m_index;
    std::size_t m_position;
    std::size_t m_begin;
    QString m_indentation;
};

QString sortKey(const QJsonObject& item) {
    const QString given = item[QLatin1String{"sortText"}].toString();
    return given.isEmpty() ? item[QLatin1String{"label"}].toString() : given;
}

} // namespace

CompletionReply completionReply(const QJsonValue& result, const QByteArray& text, int position) {
    CompletionReply reply;
    reply.raw = result.isArray() ? result.toArray() : result[QLatin1String{"items"}].toArray();
    reply.isIncomplete = result[QLatin1String{"isIncomplete"}].toBool();
    std::vector<std::pair<QString, qsizetype>> order;
    for (qsizetype i = 0; i < std::min(reply.raw.size(), MostItems); ++i)
        order.emplace_back(sortKey(reply.raw[i].toObject()), i);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const Converter converter{text, position};
    for (const auto& [key, i] : order) {
        CompletionItem item = converter.convert(reply.raw[i].toObject());
        if (item.label.empty())
            continue;
        item.handle = static_cast<std::size_t>(i) + 1;
        reply.items.push_back(std::move(item));
    }
    return reply;
}

void addResolved(CompletionItem& item, const QJsonObject& resolved, const QByteArray& text) {
    const QString about = plainWords(resolved[QLatin1String{"documentation"}]).simplified();
    if (!about.isEmpty())
        item.about = ui::toText(about.left(MostAbout));
    const QJsonArray edits = resolved[QLatin1String{"additionalTextEdits"}].toArray();
    if (edits.isEmpty())
        return;
    item.changes.clear();
    const TextIndex index{text};
    for (const QJsonValue& edit : edits) {
        const auto [begin, end] = index.offsets(rangeOf(edit[QLatin1String{"range"}].toObject()));
        item.changes.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(end),
                                edit[QLatin1String{"newText"}].toString().toStdString()});
    }
}

} // namespace lathe::lsp
