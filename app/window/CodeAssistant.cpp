#include "app/window/CodeAssistant.h"

#include "app/lsp/Replies.h"
#include "app/lsp/Servers.h"
#include "app/window/CodeWiring.h"
#include "engine/code/EventKeys.h"
#include "engine/code/SdkClients.h"
#include "engine/code/Words.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/EditorView.h"

#include <QJsonArray>

#include <set>

namespace lathe::app {

namespace {

using namespace std::chrono_literals;
using language::CompletionItem;

constexpr auto Patience = 400ms;

QJsonObject documentOf(const QString& path) {
    return {{QStringLiteral("uri"), lsp::uriOf(path)}};
}

QJsonObject placeJson(const QString& path, const QByteArray& text, int position) {
    return {{QStringLiteral("textDocument"), documentOf(path)},
            {QStringLiteral("position"), lsp::toJson(lsp::TextIndex{text}.position(position))}};
}

std::size_t wordBegin(const QByteArray& text, int position) {
    return code::wordBegin({text.constData(), static_cast<std::size_t>(text.size())},
                           static_cast<std::size_t>(position));
}

QString signatureHtml(const lsp::Signature& signature) {
    const QString& label = signature.label;
    QString html =
        QStringLiteral("<code>%1<b style=\"color:%4\">%2</b>%3</code>")
            .arg(label.left(signature.begin).toHtmlEscaped(),
                 label.mid(signature.begin, signature.end - signature.begin).toHtmlEscaped(),
                 label.mid(signature.end).toHtmlEscaped(), ui::colors().accent.name());
    if (!signature.about.isEmpty())
        html += QStringLiteral("<br><span style=\"color:%1\">%2</span>")
                    .arg(ui::colors().muted.name(), signature.about.left(300).toHtmlEscaped());
    return html;
}

} // namespace

CodeAssistant::CodeAssistant(CodeWiring& wiring, editor::EditorView& view)
    : m_wiring{wiring}
    , m_view{view} {
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_impatient)
            m_impatient();
    });
}

QString CodeAssistant::path() const {
    return m_view.path();
}

code::Place CodeAssistant::placeIn(const QByteArray& text, int position) const {
    return {m_wiring.grammarOf(m_view),
            {text.constData(), static_cast<std::size_t>(text.size())},
            static_cast<std::size_t>(position)};
}

bool CodeAssistant::isTrigger(QChar c) const {
    const lsp::Server* server = m_wiring.servers().readyServerOf(path());
    return server && server->capability("completionProvider")[QLatin1String{"triggerCharacters"}]
                         .toArray()
                         .contains(QString{c});
}

bool CodeAssistant::opensList(QChar typed) const {
    return typed.isLetterOrNumber() || QStringLiteral("_$.[\"'").contains(typed) ||
           (isTrigger(typed) && !typed.isSpace());
}

std::vector<CompletionItem> CodeAssistant::known(const QByteArray& text, int position) const {
    const code::Place place = placeIn(text, position);
    std::vector<CompletionItem> items;
    if (const code::TestEvent* event = m_wiring.eventOf(path()))
        items = code::eventKeys(place, *event);
    if (code::sdkClientsIn(place.grammar, place.text).empty())
        return items;
    const auto others = m_wiring.otherTexts(m_view);
    std::vector<std::string_view> texts;
    for (const code::OtherText& other : others)
        texts.push_back(other.text);
    for (CompletionItem& item :
         code::sdkItems(place, m_wiring.sdkServicesFor(m_view, place.text), texts))
        items.push_back(std::move(item));
    return items;
}

bool CodeAssistant::isAnswered(const QByteArray& text, int position) const {
    const auto begin = static_cast<qsizetype>(wordBegin(text, position));
    return !m_answered.reply.items.empty() && m_wiring.servers().readyServerOf(path()) &&
           begin == m_answered.before.size() && text.startsWith(m_answered.before) &&
           text.mid(begin, position - begin).startsWith(m_answered.typed);
}

void CodeAssistant::addAnswered(language::Completion& completion, const QByteArray& text,
                                int position) const {
    std::set<std::string_view> labels;
    for (const CompletionItem& item : completion.items)
        labels.insert(item.label);
    const auto begin = wordBegin(text, position);
    const auto asked = static_cast<std::size_t>(m_answered.before.size() + m_answered.typed.size());
    const std::size_t first = completion.items.empty() ? begin : completion.items.front().begin;
    std::vector<CompletionItem> elsewhere;
    for (CompletionItem item : m_answered.reply.items) {
        if (labels.contains(item.label))
            continue;
        item.end = item.end - asked + static_cast<std::size_t>(position);
        // The list stands where its first item does.
        (item.begin == first ? completion.items : elsewhere).push_back(std::move(item));
    }
    for (CompletionItem& item : elsewhere)
        completion.items.push_back(std::move(item));
}

void CodeAssistant::addWords(language::Completion& completion, const QByteArray& text,
                             int position) const {
    if (!completion.items.empty() || m_view.editor()->isProse(std::max(0, position - 1)))
        return;
    completion.items = code::wordsFor(placeIn(text, position), m_wiring.otherTexts(m_view));
}

language::Completion CodeAssistant::complete(const QByteArray& text, int position) {
    language::Completion completion;
    completion.items = known(text, position);
    const std::size_t word = wordBegin(text, position);
    const bool isWord = word < static_cast<std::size_t>(position) && !QChar{text[word]}.isDigit();
    if (isAnswered(text, position))
        addAnswered(completion, text, position);
    else if (isWord && !m_wiring.servers().readyServerOf(path()))
        addWords(completion, text, position);
    const auto begin =
        static_cast<qsizetype>(completion.items.empty() ? word : completion.items.front().begin);
    completion.typed = text.mid(begin, position - begin).toStdString();
    return completion;
}

void CodeAssistant::completeLater(const QByteArray& text, int position, Asked asked,
                                  Later<language::Completion> answer) {
    lsp::Server* server = m_wiring.servers().readyServerOf(path());
    if (server)
        server->cancel(m_completion);
    m_patience.stop();
    const std::size_t word = wordBegin(text, position);
    const bool isWord = word < static_cast<std::size_t>(position) && !QChar{text[word]}.isDigit();
    const auto withWords = [this, text, position] {
        language::Completion completion = complete(text, position);
        addWords(completion, text, position);
        return completion;
    };
    if (!server || !server->can("completionProvider")) {
        if (asked == Asked::ByHand || (server && isWord))
            answer(withWords());
        return;
    }
    const QChar last = position > 0 ? QChar{text[position - 1]} : QChar{};
    const bool isTriggered = isTrigger(last);
    if (asked == Asked::ByTyping && !isWord && !isTriggered)
        return;
    if (isAnswered(text, position) && !m_answered.reply.isIncomplete)
        return;
    m_wiring.servers().change(path(), text);
    QJsonObject params = placeJson(path(), text, position);
    QJsonObject context{{QStringLiteral("triggerKind"), isTriggered ? 2 : 1}};
    if (isTriggered)
        context[QStringLiteral("triggerCharacter")] = QString{last};
    params[QStringLiteral("context")] = context;
    m_completion =
        server->ask(QStringLiteral("textDocument/completion"), params, this,
                    [this, text, position, word, answer, withWords](const QJsonValue& result) {
                        m_patience.stop();
                        const auto begin = static_cast<qsizetype>(word);
                        m_answered = {lsp::completionReply(result, text, position),
                                      text.left(begin), text.mid(begin, position - begin)};
                        answer(withWords());
                    });
    m_impatient = [answer, withWords] { answer(withWords()); };
    if (isWord || asked == Asked::ByHand)
        m_patience.start();
}

void CodeAssistant::resolveLater(const CompletionItem& item, Later<CompletionItem> answer) {
    lsp::Server* server = m_wiring.servers().readyServerOf(path());
    const auto index = static_cast<qsizetype>(item.handle) - 1;
    if (!server || index < 0 || index >= m_answered.reply.raw.size())
        return;
    const QJsonObject raw = m_answered.reply.raw.at(index).toObject();
    const auto resolve = [item, answer,
                          text = m_answered.before + m_answered.typed](const QJsonValue& result) {
        CompletionItem resolved = item;
        lsp::addResolved(resolved, result.toObject(), text);
        answer(resolved);
    };
    if (!server->capability("completionProvider")[QLatin1String{"resolveProvider"}].toBool())
        return resolve(raw);
    server->cancel(m_resolving);
    m_resolving = server->ask(QStringLiteral("completionItem/resolve"), raw, this,
                              [raw, resolve](const QJsonValue& result) {
                                  resolve(result.isObject() ? result : QJsonValue{raw});
                              });
}

std::optional<language::Explanation> CodeAssistant::explain(const QByteArray& text, int position) {
    const code::TestEvent* event = m_wiring.eventOf(path());
    return event ? code::explainEvent(placeIn(text, position), *event) : std::nullopt;
}

void CodeAssistant::explainLater(const QByteArray& text, int position,
                                 Later<language::Explanation> answer) {
    lsp::Server* server = m_wiring.servers().readyServerOf(path());
    if (!server || !server->can("hoverProvider"))
        return;
    server->cancel(m_hover);
    m_wiring.servers().change(path(), text);
    m_hover = server->ask(
        QStringLiteral("textDocument/hover"), placeJson(path(), text, position), this,
        [text, position, answer](const QJsonValue& result) {
            language::Explanation explanation;
            explanation.markdown =
                lsp::markdownOf(result[QLatin1String{"contents"}]).trimmed().toStdString();
            explanation.begin = wordBegin(text, position);
            if (!explanation.markdown.empty())
                answer(explanation);
        });
}

std::vector<language::Fix> CodeAssistant::fixes(const QByteArray&, const model::Diagnostic&) {
    return {};
}

bool CodeAssistant::fixLater(const QByteArray& text, int position,
                             Later<std::vector<editor::Remedy>> answer) {
    lsp::Server* server = m_wiring.servers().readyServerOf(path());
    if (!server || !server->can("codeActionProvider"))
        return false;
    m_wiring.servers().change(path(), text);
    m_wiring.askFixes(*server, m_view, position, std::move(answer));
    return true;
}

void CodeAssistant::signatureLater(const QByteArray& text, int position, Later<QString> answer) {
    lsp::Server* server = m_wiring.servers().readyServerOf(path());
    if (!server || !server->can("signatureHelpProvider"))
        return answer({});
    server->cancel(m_signature);
    m_wiring.servers().change(path(), text);
    m_signature =
        server->ask(QStringLiteral("textDocument/signatureHelp"), placeJson(path(), text, position),
                    this, [answer](const QJsonValue& result) {
                        const auto signature = lsp::signatureOf(result);
                        answer(signature ? signatureHtml(*signature) : QString{});
                    });
}

} // namespace lathe::app
