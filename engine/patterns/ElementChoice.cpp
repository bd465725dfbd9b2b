#include "engine/patterns/ElementChoice.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace lathe::patterns {

namespace {

/// Which element of an array was chosen.
struct Chosen {
    std::uint32_t array;
    std::uint32_t element;

    auto operator<=>(const Chosen&) const = default;
};
/// Sorted by array.
using Choice = std::vector<Chosen>;

class Search {
  public:
    Search(const std::vector<FieldPlaces>& fields, const Elements& elements)
        : m_fields(fields)
        , m_elements(elements)
        , m_arraysFrom(fields.size() + 1) {
        for (std::size_t field = fields.size(); field-- > 0;) {
            m_arraysFrom[field] = m_arraysFrom[field + 1];
            for (const std::uint32_t place : fields[field].present)
                addArraysOf(place, m_arraysFrom[field]);
        }
    }

    bool from(std::size_t field, const Choice& choice) {
        if (field == m_fields.size())
            return true;
        const FieldPlaces& places = m_fields[field];
        // What is in no element leaves every choice to the rest.
        if (!places.matching.empty() && places.matching.front() == 0)
            return from(field + 1, choice);
        Choice relevant;
        std::copy_if(
            choice.begin(), choice.end(), std::back_inserter(relevant),
            [&](const Chosen& chosen) { return m_arraysFrom[field].contains(chosen.array); });
        if (!m_tried.emplace(field, relevant).second)
            return false;
        for (auto place = nextOf(places.matching, 0, relevant); place;
             place = nextOf(places.matching, *place + 1, relevant))
            if (from(field + 1, with(*place, relevant)))
                return true;
        return places.mayBeAbsent && !nextOf(places.present, 0, relevant) &&
               from(field + 1, relevant);
    }

  private:
    void addArraysOf(std::uint32_t place, std::set<std::uint32_t>& arrays) const {
        for (; place != 0; place = m_elements.elements[place].parent)
            if (!arrays.insert(m_elements.elements[place].array).second)
                return;
    }

    /// The first of the places at or after `from` that the choice allows.
    std::optional<std::uint32_t> nextOf(const std::vector<std::uint32_t>& places,
                                        std::uint32_t from, const Choice& choice) const {
        for (auto at = std::lower_bound(places.begin(), places.end(), from); at != places.end();) {
            const auto refused = std::find_if(choice.begin(), choice.end(), [&](const Chosen& one) {
                const auto& array = m_elements.arrays[one.array];
                return *at >= array.first && *at <= array.last &&
                       (*at < one.element || *at > m_elements.elements[one.element].last);
            });
            if (refused == choice.end())
                return *at;
            const std::uint32_t next = *at < refused->element
                                           ? refused->element
                                           : m_elements.arrays[refused->array].last + 1;
            at = std::lower_bound(at, places.end(), next);
        }
        return std::nullopt;
    }

    Choice with(std::uint32_t place, Choice choice) const {
        for (; place != 0; place = m_elements.elements[place].parent)
            choice.push_back({m_elements.elements[place].array, place});
        std::sort(choice.begin(), choice.end());
        choice.erase(std::unique(choice.begin(), choice.end()), choice.end());
        return choice;
    }

    const std::vector<FieldPlaces>& m_fields;
    const Elements& m_elements;
    /// The arrays that matter to a field or one after it.
    std::vector<std::set<std::uint32_t>> m_arraysFrom;
    /// What has been tried from a field on: it led to nothing when it comes again.
    std::set<std::pair<std::size_t, Choice>> m_tried;
};

} // namespace

bool canChooseElements(const std::vector<FieldPlaces>& fields, const Elements& elements) {
    return Search{fields, elements}.from(0, {});
}

} // namespace lathe::patterns
