#pragma once

#include "engine/patterns/TextIndex.h"

#include <boost/json/object.hpp>
#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::patterns {

/// The arrays of an event that have objects or arrays for elements, and these elements, numbered in
/// the order in which they stand: what is inside an element has the numbers up to its `last`.
/// Element 0 is the event itself.
struct Elements {
    struct Element {
        std::uint32_t parent;
        std::uint32_t array;
        std::uint32_t last;
    };
    struct Array {
        std::uint32_t first;
        std::uint32_t last;
    };

    std::vector<Element> elements{{0, 0, 0}};
    std::vector<Array> arrays;
};

/// A value of an event that is neither array nor object; those of an array are values of the array.
struct Found {
    /// As Fields numbers it.
    std::uint32_t field;
    /// The innermost element that the value is in.
    std::uint32_t element;
    const boost::json::value* value;
};

/// What an event has of the fields that are asked for. Points into the event.
struct Findings {
    std::vector<Found> found;
    Elements elements;

    void clear();
};

/// The fields that patterns ask for, and the walk over an event that looks at nothing else. A field
/// is a path of keys joined by dots; a dot inside a key is no different, as with EventBridge.
class Fields {
  public:
    /// The number of the field, from 0 in the order in which they were added.
    std::uint32_t add(std::string_view path);
    std::uint32_t count() const { return m_count; }

    /// Adds to the findings, which hold as long as the event does.
    void find(const boost::json::object& event, Findings& findings) const;

  private:
    struct Node {
        boost::unordered_flat_map<std::string, std::uint32_t, TextHash, std::equal_to<>> children;
        /// `none` when nobody asks for the values here.
        std::uint32_t field = none;
    };
    struct Walk;
    static constexpr std::uint32_t none = 0xffffffff;

    const Node* childOf(const Node& node, std::string_view key) const;

    std::vector<Node> m_nodes{1};
    std::uint32_t m_count = 0;
};

} // namespace lathe::patterns
