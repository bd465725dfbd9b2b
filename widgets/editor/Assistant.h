#pragma once

#include "engine/language/Completion.h"
#include "engine/language/Explanation.h"
#include "engine/language/Fix.h"
#include "engine/model/Diagnostic.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace lathe::editor {

/// A fix that somebody else makes.
struct Remedy {
    Text title;
    std::function<void()> make;
};

/// What an editor asks about the language of its text. GUI thread; positions count bytes of UTF-8.
/// What is known here is answered at once. What somebody else has to be asked for comes later, on
/// the GUI thread too, maybe more than once or never; who asks again does not want the answer to
/// the question before.
class Assistant {
  public:
    enum class Asked { ByHand, ByTyping };
    template <class T> using Later = std::function<void(T)>;

    virtual ~Assistant() = default;

    /// Typing this may open the list of words.
    virtual bool opensList(QChar typed) const;

    virtual language::Completion complete(const QByteArray& text, int position) = 0;
    /// All words: those of complete() are among them.
    virtual void completeLater(const QByteArray& /*text*/, int /*position*/, Asked /*asked*/,
                               Later<language::Completion> /*answer*/) {}
    /// The item with what else is known of it.
    virtual void resolveLater(const language::CompletionItem& /*item*/,
                              Later<language::CompletionItem> /*answer*/) {}
    /// What stands there; nothing where there is nothing to say.
    virtual std::optional<language::Explanation> explain(const QByteArray& text, int position) = 0;
    virtual void explainLater(const QByteArray& /*text*/, int /*position*/,
                              Later<language::Explanation> /*answer*/) {}
    /// How the diagnostic can be put right.
    virtual std::vector<language::Fix> fixes(const QByteArray& text,
                                             const model::Diagnostic& diagnostic) = 0;
    /// How what is wrong in the line of the place can be; empty: not at all. False: nobody will
    /// answer.
    virtual bool fixLater(const QByteArray& /*text*/, int /*position*/,
                          Later<std::vector<Remedy>> /*answer*/) {
        return false;
    }
    /// What the call around the place takes, as rich text; empty where there is none.
    virtual void signatureLater(const QByteArray& /*text*/, int /*position*/,
                                Later<QString> /*answer*/) {}
};

} // namespace lathe::editor
