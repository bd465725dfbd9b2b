#include "engine/patterns/RuleSet.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::patterns {

/// What a look at an event needs; kept for the next one.
struct RuleSet::Workspace {
    Findings findings;
    /// Whether a leaf of an alternative matches.
    std::vector<char> ownersHit;
    /// How many leaves of each alternative do not match yet, and how many of those are indexed.
    std::vector<std::uint32_t> missing;
    std::vector<std::uint32_t> missingIndexed;
    /// Alternatives of which all leaves match.
    std::vector<std::uint32_t> complete;
    /// Whether a field has a value that is in no element of an array, and one that is in some.
    std::vector<char> present;
    std::vector<char> inElements;
};

RuleSet::RuleSet(std::vector<Pattern> patterns)
    : m_patterns(std::move(patterns)) {
    for (std::size_t pattern = 0; pattern < m_patterns.size(); ++pattern) {
        for (const std::vector<std::size_t>& leaves : m_patterns[pattern].alternatives()) {
            const auto number = static_cast<std::uint32_t>(m_alternatives.size());
            Alternative& alternative = m_alternatives.emplace_back(Alternative{pattern, {}});
            m_leafCounts.push_back(static_cast<std::uint32_t>(leaves.size()));
            m_indexedCounts.push_back(0);
            for (const std::size_t index : leaves) {
                const Leaf& leaf = m_patterns[pattern].leaves()[index];
                const std::uint32_t field = m_fields.add(leaf.path);
                m_indexes.resize(m_fields.count());
                const auto owner = static_cast<FieldIndex::Owner>(m_owners.size());
                const bool isIndexed = std::all_of(leaf.conditions.begin(), leaf.conditions.end(),
                                                   FieldIndex::isIndexed);
                m_owners.push_back({number, isIndexed});
                m_indexedCounts.back() += isIndexed;
                for (const Condition& condition : leaf.conditions)
                    m_indexes[field].add(condition, owner);
                alternative.leaves.push_back({&leaf, field});
            }
        }
    }
    for (std::uint32_t field = 0; field < m_fields.count(); ++field)
        if (!m_indexes[field].whenAbsent().empty())
            m_optionalFields.push_back(field);
}

void RuleSet::hit(Workspace& work, FieldIndex::Owner number) const {
    if (work.ownersHit[number])
        return;
    work.ownersHit[number] = true;
    const Owner& owner = m_owners[number];
    work.missingIndexed[owner.alternative] -= owner.isIndexed;
    if (--work.missing[owner.alternative] == 0)
        work.complete.push_back(owner.alternative);
}

void RuleSet::lookUp(Workspace& work) const {
    const auto hit = [&](FieldIndex::Owner owner) { this->hit(work, owner); };
    for (const Found& found : work.findings.found) {
        (found.element == 0 ? work.present : work.inElements)[found.field] = true;
        m_indexes[found.field].find(*found.value, hit);
    }
    // What is only in elements may be absent from those that are chosen.
    for (const std::uint32_t field : m_optionalFields)
        if (!work.present[field])
            for (const FieldIndex::Owner owner : m_indexes[field].whenAbsent())
                hit(owner);
}

void RuleSet::tryOthers(Workspace& work) const {
    const auto isInQuestion = [&](FieldIndex::Owner owner) {
        return !work.ownersHit[owner] && work.missingIndexed[m_owners[owner].alternative] == 0;
    };
    for (const Found& found : work.findings.found)
        if (m_indexes[found.field].hasOthers())
            m_indexes[found.field].tryOthers(*found.value, isInQuestion,
                                             [&](FieldIndex::Owner owner) { hit(work, owner); });
}

/// Whether all leaves, each of which matches, do so in the same elements.
bool RuleSet::matchesTogether(const Alternative& alternative, const Workspace& work) const {
    bool mayDiffer = false;
    bool someInElements = false;
    for (const NumberedLeaf& leaf : alternative.leaves) {
        if (!work.inElements[leaf.field])
            continue;
        mayDiffer |= someInElements || !m_indexes[leaf.field].whenAbsent().empty();
        someInElements = true;
    }
    return !mayDiffer || matchTogether(alternative.leaves, work.findings);
}

std::vector<std::size_t> RuleSet::matching(const json::object& event) const {
    static thread_local Workspace work;
    work.findings.clear();
    work.complete.clear();
    work.ownersHit.assign(m_owners.size(), false);
    work.present.assign(m_fields.count(), false);
    work.inElements.assign(m_fields.count(), false);
    work.missing = m_leafCounts;
    work.missingIndexed = m_indexedCounts;

    m_fields.find(event, work.findings);
    lookUp(work);
    tryOthers(work);

    std::vector<std::size_t> patterns;
    for (const std::uint32_t number : work.complete) {
        const Alternative& alternative = m_alternatives[number];
        if (matchesTogether(alternative, work))
            patterns.push_back(alternative.pattern);
    }
    std::sort(patterns.begin(), patterns.end());
    patterns.erase(std::unique(patterns.begin(), patterns.end()), patterns.end());
    return patterns;
}

} // namespace lathe::patterns
