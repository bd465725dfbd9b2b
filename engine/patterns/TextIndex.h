#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::patterns {

/// Lets maps of strings be searched with views.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const;
};

/// Numbers under texts, found for a text that is one of them, begins with one or ends with one: one
/// look for each length that there is.
class TextIndex {
  public:
    using Number = std::uint32_t;

    void addWhole(const std::string& text, Number number) { m_whole[text].push_back(number); }
    void addBeginning(const std::string& text, Number number) { m_beginnings.add(text, number); }
    void addEnd(const std::string& text, Number number) { m_ends.add(text, number); }
    bool empty() const {
        return m_whole.empty() && m_beginnings.lengths.empty() && m_ends.lengths.empty();
    }

    template <class Hit> void find(std::string_view text, Hit&& hit) const {
        report(m_whole, text, hit);
        for (const std::size_t length : m_beginnings.lengths)
            if (length <= text.size())
                report(m_beginnings.numbers, text.substr(0, length), hit);
        for (const std::size_t length : m_ends.lengths)
            if (length <= text.size())
                report(m_ends.numbers, text.substr(text.size() - length), hit);
    }

  private:
    using Numbers =
        boost::unordered_flat_map<std::string, std::vector<Number>, TextHash, std::equal_to<>>;
    struct Parts {
        Numbers numbers;
        /// Each once.
        std::vector<std::size_t> lengths;

        void add(const std::string& text, Number number) {
            numbers[text].push_back(number);
            if (std::find(lengths.begin(), lengths.end(), text.size()) == lengths.end())
                lengths.push_back(text.size());
        }
    };

    template <class Hit>
    static void report(const Numbers& numbers, std::string_view text, Hit& hit) {
        if (const auto found = numbers.find(text); found != numbers.end())
            for (const Number number : found->second)
                hit(number);
    }

    Numbers m_whole;
    Parts m_beginnings;
    Parts m_ends;
};

} // namespace lathe::patterns
