#pragma once

#include "engine/patterns/FieldIndex.h"
#include "engine/patterns/Fields.h"
#include "engine/patterns/Pattern.h"

#include <boost/json/object.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lathe::patterns {

/// Many patterns that look at an event together: it is walked once, only the fields that some
/// pattern asks for are looked at, and a value finds the conditions that hold for it by an index;
/// those that must be tried (wildcards, ranges, anything-but) are tried only for patterns that the
/// index leaves in question.
/// Immutable; any thread.
class RuleSet {
  public:
    explicit RuleSet(std::vector<Pattern> patterns);

    /// The patterns that match, by their place in the list, in order.
    std::vector<std::size_t> matching(const boost::json::object& event) const;

  private:
    /// One alternative of one pattern.
    struct Alternative {
        std::size_t pattern;
        std::vector<NumberedLeaf> leaves;
    };
    /// A leaf of an alternative, as the indexes know it.
    struct Owner {
        std::uint32_t alternative;
        /// The indexes know all its conditions, so that none must be tried.
        bool isIndexed;
    };
    struct Workspace;

    void hit(Workspace& work, FieldIndex::Owner number) const;
    void lookUp(Workspace& work) const;
    void tryOthers(Workspace& work) const;
    bool matchesTogether(const Alternative& alternative, const Workspace& work) const;

    std::vector<Pattern> m_patterns;
    Fields m_fields;
    std::vector<FieldIndex> m_indexes;
    /// The fields with conditions that want no value.
    std::vector<std::uint32_t> m_optionalFields;
    std::vector<Alternative> m_alternatives;
    std::vector<Owner> m_owners;
    /// How many leaves each alternative has, and how many that are indexed.
    std::vector<std::uint32_t> m_leafCounts;
    std::vector<std::uint32_t> m_indexedCounts;
};

} // namespace lathe::patterns
