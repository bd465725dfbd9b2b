#pragma once

#include <fmt/core.h>

#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Tells lupdate under which name translators find the sentences of a class's tr(), as Qt's
/// Q_DECLARE_TR_FUNCTIONS does.
#define LATHE_TEXT_CONTEXT(name) static constexpr const char* context = #name

namespace lathe {

/// A sentence for a person, kept as pattern and arguments so that whoever shows it can say it in
/// another language. The engine itself speaks English: the command line, the log and the journal
/// take english(), the window ui::translated(). Nothing becomes a Text by itself, so that no
/// sentence is forgotten.
class Text {
    /// What fills the patterns is text, whatever the arguments were.
    template <class> struct Filling { using type = const std::string&; };

  public:
    // The class's own name: what lupdate falls back to where it cannot make out the namespace.
    LATHE_TEXT_CONTEXT(Text);
    /// Gives the translation of a pattern, or the pattern itself.
    using Translate = std::function<std::string(const std::string& pattern)>;

    Text() = default;

    /// A sentence to be translated. `pattern`, a literal in fmt's syntax ("{}", "{0}", braces
    /// doubled), is what lupdate finds; the arguments are names, whole numbers and other Texts.
    template <class... Arguments>
    static Text tr(fmt::format_string<typename Filling<Arguments>::type...> pattern,
                   const Arguments&... arguments) {
        static_assert((!std::is_array_v<Arguments> && ...),
                      "words of a sentence are translatable as well: make this argument a Text");
        const fmt::string_view text = pattern;
        return Text{{text.data(), text.size()}, {argument(arguments)...}, true};
    }
    /// What is the same in every language: AWS's own wording, names, what the system said.
    static Text verbatim(std::string text) { return {std::move(text), {}, false}; }

    std::string english() const;
    /// The sentence by way of `translate`. A translation that its arguments do not fit counts as
    /// missing.
    std::string translated(const Translate& translate) const;

    bool empty() const { return m_text.empty(); }
    bool operator==(const Text& other) const;

  private:
    Text(std::string text, std::vector<Text> arguments, bool isPattern)
        : m_text(std::move(text))
        , m_arguments(std::move(arguments))
        , m_isPattern(isPattern) {}

    static Text argument(const Text& text) { return text; }
    template <class Value> static Text argument(const Value& value) {
        static_assert(std::is_convertible_v<Value, std::string_view> ||
                          (std::is_integral_v<Value> && !std::is_same_v<Value, bool>),
                      "sentences are made of names, whole numbers and other sentences");
        return verbatim(fmt::format("{}", value));
    }

    /// A pattern for the arguments, or the whole text as it stands.
    std::string m_text;
    std::vector<Text> m_arguments;
    bool m_isPattern = false;
};

} // namespace lathe
