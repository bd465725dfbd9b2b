#pragma once

#include "engine/patterns/CaseFolding.h"
#include "engine/patterns/Condition.h"
#include "engine/patterns/TextIndex.h"

#include <boost/json/value.hpp>
#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lathe::patterns {

/// The conditions of many patterns on one field, so that those which hold for a value are found
/// without trying them all.
class FieldIndex {
  public:
    /// Names what a condition belongs to.
    using Owner = TextIndex::Number;

    void add(const Condition& condition, Owner owner);

    /// Calls `hit` with the owners of conditions that hold, as far as a look into the index says;
    /// with one perhaps several times.
    template <class Hit> void find(const boost::json::value& scalar, Hit&& hit) const {
        for (const Owner owner : m_any)
            hit(owner);
        if (const boost::json::string* string = scalar.if_string()) {
            const std::string_view text{string->data(), string->size()};
            m_texts.find(text, hit);
            if (!m_foldedTexts.empty())
                m_foldedTexts.find(foldedCase(text), hit);
        } else if (const auto* owners = ofNumber(scalar)) {
            for (const Owner owner : *owners)
                hit(owner);
        }
    }
    /// The same for conditions that must be tried, which are those that have an owner of whom
    /// `wants` says so.
    template <class Wants, class Hit>
    void tryOthers(const boost::json::value& scalar, Wants&& wants, Hit&& hit) const {
        for (const Other& other : m_others)
            if (std::any_of(other.owners.begin(), other.owners.end(), wants) &&
                other.condition.holds(scalar))
                for (const Owner owner : other.owners)
                    hit(owner);
    }
    bool hasOthers() const { return !m_others.empty(); }
    /// Whether find() knows of the condition.
    static bool isIndexed(const Condition& condition);
    /// The owners of conditions that want no value.
    const std::vector<Owner>& whenAbsent() const { return m_absent; }

  private:
    struct Other {
        Condition condition;
        std::vector<Owner> owners;
    };

    /// nullptr: none.
    const std::vector<Owner>* ofNumber(const boost::json::value& scalar) const;

    TextIndex m_texts;
    /// Where case is ignored.
    TextIndex m_foldedTexts;
    boost::unordered_flat_map<double, std::vector<Owner>> m_numbers;
    std::vector<Owner> m_any;
    std::vector<Owner> m_absent;
    /// Each condition once.
    std::vector<Other> m_others;
};

} // namespace lathe::patterns
